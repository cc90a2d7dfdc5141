package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"
)

// zipOf makes a zip file of parts and their texts, in turn.
func zipOf(tb testing.TB, pairs ...string) *bytes.Reader {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(pairs[i+1])); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

// wide are limits that no test's file comes near.
var wide = Limits{Part: 1 << 20, Unzipped: 1 << 20, Ratio: 100, RatioOff: 1 << 20, Parts: 10}

func TestPartsAreFoundWhateverTheirNamesCaseAndSlashes(t *testing.T) {
	r := zipOf(t, `XL\Workbook.xml`, "<workbook/>")
	a, err := Open(r, r.Size(), wide)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"xl/workbook.xml", "/xl/workbook.xml", `xl\WORKBOOK.xml`} {
		if !a.Has(name) {
			t.Errorf("%s is not found", name)
		}
	}
	if a.Has("xl/styles.xml") {
		t.Error("a part is found that is not there")
	}
}

func TestRelationsAreNamedFromThePackageAndExternalOnesAreLeftOut(t *testing.T) {
	r := zipOf(t, "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>`+
		`<Relationship Id="b" Type="http://x/link" Target="file:///other.xlsx" TargetMode="External"/></Relationships>`)
	a, err := Open(r, r.Size(), wide)
	if err != nil {
		t.Fatal(err)
	}
	all, err := a.Relations("xl/workbook.xml")
	if err != nil {
		t.Fatal(err)
	}
	if want := (Relation{ID: "a", Kind: "worksheet", Target: "xl/worksheets/sheet1.xml"}); len(all) != 1 || all[0] != want {
		t.Errorf("the relations are %v, not %v alone", all, want)
	}
}

func TestWhatIsBeyondTheLimitsSaysWhichFamilyOfFaultItIs(t *testing.T) {
	twice := zipOf(t, "a.xml", "1", "A.xml", "2")
	many := zipOf(t, "a.xml", "1", "b.xml", "2")
	for name, c := range map[string]struct {
		file   *bytes.Reader
		limits Limits
		want   Class
	}{
		"a part twice":    {twice, wide, Forbidden},
		"too many parts":  {many, Limits{Parts: 1}, TooMuch},
		"too large":       {many, Limits{Parts: 9, Part: 9, Unzipped: 1, Ratio: 9, RatioOff: 9}, TooMuch},
		"no zip file":     {bytes.NewReader([]byte("PK")), wide, Damaged},
		"too large parts": {many, Limits{Parts: 9, Unzipped: 9}, TooMuch},
	} {
		_, err := Open(c.file, c.file.Size(), c.limits)
		var f *Fault
		if !errors.As(err, &f) || f.Class != c.want {
			t.Errorf("%s: %v, wanted a fault of class %d", name, err, c.want)
		}
	}
}
