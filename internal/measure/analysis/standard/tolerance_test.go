package standard_test

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// asked holds a target of 60 s against what n customers tolerate.
func tolerance(t *testing.T, weights []float64, seconds ...float64) result.Tolerance {
	t.Helper()
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "s", Kind: config.ShareWithin, Target: 60, Unit: "s"}}
	k := &survey.Customers{N: len(seconds), Tolerated: []survey.Durations{{Standard: "s", Scores: fixture.Scores(seconds...)}}, Weights: weights, Weighted: weights != nil}
	r := analysis.Run(c, &survey.Dataset{Customers: k})
	fixture.Sound(t, r)
	return r.Standards[0].Tolerance
}

func times(n int, x float64, others ...float64) []float64 {
	all := others
	for len(all) < n {
		all = append(all, x)
	}
	return all
}

func TestATargetLooserThanTolerated(t *testing.T) {
	// Method §2: tolerated wait 45 s, standard 60 s: the standard is looser by 15 s.
	got := tolerance(t, nil, times(40, 45, 30, 90)...)
	fixture.Near(t, "tolerated", got.Tolerated, 45, 9)
	fixture.Near(t, "looser by", got.Slack, 15, 9)
	fixture.Near(t, "would not wait so long", got.Intolerant, 39.0/40, 9)
	if got.Standing != result.AlignLooser {
		t.Errorf("standing %q", got.Standing)
	}
}

func TestTheIntervalOfTheMedianDecides(t *testing.T) {
	for _, k := range []struct {
		name    string
		seconds []float64
		want    string
	}{
		{"all tolerate it", times(40, 90), result.AlignWithin},
		{"all tolerate just as much", times(40, 60), result.AlignWithin},
		{"the interval holds the target", times(30, 50, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70), result.AlignUnclear},
		{"too few for an interval", times(7, 45), result.AlignUnclear},
		{"too few to be shown", times(4, 45), ""},
	} {
		got := tolerance(t, nil, k.seconds...)
		if got.Standing != k.want {
			t.Errorf("%s: %q, want %q (%+v)", k.name, got.Standing, k.want, got.Slack)
		}
		if k.want == "" && got.Tolerated.Status != result.Suppressed {
			t.Errorf("%s: %+v", k.name, got.Tolerated)
		}
	}
}

func TestWeightsDecideWhatCustomersTolerate(t *testing.T) {
	seconds, ones, heavy := times(60, 90), make([]float64, 60), make([]float64, 60)
	for i := range seconds {
		ones[i], heavy[i] = 1, 1
		if i < 20 {
			seconds[i], heavy[i] = 45, 8
		}
	}
	if got := tolerance(t, nil, seconds...); got.Standing != result.AlignWithin {
		t.Errorf("unweighted: %+v", got)
	}
	if got := tolerance(t, ones, seconds...); got.Standing != result.AlignWithin {
		t.Errorf("all of weight 1: %+v", got)
	}
	if got := tolerance(t, heavy, seconds...); got.Standing != result.AlignLooser {
		t.Errorf("the impatient count eightfold: %+v", got)
	}
}

func TestNothingIsSaidOfWhatWasNotAsked(t *testing.T) {
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "other", Kind: config.ShareWithin, Target: 60, Unit: "s"}, {ID: "floor", Kind: config.ShareWithin, Target: 60, AtLeast: true}}
	k := &survey.Customers{N: 20, Tolerated: []survey.Durations{{Standard: "s", Scores: fixture.Repeat(20, 45)}}}
	for i, want := range []string{"no_column:tolerated", result.ReasonNoLimit} {
		got := analysis.Run(c, &survey.Dataset{Customers: k}).Standards[i].Tolerance
		if got.Tolerated.Reason != want || got.Standing != "" || got.Tighter {
			t.Errorf("%+v, want %q", got, want)
		}
	}
}
