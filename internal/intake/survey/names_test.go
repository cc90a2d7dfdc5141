package survey_test

import (
	"strings"
	"testing"
)

func TestNamesOfColumnsThatNothingNamesAreKnownForMaskingAlone(t *testing.T) {
	d := built(t, settings(t, commented), sheetOf("id|nps|Comment|Language|Prénom et nom|Nom de l’hôtel|Agent|Note",
		[]any{1, 9, "Bien.", "fr", "Zoltan Ptak", "Le Moulin", "Ingrid", "Ne pas citer Bob"}, []any{2, 3, "Slow.", "en", " Zoltan  Ptak ", "Le Moulin", "agent 12", nil}, []any{3, 5, "x y", nil, 7, nil, "i@b.fr", nil}))
	if got := strings.Join(d.Names, "; "); got != "Ingrid; Zoltan Ptak" {
		t.Errorf("names are %q", got)
	}
	if mapped := built(t, settings(t, commented), sheetOf("id|nps|Comment|Language", []any{1, 9, "Bien.", "fr"})); mapped.Names != nil {
		t.Errorf("names are %q", mapped.Names)
	}
}
