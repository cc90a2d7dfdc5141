package scene

import (
	"cmp"
	"math"
	"slices"
)

// Box is an upright rectangle by its corners.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Overlap returns the area two boxes share.
func (b Box) Overlap(c Box) float64 {
	w := min(b.X1, c.X1) - max(b.X0, c.X0)
	h := min(b.Y1, c.Y1) - max(b.Y0, c.Y0)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h
}

// Within tells whether a box lies in another.
func (b Box) Within(c Box) bool {
	return b.X0 >= c.X0 && b.Y0 >= c.Y0 && b.X1 <= c.X1 && b.Y1 <= c.Y1
}

func (b Box) grown(by float64) Box { return Box{b.X0 - by, b.Y0 - by, b.X1 + by, b.Y1 + by} }

// Label is a text that wants to stand near a point.
type Label struct {
	X, Y float64 // the point
	R    float64 // how far the point's mark reaches
	W, H float64 // of the text
}

// Placed is where a label came to stand.
type Placed struct {
	Box    Box
	X, Y   float64 // the end of its leader line at the label
	Leader bool    // it stands far enough away to need a line to its point
	Clear  bool    // it lies within the area and touches no point, no obstacle, and no label before it that is clear
}

// The weights of what makes a place bad, in square points of overlap.
const (
	outside   = 60  // for each point of length beyond the area
	onPoint   = 6   // for each square point over a mark or obstacle
	onSoft    = 1.5 // for each square point over what had better stay free
	onLabel   = 8   // for each square point over another label
	touching  = 40  // for any overlap with another label, however small
	crossing  = 60  // a leader that crosses a leader, a label or a mark
	farther   = 8   // for each ring away from the point
	offSide   = 1.5 // not straight to the right, where it reads best
	maxSweeps = 60
)

// Place finds a place for each label near its point: candidates on rings around the point, and from the best of each a
// descent that moves one label at a time while the sum of overlaps, crossings and distances falls; a few orders are tried. It always ends
// alike for alike input. Obstacles may not be touched; what is soft had better not be. A label that found no free place has Clear unset; without it the others stand free.
func Place(labels []Label, area Box, obstacles, soft []Box) []Placed {
	p := &placement{labels: labels, area: area, obstacles: obstacles, soft: soft}
	p.options = make([][]option, len(labels))
	for i := range labels {
		p.options[i] = p.around(i)
	}
	best, free, least := []Placed(nil), -1, 0.0
	for _, order := range orders(labels) {
		placed, n, cost := p.settle(order)
		if n > free || n == free && cost < least-1e-9 {
			best, free, least = placed, n, cost
		}
	}
	return best
}

// orders returns the orders in which labels may move: a descent that is stuck in one often succeeds in another.
func orders(labels []Label) [][]int {
	given := make([]int, len(labels))
	for i := range given {
		given[i] = i
	}
	sorted := func(key func(Label) float64) []int {
		o := slices.Clone(given)
		slices.SortStableFunc(o, func(a, b int) int { return cmp.Compare(key(labels[a]), key(labels[b])) })
		return o
	}
	all := [][]int{given, sorted(func(l Label) float64 { return l.Y }), sorted(func(l Label) float64 { return l.X }),
		sorted(func(l Label) float64 { return -l.W }), sorted(func(l Label) float64 { return l.W })}
	for _, o := range slices.Clone(all[:3]) {
		back := slices.Clone(o)
		slices.Reverse(back)
		all = append(all, back)
	}
	return all
}

// settle starts every label at its best place, lets them move in an order until none gains. It
// returns where they came to stand, how many are clear, and the sum of their costs.
func (p *placement) settle(order []int) (placed []Placed, free int, cost float64) {
	p.chosen = make([]int, len(p.labels))
	for i, options := range p.options {
		for k, o := range options {
			if o.cost < options[p.chosen[i]].cost {
				p.chosen[i] = k
			}
		}
	}
	for range maxSweeps {
		if !p.sweep(order) {
			break
		}
	}
	placed = make([]Placed, len(p.labels))
	for i := range p.labels {
		o := p.options[i][p.chosen[i]]
		placed[i] = Placed{Box: o.box, X: o.x, Y: o.y, Leader: o.ring > 0, Clear: p.clear(i, placed[:i])}
		if placed[i].Clear {
			free++
		}
		cost += p.cost(i, p.chosen[i])
	}
	return placed, free, cost
}

type placement struct {
	labels    []Label
	area      Box
	obstacles []Box
	soft      []Box
	options   [][]option
	chosen    []int
}

// option is one place a label could take; cost is what it costs whatever the others do.
type option struct {
	box  Box
	x, y float64
	ring int
	cost float64
}

func (p *placement) mark(i int) Box {
	l := p.labels[i]
	return Box{l.X, l.Y, l.X, l.Y}.grown(l.R + 1)
}

func (p *placement) around(i int) []option {
	l := p.labels[i]
	var all []option
	for ring, gap := range []float64{2.5, 9, 17, 27, 40} {
		turns := 16
		if ring == 0 {
			turns = 8
		}
		for a := range turns {
			angle := 2 * math.Pi * float64(a) / float64(turns)
			ux, uy := math.Cos(angle), -math.Sin(angle)
			o := option{x: l.X + ux*(l.R+gap), y: l.Y + uy*(l.R+gap), ring: ring}
			o.box = boxAt(o.x, o.y, ux, uy, l.W, l.H)
			o.cost = p.fixed(i, o)
			if ring == 0 && a != 0 {
				o.cost += offSide
			}
			all = append(all, o)
		}
	}
	return all
}

// boxAt is a label's box that touches a point from the direction (ux, uy).
func boxAt(x, y, ux, uy, w, h float64) Box {
	left, top := x-w/2, y-h/2
	switch {
	case ux > 0.3:
		left = x
	case ux < -0.3:
		left = x - w
	}
	switch {
	case uy > 0.3:
		top = y
	case uy < -0.3:
		top = y - h
	}
	return Box{left, top, left + w, top + h}
}

// fixed is the cost of a place with regard to what does not move.
func (p *placement) fixed(i int, o option) float64 {
	l, a := p.labels[i], p.area
	cost := float64(o.ring) * farther
	cost += outside * (max(0, a.X0-o.box.X0) + max(0, o.box.X1-a.X1) + max(0, a.Y0-o.box.Y0) + max(0, o.box.Y1-a.Y1))
	for j := range p.labels {
		if j == i {
			continue
		}
		cost += onPoint * o.box.Overlap(p.mark(j))
		if o.ring > 0 && crosses(l.X, l.Y, o.x, o.y, p.mark(j)) {
			cost += crossing
		}
	}
	for _, b := range p.obstacles {
		cost += onPoint * o.box.Overlap(b)
	}
	for _, b := range p.soft {
		cost += onSoft * o.box.Overlap(b)
	}
	return cost
}

// sweep moves each label to its best place given the others, and tells whether any moved.
func (p *placement) sweep(order []int) bool {
	moved := false
	for _, i := range order {
		best, least := p.chosen[i], p.cost(i, p.chosen[i])
		for k := range p.options[i] {
			if p.options[i][k].cost >= least {
				continue
			}
			if c := p.cost(i, k); c < least-1e-9 {
				best, least = k, c
			}
		}
		if best != p.chosen[i] {
			p.chosen[i] = best
			moved = true
		}
	}
	return moved
}

// cost is what place k of label i costs while the others stay.
func (p *placement) cost(i, k int) float64 {
	o, l := p.options[i][k], p.labels[i]
	sum := o.cost
	for j, m := range p.labels {
		if j == i {
			continue
		}
		q := p.options[j][p.chosen[j]]
		if shared := o.box.Overlap(Box{q.box.X0 - 3, q.box.Y0 - 1, q.box.X1 + 3, q.box.Y1 + 1}); shared > 0 {
			sum += onLabel*shared + touching
		}
		if o.ring > 0 && crosses(l.X, l.Y, o.x, o.y, q.box) || q.ring > 0 && crosses(m.X, m.Y, q.x, q.y, o.box) {
			sum += crossing
		}
		if o.ring > 0 && q.ring > 0 && cross(l.X, l.Y, o.x, o.y, m.X, m.Y, q.x, q.y) {
			sum += crossing
		}
	}
	return sum
}

// clear tells whether label i stands free, given the labels before it that do.
func (p *placement) clear(i int, before []Placed) bool {
	b := p.options[i][p.chosen[i]].box
	if !b.Within(p.area) {
		return false
	}
	for j := range p.labels {
		if j != i && b.Overlap(p.mark(j).grown(-1)) > 0 {
			return false
		}
	}
	for _, q := range before {
		if q.Clear && b.Overlap(q.Box) > 0 {
			return false
		}
	}
	for _, o := range p.obstacles {
		if b.Overlap(o) > 0 {
			return false
		}
	}
	return true
}

// cross tells whether two segments cut each other.
func cross(ax, ay, bx, by, cx, cy, dx, dy float64) bool {
	side := func(px, py, qx, qy, rx, ry float64) float64 { return (qx-px)*(ry-py) - (qy-py)*(rx-px) }
	return side(ax, ay, bx, by, cx, cy)*side(ax, ay, bx, by, dx, dy) < 0 && side(cx, cy, dx, dy, ax, ay)*side(cx, cy, dx, dy, bx, by) < 0
}

// crosses tells whether a segment enters a box, by clipping it (Liang and Barsky 1984, doi:10.1145/357332.357333).
func crosses(ax, ay, bx, by float64, b Box) bool {
	from, to := 0.0, 1.0
	for _, e := range [4][2]float64{{ax - bx, ax - b.X0}, {bx - ax, b.X1 - ax}, {ay - by, ay - b.Y0}, {by - ay, b.Y1 - ay}} {
		if e[0] == 0 {
			if e[1] <= 0 {
				return false
			}
			continue
		}
		if t := e[1] / e[0]; e[0] < 0 {
			from = max(from, t)
		} else {
			to = min(to, t)
		}
	}
	return from < to
}
