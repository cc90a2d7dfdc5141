package data

import (
	"encoding/json"
	"testing"

	"ecart/internal/intake/drift"
)

// What changed carries the counts that its kind has, shares as shares, and of a hidden wave nothing.
func TestChangesOfTheInputAreWrittenWithTheCountsOfTheirKind(t *testing.T) {
	r, c, _ := filled()
	o, _ := look(built, r)
	o.Quality.Changes = append(o.Quality.Changes, drift.Change{Kind: drift.Scale, Since: "1999-01", Dated: true, Was: "1–5", Is: "1–7", Before: drift.Count{N: 1 << 20}, Now: drift.Count{N: 1 << 20}})
	text, err := Quality(r, c, o.Quality)
	if err != nil {
		t.Fatal(err)
	}
	var q struct {
		Checks struct {
			Changes []struct {
				Kind        string
				Before, Now *float64
				Was, Is     string
			}
		}
	}
	if err := json.Unmarshal(text, &q); err != nil {
		t.Fatal(err)
	}
	if len(q.Checks.Changes) != len(drift.Kinds()) {
		t.Fatalf("%d changes, want one of each of %d kinds", len(q.Checks.Changes), len(drift.Kinds()))
	}
	for i, kind := range drift.Kinds() {
		got := q.Checks.Changes[i]
		if got.Kind != string(kind) {
			t.Errorf("%s is written as %s", kind, got.Kind)
		}
		switch kind {
		case drift.Dropped, drift.Added, drift.Sparse:
			if got.Before == nil || *got.Before != 0.5 || got.Now == nil || *got.Now != 0.25 {
				t.Errorf("%s has other shares: %+v", kind, got)
			}
		case drift.Volume:
			if got.Before == nil || *got.Before != 1<<20 || got.Now == nil || *got.Now != 1<<19 {
				t.Errorf("%s has other counts: %+v", kind, got)
			}
		case drift.Scale, drift.Words, drift.Gone, drift.Fresh, drift.Renamed:
			if got.Before != nil || got.Now != nil {
				t.Errorf("%s has counts: %+v", kind, got)
			}
		}
	}
}
