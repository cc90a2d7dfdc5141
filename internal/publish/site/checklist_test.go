package site

import (
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestAnInspectionCountsWhatPassedMostTimesByItself(t *testing.T) {
	p, err := i18n.New("en")
	if err != nil {
		t.Fatal(err)
	}
	entry := func(v report.Verdict) report.ChecklistEntry {
		return report.ChecklistEntry{Text: "The bed is made", Verdict: v}
	}
	views := (&renderer{printer: p}).checklist(report.Checklist{Sections: []report.ChecklistSection{
		{Title: "Room", Entries: []report.ChecklistEntry{entry(report.Bad), entry(report.Acceptable), entry(report.Good), entry(report.Unmeasured)}},
		{Title: "Desk", Entries: []report.ChecklistEntry{entry(report.Good)}},
	}})
	if got, want := views[0].Tally, "1 passed · 1 mostly passed · 1 failed · 1 not observed"; got != want || !views[0].Open {
		t.Errorf("tally = %q, open = %v; want %q, open", got, views[0].Open, want)
	}
	if got, want := views[0].Entries[1].Verdict.Word, "Mostly passed"; got != want {
		t.Errorf("verdict = %q, want %q", got, want)
	}
	if got, want := views[1].Tally, "1 passed"; got != want || views[1].Open {
		t.Errorf("tally = %q, open = %v; want %q, closed", got, views[1].Open, want)
	}
}

func TestSectionsOfALongInspectionBeginClosed(t *testing.T) {
	p, err := i18n.New("en")
	if err != nil {
		t.Fatal(err)
	}
	long := make([]report.ChecklistEntry, longList)
	for i := range long {
		long[i] = report.ChecklistEntry{Text: "The bed is made", Verdict: report.Bad}
	}
	r := &renderer{printer: p}
	if views := r.checklist(report.Checklist{Sections: []report.ChecklistSection{{Title: "Room", Entries: long}}}); views[0].Open {
		t.Errorf("a section of %d standards begins open", len(long))
	}
	if views := r.checklist(report.Checklist{Sections: []report.ChecklistSection{{Title: "Room", Entries: long[1:]}}}); !views[0].Open {
		t.Errorf("a section of %d standards begins closed", len(long)-1)
	}
}
