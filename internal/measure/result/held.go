package result

import "slices"

// How a location's figure stands to that of all the others.
const (
	HeldBetter   = "better"
	HeldWorse    = "worse"
	HeldHigher   = "higher" // of what is neither good nor bad
	HeldLower    = "lower"
	HeldLevel    = "level"    // no difference beyond chance
	HeldUntested = "untested" // not shown, or on too few answers to be compared
)

// Held is how a location stands to all the others. One figure decides, the same for all locations: whoever calls a place better on any one
// of a dozen figures finds a better place by chance in every second report.
type Held struct {
	Figure   string // that decides: an id of Local.Figures, "" where locations are not compared
	Standing string // by that figure: HeldBetter, HeldWorse, HeldLevel or HeldUntested
	Better   int    // of the other figures: clearly better than the others'
	Worse    int
	Compared int // the other figures that are good or bad and were compared
}

// headlines are the figures that may decide, the first that was compared anywhere does: what customers lived through before what the log says.
var headlines = []string{"gap5", "perception", "csat", "nps", "fcr", "within", "wait", "complaints"}

// Headline is the figure by which locations are called better or worse, "" when none was compared.
func Headline(locals []Local) string {
	for _, id := range headlines {
		compared := func(a Against) bool { return a.ID == id && a.Test.Name != "" }
		if slices.ContainsFunc(locals, func(l Local) bool { return slices.ContainsFunc(l.Figures, compared) }) {
			return id
		}
	}
	return ""
}

// Held says how a location stands to the others by the headline, at a level such as 0.95, and how its other figures do.
func (l Local) Held(headline string, level float64) Held {
	h := Held{Figure: headline, Standing: HeldUntested}
	for _, a := range l.Figures {
		standing := a.Standing(level)
		switch {
		case a.ID == headline:
			h.Standing = standing
			continue
		case a.Neutral() || standing == HeldUntested:
			continue
		case standing == HeldBetter:
			h.Better++
		case standing == HeldWorse:
			h.Worse++
		}
		h.Compared++
	}
	return h
}

// Standing is how a figure stands to the others', by its test as adjusted.
func (a Against) Standing(level float64) string {
	d := a.Difference
	switch {
	case !d.OK() || a.Test.Name == "":
		return HeldUntested
	case d.Value == 0 || !a.Test.Clear(level):
		return HeldLevel
	case a.Neutral() && d.Value > 0:
		return HeldHigher
	case a.Neutral():
		return HeldLower
	case (d.Value > 0) != a.Lower:
		return HeldBetter
	}
	return HeldWorse
}

// Neutral tells whether a figure is neither good nor bad when it is high: what customers expect.
func (a Against) Neutral() bool { return a.ID == "expectation" }

// Stood is a comparison of groups with where each stands: a location by the test of its figure against all the others', as its own page and
// the list have it; any other group as the model of the groups says. A mean drawn towards that of all ranks locations; it does not judge.
//
// The comparison itself rests on the shown groups alone, so that nothing in it follows from a hidden one; the tests of the locations are
// against all the others, as they are published with them.
func (r *Results) Stood(factor string, s Spread) Spread {
	if factor != "location" {
		return s
	}
	s.Places = slices.Clone(s.Places)
	for i, p := range s.Places {
		s.Places[i].Standing = r.standsAt(s.ID, p)
	}
	return s
}

// standsAt is where a location stands by one figure; where it was not held against the others, by the model of the groups.
func (r *Results) standsAt(id string, p Place) string {
	for _, l := range r.Locals {
		at := slices.IndexFunc(l.Figures, func(a Against) bool { return a.ID == id })
		if l.Level != p.Level || at < 0 {
			continue
		}
		switch a := l.Figures[at]; {
		case !p.Shrunken.OK() || a.Standing(r.Level) == HeldUntested || a.Standing(r.Level) == HeldLevel:
			return PlaceLevel
		case a.Difference.Value > 0:
			return PlaceAbove
		}
		return PlaceBelow
	}
	return p.Standing
}
