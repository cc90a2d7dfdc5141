package guard

import "slices"

// tally is a group: how many it is, and what the probe adds up to over it.
type tally struct {
	n   int
	sum float64
}

func (t *tally) add(part tally) {
	t.n += part.n
	t.sum += part.sum
}

// cells is every cell of some criteria crossed that anybody is in, in the order of the criteria's levels.
type cells struct {
	by  []int // criteria
	of  []int // by atom: its cell
	all []tally
}

// deepest is how many criteria are crossed.
const deepest = 4

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
	parts, everybody := make([]tally, len(k.size)), cells{of: make([]int, len(k.size)), all: make([]tally, 1)}
	for atom, n := range k.size {
		parts[atom] = tally{n, float64(n) * probe[atom]}
		everybody.all[0].add(parts[atom])
		if small(parts[atom]) {
			found = append(found, []int{atom})
		}
	}
	var sheet []tally
	level := []cells{everybody}
	for depth := range deepest {
		var deeper []cells
		for _, c := range level {
			for criterion := last(c.by) + 1; criterion < len(k.of); criterion++ {
				sheet = k.crossed(c, criterion, parts, sheet)
				width, levels := k.width[criterion], k.of[criterion]
				for cell, t := range sheet {
					if small(t) {
						add(func(atom int) bool { return c.of[atom]*width+levels[atom] == cell })
					}
				}
				if depth+1 < deepest {
					deeper = append(deeper, k.numbered(c, criterion, sheet))
				}
			}
		}
		for _, c := range level {
			for criterion := range k.of {
				k.leftOver(c, criterion, parts, least, add)
			}
		}
		level = deeper
	}
	return found
}

// crossed returns what the atoms add up to by each cell and each level of one more criterion, in memory that may be used again.
func (k Crowd) crossed(c cells, criterion int, parts, sheet []tally) []tally {
	width, levels := k.width[criterion], k.of[criterion]
	n := len(c.all) * width
	sheet = slices.Grow(sheet[:0], n)[:n]
	clear(sheet)
	for atom, part := range parts {
		sheet[c.of[atom]*width+levels[atom]].add(part)
	}
	return sheet
}

// numbered returns the cells of a sheet that anybody is in.
func (k Crowd) numbered(c cells, criterion int, sheet []tally) cells {
	d := cells{by: append(slices.Clone(c.by), criterion), of: make([]int, len(k.size))}
	at := make([]int, len(sheet))
	for cell, t := range sheet {
		if t.n > 0 {
			at[cell] = len(d.all)
			d.all = append(d.all, t)
		}
	}
	width, levels := k.width[criterion], k.of[criterion]
	for atom := range d.of {
		d.of[atom] = at[c.of[atom]*width+levels[atom]]
	}
	return d
}

// leftOver adds what is left of each cell that follows when its parts by one more criterion that follow are taken off, where it is too
// few.
func (k Crowd) leftOver(c cells, criterion int, parts []tally, least int, add func(has func(atom int) bool)) {
	if slices.Contains(c.by, criterion) {
		return
	}
	width, levels := k.width[criterion], k.of[criterion]
	first, n := make([]int, len(c.all)), 0 // by cell: where its parts begin; −1 for one that does not follow
	for cell, t := range c.all {
		first[cell] = -1
		if follows(t.sum, t.n) {
			first[cell] = n
			n += width
		}
	}
	if n == 0 {
		return
	}
	within := make([]tally, n)
	for atom, part := range parts {
		if at := first[c.of[atom]]; at >= 0 {
			within[at+levels[atom]].add(part)
		}
	}
	for cell, t := range c.all {
		if first[cell] < 0 {
			continue
		}
		own, rest := within[first[cell]:first[cell]+width], t.n
		for _, part := range own {
			if follows(part.sum, part.n) {
				rest -= part.n
			}
		}
		if rest > 0 && rest < least {
			add(func(atom int) bool {
				return c.of[atom] == cell && !follows(own[levels[atom]].sum, own[levels[atom]].n)
			})
		}
	}
}

func last(by []int) int {
	if len(by) == 0 {
		return -1
	}
	return by[len(by)-1]
}
