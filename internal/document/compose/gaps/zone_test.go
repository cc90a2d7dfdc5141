package gaps

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func zoneBlocks(t *testing.T, direct bool) (report.Section, string) {
	t.Helper()
	r := composetest.Results()
	r.Zone = result.Zone{Status: result.Measured, Direct: direct}
	part := result.ZonePart{ID: "fiabilite", Adequacy: composetest.Est(0.5, 0.1, 90), Superiority: composetest.Est(-0.5, 0.1, 90), Below: composetest.Est(0.2, 0.05, 90),
		Within: composetest.Est(0.7, 0.05, 90), Above: composetest.Est(0.1, 0.05, 90), Inverted: 12, Suspect: true, Standing: result.WithinZone}
	if !direct {
		part.Adequate, part.Perception, part.Desired = composetest.Est(5, 0.1, 90), composetest.Est(5.5, 0.1, 90), composetest.Est(6, 0.1, 90)
		part.Position = result.Estimate{Value: 0.5, N: 90, Status: result.Measured}
	}
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	s := zoneSection(c, "items", "By statement", []result.ZonePart{part}, func(id string) string { return id }, true)
	said := ""
	for _, b := range s.Blocks {
		if p, ok := b.(report.Prose); ok {
			for _, paragraph := range p.Paragraphs {
				for _, run := range paragraph.Runs {
					said += run.Text
				}
			}
		}
	}
	return s, said
}

func TestTheZoneTellsTheAnswersSetAsideInBothFormats(t *testing.T) {
	for _, direct := range []bool{false, true} {
		if _, said := zoneBlocks(t, direct); !strings.Contains(said, "12 answers desire less than is adequate") || !strings.Contains(said, "may have been misread") {
			t.Errorf("direct %v: %q", direct, said)
		}
	}
}

func TestThePlaceInTheZoneIsShownWhereTheZoneIsKnown(t *testing.T) {
	chart, said := zoneBlocks(t, false)
	table := chart.Blocks[0].(report.Figurative).Chart.Table
	if got := table.Rows[0].Cells[3].Value; len(table.Rows[0].Cells) != len(table.Columns) || got.Kind != report.Percent || got.Number != 0.5 {
		t.Errorf("%d columns, place %+v", len(table.Columns), got)
	}
	if !strings.Contains(said, "not where customers are") {
		t.Errorf("what the place does not say: %q", said)
	}
	direct, said := zoneBlocks(t, true)
	own := direct.Blocks[0].(report.Table)
	if len(own.Columns) != len(table.Columns)-1 || len(own.Rows[0].Cells) != len(own.Columns) || strings.Contains(said, "Place") {
		t.Errorf("asked relative to both ends: %d columns of %d cells, %q", len(own.Columns), len(own.Rows[0].Cells), said)
	}
}

func TestAnUndecidedMarkHasItsWord(t *testing.T) {
	chart, _ := zoneBlocks(t, false)
	if spec := chart.Blocks[0].(report.Figurative).Chart.Spec.(report.ZoneChart); spec.Names.None != "undecided" {
		t.Errorf("an undecided mark is called %q", spec.Names.None)
	}
}
