package standards

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
)

func TestThePageOfStandardsIsThereWhereItSaysMoreThanThatThereAreNone(t *testing.T) {
	for _, c := range []struct {
		name     string
		gaps     []int
		declared bool
		want     bool
	}{
		{"standards", []int{5}, true, true}, {"a gap that takes them", []int{2, 5}, false, true}, {"all gaps", []int{1, 2, 3, 4, 5}, false, true},
		{"nothing of them", []int{1, 5}, false, false}, {"no gap at all", nil, false, false},
	} {
		settings := composetest.Settings()
		settings.Model.Gaps = c.gaps
		if len(settings.Standards) == 0 {
			t.Fatal("the settings declare no standards")
		}
		if !c.declared {
			settings.Standards = nil
		}
		if got := hasStandards(wording.New(settings, composetest.Results(), composetest.Printer(t, "en"))); got != c.want {
			t.Errorf("%s: the page is there: %t, want %t", c.name, got, c.want)
		}
	}
}
