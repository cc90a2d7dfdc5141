package compose

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
)

// A link to a section or a chart that a reader keeps leads there next month too: each has an id of its own that comes
// from what it is about, and not from its place or the language. A chart may be called as the section around it: the site
// numbers the second of two.
func TestEverySectionAndChartHasAnIdOfItsOwn(t *testing.T) {
	ids := func(lang string) []string {
		var all []string
		for _, p := range compose(t, composetest.Settings(), composetest.Results(), lang).Pages {
			taken := map[string]bool{}
			take := func(what, id string) {
				if id == "" || strings.ContainsAny(id, " #\"") {
					t.Errorf("%s: %s has the id %q", p.ID, what, id)
				}
				kind, _, _ := strings.Cut(what, " ")
				if taken[kind+id] {
					t.Errorf("%s: the id %s of a %s stands twice", p.ID, id, kind)
				}
				taken[kind+id] = true
				all = append(all, p.ID+"#"+id)
			}
			for _, s := range p.Sections {
				if s.Title != "" {
					take("section “"+s.Title+"”", s.ID)
				}
				for _, b := range s.Blocks {
					if f, is := b.(report.Figurative); is {
						take("chart “"+f.Chart.Title+"”", f.Chart.ID)
					}
				}
			}
		}
		return all
	}
	french, english := ids("fr"), ids("en")
	if len(french) < 60 {
		t.Fatalf("only %d ids", len(french))
	}
	if strings.Join(french, "\n") != strings.Join(english, "\n") {
		t.Error("an id depends on the language")
	}
}
