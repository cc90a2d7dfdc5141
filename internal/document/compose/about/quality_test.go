package about

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
)

// looked is a composer of the fixture that knows what the checks found.
func looked(t *testing.T, s quality.Summary) *wording.Composer {
	c := composer(t)
	c.Quality = s.Visible(c.Config.Privacy.Customers, c.Results.Shows)
	return c
}

func section(t *testing.T, p report.Page, id string) report.Section {
	t.Helper()
	for _, s := range p.Sections {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("the page has no section %q", id)
	return report.Section{}
}

func TestTheVerdictGivesItsReasons(t *testing.T) {
	p := qualityPage(looked(t, composetest.Checked()))
	if !strings.Contains(p.Title, "with care") {
		t.Errorf("title %q", p.Title)
	}
	for _, want := range []string{"2 statements were left blank by many", "1 group left more blank", "4 cells were changed by the spreadsheet"} {
		if !strings.Contains(p.Lead, want) {
			t.Errorf("%q is not in %q", want, p.Lead)
		}
	}
	sound := quality.Summary{Respondents: 489, People: []quality.Tally{{Check: "speeder", Base: 489, Made: true}}}
	if p := qualityPage(looked(t, sound)); !strings.Contains(p.Title, "sound") {
		t.Errorf("title %q of sound answers", p.Title)
	}
}

func TestOfTooFewRespondentsThereIsNoVerdict(t *testing.T) {
	one := looked(t, quality.Summary{Respondents: 1, People: []quality.Tally{{Check: "speeder", Base: 1, Made: true}}})
	one.Results.Quality.Sources = nil
	p := qualityPage(one)
	if p.Title != "Too few answers to judge" || !strings.Contains(p.Lead, "Fewer than") || strings.Contains(p.Lead, "hardly anybody") {
		t.Errorf("of one respondent it is said %q: %q", p.Title, p.Lead)
	}
}

func TestChecksThatFoundNothingAreOneLine(t *testing.T) {
	s := section(t, qualityPage(looked(t, composetest.Checked())), "people")
	table := s.Blocks[0].(report.Table)
	if len(table.Rows) != 3 {
		t.Errorf("%d rows, want one for each check that found somebody", len(table.Rows))
	}
	if last := table.Rows[2].Cells[4].Value.Text; last != "left out" {
		t.Errorf("previews are %q", last)
	}
	lines := s.Blocks[1].(report.Prose).Paragraphs
	if len(lines) != 2 || !strings.HasPrefix(lines[0].Runs[0].Text, "Found nothing: the same answers as somebody else") || !strings.HasPrefix(lines[1].Runs[0].Text, "Not possible with these data: failed attention checks") {
		t.Errorf("the others are said as %+v", lines)
	}
}

func TestAGroupThatIsHiddenElsewhereIsHiddenInWhatItLeftBlank(t *testing.T) {
	c := composer(t)
	for i := range c.Results.Breakdowns {
		if b := &c.Results.Breakdowns[i]; b.Factor == "month" {
			for k := range b.Levels {
				if b.Levels[k].Level == "2026-01" {
					b.Levels[k].Hidden, b.Levels[k].Gap = true, result.Estimate{Status: result.Suppressed}
				}
			}
		}
	}
	c.Quality = composetest.Checked().Visible(5, c.Results.Shows)
	p := qualityPage(c)
	if strings.Contains(p.Lead, "more blank") {
		t.Errorf("the lead speaks of a hidden group: %q", p.Lead)
	}
	chart := section(t, p, "by-month").Blocks[0].(report.Figurative).Chart
	hidden := 0
	for _, row := range chart.Table.Rows {
		if row.Cells[1].Value.Missing != report.Present {
			hidden++
		}
	}
	if hidden != 1 || strings.Contains(chart.Title, "more blank than the others, by") {
		t.Errorf("%d months are hidden under %q", hidden, chart.Title)
	}
}

func TestOfFewRespondentsNothingIsSaid(t *testing.T) {
	s := composetest.Checked()
	s.Respondents = 4
	p := qualityPage(looked(t, s))
	if strings.Contains(p.Lead, "statements were") {
		t.Errorf("the lead speaks of four people: %q", p.Lead)
	}
	for _, one := range p.Sections {
		switch one.ID {
		case "people", "complete", "statements", "by-month", "by-channel":
			t.Errorf("section %s speaks of four people", one.ID)
		}
	}
}
