package places

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// pageOf is the page of a location, with the id it has.
func pageOf(t *testing.T, r *result.Results, id string) report.Page {
	t.Helper()
	c := composer(t, r)
	for _, p := range locationPages(c) {
		if p.ID == id {
			return p.Make(c)
		}
	}
	t.Fatalf("no page %s", id)
	return report.Page{}
}

func sectionIDs(p report.Page) []string {
	return wording.Each(p.Sections, func(s report.Section) string { return s.ID })
}

// texts are the words of every cell of a page's tables, row by row.
func texts(p report.Page, section string) []string {
	var all []string
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			if table, is := b.(report.Table); is && s.ID == section {
				for _, row := range table.Rows {
					all = append(all, strings.Join(wording.Each(row.Cells, func(c report.Cell) string { return c.Value.Text }), "|"))
				}
			}
		}
	}
	return all
}

func TestEachLocationHasAPageThatNamesWhereItStands(t *testing.T) {
	r := composetest.Results()
	for id, want := range map[string]string{
		"location-lille":  "Lille: better than the others (Gap 5: −0.20 against −0.90)",
		"location-nantes": "Nantes: worse than the others (Gap 5: −0.90 against −0.20)",
		"location-brest":  "Brest: too few customers answered to be shown",
	} {
		p := pageOf(t, r, id)
		if p.Title != want || p.Edition == "" || p.PDF {
			t.Errorf("%s: %q, edition %q", id, p.Title, p.Edition)
		}
	}
	want := []string{"hidden", "card", "priorities", "strengths", "dimensions", "items", "standards", "signs", "complaints", "inspection", "people"}
	if got := sectionIDs(pageOf(t, r, "location-lille")); !slices.Equal(got, want) {
		t.Errorf("sections %v", got)
	}
}

func TestTheCardSaysInWordsWhatIsClear(t *testing.T) {
	rows := texts(pageOf(t, composetest.Results(), "location-nantes"), "card")
	if len(rows) != 9 {
		t.Fatalf("%d rows: %v", len(rows), rows)
	}
	for i, end := range []string{"clearly worse", "clearly worse", "no clear difference", "no clear difference", "clearly worse", "clearly worse", "clearly worse", "no clear difference", "–"} {
		if !strings.HasSuffix(rows[i], end) {
			t.Errorf("row %d %q, want %q", i, rows[i], end)
		}
	}
}

// What is hidden is told once, with the reason, and no row of the card repeats it.
func TestAHiddenLocationSaysWhatIsHiddenAndWhy(t *testing.T) {
	p := pageOf(t, composetest.Results(), "location-brest")
	if got := sectionIDs(p); !slices.Equal(got, []string{"hidden", "card"}) {
		t.Fatalf("sections %v", got)
	}
	told := p.Sections[0].Blocks[0].(report.Callout)
	if len(told.Text) != 1 || !strings.Contains(told.Text[0].Runs[0].Text, "fewer than 5") {
		t.Errorf("callout %+v", told)
	}
	if rows := texts(p, "card"); len(rows) != 1 {
		t.Errorf("rows %v", rows)
	}
	r := composetest.Results()
	r.Breakdowns[0].Levels[0] = composetest.HiddenForAnother("Brest")
	told = pageOf(t, r, "location-brest").Sections[0].Blocks[0].(report.Callout)
	if !strings.Contains(told.Text[0].Runs[0].Text, "could be worked out") {
		t.Errorf("callout %+v", told)
	}
}

func TestALocationOfWhichNothingMayBeShownHasNoPage(t *testing.T) {
	r := composetest.Results()
	r.Locals[0].Figures = r.Locals[0].Figures[:2]
	c := composer(t, r)
	if n := len(locationPages(c)); n != 2 {
		t.Errorf("%d pages", n)
	}
	b, _ := c.Breakdown("location")
	s := locationList(c, b)
	if len(s.Blocks) != 2 || len(s.Blocks[0].(report.Table).Rows) != 2 {
		t.Fatalf("list %+v", s)
	}
	if said := s.Blocks[1].(report.Prose).Paragraphs[0].Runs[0].Text; !strings.Contains(said, "Brest") {
		t.Errorf("said %q", said)
	}
}

func TestIdsOfPagesAreFilesAndKeepNamesApart(t *testing.T) {
	var b result.Breakdown
	for _, name := range []string{"Saint-Malo", "Saint Malo", "大阪", "Évian", "saint malo", strings.Repeat("très ", 60), "3"} {
		b.Levels = append(b.Levels, result.Level{Level: name})
	}
	ids := locationIDs(wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr")), b)
	want := map[string]string{"Saint-Malo": "location-saint-malo", "Saint Malo": "location-saint-malo-2", "大阪": "location-3", "Évian": "location-evian", "saint malo": "location-saint-malo-5", "3": "location-3-7"}
	for name, id := range want {
		if ids[name] != id {
			t.Errorf("%s: %q, want %q", name, ids[name], id)
		}
	}
	seen := map[string]bool{}
	for name, id := range ids {
		if seen[id] || len(id) > 80 || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("%q has the id %q", name, id)
		}
		seen[id] = true
	}
	if len(seen) != 7 {
		t.Errorf("%d ids", len(seen))
	}
}

func TestUmlautsInIdsOfPagesAreWrittenAsTheLanguageWritesThem(t *testing.T) {
	var b result.Breakdown
	for _, name := range []string{"Lübeck", "Luebeck", "Gießen", "Évian", "Mu\u0308nchen"} {
		b.Levels = append(b.Levels, result.Level{Level: name})
	}
	for lang, want := range map[string][]string{
		"de": {"location-luebeck", "location-luebeck-2", "location-giessen", "location-evian", "location-muenchen"},
		"fr": {"location-lubeck", "location-luebeck", "location-giessen", "location-evian", "location-munchen"},
	} {
		ids := locationIDs(wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, lang)), b)
		for i, l := range b.Levels {
			if ids[l.Level] != want[i] {
				t.Errorf("%s in %s: %q, wanted %q", l.Level, lang, ids[l.Level], want[i])
			}
		}
	}
}

func TestAnExceptionOfALocationIsSaidThere(t *testing.T) {
	for id, want := range map[string]int{"location-lille": 1, "location-nantes": 0} {
		n := 0
		for _, s := range pageOf(t, composetest.Results(), id).Sections {
			for _, b := range s.Blocks {
				if table, is := b.(report.Table); is && s.ID == "signs" {
					for _, row := range table.Rows {
						if row.Cells[0].Note != "" {
							n++
						}
					}
				}
			}
		}
		if n != want {
			t.Errorf("%s: %d signs under an exception, want %d", id, n, want)
		}
	}
}

// What the lead counts, the figure that decides and the rows of the scorecard agree: the rows that are not counted say so.
func TestTheLeadCountsTheRowsOfTheScorecard(t *testing.T) {
	r := composetest.Results()
	c := composer(t, r)
	seen := 0
	for i := range r.Locals {
		p := place{c: c, local: r.Locals[i]}
		all := p.held().Compared
		if p.held().Standing != result.HeldUntested {
			all++
		}
		table, is := p.card().Blocks[0].(report.Table)
		counted := 0
		for _, row := range table.Rows {
			if text := row.Cells[len(row.Cells)-1].Value.Text; row.Cells[0].Note != c.T("place.expected.note") && text != c.T("place.untested") && text != "–" {
				counted++
			}
		}
		if seen++; !is || counted != all {
			t.Errorf("location %d: the lead counts %d, the table %d of %d rows", i, all, counted, len(table.Rows))
		}
	}
	if seen == 0 {
		t.Fatal("no location was seen")
	}
}

// Chart, list and title of a location say the same of it, and its many other figures overrule nothing.
func TestOneFigureDecidesInListTitleAndLead(t *testing.T) {
	r := composetest.Results()
	for i := range r.Locals[1].Figures {
		if r.Locals[1].Figures[i].ID == "gap5" {
			r.Locals[1].Figures[i].Test.Adjusted = 0.14 // in the noise, though four others differ clearly
		}
	}
	c := composer(t, r)
	b, _ := c.Breakdown("location")
	table, is := locationList(c, b).Blocks[0].(report.Table)
	if !is || len(table.Rows) != 3 {
		t.Fatalf("%+v", table)
	}
	said := map[string]report.Cell{}
	for _, row := range table.Rows {
		said[row.Cells[0].Value.Text] = row.Cells[1]
	}
	for name, want := range map[string]string{"Lille": "◆ like the others", "Nantes": "▼ worse", "Brest": "– not judged"} {
		if said[name].Value.Text != want {
			t.Errorf("the list says %q of %s, want %q", said[name].Value.Text, name, want)
		}
	}
	p := pageOf(t, r, "location-lille")
	if p.Title != "Lille: like the others, within noise (Gap 5: −0.20 against −0.90)" || !strings.Contains(p.Lead, "clearly better 4 times, clearly worse 0 times") {
		t.Errorf("title %q, lead %q", p.Title, p.Lead)
	}
	if note := said["Lille"].Note; !strings.Contains(note, "4 better, 0 worse") || !strings.Contains(note, "Gap 5 against the others: +0.70 [+0.56; +0.84], p = 0.140") {
		t.Errorf("note %q", note)
	}
	if note := said["Brest"].Note; note != "" {
		t.Errorf("what was not compared is explained by %q", note)
	}
}

// Under the ranking stands which differences hold, by the rule of the list and not by intervals that overlap or do not.
func TestTheRankingSaysWhichDifferencesHold(t *testing.T) {
	for _, one := range []struct {
		adjusted float64
		want     string
	}{
		{0.14, "Clearly below the others taken together: Nantes. No clear difference from the others: Lille; their order may be chance."},
		{0.01, "Clearly below the others taken together: Nantes. Clearly above the others taken together: Lille."},
	} {
		r := composetest.Results()
		for i := range r.Locals[1].Figures {
			if r.Locals[1].Figures[i].ID == "gap5" {
				r.Locals[1].Figures[i].Test.Adjusted = one.adjusted
			}
		}
		c := composer(t, r)
		b, _ := c.Breakdown("location")
		blocks := c.RankingSection(b, "ranking", "", false).Blocks
		if got := fmt.Sprint(blocks[1:]); !strings.Contains(got, one.want) {
			t.Errorf("with p = %v the ranking says %s", one.adjusted, got)
		}
	}
}

// A location of which nothing good is sure says so, in place of an empty list; one that is hidden says nothing of its customers.
func TestALocationWithoutStrengthsSaysSo(t *testing.T) {
	looked := 0
	for _, hidden := range []bool{false, true} {
		r := composetest.Results()
		c := composer(t, r)
		for i := range r.Locals {
			r.Locals[i].Strengths = nil
			p := place{c: c, local: r.Locals[i]}
			p.level.Hidden = hidden
			if got := len(p.strengths().Blocks); got != map[bool]int{false: 1, true: 0}[hidden] {
				t.Errorf("%s, hidden %v: %d blocks", r.Locals[i].Level, hidden, got)
			}
			looked++
		}
	}
	if looked < 4 {
		t.Fatalf("%d locations", looked)
	}
}
