package gaps

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestModelTitleGoesByTheVerdictAndElseByTheIndex(t *testing.T) {
	index := func(v float64) result.Estimate {
		return result.Estimate{Value: v, N: 40, Status: result.Measured}
	}
	standards := result.Gap{Number: 2, Score: composetest.Est(4.4, 0.2, 40), Index: index(43), Headline: "score"}
	delivery := func(points float64) result.Gap {
		return result.Gap{Number: 3, Score: composetest.Est(5.1, 0.2, 40), Index: index(31), Objective: composetest.Est(points, 1, 900), Headline: "objective"}
	}
	for _, c := range []struct {
		name string
		gaps []result.Gap
		want string
	}{
		{"the lower index is judged worse", []result.Gap{standards, delivery(-10)}, "Gap 3 (Delivery) is judged bad"},
		{"none is bad", []result.Gap{standards, delivery(-4)}, "Gap 2 (Standards) has the highest index"},
		{"two are bad", []result.Gap{{Number: 2, Score: composetest.Est(1.5, 0.2, 40), Index: index(92), Headline: "score"}, delivery(-10)}, "Gaps 2 (Standards) and 3 (Delivery) are judged bad"},
		{"none is measured", nil, "Where service can get lost, from customer to company and back"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			r.Gaps = c.gaps
			m := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
			if got := modelTitle(m); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestBoxesOfGapsThatAreLeftOutAreAbsent(t *testing.T) {
	for _, c := range []struct {
		gaps []int
		want string
	}{
		{[]int{1, 2, 3, 4, 5}, "expected perceived delivery standards belief communication"}, {[]int{5}, "expected perceived"}, {[]int{1, 5}, "expected perceived belief"},
		{[]int{3}, "perceived delivery standards"}, {[]int{5, 6, 7}, "expected perceived"},
	} {
		settings := composetest.Settings()
		settings.Model.Gaps = c.gaps
		var ids []string
		for _, b := range boxes(wording.New(settings, composetest.Results(), composetest.Printer(t, "en"))) {
			ids = append(ids, b.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("of the gaps %v there are %s, want %s", c.gaps, got, c.want)
		}
	}
}
