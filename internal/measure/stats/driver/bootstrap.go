package driver

import (
	"ecart/internal/measure/memo"
	"ecart/internal/measure/stats/resample"

	"gonum.org/v1/gonum/stat/distuv"
)

// Draw is how a sample is drawn anew.
type Draw struct {
	Seed      uint64
	Resamples int     // 0 for 2,000
	Level     float64 // of the intervals
	// Clusters holds the cluster of each row, numbered from 0, and clusters are drawn when there are at least ten; nil draws rows.
	Clusters []int
	// Lowest and Highest are the ends of the predictors' scale, for Certainty.Priority; equal when they have none.
	Lowest, Highest float64

	Memory *memo.Memory // of what earlier runs drew
}

// Certainty is what resampling says of a model: percentile intervals, which are of method None where more than a tenth of the
// resamples could not carry the model. Slices go by the predictors used.
type Certainty struct {
	Johnson  []resample.Interval // of the relative weight's share of R²
	LMG      []resample.Interval // likewise; nil for more than 8 predictors
	Adjusted resample.Interval   // of the adjusted R²
	// Apart[i][j], j < i, is share i less share j of the relative weights; the two are told apart where it leaves out 0.
	Apart [][]resample.Interval
	// OverChance is each relative weight less that of a normal random number entered as one more predictor: a weight is never below 0,
	// so that its own interval cannot leave 0 out. Tonidandel, LeBreton & Johnson (2009), doi:10.1037/a0017735.
	OverChance []resample.Interval
	// Priority is the share times the room above the predictor's mean, as a share of the scale; nil without a scale.
	Priority  []resample.Interval
	Clustered bool // clusters were drawn
}

// resampledLMG is the most predictors of which all subsets are weighed in every resample.
const resampledLMG = 8

// Bootstrap draws the sample anew. It reports false when Fit has no model of the sample. Nobody may change what it returns: a memory keeps it.
func Bootstrap(s Sample, d Draw) (Certainty, bool) {
	type drawn struct {
		Certainty
		fitted bool
	}
	m := d.Memory
	d.Memory = nil
	r := memo.Of(m, func() drawn {
		c, ok := bootstrap(s, d)
		return drawn{c, ok}
	}, "drivers", s, d)
	return r.Certainty, r.fitted
}

func bootstrap(s Sample, d Draw) (Certainty, bool) {
	whole, ok := Correlate(s)
	if !ok {
		return Certainty{}, false
	}
	m, outcome := Fit(whole)
	if outcome != Fitted {
		return Certainty{}, false
	}
	kept := Sample{Y: s.Y, Weights: s.Weights}
	for _, v := range m.Used {
		kept.X = append(kept.X, s.X[v])
	}
	f := figures{predictors: len(m.Used), rows: m.Rows, lmg: len(m.Used) <= resampledLMG, highest: d.Highest, span: d.Highest - d.Lowest}
	f.table = kept.table(random(len(s.Y), resample.Stream(d.Seed, "drivers", "chance")))
	moments := resample.Moments{Width: f.table.width(), Add: f.table.add, Figures: f.count(), Of: f.write}
	sample := moments.Rows(len(s.Y), resample.Stream(d.Seed, "drivers", "groups"))
	clustered := false
	if d.Clusters != nil {
		if by, ok := moments.Clusters(d.Clusters); ok {
			sample, clustered = by, true
		}
	}
	values, ok := sample.Estimate()
	if !ok {
		return Certainty{}, false
	}
	plan := resample.Plan{From: resample.Stream(d.Seed, "drivers"), Resamples: d.Resamples}
	c := f.certainty(values, plan.Bootstrap(sample), d.Level)
	c.Clustered = clustered
	return c, true
}

// figures are what every resample is asked for: the shares of the relative weights, those of LMG, the adjusted R², the weights less that
// of chance, and the shares times the room above the means.
type figures struct {
	table            table
	predictors, rows int
	lmg              bool
	highest, span    float64 // of the predictors' scale; a span of 0 for none
}

func (f figures) count() int {
	groups := 2
	if f.lmg {
		groups++
	}
	if f.span > 0 {
		groups++
	}
	return groups*f.predictors + 1
}

func (f figures) write(sums, into []float64) bool {
	c, ok := f.table.correlations(sums)
	p := f.predictors
	if !ok || len(c.Used) != p+1 {
		return false
	}
	own := c.without()
	weights, ok := johnson(own.R, own.With)
	if !ok {
		return false
	}
	shares, ok := Shares(weights)
	if !ok {
		return false
	}
	r2 := 0.0
	for _, w := range weights {
		r2 += w
	}
	into = into[copy(into, shares):]
	if f.lmg {
		weights, ok := lmg(own.R, own.With)
		if !ok {
			return false
		}
		gains, _ := Shares(weights)
		into = into[copy(into, gains):]
	}
	into[0] = adjusted(r2, f.rows, p)
	with, ok := johnson(c.R, c.With)
	if !ok {
		return false
	}
	for j := range p {
		into[1+j] = with[j] - with[p]
	}
	if f.span > 0 {
		for j := range p {
			into[1+p+j] = shares[j] * (f.highest - f.table.mean(sums, j)) / f.span
		}
	}
	return true
}

// certainty turns the replicates into intervals.
func (f figures) certainty(values []float64, drawn resample.Replicates, level float64) Certainty {
	p := f.predictors
	of := func(figure int) resample.Interval {
		return interval(values[figure], drawn.Of(figure), drawn.Len(), level)
	}
	var c Certainty
	next := p
	for j := range p {
		c.Johnson = append(c.Johnson, of(j))
		apart := make([]resample.Interval, j)
		for k := range j {
			var differences []float64
			for b := range drawn.Len() {
				if at, ok := drawn.At(b); ok {
					differences = append(differences, at[j]-at[k])
				}
			}
			apart[k] = interval(values[j]-values[k], differences, drawn.Len(), level)
		}
		c.Apart = append(c.Apart, apart)
	}
	if f.lmg {
		for j := range p {
			c.LMG = append(c.LMG, of(next+j))
		}
		next += p
	}
	c.Adjusted = of(next)
	for j := range p {
		c.OverChance = append(c.OverChance, of(next+1+j))
		if f.span > 0 {
			c.Priority = append(c.Priority, of(next+1+p+j))
		}
	}
	return c
}

// interval returns the percentile interval, not bound when fewer than nine in ten resamples carried the figure.
func interval(value float64, replicates []float64, drawn int, level float64) resample.Interval {
	if 10*len(replicates) < 9*drawn {
		replicates = nil
	}
	return resample.PercentileInterval(value, replicates, level)
}

// random returns n normal random numbers: Φ⁻¹ of the generator's, in the middle of each of its 2³¹ steps.
func random(n int, g resample.Generator) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = distuv.UnitNormal.Quantile((float64(g.Next()) + 0.5) / (1 << 31))
	}
	return xs
}
