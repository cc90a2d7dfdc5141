package slice_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/result"
)

// prime is the field in which equations are solved exactly.
const prime = 1<<61 - 1

func times(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	sum := lo&prime + (lo>>61 | hi<<3)
	sum = sum&prime + sum>>61
	if sum >= prime {
		sum -= prime
	}
	return sum
}

func minus(a, b uint64) uint64 {
	if a >= b {
		return a - b
	}
	return a + prime - b
}

func inverse(a uint64) uint64 {
	out := uint64(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			out = times(out, a)
		}
		a = times(a, a)
	}
	return out
}

// orthogonal returns a vector of chance whose sum over each set is 0, in the field: solved by Gauss, customer by customer.
func orthogonal(sets [][]int, customers int, r *rand.Rand) []uint64 {
	rows := make([][]uint64, len(sets))
	for i, set := range sets {
		rows[i] = make([]uint64, customers)
		for _, c := range set {
			rows[i][c] = 1
		}
	}
	pivot := make([]int, 0, len(rows)) // the customer of each row that is done
	for c := 0; c < customers && len(pivot) < len(rows); c++ {
		done := len(pivot)
		for i := done; i < len(rows); i++ {
			if rows[i][c] == 0 {
				continue
			}
			rows[done], rows[i] = rows[i], rows[done]
			for k, by := c, inverse(rows[done][c]); k < customers; k++ {
				rows[done][k] = times(rows[done][k], by)
			}
			for j := range rows {
				if by := rows[j][c]; j != done && by != 0 {
					for k := c; k < customers; k++ {
						rows[j][k] = minus(rows[j][k], times(by, rows[done][k]))
					}
				}
			}
			pivot = append(pivot, c)
			break
		}
	}
	v, solved := make([]uint64, customers), make([]bool, customers)
	for _, c := range pivot {
		solved[c] = true
	}
	for c := range v {
		if !solved[c] {
			v[c] = r.Uint64() % prime
		}
	}
	for i, c := range pivot {
		for k := range v {
			if !solved[k] && rows[i][k] != 0 {
				v[c] = minus(v[c], times(rows[i][k], v[k]))
			}
		}
	}
	return v
}

// found returns one to four customers the sum of whose answers follows, or two the difference of whose answers does; "" where there are none.
func found(sets [][]int, customers int) string {
	v := orthogonal(sets, customers, rand.New(rand.NewPCG(2, 9)))
	one, two := map[uint64]int{}, map[uint64][2]int{}
	for c, x := range v {
		if x == 0 {
			return fmt.Sprintf("customer %d", c)
		}
		for _, y := range []uint64{x, minus(0, x)} {
			if other, there := one[y]; there {
				return fmt.Sprintf("customers %d and %d", other, c)
			}
		}
		one[x] = c
	}
	for a := range v {
		for b := range a {
			sum := minus(v[a], minus(0, v[b]))
			if c, there := one[minus(0, sum)]; there && c != a && c != b {
				return fmt.Sprintf("customers %d, %d and %d", a, b, c)
			}
			if o, there := two[minus(0, sum)]; there && o[0] != a && o[0] != b && o[1] != a && o[1] != b {
				return fmt.Sprintf("customers %d, %d, %d and %d", a, b, o[0], o[1])
			}
			two[sum] = [2]int{a, b}
		}
	}
	return ""
}

// equations returns the customers behind each figure of one kind that slices show, everybody among them.
func equations(k *survey.Customers, s result.Slices, figure int, answered func(row int) bool) [][]int {
	only := func(rows []int) []int {
		var out []int
		for _, r := range rows {
			if answered(r) {
				out = append(out, r)
			}
		}
		return out
	}
	sets := [][]int{only(rowsOf(k, nil))}
	for _, one := range s.Slices {
		if shown := figure < 0 && one.N > 0 || figure >= 0 && one.Figures[figure].Estimate.OK(); shown {
			sets = append(sets, only(rowsOf(k, one.Of)))
		}
	}
	return sets
}

func TestNobodyFollowsFromWhatSlicesShow(t *testing.T) {
	for _, customers := range []int{150, 240, 330, 900} {
		c, d := apart(customers)
		hideAnswers(d)
		s := analysis.Run(c, d).Slices
		kinds := 0
		for _, kind := range []struct {
			id       string
			answered func(r int) bool
		}{{"", func(int) bool { return true }}, {"nps", given(d.Customers.NPS)}, {"ces", given(d.Customers.CES)}, {"overall", given(d.Customers.Overall)}} {
			figure := -1
			for i, m := range s.Measures {
				if m.ID == kind.id {
					figure = i
				}
			}
			sets := equations(d.Customers, s, figure, kind.answered)
			if len(sets) < 25 {
				t.Errorf("%d customers: only %d slices of %q", customers, len(sets), kind.id)
			}
			if who := found(compact(sets, kind.answered, customers)); who != "" {
				t.Errorf("%d customers: the answer of %s to %q follows from %d slices", customers, who, kind.id, len(sets))
			}
			kinds++
		}
		if kinds != 4 {
			t.Fatalf("only %d kinds were tried", kinds)
		}
	}
}

// compact numbers the customers who answered.
func compact(sets [][]int, answered func(row int) bool, customers int) ([][]int, int) {
	at, n := make([]int, customers), 0
	for r := range at {
		if at[r] = n; answered(r) {
			n++
		}
	}
	for _, set := range sets {
		for i, r := range set {
			set[i] = at[r]
		}
	}
	return sets, n
}

func given(s survey.Scores) func(row int) bool {
	return func(r int) bool { _, ok := s.At(r); return ok }
}

// hideAnswers takes answers away where they make small groups: one place where few say how likely they recommend, one month of four
// customers, one channel that few of one trip came by.
func hideAnswers(d *survey.Dataset) {
	k := d.Customers
	first := 0
	for r := range k.N {
		if levelOf(k, r, "location") == "Pau" && levelOf(k, r, "trip") == "work" {
			if first++; first > 3 {
				k.NPS.Missing[r] = survey.NoAnswer
			}
		}
		if code := k.Factors[2].Codes[r]; code == 4 && r%7 != 0 {
			k.Factors[2].Codes[r] = 5
		}
	}
}

func TestTheSearchFindsWhoFollows(t *testing.T) {
	c, d := hotels(240)
	s := analysis.Run(c, d).Slices
	everybody := func(int) bool { return true }
	sets := equations(d.Customers, s, -1, everybody)
	small := rowsOf(d.Customers, []result.SliceLevel{{Criterion: "location", Level: "Annecy"}})
	if len(small) != 3 {
		t.Fatalf("%d in the small place", len(small))
	}
	if who := found(append(sets[:len(sets):len(sets)], rowsOf(d.Customers, []result.SliceLevel{{Criterion: "location", Level: "Biarritz"}})), 240); who == "" {
		t.Error("what covers the small place is shown, and nothing is found")
	}
	for n := 1; n <= 4; n++ {
		if who := found(append(sets[:len(sets):len(sets)], []int{20, 50, 90, 130}[:n]), 240); who == "" {
			t.Errorf("%d customers are shown, and not found", n)
		}
	}
}
