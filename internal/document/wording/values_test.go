package wording

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
)

func TestOneOfOneIsNotCounted(t *testing.T) {
	m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	for _, c := range []struct {
		key    string
		n, all int
		want   string
	}{
		{"compose.bullet.title", 1, 1, "The one standard of this kind misses its requirement, interval included"},
		{"compose.bullet.title", 1, 3, "One of 3 standards misses its requirement, interval included"},
		{"compose.standards.title.some", 0, 1, "The one measured standard is not met"},
		{"compose.items.below", 1, 1, "The one statement measured is below expectations, beyond noise"},
		{"compose.coverage.reading", 0, 1, "The one important expectation is not covered by a measured standard."},
		{"compose.complaints.vital", 1, 1, "All complaints are of one category"},
		{"tests.explored.found", 1, 66, "One of 66 comparisons is beyond noise."},
		{"compose.checklist.title", 2, 4, "2 of 4 observations pass"},
	} {
		t.Run(c.key, func(t *testing.T) {
			if got := m.OutOf(c.key, c.n, c.all); got != c.want {
				t.Errorf("%d of %d = %q, want %q", c.n, c.all, got, c.want)
			}
		})
	}
}

func TestASourceWithoutARowIsNoMissingSource(t *testing.T) {
	m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	m.Config.Sources = nil
	if got, want := m.Takes("no_complaints", "And categories."), "It would take a “complaints” source: one row per complaint. And categories."; got != want {
		t.Errorf("without the source: %q, want %q", got, want)
	}
	m.Config.Sources = []config.Source{{Role: config.Complaints}}
	if got, want := m.Takes("no_complaints", "And categories."), "The “complaints” source has no row that counts in this report."; got != want {
		t.Errorf("with the source: %q, want %q", got, want)
	}
	if got, want := m.Needs("no_costs"), "It would take a “costs” source: one row per cost line and month."; got != want {
		t.Errorf("another source: %q, want %q", got, want)
	}
}
