// Package guard tells which figures of groups may be shown so that no group that is too small follows from all that is shown, whatever a
// reader adds and takes off.
package guard

import (
	"math"
	"math/rand/v2"
	"slices"

	"ecart/internal/measure/memo"
)

// Crowd is the people who gave one answer, put together by what a reader could tell them apart by: the levels of the criteria that are
// shown, and what else is told of a part of them. Those alike in all that are one atom.
type Crowd struct {
	size  []int   // customers, by atom
	of    [][]int // by criterion, the level of each atom: 0 for customers without one and for those of hidden levels together, else level + 1
	width []int   // by criterion, how many levels there are, with 0
	row   []int   // by row: its atom, −1 for one that is not among them
}

// Set is some of the atoms of a Crowd, of which a figure is shown.
type Set struct {
	N     int  // people
	Fixed bool // shown in any case
	ID    int  // what it is to the caller
	atoms []int
}

// New puts rows together. Apart holds, of each row, what else is told of a part of the customers.
func New(rows []int, codes [][]int, width []int, apart func(row int) string) Crowd {
	k := Crowd{of: make([][]int, len(codes)), width: width}
	for _, r := range rows {
		for len(k.row) <= r {
			k.row = append(k.row, -1)
		}
	}
	known := map[string]int{}
	key := make([]byte, 0, 32)
	for _, r := range rows {
		key = key[:0]
		for _, code := range codes {
			key = append(key, byte(code[r]), byte(code[r]>>8))
		}
		key = append(key, apart(r)...)
		atom, there := known[string(key)]
		if !there {
			atom = len(k.size)
			known[string(key)] = atom
			k.size = append(k.size, 0)
			for c, code := range codes {
				k.of[c] = append(k.of[c], code[r])
			}
		}
		k.size[atom]++
		k.row[r] = atom
	}
	return k
}

// Of returns the atoms of some rows, as far as they answered. The rows must hold atoms whole.
func (k Crowd) Of(rows []int) Set {
	var s Set
	seen := make([]bool, len(k.size))
	for _, r := range rows {
		if r >= len(k.row) || k.row[r] < 0 {
			continue
		}
		atom := k.row[r]
		s.N++
		if !seen[atom] {
			seen[atom] = true
			s.atoms = append(s.atoms, atom)
		}
	}
	return s
}

// All is everybody.
func (k Crowd) All() Set { return k.part(func(int) bool { return true }) }

// Level is those of one code of a criterion.
func (k Crowd) Level(criterion, code int) Set {
	return k.part(func(atom int) bool { return k.of[criterion][atom] == code })
}

func (k Crowd) part(has func(atom int) bool) Set {
	var s Set
	for atom, n := range k.size {
		if has(atom) {
			s.atoms = append(s.atoms, atom)
			s.N += n
		}
	}
	return s
}

// Withdraw returns which of the sets must not be shown so that no group of fewer than least can be worked out. Every figure that is shown is
// an equation: its base times its value is the sum over its customers. A group is found out exactly when its customers, as a vector with 1
// for each, are a combination of the vectors of what is shown: when it is at right angles to every vector that is at right angles to all of
// them. One such vector, drawn by chance, tells: a group that does not follow is at right angles to it with probability 0. Groups are
// cells of the criteria, what is left of a cell when all its known parts are taken off, and, in a Crowd that is not too large for it, any few
// customers. As long as a small one follows, the smallest set that it follows from is withdrawn, never a fixed one: that is shown elsewhere in
// any case. Nobody may change what it returns: a memory keeps it.
func (k Crowd) Withdraw(m *memo.Memory, sets []Set, least int) []bool {
	return memo.Of(m, func() []bool { return k.withdraw(sets, least) }, "guard", k.size, k.of, k.width, sets, least)
}

func (k Crowd) withdraw(sets []Set, least int) []bool {
	gone := make([]bool, len(sets))
	for {
		var shown []int
		for i := range sets {
			if !gone[i] {
				shown = append(shown, i)
			}
		}
		// What is fixed stands first, so that what follows from it alone is put down to nothing else; then the larger before the smaller.
		slices.SortStableFunc(shown, func(a, b int) int {
			if sets[a].Fixed != sets[b].Fixed {
				if sets[a].Fixed {
					return -1
				}
				return 1
			}
			return sets[b].N - sets[a].N
		})
		if k.withdrawSome(sets, shown, gone, least) == 0 {
			return gone
		}
	}
}

// withdrawSome withdraws one set for each small group that follows from those shown, and returns how many.
func (k Crowd) withdrawSome(sets []Set, shown []int, gone []bool, least int) int {
	f, member := k.equations(sets, shown)
	draw := rand.New(rand.NewPCG(1, 5)) // any seed: what follows and what does not is no matter of chance
	probe := k.probe(sets, shown, f, draw)
	groups := k.smallKnown(probe, least)
	if len(groups) == 0 && len(k.size) <= MostTried {
		groups = k.smallSums(probe, k.probe(sets, shown, f, draw), least)
	}
	n := 0
	for _, group := range groups {
		common := make([]float64, len(shown))
		for _, atom := range group {
			for _, i := range member[atom] {
				common[i] += float64(k.size[atom])
			}
		}
		if s := smallest(sets, shown, f.solve(common), gone); s >= 0 {
			gone[s] = true
			n++
		}
	}
	return n
}

// smallest returns the smallest of the sets that have a part in a combination and may be withdrawn; −1 where there is none, or where one of
// them is withdrawn already.
func smallest(sets []Set, shown []int, part []float64, gone []bool) int {
	found := -1
	for i, c := range part {
		s := shown[i]
		switch {
		case math.Abs(c) < 1e-6 || sets[s].Fixed:
		case gone[s]:
			return -1
		case found < 0 || sets[s].N < sets[found].N:
			found = s
		}
	}
	return found
}

// equations returns how much the shown sets have in common, in triangles, and which of them each atom belongs to.
func (k Crowd) equations(sets []Set, shown []int) (factored, [][]int) {
	member := make([][]int, len(k.size))
	for i, s := range shown {
		for _, atom := range sets[s].atoms {
			member[atom] = append(member[atom], i)
		}
	}
	gram := make([][]float64, len(shown))
	for i := range gram {
		gram[i] = make([]float64, len(shown))
	}
	all := 0
	for atom, in := range member {
		all += k.size[atom]
		for a, i := range in {
			for _, j := range in[:a+1] {
				gram[i][j] += float64(k.size[atom])
			}
		}
	}
	return factor(gram, float64(all)), member
}

// probe returns a vector of chance at right angles to all sets shown: a number for each customer of an atom.
func (k Crowd) probe(sets []Set, shown []int, f factored, draw *rand.Rand) []float64 {
	v := make([]float64, len(k.size))
	for atom := range v {
		v[atom] = draw.NormFloat64()
	}
	right := make([]float64, len(shown))
	for i, s := range shown {
		for _, atom := range sets[s].atoms {
			right[i] += float64(k.size[atom]) * v[atom]
		}
	}
	for i, c := range f.solve(right) {
		for _, atom := range sets[shown[i]].atoms {
			v[atom] -= c
		}
	}
	return v
}

// follows tells whether a group of n whose probe adds up so follows from what is shown.
func follows(sum float64, n int) bool { return math.Abs(sum) < 1e-7*float64(max(n, 1)) }
