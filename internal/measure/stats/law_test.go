package stats_test

import (
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
)

// rows is what estimators are held to their laws with: two answers, a weight and a group of each row. Answers were moved by Shift after they
// were multiplied by Scale, and what is held against them moves along.
type rows struct {
	X, Y, W      []float64
	Group        []int
	Shift, Scale float64
}

// at returns a limit or target on the scale of the rows.
func (r rows) at(limit float64) float64 { return limit*r.Scale + r.Shift }

// law is what becomes of one figure of an estimator.
type law struct {
	of       func(r rows) (stats.Interval, bool)
	name     string
	shift    float64 // how often what is added to answers is added to the figure
	scale    float64 // to which power the figure is multiplied with what answers are
	weighted bool    // a row of weight 2 is two rows
	ordered  bool    // the order of the rows is part of the data
}

// The kinds of figures, by what they do when answers move: a mean moves along, a spread stays, a ratio does not care.
func mean(name string, of func(r rows) (stats.Interval, bool)) law {
	return law{of: of, name: name, shift: 1, scale: 1}
}

func spread(name string, power float64, of func(r rows) (stats.Interval, bool)) law {
	return law{of: of, name: name, scale: power}
}

func ratio(name string, of func(r rows) (stats.Interval, bool)) law { return law{of: of, name: name} }

func (l law) byWeight() law { l.weighted = true; return l }
func (l law) inTime() law   { l.ordered = true; return l }

// some returns n rows of answers from 1 to 7 with ties, in five groups.
func some(n int) rows {
	r := rows{Scale: 1}
	for i := range n {
		r.X = append(r.X, float64(1+(i*5+i*i/3)%7))
		r.Y = append(r.Y, float64(1+(i*3+i*i/5+(i*5+i*i/3)%7/2)%7))
		r.W = append(r.W, float64(1+i%2))
		r.Group = append(r.Group, i*7%5)
	}
	return r
}

// moved returns the rows with answers multiplied and added to.
func (r rows) moved(scale, shift float64) rows {
	out := rows{W: r.W, Group: r.Group, Scale: scale * r.Scale, Shift: scale*r.Shift + shift}
	for i := range r.X {
		out.X, out.Y = append(out.X, scale*r.X[i]+shift), append(out.Y, scale*r.Y[i]+shift)
	}
	return out
}

// turned returns the rows in another order.
func (r rows) turned() rows {
	out := rows{X: slices.Clone(r.X), Y: slices.Clone(r.Y), W: slices.Clone(r.W), Group: slices.Clone(r.Group), Scale: r.Scale, Shift: r.Shift}
	slices.Reverse(out.X)
	slices.Reverse(out.Y)
	slices.Reverse(out.W)
	slices.Reverse(out.Group)
	return out
}

// apart returns the rows with each of weight 2 twice, of weight 1.
func (r rows) apart() rows {
	out := rows{Scale: r.Scale, Shift: r.Shift}
	for i := range r.X {
		for range int(r.W[i]) {
			out.X, out.Y, out.W, out.Group = append(out.X, r.X[i]), append(out.Y, r.Y[i]), append(out.W, 1), append(out.Group, r.Group[i])
		}
	}
	return out
}

// everyLaw calls check with every law of every estimator, and fails when there are few.
func everyLaw(t *testing.T, check func(t *testing.T, name string, l law)) {
	t.Helper()
	n := 0
	for estimator, e := range estimators() {
		for _, l := range e.laws {
			check(t, estimator+" "+l.name, l)
			n++
		}
	}
	if n < 50 {
		t.Fatalf("%d laws", n)
	}
}

// agree fails unless an interval is another, each figure of which f has moved.
func agree(t *testing.T, what string, got, want stats.Interval, f func(x float64) float64) {
	t.Helper()
	far := func(a, b float64) bool { return !(math.Abs(a-b) <= 1e-7*max(1, math.Abs(b))) }
	if far(got.Value, f(want.Value)) || got.Bound != want.Bound {
		t.Errorf("%s: %+v, want %v", what, got, f(want.Value))
		return
	}
	if got.Bound && (far(got.Lo, f(want.Lo)) || far(got.Hi, f(want.Hi))) {
		t.Errorf("%s: ends %v and %v, want %v and %v", what, got.Lo, got.Hi, f(want.Lo), f(want.Hi))
	}
}

func TestNoEstimatorMindsTheOrderOfRows(t *testing.T) {
	everyLaw(t, func(t *testing.T, name string, l law) {
		want, ok := l.of(some(200))
		if !ok {
			t.Errorf("%s has no figure", name)
		}
		if got, _ := l.of(some(200).turned()); !l.ordered {
			agree(t, name, got, want, itself)
		}
	})
}

func TestEstimatorsMoveWithTheirAnswers(t *testing.T) {
	everyLaw(t, func(t *testing.T, name string, l law) {
		want, _ := l.of(some(200))
		got, _ := l.of(some(200).moved(1, 3))
		agree(t, name+", 3 more", got, want, func(x float64) float64 { return x + 3*l.shift })
		got, _ = l.of(some(200).moved(2.5, 0))
		agree(t, name+", 2.5 times", got, want, func(x float64) float64 { return x * math.Pow(2.5, l.scale) })
	})
}

func TestARowOfWeightTwoIsTwoRows(t *testing.T) {
	weighted := 0
	everyLaw(t, func(t *testing.T, name string, l law) {
		if !l.weighted {
			return
		}
		weighted++
		one, _ := l.of(some(200))
		two, ok := l.of(some(200).apart())
		if !ok || math.Abs(one.Value-two.Value) > 1e-9*max(1, math.Abs(one.Value)) {
			t.Errorf("%s: %v by weight, %v by rows", name, one.Value, two.Value)
		}
	})
	if weighted < 8 {
		t.Fatalf("%d estimators take weights", weighted)
	}
}

// Few rows, answers that are all alike and none at all: there may be no figure, but never one that is none, nor ends that leave it out.
func TestEstimatorsSayNothingWhereThereIsNothingToSay(t *testing.T) {
	alike := some(120)
	for i := range alike.X {
		alike.X[i], alike.Y[i] = 4, 4
	}
	cases := map[string]rows{"no rows": some(0), "one row": some(1), "two rows": some(2), "three rows": some(3), "all alike": alike, "as they come": some(150), "ends": some(150).moved(1e-9, 1e6)}
	everyLaw(t, func(t *testing.T, name string, l law) {
		for what, r := range cases {
			i, ok := l.of(r)
			switch {
			case math.IsNaN(i.Value) || math.IsInf(i.Value, 0) || math.IsNaN(i.Lo) || math.IsNaN(i.Hi):
				if ok {
					t.Errorf("%s of %s: %+v", name, what, i)
				}
			case i.Bound && !(i.Lo <= i.Value && i.Value <= i.Hi):
				t.Errorf("%s of %s: %+v", name, what, i)
			}
			if ok && what == "no rows" {
				t.Errorf("%s of no rows is %+v", name, i)
			}
		}
	})
}
