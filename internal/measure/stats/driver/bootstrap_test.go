package driver

import (
	"reflect"
	"runtime"
	"slices"
	"testing"

	"ecart/internal/measure/stats/resample"
)

func certain(t *testing.T, s Sample, d Draw) Certainty {
	t.Helper()
	c, ok := Bootstrap(s, d)
	if !ok {
		t.Fatal("no model")
	}
	return c
}

func TestIntervalsHoldTheFiguresOfTheModel(t *testing.T) {
	s := survey(300)
	m, c := fitted(t, s), certain(t, s, Draw{Seed: 1, Resamples: 500, Level: 0.95})
	shares, _ := Shares(m.Johnson)
	lmg, _ := Shares(m.LMG)
	holds := func(what string, i resample.Interval, value, least, most float64) {
		t.Helper()
		near(t, what, i.Value, value, 1e-10)
		if i.Method != resample.Percentile || !(least <= i.Lo && i.Lo <= i.Value && i.Value <= i.Hi && i.Hi <= most) {
			t.Errorf("%s: %+v", what, i)
		}
	}
	for j := range m.Used {
		holds("share", c.Johnson[j], shares[j], 0, 1)
		holds("LMG share", c.LMG[j], lmg[j], 0, 1)
		for k := range j {
			holds("difference", c.Apart[j][k], shares[j]-shares[k], -1, 1)
		}
	}
	holds("adjusted R²", c.Adjusted, m.Adjusted, -1, 1)
}

func TestPriorityIsTheShareTimesTheRoomAboveTheMean(t *testing.T) {
	s := survey(300)
	m, c := fitted(t, s), certain(t, s, Draw{Seed: 1, Resamples: 300, Level: 0.95, Lowest: 1, Highest: 12})
	shares, _ := Shares(m.Johnson)
	if len(c.Priority) != 3 {
		t.Fatalf("%d priorities", len(c.Priority))
	}
	for j, i := range c.Priority {
		near(t, "priority", i.Value, shares[j]*(12-mean(s.X[j], nil))/11, 1e-10)
		if !(i.Lo <= i.Value && i.Value <= i.Hi) {
			t.Errorf("%+v", i)
		}
	}
	if c := certain(t, s, Draw{Seed: 1, Resamples: 20, Level: 0.95}); c.Priority != nil {
		t.Error("priorities without a scale")
	}
}

// The outcome is three times the first answer and once the second; the third has no part in it.
func TestWhatDrivesIsToldFromChance(t *testing.T) {
	c := certain(t, survey(400), Draw{Seed: 1, Level: 0.95})
	if c.OverChance[0].Lo <= 0 || c.OverChance[2].Lo > 0 {
		t.Errorf("over chance: %+v", c.OverChance)
	}
	if !(c.Apart[1][0].Hi < 0 && c.Apart[2][0].Hi < 0) {
		t.Errorf("the first is not told from the others: %+v", c.Apart)
	}
}

func TestTheSameSeedGivesTheSameBitsOnAnyNumberOfCores(t *testing.T) {
	s := survey(200)
	d := Draw{Seed: 5, Resamples: 200, Level: 0.95}
	first := certain(t, s, d)
	before := runtime.GOMAXPROCS(1)
	again := certain(t, s, d)
	runtime.GOMAXPROCS(before)
	if !reflect.DeepEqual(first, again) {
		t.Error("one core gives other intervals")
	}
	d.Seed = 6
	if reflect.DeepEqual(first, certain(t, s, d)) {
		t.Error("another seed gives the same intervals")
	}
}

func TestClustersAreDrawnFromTen(t *testing.T) {
	s := survey(300)
	of := func(clusters int) []int {
		rows := make([]int, 300)
		for i := range rows {
			rows[i] = i % clusters
		}
		return rows
	}
	d := Draw{Seed: 1, Resamples: 200, Level: 0.95}
	byRow := certain(t, s, d)
	d.Clusters = of(9)
	if c := certain(t, s, d); c.Clustered || !reflect.DeepEqual(c, byRow) {
		t.Error("nine clusters were drawn")
	}
	d.Clusters = of(10)
	if c := certain(t, s, d); !c.Clustered || c.Johnson[0] == byRow.Johnson[0] {
		t.Error("ten clusters were not drawn")
	}
}

// Rows dealt into groups must vary as rows do; 5,000 is where resample begins to deal.
func TestGroupsOfManyRowsVaryAsRowsDo(t *testing.T) {
	d := Draw{Seed: 3, Resamples: 1000, Level: 0.95}
	rows := certain(t, survey(5000), d)
	groups := certain(t, survey(5001), d)
	for j := range 2 { // the third has hardly a share whose width could be compared
		a, b := rows.Johnson[j].Hi-rows.Johnson[j].Lo, groups.Johnson[j].Hi-groups.Johnson[j].Lo
		if !(b > 0.85*a && b < 1.15*a) {
			t.Errorf("share %d: %v wide by rows, %v by groups", j, a, b)
		}
	}
}

func TestARareAnswerThatManyResamplesLackHasNoInterval(t *testing.T) {
	s := survey(60)
	s.X[1] = slices.Repeat([]float64{4}, 60)
	s.X[1][7] = 5
	c := certain(t, s, Draw{Seed: 1, Resamples: 400, Level: 0.95})
	for _, i := range append(c.Johnson, c.Adjusted) {
		if i.Method != resample.None || i.Bound {
			t.Errorf("%+v", i)
		}
	}
}

func TestTooManyPredictorsForAllSubsetsKeepTheirRelativeWeights(t *testing.T) {
	s := survey(300)
	for j := range resampledLMG {
		column := make([]float64, len(s.Y))
		for i := range column {
			column[i] = float64((i*i*(2*j+1) + i*(j+2)) % 29)
		}
		s.X = append(s.X, column)
	}
	c := certain(t, s, Draw{Seed: 1, Resamples: 50, Level: 0.95})
	if c.LMG != nil || len(c.Johnson) != len(s.X) || !c.Johnson[0].Bound || !c.OverChance[0].Bound {
		t.Errorf("%+v", c)
	}
}

func BenchmarkBootstrap(b *testing.B) {
	for _, size := range []struct {
		name string
		rows int
	}{{"rows=1500/predictors=6/resamples=2000", 1500}, {"rows=100000/predictors=6/resamples=2000", 100000}} {
		s := survey(size.rows)
		for j := range 3 {
			column := make([]float64, size.rows)
			for i := range column {
				column[i] = float64((i*(2*j+1)+i*i/7)%7 + 1)
			}
			s.X = append(s.X, column)
		}
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				if _, ok := Bootstrap(s, Draw{Seed: 1, Level: 0.95}); !ok {
					b.Fatal("no model")
				}
			}
		})
	}
}
