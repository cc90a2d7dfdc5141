package composetest

import (
	"slices"

	"ecart/internal/measure/result"
)

// Consistency is seven locations, of which one stands apart and one is hidden, two channels that do not differ, and teams.
func Consistency() []result.Consistency {
	none := None(result.ReasonTooFewGroups)
	alone := func(v float64, n int) result.Estimate {
		return result.Estimate{Value: v, N: n, Status: result.Measured, Method: result.MethodREML}
	}
	measure := func(id, unit string, mean, tau, sigma, icc float64) result.Spread {
		return result.Spread{ID: id, Unit: unit, Groups: 6, Hidden: 1, Mean: Est(mean, tau, 480), Tau: alone(tau, 480), Moments: alone(tau, 480), Sigma: alone(sigma, 480), ICC: Est(icc, icc/2, 480), Reliability: alone(0.9, 480),
			Range: Est(mean, 2*tau, 480), Difference: None(result.ReasonNoSource), Test: result.Test{Name: result.TestAnova, Statistic: 9, DF: 5, P: 0.0001, Adjusted: 0.0002}, Funnel: result.Funnel{Reason: result.ReasonNoVariation}}
	}
	gap := measure("gap5", "scale", -0.55, 0.2, 1.1, 0.032)
	for i, name := range []string{"Annecy", "Bayonne", "Lille", "Nantes", "Pau", "Saint-Étienne – Châteaucreux"} {
		v := -0.2 - 0.14*float64(i)
		p := result.Place{Level: name, Mean: Est(v, 0.1, 80), Shrunken: Est(v+0.02, 0.1, 80), Own: 0.8, SD: alone(1.1, 80), Standing: result.PlaceLevel}
		switch name {
		case "Lille":
			p.Mean, p.Shrunken, p.Standing = Est(-0.2, 0.1, 230), Est(-0.21, 0.1, 230), result.PlaceAbove // as in the breakdown
		case "Nantes":
			p.Mean, p.Shrunken, p.Standing = Est(-0.9, 0.1, 250), Est(-0.88, 0.1, 250), result.PlaceBelow
		}
		gap.Places = append(gap.Places, p)
	}
	gap.Places = append(gap.Places, result.Place{Level: "Brest", Mean: Secret(), Shrunken: Secret(), SD: Secret(), Standing: result.PlaceLevel})
	within := measure("within", "share", 0.86, 0.03, 0.35, 0.01)
	within.Hidden = 0
	within.Funnel = result.Funnel{Counts: true, Centre: 0.86, Dispersion: 3.1, Places: []result.FunnelPlace{
		{Level: "Lille", Value: 0.86, Z: 0.1, FunnelLimits: result.FunnelLimits{Size: 900, Lower95: 0.84, Upper95: 0.88, Lower998: 0.82, Upper998: 0.9}},
		{Level: "Nantes", Value: 0.78, Z: -5, Unusual: true, FunnelLimits: result.FunnelLimits{Size: 500, Lower95: 0.83, Upper95: 0.89, Lower998: 0.81, Upper998: 0.91}}},
		Curve: []result.FunnelLimits{{Size: 500, Lower95: 0.83, Upper95: 0.89, Lower998: 0.81, Upper998: 0.91}, {Size: 900, Lower95: 0.84, Upper95: 0.88, Lower998: 0.82, Upper998: 0.9}}}
	csat := within
	csat.ID, csat.Funnel.Places = "csat", append([]result.FunnelPlace{{Level: "Pau", Value: 0.87, Z: 0.3, FunnelLimits: within.Funnel.Places[1].FunnelLimits}}, within.Funnel.Places[:1]...)
	two := result.Spread{ID: "gap5", Unit: "scale", Groups: 2, Mean: none, Tau: none, Moments: none, Sigma: none, ICC: none, Reliability: none, Range: none, Difference: Est(0.05, 0.14, 240),
		Test: result.Test{Name: result.TestWelch, P: 0.6, Adjusted: 0.6}, Funnel: result.Funnel{Reason: result.ReasonNoSource}}
	ability := measure("ability", "scale", 5, 0.1, 1, 0.01)
	ability.Test.Adjusted, ability.Hidden = 0.4, 0
	ability.Mean, ability.Range = None(result.ReasonNoSource), None(result.ReasonNoSource)
	return []result.Consistency{{Factor: "location", Name: "Établissement", Measures: []result.Spread{gap, within, csat}}, {Factor: "channel", Name: "canal", Measures: []result.Spread{two}},
		{Factor: "team", Name: "Équipe", Measures: []result.Spread{ability}}}
}

// HidePlace makes a level that the breakdown hides hidden here too; what the contact log says of it stays.
func HidePlace(k *result.Consistency, hidden result.Level) {
	for i := range k.Measures {
		m := &k.Measures[i]
		if m.ID == "within" {
			continue
		}
		m.Funnel.Places = slices.DeleteFunc(slices.Clone(m.Funnel.Places), func(p result.FunnelPlace) bool { return p.Level == hidden.Level })
		for j := range m.Places {
			if p := &m.Places[j]; p.Level == hidden.Level {
				p.Mean, p.Shrunken, p.SD, p.Standing = hidden.Gap, hidden.Gap, hidden.Gap, result.PlaceLevel
			}
		}
	}
}
