package compose

import (
	"slices"
	"testing"
)

func TestEveryPageIsThereOnceAndTheOrderNamesNoOther(t *testing.T) {
	ids := PageIDs()
	if len(ids) == 0 || ids[0] != "overview" {
		t.Fatalf("pages = %v, want the overview first", ids)
	}
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			t.Errorf("page %s is there twice", id)
		}
	}
	named := 0
	for _, c := range chapters {
		for _, id := range c.pages {
			named++
			if !slices.Contains(ids, id) {
				t.Errorf("the order names %q, which no family makes", id)
			}
		}
	}
	if named == 0 {
		t.Fatal("no page was looked at")
	}
}

// A page that no chapter names stands under the heading of the page before it.
func TestEveryPageButTheOverviewHasAChapter(t *testing.T) {
	for _, p := range everyPage() {
		if (p.Chapter == "") != (p.ID == "overview") {
			t.Errorf("page %s is in chapter %q", p.ID, p.Chapter)
		}
	}
}
