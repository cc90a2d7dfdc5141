package people

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// grouped is a survey of customers in groups of given sizes, who are satisfied overall with a mean of their own.
func grouped(names []string, sizes []int, means []float64) (*study.Study, []result.Breakdown) {
	c := fixture.Model(1)
	c.Segments = []config.Segment{{ID: "party", Name: "Party"}}
	var levels []string
	var xs []float64
	b := result.Breakdown{Factor: "party", Name: "Party"}
	for i, name := range names {
		for j := range sizes[i] {
			levels, xs = append(levels, name), append(xs, means[i]+float64(j%3)-1)
		}
		b.Levels = append(b.Levels, result.Level{Level: name, N: sizes[i], Hidden: sizes[i] < 5})
	}
	k := &survey.Customers{N: len(xs), Overall: fixture.Scores(xs...), Factors: []survey.Factor{fixture.Levels("party", levels...)}}
	return study.New(c, &survey.Dataset{Customers: k}), []result.Breakdown{b}
}

func TestEachGroupIsHeldAgainstAllOtherCustomers(t *testing.T) {
	s, b := grouped([]string{"couple", "family", "work"}, []int{30, 36, 45}, []float64{5, 5, 3})
	got := Segments(s, b)[0]
	if got.Tested != 3 || len(got.Levels) != 3 {
		t.Fatalf("%+v", got)
	}
	var p []float64
	for i, l := range got.Levels {
		f := l.Figures[0]
		x := s.Data.Customers.Overall.Values
		from := []int{0, 30, 66, 111}
		want, _ := stats.Welch(x[from[i]:from[i+1]], append(append([]float64{}, x[:from[i]]...), x[from[i+1]:]...), 0.95)
		fixture.NearNumber(t, l.Level, f.Difference.Value, want.Diff, 1e-12)
		fixture.NearNumber(t, l.Level+": p", f.Test.P, want.P, 1e-12)
		p = append(p, f.Test.P)
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		fixture.NearNumber(t, "adjusted", got.Levels[i].Figures[0].Test.Adjusted, adjusted, 1e-15)
	}
	if !got.Levels[2].Figures[0].Test.Clear(0.95) || got.Levels[2].Figures[0].Difference.Value > 0 {
		t.Errorf("who work are not found: %+v", got.Levels[2])
	}
}

func TestOfTwoGroupsOneTestCounts(t *testing.T) {
	s, b := grouped([]string{"no", "yes"}, []int{30, 36}, []float64{5, 4})
	got := Segments(s, b)[0]
	no, yes := got.Levels[0].Figures[0], got.Levels[1].Figures[0]
	if got.Tested != 1 || no.Test.Adjusted != no.Test.P || yes.Test.Adjusted != no.Test.P || yes.Difference.Value != -no.Difference.Value {
		t.Errorf("%+v", got)
	}
}

func TestASmallGroupIsNeitherShownNorTestedAndFewHaveNoTest(t *testing.T) {
	s, b := grouped([]string{"alone", "couple", "family", "work"}, []int{3, 7, 40, 40}, []float64{1, 5, 5, 5})
	b[0].Levels[1].Hidden, b[0].Levels[1].N = true, 0 // beside the small one
	got := Segments(s, b)[0]
	for i, l := range got.Levels {
		if i < 2 && (!l.Hidden || len(l.Figures) != 0) || i >= 2 && len(l.Figures) != 1 {
			t.Errorf("%+v", l)
		}
	}
	s, b = grouped([]string{"couple", "family", "work"}, []int{7, 40, 40}, []float64{1, 5, 5})
	got = Segments(s, b)[0]
	if few := got.Levels[0].Figures[0]; few.Of.Status != result.Indicative || few.Of.Bound || few.Test.Name != "" {
		t.Errorf("seven are more than an indication: %+v", few)
	}
	// A question that three of a group answered hides that figure and one beside it, not the group.
	for r := 3; r < 7; r++ {
		s.Data.Customers.Overall.Missing[r] = survey.NoAnswer
	}
	hidden := 0
	for _, l := range Segments(s, b)[0].Levels {
		if e := l.Figures[0].Of; e.Status == result.Suppressed {
			if e.Value != 0 || e.N != 0 || l.Figures[0].Difference.OK() {
				t.Errorf("kept: %+v", l.Figures[0])
			}
			hidden++
		}
	}
	if hidden != 2 {
		t.Errorf("%d groups are hidden", hidden)
	}
}
