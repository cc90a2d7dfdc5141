package composetest

import "ecart/internal/measure/result"

// drivers are two dimensions that satisfaction goes with, the first clearly more.
func drivers() result.Drivers {
	part := func(id string, r, beta, weight, share, lmg, room float64) result.Driver {
		return result.Driver{ID: id, Correlation: Est(r, 0.07, 451), Beta: Est(beta, 0, 451), VIF: Est(1.3, 0, 451), Weight: Est(weight, 0, 451), Share: Est(share, 0.08, 451),
			LMG: Est(lmg, 0.08, 451), OverChance: Est(weight-0.004, 0.05, 451), Room: Est(room, 0.02, 451), Priority: Est(share*room, 0.03, 451), BeyondNoise: true}
	}
	reliability, assurance := part("reliability", 0.58, 0.47, 0.27, 0.68, 0.67, 0.41), part("assurance", 0.44, 0.24, 0.13, 0.32, 0.33, 0.22)
	reliability.Above = []string{"assurance"}
	return result.Drivers{Status: result.Measured, Outcome: "overall", N: 451, Least: 50, Preferred: 40, Finding: result.DriversFound, Dimensions: []result.Driver{reliability, assurance},
		R2: Est(0.4, 0, 451), Adjusted: Est(0.397, 0.06, 451), Pairs: []result.DriverPair{{First: "assurance", Second: "reliability", Difference: Est(-0.36, 0.15, 451), Clear: true}}}
}

// maps places the six items, one of them undecided and one on a line.
func maps() result.Maps {
	stated, performance, derived := []float64{6.5, 6.2, 6.4, 5.9, 6.1, 5.6}, []float64{4.68, 5.1, 5.6, 6.0, 5.42, 5.5}, []float64{0.55, 0.48, 0.3, 0.41, 0.36, 0.22}
	on := []string{"concentrate", "concentrate", "keep_up", "overkill", "low_priority", "overkill"}
	cross := func(up, across float64) []result.Crosshair {
		return []result.Crosshair{{Kind: "means", Importance: up, Across: across}, {Kind: "medians", Importance: up + 0.02, Across: across + 0.01}}
	}
	all := result.Maps{
		Stated:  result.Map{Status: result.Measured, Basis: result.BasisExpectation, Crosshairs: cross(6.117, 5.383)},
		Derived: result.Map{Status: result.Measured, Basis: result.BasisDerived, Outcome: "overall", Crosshairs: cross(0.387, 5.383), Withheld: 1},
		Grid:    result.Map{Status: result.Measured, Basis: result.BasisExpectation, Outcome: "overall", Crosshairs: cross(6.117, 0.387)},
	}
	for i := range stated {
		id := "P" + string(rune('1'+i))
		point := func(up, across result.Estimate, quadrants ...string) result.MapPoint {
			return result.MapPoint{Item: id, Importance: up, Across: across, Quadrants: quadrants, Share: 0.97 - 0.07*float64(i), Called: i < 3, OnLine: i == 4, Distance: Est((up.Value-across.Value)/1.4142, 0.1, 460)}
		}
		asked, seen, r := Est(stated[i], 0.07, 470), Est(performance[i], 0.1, 470), Est(derived[i], 0.08, 460)
		all.Stated.Points = append(all.Stated.Points, point(asked, seen, on[i], on[i]))
		all.Derived.Points = append(all.Derived.Points, point(r, seen, on[i], on[i]))
		grid := point(asked, r, []string{"key", "key", "basic", "hidden_driver", "secondary", "secondary"}[i], "key")
		grid.Distance = None(result.ReasonNoSource)
		all.Grid.Points = append(all.Grid.Points, grid)
	}
	return all
}
