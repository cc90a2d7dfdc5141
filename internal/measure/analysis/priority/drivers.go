// Package priority measures what matters to customers: importance against performance, as they say and as their answers show it, and the
// drivers of their satisfaction.
package priority

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/driver"
	"ecart/internal/measure/study"
)

// What it takes for a model, and for drivers to be found by it. Method §5.
const (
	leastCustomers = 50   // and
	leastEach      = 10   // for each dimension
	preferredEach  = 20   // for each dimension, from which on the model is to be relied on
	leastAdjusted  = 0.10 // R²
)

// Drivers measures how much of the variation of one answer, named by statistics.drivers, each dimension accounts for among some customers.
// Johnson (2000), doi:10.1207/S15327906MBR3501_1; Grömping (2006), doi:10.18637/jss.v017.i01. Method §5.
func Drivers(s *study.Study, rows []int) result.Drivers {
	d := result.Drivers{Outcome: outcomeOf(s)}
	k, absent := completeCases(s, rows, d.Outcome)
	d.Least, d.Preferred = max(leastCustomers, leastEach*len(k.x)), preferredEach*len(k.x)
	d.Status, d.Reason = s.Customers.Status(len(k.y))
	if absent != "" {
		d.Status, d.Reason = result.NotMeasured, absent
	}
	var correlations driver.Correlations
	if d.Reason == "" {
		var vary bool
		if correlations, vary = driver.Correlate(k.sample()); !vary {
			d.Status, d.Reason = result.NotMeasured, result.ReasonNoVariation
		}
	}
	if d.Reason != "" {
		d.R2 = result.Estimate{Status: d.Status, Reason: d.Reason}
		d.Adjusted = d.R2
		return d
	}
	d.N = len(k.y)
	m := model{study: s, cases: k, correlations: correlations}
	m.fit(d.N >= d.Least)
	d.Finding, d.R2, d.Adjusted, d.Clustered = m.finding, m.r2, m.adjusted, m.certain.Clustered
	for i, id := range k.dimensions {
		d.Dimensions = append(d.Dimensions, m.part(i, id))
		if !slices.Contains(correlations.Used, i) {
			d.Unvaried = append(d.Unvaried, id)
		}
	}
	if d.Finding == result.DriversFound {
		d.Pairs = m.pairs()
		rank(&d)
	}
	return d
}

// model is what all dimensions together account for.
type model struct {
	study        *study.Study
	cases        cases
	correlations driver.Correlations
	finding      string
	fitted       driver.Model
	certain      driver.Certainty
	r2, adjusted result.Estimate
}

// fit sets the model where there are customers enough, and what was found by it.
func (m *model) fit(enough bool) {
	fitted, outcome := driver.Fit(m.correlations)
	switch {
	case !enough || outcome == driver.FewRows:
		m.finding, m.r2, m.adjusted = result.DriversFew, study.Missing(result.ReasonTooFew), study.Missing(result.ReasonTooFew)
		return
	case outcome == driver.Collinear:
		m.finding, m.r2, m.adjusted = result.DriversCollinear, study.Missing(result.ReasonCollinear), study.Missing(result.ReasonCollinear)
		return
	}
	settings, scale := m.study.Config.Statistics, m.study.Config.Model.Scale
	m.fitted = fitted
	m.certain, _ = driver.Bootstrap(m.cases.sample(), driver.Draw{Seed: settings.Seed, Resamples: settings.Resamples, Level: m.study.Level, Memory: m.study.Memory,
		Clusters: m.cases.places, Lowest: scale.Min, Highest: scale.Max})
	m.r2, m.adjusted = m.figure(fitted.R2, result.MethodRegression), m.settle(m.certain.Adjusted.Interval, result.MethodRegression)
	m.finding = result.DriversUnidentified
	if fitted.Adjusted >= leastAdjusted && m.adjusted.Bound && m.adjusted.Lo > 0 {
		m.finding = result.DriversFound
	}
}

// part returns what is known of dimension i.
func (m *model) part(i int, id string) result.Driver {
	at := slices.Index(m.correlations.Used, i)
	if at < 0 {
		d := lacking(id, result.ReasonNoVariation)
		d.Room = room(m.study, m.cases, i)
		return d
	}
	d := lacking(id, map[string]string{result.DriversFew: result.ReasonTooFew, result.DriversCollinear: result.ReasonCollinear, result.DriversUnidentified: result.ReasonUnidentified}[m.finding])
	d.Room = room(m.study, m.cases, i)
	d.Correlation = m.study.Customers.Correlation(m.cases.x[i], m.cases.y, m.cases.w)
	if m.finding == result.DriversFew || m.finding == result.DriversCollinear {
		return d
	}
	d.Beta, d.VIF = m.figure(m.fitted.Beta[at], result.MethodRegression), m.figure(m.fitted.VIF[at], result.MethodRegression)
	if m.finding == result.DriversFound {
		m.weigh(&d, at)
	}
	return d
}

// weigh sets the parts of R² of the dimension at a place of the model.
func (m *model) weigh(d *result.Driver, at int) {
	d.Weight = m.figure(m.fitted.Johnson[at], result.MethodRelativeWeight)
	d.Share = m.settle(m.certain.Johnson[at].Interval, result.MethodRelativeWeight)
	d.OverChance = m.settle(m.certain.OverChance[at].Interval, result.MethodRelativeWeight)
	d.BeyondNoise = d.OverChance.Bound && d.OverChance.Lo > 0
	d.Priority = m.settle(m.certain.Priority[at].Interval, result.MethodShareOfRoom)
	gains, known := driver.Shares(m.fitted.LMG)
	switch {
	case m.certain.LMG != nil:
		d.LMG = m.settle(m.certain.LMG[at].Interval, result.MethodLMG)
	case known:
		d.LMG = m.figure(gains[at], result.MethodLMG)
	default:
		d.LMG = study.Missing(result.ReasonManyDimensions)
	}
}

// pairs returns how the shares of every two dimensions of the model differ.
func (m *model) pairs() []result.DriverPair {
	var all []result.DriverPair
	for i, apart := range m.certain.Apart {
		for j, difference := range apart {
			e := m.settle(difference.Interval, result.MethodRelativeWeight)
			all = append(all, result.DriverPair{First: m.cases.dimensions[m.fitted.Used[i]], Second: m.cases.dimensions[m.fitted.Used[j]], Difference: e,
				Clear: e.Bound && (e.Lo > 0 || e.Hi < 0)})
		}
	}
	return all
}

// rank sets which dimensions each is above beyond noise.
func rank(d *result.Drivers) {
	for i := range d.Dimensions {
		own := &d.Dimensions[i]
		for _, p := range d.Pairs {
			switch {
			case p.Clear && p.First == own.ID && p.Difference.Value > 0:
				own.Above = append(own.Above, p.Second)
			case p.Clear && p.Second == own.ID && p.Difference.Value < 0:
				own.Above = append(own.Above, p.First)
			}
		}
	}
}

func (m *model) settle(i stats.Interval, method string) result.Estimate {
	return m.study.Customers.Settle(i, len(m.cases.y), method)
}

func (m *model) figure(value float64, method string) result.Estimate {
	return m.settle(stats.Interval{Value: value}, method)
}

// lacking returns a dimension of which nothing is known, and why.
func lacking(id, reason string) result.Driver {
	none := study.Missing(reason)
	return result.Driver{ID: id, Correlation: none, Beta: none, VIF: none, Weight: none, Share: none, LMG: none, OverChance: none, Room: none, Priority: none}
}

// room returns how far the mean score of dimension i is from the top, as a share of the scale.
func room(s *study.Study, k cases, i int) result.Estimate {
	return study.Falling(s.Customers.Mean(study.Sample{X: k.x[i], W: k.w}), result.MethodRoom, func(mean float64) float64 {
		return max(0, min(1, (s.Config.Model.Scale.Max-mean)/s.Span()))
	})
}
