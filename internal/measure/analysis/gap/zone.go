package gap

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// An item of which more than this share of the triples is inverted is suspect. Method §3.
const mostInverted = 0.10

// zoned is one item's or dimension's columns: all answered by the same customers.
type zoned struct {
	adequate, desired, perception survey.Scores
	adequacy, superiority         survey.Scores
	inverted, triples             int
}

// Zone measures where perception lies between what customers find adequate and what they desire. Parasuraman, Zeithaml & Berry (1994),
// Journal of Retailing 70(3).
func Zone(s *study.Study) result.Zone {
	c := s.Data.Customers
	switch {
	case c == nil:
		return result.Zone{Reason: study.NoRole(config.Customers)}
	case study.AnyAsked(c.Adequate) && study.AnyAsked(c.Desired) && study.AnyAsked(c.Perception):
		return zoneOf(s, false, func(i int) zoned {
			return triples(study.Column(c.Adequate, i), study.Column(c.Desired, i), study.Column(c.Perception, i), c.N)
		})
	case study.AnyAsked(c.Adequacy) && study.AnyAsked(c.Superiority):
		return zoneOf(s, true, func(i int) zoned {
			middle := s.Config.Model.Relative.Middle
			return relative(study.Column(c.Adequacy, i), study.Column(c.Superiority, i), middle, c.N)
		})
	}
	return result.Zone{Reason: study.NoColumn("adequate")}
}

func zoneOf(s *study.Study, direct bool, item func(i int) zoned) result.Zone {
	z := result.Zone{Status: result.Measured, Direct: direct}
	var items []zoned
	for i, it := range s.Config.Model.Items() {
		items = append(items, item(i))
		if items[i].adequacy.Asked() {
			z.Items = append(z.Items, zonePart(s, it.ID, items[i]))
		}
	}
	by := func(pick func(zoned) survey.Scores) []survey.Scores {
		columns := make([]survey.Scores, len(items))
		for i := range items {
			columns[i] = pick(items[i])
		}
		return study.HalfRule(&s.Config.Model, columns, s.Data.Customers.N)
	}
	adequate, desired, perception := by(func(v zoned) survey.Scores { return v.adequate }), by(func(v zoned) survey.Scores { return v.desired }), by(func(v zoned) survey.Scores { return v.perception })
	adequacy, superiority := by(func(v zoned) survey.Scores { return v.adequacy }), by(func(v zoned) survey.Scores { return v.superiority })
	for d, dimension := range s.Config.Model.Dimensions {
		if adequacy[d].Asked() {
			z.Dimensions = append(z.Dimensions, zonePart(s, dimension.ID, zoned{adequate: adequate[d], desired: desired[d], perception: perception[d], adequacy: adequacy[d], superiority: superiority[d]}))
		}
	}
	adjusted(z.Items)
	adjusted(z.Dimensions)
	return z
}

// adjusted adjusts the tests of each end of the zone over the parts.
func adjusted(parts []result.ZonePart) {
	var low, high []*result.Test
	for i := range parts {
		low, high = append(low, &parts[i].AgainstLow), append(high, &parts[i].AgainstHigh)
	}
	study.Adjust(low)
	study.Adjust(high)
}

// less returns a − b of the rows that have both; nothing where one was not asked.
func less(a, b survey.Scores) survey.Scores {
	if !a.Asked() || !b.Asked() {
		return survey.Scores{}
	}
	d := study.Blank(len(a.Values))
	for r := range d.Values {
		x, ok := a.At(r)
		y, also := b.At(r)
		if ok && also {
			study.Put(d, r, x-y)
		}
	}
	return d
}

// triples keeps the customers with all three answers; those who desire less than they find adequate are counted and set aside.
func triples(a, d, p survey.Scores, n int) zoned {
	if !a.Asked() || !d.Asked() || !p.Asked() {
		return zoned{}
	}
	v := zoned{study.Blank(n), study.Blank(n), study.Blank(n), study.Blank(n), study.Blank(n), 0, 0}
	for r := range n {
		low, ok := a.At(r)
		high, also := d.At(r)
		x, all := p.At(r)
		if !ok || !also || !all {
			continue
		}
		v.triples++
		if high < low {
			v.inverted++
			continue
		}
		study.Put(v.adequate, r, low)
		study.Put(v.desired, r, high)
		study.Put(v.perception, r, x)
		study.Put(v.adequacy, r, x-low)
		study.Put(v.superiority, r, x-high)
	}
	return v
}

// relative keeps the customers who compared with both ends; the scale's middle says "as much as".
func relative(adequacy, superiority survey.Scores, middle float64, n int) zoned {
	if !adequacy.Asked() || !superiority.Asked() {
		return zoned{}
	}
	v := zoned{adequacy: study.Blank(n), superiority: study.Blank(n)}
	for r := range n {
		low, ok := adequacy.At(r)
		high, also := superiority.At(r)
		if !ok || !also {
			continue
		}
		v.triples++
		if high > low { // further above what is desired than above what is adequate
			v.inverted++
			continue
		}
		study.Put(v.adequacy, r, low-middle)
		study.Put(v.superiority, r, high-middle)
	}
	return v
}

func zonePart(s *study.Study, id string, v zoned) result.ZonePart {
	mean := func(x survey.Scores) result.Estimate {
		if !x.Asked() {
			return study.Missing(result.ReasonNoSource)
		}
		return s.Opinion(x, "adequate", s.Respondents)
	}
	p := result.ZonePart{ID: id, Adequate: mean(v.adequate), Desired: mean(v.desired), Perception: mean(v.perception), Adequacy: mean(v.adequacy), Superiority: mean(v.superiority), Inverted: v.inverted}
	p.Width = mean(less(v.desired, v.adequate))
	p.AgainstLow, p.AgainstHigh = s.OfDifferences(v.adequacy, s.Respondents), s.OfDifferences(v.superiority, s.Respondents)
	p.Suspect = float64(v.inverted) > mostInverted*float64(v.triples)
	// Ties belong to the zone. Above desired is above adequate too, since inverted answers are set aside.
	p.Below = s.Customers.Share(s.Customers.Take(v.adequacy, s.Respondents), func(x float64) bool { return x < 0 })
	p.Above = s.Customers.Share(s.Customers.Take(v.superiority, s.Respondents), func(x float64) bool { return x > 0 })
	p.Within = withinZone(s, v)
	p.Position = position(p)
	p.Standing = standing(p)
	return p
}

// withinZone returns the share of customers neither below nor above.
func withinZone(s *study.Study, v zoned) result.Estimate {
	inside := study.Blank(len(v.adequacy.Values))
	for r := range inside.Values {
		low, ok := v.adequacy.At(r)
		high, also := v.superiority.At(r)
		if !ok || !also {
			continue
		}
		in := 0.0
		if low >= 0 && high <= 0 {
			in = 1
		}
		study.Put(inside, r, in)
	}
	return s.Customers.Share(s.Customers.Take(inside, s.Respondents), study.Yes)
}

// position is that of the means; the mean of positions has no bounds. A zone without width has none.
func position(p result.ZonePart) result.Estimate {
	if !p.Adequate.OK() || !p.Desired.OK() || !p.Perception.OK() {
		return study.Bare(p.Adequate)
	}
	width := p.Desired.Value - p.Adequate.Value
	if width <= 0 {
		return study.Missing(result.ReasonNoVariation)
	}
	return result.Estimate{Value: (p.Perception.Value - p.Adequate.Value) / width, N: p.Perception.N, Method: result.MethodZone, Status: p.Perception.Status}
}

// standing judges the two mean differences by their intervals.
func standing(p result.ZonePart) result.Standing {
	switch low, high := p.Adequacy, p.Superiority; {
	case !low.OK() || !high.OK() || !low.Bound || !high.Bound:
		return result.NoStanding
	case low.Hi < 0:
		return result.BelowZone
	case high.Lo > 0:
		return result.AboveZone
	case low.Lo >= 0 && high.Hi <= 0:
		return result.WithinZone
	}
	return result.NoStanding
}
