package places

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// A sign that a declared exception takes out has a target all the same: its place and the page of signs say alike that it is not counted.
func TestAnExcludedSignIsNotCountedAtItsPlaceEither(t *testing.T) {
	for _, k := range []struct {
		mode config.ExceptionMode
		want string
	}{{config.Exclude, "not counted"}, {config.Invert, ""}} {
		r := composetest.Results()
		r.Signs = []result.Sign{{ID: "greeting", Name: "Greeting", Value: composetest.Est(50, 2, 300), Verdict: result.Bad, HasBounds: true,
			Exception: &result.Exception{Mode: k.mode, Reason: "The act of the house", Location: "Lille"}}}
		p := place{c: wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))}
		p.level.Level = "Lille"
		p.local.Signs = []result.LocalSign{{ID: "greeting", Value: composetest.Est(48, 2, 90), Verdict: result.Unbounded, Excepted: true}}
		blocks := p.signs().Blocks
		if len(blocks) != 1 {
			t.Fatalf("%s: %d blocks", k.mode, len(blocks))
		}
		row := blocks[0].(report.Table).Rows[0]
		last := row.Cells[len(row.Cells)-1]
		if last.Value.Text != k.want || (last.Verdict == report.NoVerdict) != (k.want != "") {
			t.Errorf("%s: verdict %q, %v; want %q", k.mode, last.Value.Text, last.Verdict, k.want)
		}
		if note := row.Cells[0].Note; note != "read by the declared exception · The act of the house" {
			t.Errorf("%s: note is %q", k.mode, note)
		}
	}
}
