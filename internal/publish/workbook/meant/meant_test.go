package meant

import (
	"slices"
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestANameMeansWhatItsPageSaysElseWhatAllSay(t *testing.T) {
	r := &report.Report{Methods: []report.Method{{ID: "mean", Name: "Interval of a mean"}}, Meanings: []report.Meaning{
		{Name: "Gap", Text: "any gap", Scale: "1 to 7"}, {Name: "Gap", Text: "gap 1", Pages: []string{"gap1"}}, {Name: "Gap for …", Text: "gap of a dimension"},
		{Kind: "ranking", Text: "a finding"}, {Kind: "author", Text: "the author's"},
	}}
	p, err := i18n.New("en")
	if err != nil {
		t.Fatal(err)
	}
	number := report.Value{Number: 1, Decimals: 2, Bound: true, Method: "mean"}
	got := Figures([]Shown{
		{Page: "gap1", Sheet: "1", Name: "Gap", Values: []report.Value{number}},
		{Page: "gap5", Sheet: "5", Name: "Gap", Values: []report.Value{number, {Kind: report.Percent}}},
		{Page: "places", Sheet: "P", Name: "gap", Values: nil},
		{Page: "places", Sheet: "P", Name: "Gap", Values: []report.Value{number}},
		{Page: "segments", Sheet: "S", Name: "Gap for Food"},
		{Page: "segments", Sheet: "S", Name: "Gap for "},
		{Page: "x", Sheet: "X", Name: "Mend first", Kind: "ranking"},
		{Page: "x", Sheet: "X", Name: "Of mine", Kind: "author"},
		{Page: "x", Sheet: "X", Name: "Gap", Kind: "author"},
	}, r, p)
	want := []struct{ name, text, unit, interval string }{
		{"Gap", "gap 1", "number", "Interval of a mean"}, {"Gap", "any gap", "1 to 7; share of 100%", "Interval of a mean"}, {"gap", "any gap", "1 to 7", ""},
		{"Gap for Food", "gap of a dimension", "words", ""}, {"Gap for ", "", "words", ""}, {"Mend first", "a finding", "words", ""}, {"Of mine", "the author's", "words", ""},
	}
	if len(got) != len(want) {
		t.Fatalf("%d figures, want %d", len(got), len(want))
	}
	for i, w := range want {
		if f := got[i]; f.Name != w.name || f.Text != w.text || f.Unit(p) != w.unit || f.Interval(p) != w.interval {
			t.Errorf("figure %d is %+v (%s, %s), want %+v", i, f, f.Unit(p), f.Interval(p), w)
		}
	}
	if sheets := got[1].Sheets; !slices.Equal(sheets, []string{"5", "P", "X"}) {
		t.Errorf("a gap stands on %v", sheets)
	}
}
