package figure

import (
	"slices"
	"strconv"

	"ecart/internal/measure/result"
)

// staffMax is the highest answer of the questions that staff rate gaps 2 to 4 with (method §2).
const staffMax = 7

// gapAbouts say what the gaps are.
var gapAbouts = map[int]string{
	1: "gap 1, managers' picture less what customers expect", 2: "gap 2, standards for what customers expect, as managers rate them",
	3: "gap 3, the ability to meet the standards, as employees rate it", 4: "gap 4, promises kept, as employees rate them",
	5: "gap 5, perception less expectation", 6: "employees' picture less what customers expect", 7: "employees' picture less managers'",
}

// gaps names the gaps that report.yaml declares, by dimension too; gap 5 by item.
func (l *list) gaps() {
	known := map[int]result.Gap{}
	for _, g := range slices.Concat(l.results.Gaps, l.results.Pictures) {
		known[g.Number] = g
	}
	for _, number := range []int{1, 2, 3, 4, 5, 6, 7} {
		g, ok := known[number]
		if !ok && !slices.Contains(l.config.Model.Gaps, number) {
			continue
		}
		g.Number = number
		l.gap(g)
	}
}

func (l *list) gap(g result.Gap) {
	name, about := "gap"+strconv.Itoa(g.Number), gapAbouts[g.Number]
	page := name
	if g.Number > 5 {
		page = "gap1#employees"
	}
	score := func(name, about, page string, e result.Estimate) {
		if g.Number >= 2 && g.Number <= 4 {
			l.rated(name, about, page, staffMax, e)
			return
		}
		l.add(name, about, page, Difference, e)
	}
	score(name, about, page, g.Score)
	l.add(name+".index", about+": index from 0, no gap, to 100", page, Index, g.Index)
	switch g.Number {
	case 1:
		l.add("gap1.misunderstanding", "how far managers are off, over or under, of 100", page, Index, g.Misunderstanding)
	case 2:
		l.add("gap2.objective", "important expectations with a sound standard", page, Share, g.Objective)
	case 3:
		l.add("gap3.objective", "share within the standards less the share required", page, SharePoints, g.Objective)
	case 4:
		l.add("gap4.objective", "promises kept", page, Share, g.Objective)
	}
	by := page
	if g.Number <= 5 {
		by += "#dimensions"
	}
	for _, d := range g.Dimensions {
		score(name+"."+d.Dimension, about+", "+l.dimension(d.Dimension), by, d.Score)
		l.add(name+"."+d.Dimension+".index", about+", "+l.dimension(d.Dimension)+": index", by, Index, d.Index)
	}
	if g.Number == 5 {
		if len(g.Dimensions) == 0 {
			for _, p := range l.results.Service.Dimensions {
				l.add("gap5."+p.ID, about+", "+l.dimension(p.ID), by, Difference, p.Gap)
			}
		}
		for _, p := range l.results.Service.Items {
			l.add("gap5.item."+p.ID, about+", item “"+l.item(p.ID)+"”", "gap5#items", Difference, p.Gap)
		}
	}
}

// service names what customers expect and find, and what matters to them.
func (l *list) service() {
	s, most := l.results.Service, l.results.ScaleMax
	side := func(name, about string, of func(result.Pair) result.Estimate) {
		l.rated(name, about, "gap5", most, of(s.Overall))
		for _, d := range s.Dimensions {
			l.rated(name+"."+d.ID, about+", "+l.dimension(d.ID), "gap5#dimensions", most, of(d))
		}
		for _, i := range s.Items {
			l.rated(name+".item."+i.ID, about+", item “"+l.item(i.ID)+"”", "gap5#items", most, of(i))
		}
	}
	side("expectation", "what customers expect", func(p result.Pair) result.Estimate { return p.Expectation })
	side("perception", "what customers find", func(p result.Pair) result.Estimate { return p.Perception })
	l.asked("gap5.weighted", "gap 5, weighted with the points of each customer", "gap5#variants", Difference, s.Weighted)
	for _, w := range s.Weights {
		l.add("importance."+w.Dimension, "importance to customers of "+l.dimension(w.Dimension), "gap5#weights", Hundred, w.Points)
		l.asked("importance."+w.Dimension+".managers", "importance to customers of "+l.dimension(w.Dimension)+", as managers believe", "gap1#importance", Hundred, w.Managers)
	}
	for _, z := range l.results.Zone.Dimensions {
		l.add("zone."+z.ID, "perception less what customers find adequate, "+l.dimension(z.ID), "zone#dimensions", Difference, z.Adequacy)
		l.add("zone."+z.ID+".superiority", "perception less what customers desire, "+l.dimension(z.ID), "zone#dimensions", Difference, z.Superiority)
	}
	for _, d := range l.results.Drivers.Dimensions {
		l.add("drivers."+d.ID, "part of satisfaction that goes with "+l.dimension(d.ID), "drivers#shares", Share, d.Share)
	}
	for _, a := range l.results.Antecedents {
		name := a.Name
		if name == "" {
			name = a.ID
		}
		l.rated("antecedents."+a.ID, "cause of gap "+strconv.Itoa(a.Gap)+": "+name, "gap"+strconv.Itoa(a.Gap)+"#antecedents", most, a.Score)
		l.all[len(l.all)-1].Verdict = a.Verdict
	}
}
