package consistency

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/between"
)

// curvePoints is how many sizes the limits are given at.
const curvePoints = 25

// funnel holds the shown groups against the limits for their size: shares by counts, all else by means. Spiegelhalter (2005).
func (f fit) funnel() result.Funnel {
	counted := f.countable()
	var chart between.Funnel
	var ok bool
	scale := 1.0
	if counted {
		if f.m.unit == "per_mille" {
			scale = 1000
		}
		counts, sizes := make([]float64, len(f.groups)), make([]int, len(f.groups))
		for i, g := range f.groups {
			sizes[i] = int(math.Round(g.N))
			counts[i] = min(float64(sizes[i]), max(0, g.Mean/scale*float64(sizes[i])))
		}
		chart, ok = between.FunnelOfShares(counts, sizes)
	} else {
		chart, ok = between.FunnelOfMeans(f.groups)
	}
	if !ok {
		return result.Funnel{Reason: f.noFunnel()}
	}
	out := result.Funnel{Counts: counted, Centre: scale * chart.Centre, Dispersion: chart.Dispersion, Overspread: chart.Overspread}
	least, most := math.Inf(1), 0.0
	for i, p := range chart.Places {
		if p.N > 0 {
			out.Places = append(out.Places, result.FunnelPlace{Level: f.b.Levels[i].Level, Value: scale * p.Value, Z: p.Adjusted, Unusual: p.Unusual, FunnelLimits: f.limits(chart, p.N, scale)})
			least, most = min(least, p.N), max(most, p.N)
		}
	}
	last := 0.0
	for i := range curvePoints {
		part := float64(i) / (curvePoints - 1)
		// Limits bend most where groups are small. Whole sizes have exact limits where counts are few.
		if size := math.Max(1, math.Round(least+part*part*(most-least))); size > last {
			out.Curve, last = append(out.Curve, f.limits(chart, size, scale)), size
		}
	}
	return out
}

// countable tells whether the measure is a share of rows that count or not. Several checks of one contact are no counts: their share is a mean.
func (f fit) countable() bool {
	switch {
	case f.m.id == "within":
		return f.m.rows.w == nil
	case f.m.unit == "share", f.m.unit == "per_mille":
		return true
	}
	return false
}

func (f fit) noFunnel() string {
	n := 0
	for _, g := range f.groups {
		if g.N > 0 {
			n++
		}
	}
	if n < 3 {
		return result.ReasonTooFewGroups
	}
	return result.ReasonNoVariation
}

// limits are those of the funnel at one size, within what the figure can be.
func (f fit) limits(chart between.Funnel, size, scale float64) result.FunnelLimits {
	inner, outer := chart.Limits(size)
	cut := func(v float64) float64 { return min(f.m.hi, max(f.m.lo, scale*v)) }
	return result.FunnelLimits{Size: size, Lower95: cut(inner.Lo), Upper95: cut(inner.Hi), Lower998: cut(outer.Lo), Upper998: cut(outer.Hi)}
}
