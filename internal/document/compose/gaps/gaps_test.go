package gaps

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestWithoutAnIntervalThereIsNoVerdict(t *testing.T) {
	few := composetest.Est(-0.9, 0, 6)
	for _, c := range []struct {
		name string
		gap  result.Gap
	}{
		{"a difference", result.Gap{Number: 5, Score: few}},
		{"contacts against the requirement", result.Gap{Number: 3, Score: few, Objective: composetest.Est(7.5, 0, 3), Headline: "objective"}},
		{"promises kept", result.Gap{Number: 4, Score: few, Objective: composetest.Est(1, 0, 3), Headline: "objective"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
			if got := Verdict(m, c.gap); got != report.Undecided {
				t.Errorf("verdict = %v, want undecided", got)
			}
		})
	}
}

func TestGapVerdictFollowsItsBands(t *testing.T) {
	for _, c := range []struct {
		name string
		gap  result.Gap
		want string
	}{
		{"a large shortfall", result.Gap{Number: 5, Score: composetest.Est(-1.07, 0.07, 1486)}, "bad"},
		{"a middling one", result.Gap{Number: 1, Score: composetest.Est(-0.44, 0.18, 40)}, "acceptable"},
		{"nothing worth the name", result.Gap{Number: 5, Score: composetest.Est(-0.05, 0.06, 1486)}, "good"},
		{"a surplus", result.Gap{Number: 5, Score: composetest.Est(0.4, 0.1, 100)}, "good"},
		{"it may be nothing", result.Gap{Number: 5, Score: composetest.Est(-0.4, 0.6, 12)}, "undecided"},
		{"not measured", result.Gap{Number: 5}, "unmeasured"},
		{"suppressed", result.Gap{Number: 5, Score: composetest.Secret()}, "unmeasured"},
		{"a rating of 5 of 7", result.Gap{Number: 2, Score: composetest.Est(5, 0.3, 40), Index: composetest.Est(100.0/3, 0, 0)}, "good"},
		{"a rating of 4.7 of 7", result.Gap{Number: 2, Score: composetest.Est(4.7, 0.3, 40), Index: composetest.Est(38.3, 0, 0)}, "acceptable"},
		{"a rating of 3 of 7", result.Gap{Number: 4, Score: composetest.Est(3, 0.3, 40), Index: composetest.Est(66.7, 0, 0)}, "bad"},
		{"contacts 9 points short", result.Gap{Number: 3, Headline: "objective", Objective: composetest.Est(-9.2, 0.9, 6012)}, "bad"},
		{"contacts about at the requirement", result.Gap{Number: 3, Headline: "objective", Objective: composetest.Est(-0.5, 0.9, 6012)}, "undecided"},
		{"82 % of promises kept", result.Gap{Number: 4, Headline: "objective", Objective: composetest.Est(0.82, 0.04, 350)}, "acceptable"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"))
			if got := wording.VerdictKey(Verdict(m, c.gap)); got != c.want {
				t.Errorf("verdict = %s, want %s", got, c.want)
			}
		})
	}
}
