package i18n

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestLabelsThatWouldReadAlikeAreCutInTheMiddle(t *testing.T) {
	fits := func(s string) bool { return utf8.RuneCountInString(s) <= 14 }
	labels := []string{"Saint-Étienne – Châteaucreux 1", "Saint-Étienne – Châteaucreux 12", "Villefranche-sur-Saône", "Lyon"}
	cut := []string{"Saint-Étienne…", "Saint-Étienne…", "Villefranche-…", "Lyon"}
	got := Apart(labels, cut, fits)
	if want := []string{"Saint-É…creux 1", "Saint-É…eux 12", "Villefranche-…", "Lyon"}; !slices.Equal(got[2:], want[2:]) || got[0] == got[1] {
		t.Errorf("%q", got)
	}
	for _, s := range got {
		if !fits(s) {
			t.Errorf("%q does not fit", s)
		}
	}
	if same := Apart([]string{"Saint-Étienne – Bellevue", "Saint-Étienne – Bellevue"}, cut[:2], fits); same[0] != cut[0] {
		t.Errorf("labels that are the same: %q", same)
	}
}
