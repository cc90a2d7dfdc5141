package diag

import (
	"fmt"
	"slices"
	"testing"
)

func cell(at string) Place { return Place{File: "survey.xlsx", Sheet: "Responses", Cell: at} }

func outside(value int, item, at string) Diagnostic {
	return Diagnostic{
		Severity: Error, Code: "E0312", Place: cell(at), Message: fmt.Sprintf("%d is outside the scale 1–7 of item %q", value, item),
		Notes: []Related{{Place{File: "report.yaml", Line: 22, Col: 8}, "the scale is set here"}}, Hint: "recode them, or set scale.max",
	}
}

func TestPlacesSortByNumberNotByText(t *testing.T) {
	places := []Place{
		{File: "report.yaml", Line: 14, Col: 1}, {File: "report.yaml", Line: 9, Col: 10}, {File: "report.yaml", Line: 9, Col: 2}, {File: "report.yaml"},
		cell("F17"), cell("F9"), cell("AA9"), cell("Z9"), cell(""), cell("F9:G12"),
	}
	var l List
	for _, p := range places {
		l.Errorf(p, "E0001", "found")
	}
	want := []string{
		"report.yaml", "report.yaml:9:2", "report.yaml:9:10", "report.yaml:14:1", "survey.xlsx!Responses",
		"survey.xlsx!Responses!F9", "survey.xlsx!Responses!F9:G12", "survey.xlsx!Responses!Z9", "survey.xlsx!Responses!AA9", "survey.xlsx!Responses!F17",
	}
	var got []string
	for _, d := range l.Sorted() {
		got = append(got, d.Place.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("sorted\n%q, want\n%q", got, want)
	}
}

func TestErrorsComeBeforeWarningsAtOnePlace(t *testing.T) {
	var l List
	l.Notef(cell("A1"), "E3", "c")
	l.Warnf(cell("A1"), "E2", "b")
	l.Errorf(cell("A1"), "E1", "a")
	for i, d := range l.Sorted() {
		if int(d.Severity) != i {
			t.Errorf("finding %d is a %s", i, d.Severity)
		}
	}
	if l[0].Code != "E3" {
		t.Error("sorting changed the list it was given")
	}
}

func TestAlikeFindingsOfOneSheetBecomeOne(t *testing.T) {
	l := List{outside(8, "P3", "F17"), outside(9, "P3", "F18"), outside(0, "P5", "H212"), outside(8, "P3", "G17")}
	got := l.Merged()
	if len(got) != 1 {
		t.Fatalf("%d findings, want 1: %v", len(got), got)
	}
	if d := got[0]; d.Count != 4 || d.Range != "F17:H212" || d.Place.Cell != "F17" {
		t.Errorf("count %d, range %s at %s; want 4, F17:H212 at F17", d.Count, d.Range, d.Place.Cell)
	}
	if got.Number(Error) != 4 {
		t.Errorf("%d errors after merging, want 4", got.Number(Error))
	}
}

func TestTheFirstCellSpeaksForTheOthersInAnyOrder(t *testing.T) {
	got := List{outside(9, "P3", "F18"), outside(8, "P3", "F17")}.Merged()
	if len(got) != 1 || got[0].Place.Cell != "F17" {
		t.Errorf("merged %v, want one at F17", got)
	}
}

func TestFindingsStayApart(t *testing.T) {
	otherRule := outside(8, "P3", "F19")
	otherRule.Notes[0].Place.Line = 30
	otherHint := outside(8, "P3", "F19")
	otherHint.Hint = "remove the row"
	warning := outside(8, "P3", "F19")
	warning.Severity = Warning
	otherSheet := outside(8, "P3", "F19")
	otherSheet.Place.Sheet = "Codes"
	counted := outside(8, "P3", "F19:F40")
	counted.Count = 22
	heading := func(at, name string) Diagnostic {
		return Diagnostic{Code: "E0301", Place: cell(at), Message: fmt.Sprintf("heading %q appears twice", name)}
	}
	for _, c := range []struct {
		name string
		l    List
	}{
		{"another rule", List{outside(8, "P3", "F17"), otherRule}},
		{"another hint", List{outside(8, "P3", "F17"), otherHint}},
		{"another severity", List{outside(8, "P3", "F17"), warning}},
		{"another sheet", List{outside(8, "P3", "F17"), otherSheet}},
		{"one with a count of its own", List{outside(8, "P3", "F17"), counted}},
		{"headings of one row", List{heading("F1", "P3"), heading("H1", "P4")}},
		{"lines of a text", List{{Code: "E0101", Place: Place{File: "a", Line: 1}, Message: "x"}, {Code: "E0101", Place: Place{File: "a", Line: 2}, Message: "x"}}},
	} {
		if got := c.l.Merged(); len(got) != 2 {
			t.Errorf("%s: %d findings, want 2", c.name, len(got))
		}
	}
}

func TestAFindingAddedTwiceStaysOnce(t *testing.T) {
	d := Diagnostic{Code: "E0101", Place: Place{File: "report.yaml", Line: 3}, Message: `unknown key "x"`}
	if got := (List{d, d}).Merged(); len(got) != 1 || got[0].Count > 1 {
		t.Errorf("merged %v, want it once", got)
	}
}

func TestMergingTwiceIsMergingOnce(t *testing.T) {
	l := List{outside(8, "P3", "F17"), outside(9, "P3", "F18"), outside(8, "P4", "G1000")}
	once := l.Merged()
	if twice := once.Merged(); len(twice) != len(once) || twice[0].Count != once[0].Count {
		t.Errorf("merged twice %v, once %v", twice, once)
	}
}

func TestJoinedFindingsStandForThePlacesOfBoth(t *testing.T) {
	d := Diagnostic{Severity: Warning, Place: cell("C5")}
	d.Join(Diagnostic{Severity: Warning, Place: cell("E7"), Count: 2, Range: "E7:E9", Cells: []Strip{{5, 5, []int{7, 9}}}})
	if got := d.Blocks(); d.Count != 3 || d.Range != "C5:E9" || len(got) != 3 || got[0].String() != "C5" || got[2].String() != "E9" {
		t.Errorf("joined %+v with blocks %v", d, got)
	}
}

func TestSummarySaysHowMuchInHowManyFiles(t *testing.T) {
	var l List
	if got := l.Summary(); got != "" {
		t.Errorf("summary of nothing %q", got)
	}
	for i := range 3 {
		l.Errorf(Place{File: "report.yaml", Line: i + 1}, "E1", "x")
	}
	l.Warnf(cell("F17"), "E2", "y").Count = 1204
	if got, want := l.Summary(), "3 errors, 1 warning (1,204 places) in 2 files"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	one := List{{Severity: Note, Message: "z"}}
	if got, want := one.Summary(), "1 note"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
}

func BenchmarkMerged(b *testing.B) {
	for _, rows := range []int{100, 10_000} {
		var l List
		for i := range rows {
			l = append(l, outside(8, "P3", fmt.Sprintf("F%d", i+2)))
		}
		b.Run(fmt.Sprintf("findings=%d", rows), func(b *testing.B) {
			for b.Loop() {
				l.Merged()
			}
		})
	}
}
