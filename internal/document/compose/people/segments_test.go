package people

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestSegmentsTitleIsWhatTheIntervalsSay(t *testing.T) {
	level := func(name string, expectation, gap, half float64) result.Level {
		return result.Level{Level: name, N: 100, Expectation: composetest.Est(expectation, half, 100), Gap: composetest.Est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []result.Level
		want   string
	}{
		{"gaps apart", []result.Level{level("Couple", 5.7, -0.9, 0.1), level("Family", 5.8, -0.2, 0.1)}, "Party: Couple is furthest from expectations (−0.90), Family closest"},
		{"expectations apart", []result.Level{level("Couple", 5.2, -0.5, 0.1), level("Family", 5.8, -0.5, 0.1)}, "Party: Family and Couple do not expect the same (5.80 against 5.20)"},
		{"nothing apart", []result.Level{level("Couple", 5.65, -0.5, 0.1), level("Family", 5.78, -0.5, 0.1)}, "Party: no clear difference in what the groups expect (5.65 to 5.78)"},
		{"nothing apart, one hidden", []result.Level{level("Couple", 5.65, -0.5, 0.1), level("Family", 5.78, -0.5, 0.1), composetest.HiddenForAnother("Friends")}, "Party: no clear difference in what the groups expect (5.65 to 5.78) (1 other hidden)"},
		{"one group", []result.Level{level("Couple", 5.65, -0.5, 0.1)}, "Segment by segment"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			r.Segments = nil
			r.Breakdowns = []result.Breakdown{{Factor: "purpose", Name: "Party", Levels: c.levels}}
			m := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
			if got := segmentsTitle(m); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

// TestSegmentsTitleIsADifferenceFromTheOthers: where no two groups' intervals are apart, a group that differs from all others is named.
func TestSegmentsTitleIsADifferenceFromTheOthers(t *testing.T) {
	r := composetest.Results()
	even := composetest.Est(5.7, 0.3, 200)
	r.Breakdowns = []result.Breakdown{{Factor: "purpose", Name: "Party", Levels: []result.Level{{Level: "Affaires", N: 200, Expectation: even, Gap: even}, {Level: "Loisirs", N: 240, Expectation: even, Gap: even}}}}
	want := "Party: Affaires stands apart from the others (Gap (all dimensions): −0.70 against −0.50)"
	if got := segmentsTitle(wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))); got != want {
		t.Errorf("title = %q, want %q", got, want)
	}
}

func TestNothingIsSaidToBeWithinNoiseWhereAllDiffer(t *testing.T) {
	m := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	points := wording.Each(m.Results.Key.Importance, func(k result.Contrast) held { return held{k.ID, m.Hundred, m.Difference, k} })
	if got, want := verdictOn(m, points), "Beyond noise, all that was tested: reliability (+7.50) and assurance (−7.50)."; got != want {
		t.Errorf("verdict = %q, want %q", got, want)
	}
	if got, want := verdictOn(m, keyGaps(m)), "Beyond noise: Fiabilité (−0.72). All other differences that were tested are within noise."; got != want {
		t.Errorf("verdict = %q, want %q", got, want)
	}
}
