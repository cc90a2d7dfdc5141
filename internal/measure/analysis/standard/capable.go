package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/capability"
	"ecart/internal/measure/study"
)

func noCapability(reason string) result.Capability {
	e := study.Missing(reason)
	return result.Capability{Reason: reason, Cp: e, Cpk: e, Pp: e, Ppk: e, Cpm: e, Percentile: e}
}

// capability holds the spread of the present process against the limits of the standard. It means something only while the averages of its
// periods are stable. Method §10.
//
// The spread within (Cp, Cpk) is that within the periods: many contacts bear one date, and moving ranges between them would follow from the
// order in which a log happens to list them.
func (t trial) capability() result.Capability {
	switch {
	case t.of.YesNo:
		return noCapability(result.ReasonYesNo)
	case !t.log():
		return noCapability(result.ReasonOpinion)
	}
	control := t.control(true)
	switch control.State {
	case result.ControlUnknown:
		return noCapability(control.Reason)
	case result.ControlSpecial:
		return noCapability(result.ReasonSpecialCauses)
	}
	groups := t.grouped(control.Since)
	limits := specification(t.declared)
	indices, ok := capability.OfGroups(groups, limits)
	if !ok {
		return noCapability(result.ReasonNoVariation)
	}
	out := result.Capability{Status: result.Measured, N: indices.N, Since: control.Since, Within: indices.Within, Overall: indices.Overall}
	known := func(f capability.Figure) result.Estimate {
		if !f.Known {
			return study.Missing(result.ReasonNoLimit)
		}
		return t.of.Audience.Settle(stats.Interval{Value: f.Value}, indices.N, result.MethodCapability)
	}
	out.Cp, out.Cpk, out.Pp, out.Ppk, out.Cpm = known(indices.Cp), known(indices.Cpk), known(indices.Pp), known(indices.Ppk), known(indices.Cpm)
	out.Percentile = study.Missing(result.ReasonTooFew)
	var all []float64
	for _, g := range groups {
		all = append(all, g...)
	}
	if p, ok := capability.OfPercentiles(all, limits); ok {
		out.Percentile = known(p.Ppk)
	} else if len(all) >= capability.MinPercentiles {
		out.Percentile = study.Missing(result.ReasonNoVariation)
	}
	return out
}

// specification returns the limits of a standard: its target and, of a ceiling, the lower limit where one is set. Between two limits the
// middle is aimed at.
func specification(d config.Standard) capability.Specification {
	if d.AtLeast {
		return capability.Specification{Lower: capability.Known(d.Target)}
	}
	s := capability.Specification{Upper: capability.Known(d.Target)}
	if d.Lower > 0 {
		s.Lower, s.Target = capability.Known(d.Lower), capability.Known((d.Lower+d.Target)/2)
	}
	return s
}

func noDefects(reason string) result.Defects {
	return result.Defects{Reason: reason, DPO: study.Missing(reason), Sigma: study.Missing(reason)}
}

// defects counts the contacts beyond the target as defects, one opportunity each. Method §10.
func (t trial) defects(passed, held int) result.Defects {
	if !t.log() {
		return noDefects(result.ReasonOpinion)
	}
	rate, ok := capability.Rate(held-passed, held, 1, t.of.Audience.Level)
	if !ok {
		return noDefects(result.ReasonNoAnswers)
	}
	out := result.Defects{Status: result.Measured, N: held, DPO: t.of.Audience.Settle(rate.DPO, held, result.MethodWilson), DPMO: rate.DPMO, Bound: rate.Bound}
	switch {
	case passed == held:
		out.Sigma = study.Missing(result.ReasonNoDefect)
	case passed == 0:
		out.Sigma = study.Missing(result.ReasonNoSuccess)
	default:
		out.Sigma = study.Falling(out.DPO, result.MethodSigma, capability.SigmaLevel)
	}
	return out
}
