package guard

import "math"

// tally is a group: how many it is, and what the probe adds up to over it.
type tally struct {
	n   int
	sum float64
}

// cells is every cell of some criteria crossed.
type cells struct {
	by  []int // criteria
	of  []int // by atom: its cell
	all []tally
}

// smallKnown returns the groups of fewer than least customers that follow from what is shown, each as its atoms: cells of up to four
// criteria, customers alike in all, and what is left of cells of up to three.
func (k Crowd) smallKnown(probe []float64, least int) [][]int {
	var found [][]int
	small := func(t tally) bool { return t.n > 0 && t.n < least && follows(t.sum, t.n) }
	add := func(has func(atom int) bool) {
		var group []int
		for atom := range k.size {
			if has(atom) {
				group = append(group, atom)
			}
		}
		found = append(found, group)
	}
	for atom, n := range k.size {
		if small(tally{n, float64(n) * probe[atom]}) {
			found = append(found, []int{atom})
		}
	}
	whole := k.cells(nil, probe)
	level := []cells{whole}
	for depth := 0; depth < 4; depth++ {
		var deeper []cells
		for _, c := range level {
			for criterion := last(c.by) + 1; criterion < len(k.of); criterion++ {
				d := k.cells(append(append([]int(nil), c.by...), criterion), probe)
				for cell, t := range d.all {
					if small(t) {
						add(func(atom int) bool { return d.of[atom] == cell })
					}
				}
				deeper = append(deeper, d)
			}
		}
		for _, c := range level {
			for criterion := range k.of {
				k.leftOver(c, criterion, probe, least, add)
			}
		}
		level = deeper
	}
	return found
}

// leftOver adds what is left of each cell that follows when its parts by one more criterion that follow are taken off, where it is too
// few.
func (k Crowd) leftOver(c cells, criterion int, probe []float64, least int, add func(has func(atom int) bool)) {
	for _, by := range c.by {
		if by == criterion {
			return
		}
	}
	parts := make([]tally, len(c.all)*k.width[criterion])
	at := func(atom int) int { return c.of[atom]*k.width[criterion] + k.of[criterion][atom] }
	for atom, n := range k.size {
		t := &parts[at(atom)]
		t.n += n
		t.sum += float64(n) * probe[atom]
	}
	for cell, t := range c.all {
		if t.n == 0 || !follows(t.sum, t.n) {
			continue
		}
		rest := t.n
		for _, part := range parts[cell*k.width[criterion] : (cell+1)*k.width[criterion]] {
			if follows(part.sum, part.n) {
				rest -= part.n
			}
		}
		if rest > 0 && rest < least {
			add(func(atom int) bool {
				part := parts[at(atom)]
				return c.of[atom] == cell && !follows(part.sum, part.n)
			})
		}
	}
}

// cells counts the atoms by some criteria crossed.
func (k Crowd) cells(by []int, probe []float64) cells {
	c := cells{by: by, of: make([]int, len(k.size))}
	number := 1
	for _, criterion := range by {
		number *= k.width[criterion]
	}
	if number > math.MaxInt32/64 {
		return k.sparse(c, probe)
	}
	c.all = make([]tally, number)
	for atom, n := range k.size {
		cell := 0
		for _, criterion := range by {
			cell = cell*k.width[criterion] + k.of[criterion][atom]
		}
		c.of[atom] = cell
		c.all[cell].n += n
		c.all[cell].sum += float64(n) * probe[atom]
	}
	return c
}

// sparse is cells of so many levels that most of them are empty: only those that are not are numbered.
func (k Crowd) sparse(c cells, probe []float64) cells {
	at := map[[4]int]int{}
	for atom, n := range k.size {
		var key [4]int
		for i, criterion := range c.by {
			key[i] = k.of[criterion][atom]
		}
		cell, there := at[key]
		if !there {
			cell = len(c.all)
			at[key] = cell
			c.all = append(c.all, tally{})
		}
		c.of[atom] = cell
		c.all[cell].n += n
		c.all[cell].sum += float64(n) * probe[atom]
	}
	return c
}

func last(by []int) int {
	if len(by) == 0 {
		return -1
	}
	return by[len(by)-1]
}
