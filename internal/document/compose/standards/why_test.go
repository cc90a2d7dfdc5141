package standards

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// A place without a breach shows that a standard without exception can be kept, and does not prove that it always will be.
func TestAPlaceWithoutABreachIsNotBeyondDoubt(t *testing.T) {
	for _, k := range []struct {
		lang, doubt, breach, caution string
		kind                         config.StandardKind
		required                     float64
		exception                    bool
	}{
		{"en", "beyond doubt", "ithout one breach", "no number of contacts proves", config.ShareWithin, 0.9, true},
		{"en", "beyond doubt", "ithout one breach", "no number of contacts proves", config.ShareWithin, 1, false},
		{"en", "beyond doubt", "ithout one breach", "no number of contacts proves", config.Never, 1, false},
		{"fr", "sans doute possible", "ans un seul dépassement", "Aucun nombre de contacts ne prouve", config.Never, 1, false},
	} {
		r := composetest.Results()
		c := wording.New(composetest.Settings(), r, composetest.Printer(t, k.lang))
		st := r.Standards[0]
		declared := c.Names.Standards[st.ID]
		declared.Kind = k.kind
		c.Names.Standards[st.ID] = declared
		st.Evidence.Required = k.required
		said, title := why(c, st), provenChart(c, st).(report.Figurative).Chart.Title
		if st.Realism != result.RealismProven {
			t.Fatalf("the example is %q", st.Realism)
		}
		for _, words := range []string{said, title} {
			if strings.Contains(words, k.doubt) != k.exception || strings.Contains(words, k.breach) == k.exception {
				t.Errorf("%s, %v at %v: %q", k.lang, k.kind, k.required, words)
			}
		}
		if strings.Contains(said, k.caution) == k.exception {
			t.Errorf("%s, %v at %v: %q", k.lang, k.kind, k.required, said)
		}
	}
}
