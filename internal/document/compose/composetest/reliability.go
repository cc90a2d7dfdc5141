package composetest

import "ecart/internal/measure/result"

// reliability has a steady dimension whose ω is not estimable, one of two statements that vary, one with a statement that runs against
// the others, and a gap that deserves a caution.
func reliability() []result.Reliability {
	undefined := None(result.ReasonNoSource)
	one := func(dimension, battery string, alpha float64, verdict string) result.Reliability {
		return result.Reliability{Dimension: dimension, Battery: battery, Items: 3, Alpha: Est(alpha, 0.03, 480), Standardised: Est(alpha+0.01, 0, 480), Omega: Est(alpha+0.02, 0, 480),
			Correlation: undefined, SpearmanBrown: undefined, Difference: undefined, Verdict: verdict}
	}
	item := func(id string, rest, dropped float64) result.ItemReliability {
		return result.ItemReliability{Item: id, Rest: Est(rest, 0.08, 480), Dropped: Est(dropped, 0, 480)}
	}
	steady := one("reliability", "perception", 0.83, "good")
	steady.Omega = None(result.ReasonHeywood)
	steady.Each = []result.ItemReliability{item("P1", 0.71, 0.75), item("P2", 0.66, 0.79), item("P3", 0.62, 0.81)}
	gap := one("reliability", "gap", 0.68, "caution")
	gap.Difference, gap.WorstItem, gap.WorstRest = Est(0.61, 0, 470), "P3", 0.4
	two := one("assurance", "expectation", 0.75, "good")
	two.Items, two.Flat, two.Omega = 2, []string{"P4"}, None(result.ReasonFewItems)
	two.Each = []result.ItemReliability{item("P5", -0.02, 0.4), item("P6", 0.6, 0.3)}
	two.Correlation, two.SpearmanBrown = Est(0.6, 0.06, 480), Est(0.75, 0, 480)
	reversed := one("assurance", "perception", 0.21, "negative")
	reversed.WorstItem, reversed.WorstRest = "P6", -0.31
	reversed.Each = []result.ItemReliability{item("P4", 0.3, 0.1), item("P5", 0.28, 0.12), item("P6", -0.31, 0.66)}
	few := one("assurance", "gap", 0, "")
	few.Alpha, few.Standardised, few.Omega = None(result.ReasonTooFew), None(result.ReasonTooFew), None(result.ReasonTooFew)
	return []result.Reliability{steady, gap, two, reversed, few}
}
