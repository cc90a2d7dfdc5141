package proof

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Recovered returns what a reader works out of claims about groups of fewer than the least size: first what is said of one outright, then
// what follows by subtraction. A claim is about the group whose levels it names, and about the measure of which group and base have that
// value. Every such claim is an equation: the sum over the group's customers is n times the value. A hidden group's sum is found when its
// own equation is a combination of those, however many totals and parts that takes.
func (truth Truth) Recovered(claims []Claim, least int) []string {
	var found []string
	for _, m := range truth.measures {
		equations := truth.equations(m, claims)
		for _, g := range truth.groups {
			answered := m.answered(g)
			n := count(answered)
			switch {
			case n == 0 || n >= least:
			case slices.ContainsFunc(equations, func(e equation) bool { return slices.Equal(e.answered, answered) }):
				found = append(found, fmt.Sprintf("%s of %v, %d answers, is said", m.name, g.names, n))
			case spanned(equations, answered):
				found = append(found, fmt.Sprintf("%s of %v, %d answers, is what is left over", m.name, g.names, n))
			}
		}
	}
	return found
}

// equation is one figure that is known: of the customers that answered.
type equation struct{ answered []bool }

// equations returns what the claims say of a measure; of claims about the same customers, one.
func (truth Truth) equations(m measure, claims []Claim) []equation {
	var all []equation
	for _, g := range truth.groups {
		answered := m.answered(g)
		n, mean := count(answered), m.mean(answered)
		about := func(c Claim) bool {
			said := math.Abs(c.Value-mean) <= c.Within
			if m.name == presence || c.Size {
				said = m.name == presence && c.Size
			}
			return said && c.N == n && sameSet(c.Groups, g.names)
		}
		if n > 0 && slices.ContainsFunc(claims, about) {
			all = append(all, equation{answered})
		}
	}
	return all
}

func (m measure) answered(g group) []bool {
	in := make([]bool, len(g.in))
	for r := range in {
		in[r] = g.in[r] && !math.IsNaN(m.scores[r])
	}
	return in
}

func (m measure) mean(of []bool) float64 {
	sum := 0.0
	for r, in := range of {
		if in {
			sum += m.scores[r]
		}
	}
	return sum / float64(count(of))
}

func count(in []bool) int {
	n := 0
	for _, is := range in {
		if is {
			n++
		}
	}
	return n
}

func sameSet(a, b []string) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// spanned tells whether an indicator of customers is a linear combination of those of the equations: whether what is left of it, once its
// projection on them is taken off, is nothing.
func spanned(equations []equation, wanted []bool) bool {
	left := vector(wanted)
	for _, b := range orthonormal(equations) {
		left.AddScaledVec(left, -mat.Dot(left, b), b)
	}
	return mat.Norm(left, 2) < 1e-6
}

// orthonormal returns directions at right angles that span the equations' indicators, by Gram and Schmidt, each taken off twice.
func orthonormal(equations []equation) []*mat.VecDense {
	var all []*mat.VecDense
	for _, e := range equations {
		v := vector(e.answered)
		for range 2 {
			for _, b := range all {
				v.AddScaledVec(v, -mat.Dot(v, b), b)
			}
		}
		if size := mat.Norm(v, 2); size > 1e-6 {
			v.ScaleVec(1/size, v)
			all = append(all, v)
		}
	}
	return all
}

func vector(in []bool) *mat.VecDense {
	v := mat.NewVecDense(len(in), nil)
	for r, is := range in {
		if is {
			v.SetVec(r, 1)
		}
	}
	return v
}
