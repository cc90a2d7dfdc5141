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
	for _, id := range order {
		if !slices.Contains(ids, id) {
			t.Errorf("the order names %q, which no family makes", id)
		}
	}
}
