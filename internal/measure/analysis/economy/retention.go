package economy

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/retention"
	"ecart/internal/measure/study"
)

// Retention works out what keeping customers is worth from the company's own figures; that keeping is cheaper than winning is a result, and
// it can come out the other way. Method §12.
func Retention(s *study.Study) result.Economics {
	e := s.Config.Economics
	out := result.Economics{Period: e.Period}
	kept, known := churn(e, &out)
	margin, worth := e.Margin.At()
	if !known && !worth {
		out.Status, out.Reason = result.NotMeasured, result.ReasonNoEconomics
	} else {
		out.Status = result.Measured
	}
	out.Acquisition = given(e.Acquisition)
	discount, _ := e.Discount.At()
	terms := retention.Terms{Margin: margin, Retention: kept, Discount: discount}
	lifetime(terms, known, worth, &out)
	out.Programme = programme(e, terms, known && worth)
	return out
}

// given is a figure of report.yaml as it stands there.
func given(f config.Figure) result.Estimate {
	if v, ok := f.At(); ok {
		return plain(v, result.MethodGiven)
	}
	return study.Missing(result.ReasonNoEconomics)
}

// either is a figure of the retention room, or the reason why there is none.
func either(value float64, ok bool, reason string) result.Estimate {
	if !ok {
		return study.Missing(reason)
	}
	return plain(value, result.MethodRetention)
}

// churn sets what was kept and lost over a period, and returns the share kept.
func churn(e config.Economics, out *result.Economics) (kept float64, known bool) {
	none := study.Missing(result.ReasonNoEconomics)
	out.Kept, out.Churn, out.ChurnAverage, out.ChurnYear = none, none, none, none
	start, counted := e.Retention.Start.At()
	lost, _ := e.Retention.Lost.At()
	lostShare := 0.0
	switch share, stated := e.Retention.Share.At(); {
	case counted:
		lostShare, known = retention.Churn(start, lost)
		if won, ok := e.Retention.Won.At(); ok {
			average, sound := retention.AverageChurn(start, lost, won)
			out.ChurnAverage = either(average, sound, result.ReasonNoFigures)
		}
	case stated:
		lostShare, known = 1-share, true
	}
	if !known {
		return 0, false
	}
	out.Churn, out.Kept = plain(lostShare, result.MethodRetention), plain(1-lostShare, result.MethodRetention)
	if e.Period == "month" {
		out.ChurnYear = plain(retention.Annual(lostShare, 12), result.MethodRetention)
	}
	return 1 - lostShare, true
}

// lifetime sets how long a customer stays and what the customer brings.
func lifetime(t retention.Terms, known, worth bool, out *result.Economics) {
	none := study.Missing(result.ReasonNoEconomics)
	out.Lifetime, out.Value, out.Later, out.Net = none, none, none, none
	if !known {
		return
	}
	periods, ends := retention.Lifetime(t.Retention)
	out.Lifetime = either(periods, ends, result.ReasonEndless)
	if !worth {
		return
	}
	value, ends := t.Value()
	later, _ := t.Later()
	out.Value, out.Later = either(value, ends, result.ReasonEndless), either(later, ends, result.ReasonEndless)
	if out.Acquisition.OK() {
		net, ok := t.Net(out.Acquisition.Value)
		out.Net = either(net, ok, result.ReasonEndless)
	}
}

// programme weighs what is done to keep customers.
func programme(e config.Economics, t retention.Terms, valued bool) result.Programme {
	none := study.Missing(result.ReasonNoEconomics)
	out := result.Programme{Cost: given(e.Programme.Cost), Customers: given(e.Programme.Customers), Gain: given(e.Programme.Gain), Brings: none, BreakEven: none, OneYear: none, PerKept: none, Ratio: none}
	if !out.Cost.OK() || !out.Customers.OK() {
		return out
	}
	p := retention.Programme{Cost: out.Cost.Value, Customers: out.Customers.Value}
	if valued {
		to, pays := p.BreakEven(t)
		out.BreakEven = either(to-t.Retention, pays, result.ReasonNeverPays)
		rise, pays := p.OneYear(t)
		out.OneYear = either(rise, pays, result.ReasonNeverPays)
	}
	if !out.Gain.OK() {
		return out
	}
	rise := out.Gain.Value
	if valued && t.Retention+rise <= 1 {
		brings, ends := p.Gain(t, t.Retention+rise)
		out.Brings = either(brings, ends, result.ReasonEndless)
	}
	perKept, ok := p.PerKept(rise)
	out.PerKept = either(perKept, ok, result.ReasonNoFigures)
	if a, ok := e.Acquisition.At(); ok {
		ratio, ok := p.WonOverKept(a, rise)
		out.Ratio = either(ratio, ok, result.ReasonNoFigures)
	}
	return out
}
