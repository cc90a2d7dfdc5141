package places

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// archived is the months of the tests, of which an earlier report measured the first twelve, and CSAT otherwise.
func archived() *result.Results {
	r := composetest.Results()
	r.Months = composetest.Months()
	r.Months.Archived = 2
	for i := range r.Months.Measures[1].Points[:12] {
		r.Months.Measures[1].Points[i].Value.Archived = true
	}
	for b := range r.Breakdowns {
		if r.Breakdowns[b].Factor == "month" {
			for i := range 2 {
				r.Breakdowns[b].Levels[i].NPS.Archived, r.Breakdowns[b].Levels[i].Gap.Archived = true, true
			}
		}
	}
	r.Months.Breaks = []result.Break{{Figures: []string{"csat"}, From: "2025-01", To: "2025-12", Changes: []result.DefinitionChange{{Part: result.PartScale, Was: "1–7", Is: "1–5"}, {Part: result.PartRows}}}}
	r.Months.Disputes = []result.Dispute{{Period: "2025-12", Why: result.HeldFew}}
	return r
}

func TestPeriodsOfTheArchiveAreMarked(t *testing.T) {
	c := wording.New(composetest.Settings(), archived(), composetest.Printer(t, "en"))
	hollow, rows, said := 0, 0, ""
	for _, s := range monthsPage(c).Sections {
		for _, block := range s.Blocks {
			switch b := block.(type) {
			case report.Figurative:
				if spec, control := b.Chart.Spec.(report.ControlChart); control && s.ID == "nps" {
					if spec.Archived != "from the archive" {
						t.Errorf("hollow marks are called %q", spec.Archived)
					}
					for _, p := range spec.Points {
						if p.Archived {
							hollow++
						}
					}
				}
				if s.ID == "nps" {
					for _, row := range b.Chart.Table.Rows {
						if row.Cells[0].Note == "from the archive" {
							rows++
						}
					}
				}
			case report.Prose:
				if s.ID == "archive" {
					for _, p := range b.Paragraphs {
						for _, run := range p.Runs {
							said += run.Text + "\n"
						}
					}
				}
			}
		}
	}
	if hollow != 11 || rows != 12 { // of the twelve one is hidden, and has no mark
		t.Errorf("%d hollow marks, %d rows", hollow, rows)
	}
	for _, want := range []string{"2 periods of 14, November 2025 to December 2025, are taken from earlier reports", "with means, standard deviations, bases and design effects",
		"CSAT: From January 2025 to December 2025 it was measured otherwise (scale and rows that count changed): these periods are not joined.", "Of December 2025 an earlier report says otherwise"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said in\n%s", want, said)
		}
	}
}

func TestWithoutAnArchiveNothingIsSaidOfOne(t *testing.T) {
	r := composetest.Results()
	r.Months = composetest.Months()
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	sections := 0
	for _, s := range monthsPage(c).Sections {
		sections++
		if s.ID == "archive" {
			t.Error("the page has a section on the archive")
		}
	}
	if sections < 3 {
		t.Fatalf("only %d sections", sections)
	}
}
