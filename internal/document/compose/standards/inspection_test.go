package standards

import (
	"fmt"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestTheTitleSaysTheLevelAndHowSureItIs(t *testing.T) {
	for _, c := range []struct {
		name   string
		graded result.Graded
		want   string
	}{
		{"sure", result.Graded{Score: composetest.Est(0.93, 0.02, 30), Level: "★★★★", Lowest: "★★★★", Highest: "★★★★", Sure: true}, "Level reached: ★★★★ (93.0%), and the interval confirms it"},
		{"open", result.Graded{Score: composetest.Est(0.91, 0.03, 30), Level: "★★★★", Lowest: "★★★", Highest: "★★★★"}, "Level reached: ★★★★ (91.0%), not for certain"},
		{"below", result.Graded{Score: composetest.Est(0.5, 0.03, 30), Next: "★★★"}, "No level is reached: 50.0%, below the first threshold (★★★)"},
		{"barred", result.Graded{Score: composetest.Est(0.93, 0.02, 30), Blocked: []string{"Exits are free"}}, "No level: one critical standard failed (“Exits are free”)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			r.Inspection.Whole = c.graded
			if got := inspectionTitle(wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))); got != c.want {
				t.Errorf("title %q, want %q", got, c.want)
			}
		})
	}
}

// TestALongInspectionShowsWhatCostsMost: of 600 standards the table holds fifteen, the costliest first, and says how many others failed.
func TestALongInspectionShowsWhatCostsMost(t *testing.T) {
	r := composetest.Results()
	r.Checklist, r.Checked = nil, nil
	for s := range 20 {
		section := result.ChecklistSection{Section: fmt.Sprint("Section ", s), Weight: 1, Score: composetest.Est(0.9, 0.02, 40)}
		for n := range 30 {
			r.Checked = append(r.Checked, result.CheckedStandard{Section: section.Section, Standard: fmt.Sprintf("Standard %d-%d", s, n), Passed: 40 - n, Failed: n, Loss: float64(n) / 24000})
			section.Passed, section.Failed = section.Passed+40-n, section.Failed+n
		}
		r.Checklist = append(r.Checklist, section)
	}
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	table := lossSection(c).Blocks[0].(report.Table)
	if len(table.Rows) != lossesShown || table.Rows[0].Cells[1].Value.Number != 29 {
		t.Errorf("%d rows, the first %+v", len(table.Rows), table.Rows[0].Cells)
	}
	if want := "565 other standards failed at least once; they stand in the full list below."; table.Note != want {
		t.Errorf("note %q, want %q", table.Note, want)
	}
	entries := checklistEntries(c).Blocks[0].(report.Checklist)
	all := 0
	for _, s := range entries.Sections {
		all += len(s.Entries)
		if s.Entries[0].Verdict != report.Bad && s.Entries[0].Verdict != report.Acceptable || s.Entries[len(s.Entries)-1].Verdict != report.Good {
			t.Errorf("%s: what fails most does not come first", s.Title)
		}
	}
	if all != 600 {
		t.Errorf("%d entries, want 600", all)
	}
}
