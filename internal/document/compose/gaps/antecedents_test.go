package gaps

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestCausesWhoseItemsGoTogetherPoorlyAreNamed(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	poor := result.Antecedent{ID: "teamwork", Alpha: composetest.Est(0.59, 0.1, 40)}
	sound := result.Antecedent{ID: "goal_setting", Alpha: composetest.Est(0.60, 0.1, 40)}
	single := result.Antecedent{ID: "technology_job_fit", Alpha: composetest.None(result.ReasonSingleItem)}
	if got := alphaNote(c, []result.Antecedent{poor, sound, single}); !strings.Contains(got, "“Teamwork”.") || strings.Contains(got, "Goals") {
		t.Errorf("one poor: %q", got)
	}
	if got := alphaNote(c, []result.Antecedent{sound}); got == "" || strings.Contains(got, "poorly") {
		t.Errorf("none poor: %q", got)
	}
	if got := alphaNote(c, []result.Antecedent{single}); got != "" {
		t.Errorf("nothing known: %q", got)
	}
}
