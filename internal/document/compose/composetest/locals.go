package composetest

import "ecart/internal/measure/result"

// locals are the locations against each other, in the order of the breakdown: Brest is hidden but for its contacts, Lille is better and Nantes is
// worse.
func locals() []result.Local {
	against := func(id string, own, others, half float64, n int, adjusted float64) result.Against {
		return result.Against{ID: id, Own: Est(own, half, n), Others: Est(others, half, 480-n), Difference: Est(own-others, 1.4*half, min(n, 480-n)),
			Test: result.Test{Name: result.TestWelch, P: adjusted / 2, Adjusted: adjusted}, Lower: id == "wait" || id == "complaints"}
	}
	secret := func(id string) result.Against {
		s := Secret()
		return result.Against{ID: id, Own: s, Others: s, Difference: s, Test: result.Test{None: result.ReasonTooFew}}
	}
	one := func(level string, sign float64) result.Local {
		return result.Local{Level: level,
			Figures: []result.Against{against("gap5", -0.55+0.35*sign, -0.55-0.35*sign, 0.1, 240, 0.0001), against("perception", 5.65+0.35*sign, 5.65-0.35*sign, 0.1, 240, 0.0001),
				against("expectation", 6.2, 6.2, 0.1, 240, 0.9), against("nps", 35+4*sign, 35-4*sign, 9, 235, 0.4), against("within", 0.86+0.04*sign, 0.86-0.04*sign, 0.02, 240, 0.0002),
				against("wait", 75-20*sign, 75+20*sign, 4, 240, 0.0003), against("complaints", 12-3*sign, 12+3*sign, 3, 240, 0.02), against("ability", 4.8, 4.7, 0.3, 40, 0.6), secret("enps")},
			Dimensions: []result.Against{against("reliability", -0.85+0.35*sign, -0.85-0.35*sign, 0.1, 240, 0.0001), against("assurance", -0.1, -0.15, 0.1, 240, 0.7)},
			Items:      []result.Against{against("P1", -1.8+0.9*sign, -1.8-0.9*sign, 0.13, 240, 0.0001), against("P2", -0.6, -0.5, 0.12, 238, 0.4), against("P4", 0.12, 0.1, 0.08, 236, 0.8)},
			Ability:    []result.Against{against("reliability", 4.2, 4.1, 0.3, 40, 0.7), secret("assurance")},
			Complaints: []result.Against{against("Retard", 0.6, 0.7, 0.12, 55, 0.3), against("Bruit", 0.4, 0.1, 0.1, 55, 0.01)},
			Signs: []result.LocalSign{{ID: "nps", Value: Est(35+4*sign, 9, 235), Verdict: result.Undecided, Score: 0.8}, {ID: "smile", Value: Est(6, 0.1, 235), Verdict: result.Bad, Score: 0.1, Excepted: level == "Lille"},
				{ID: "csat", Value: Secret(), Verdict: result.Unmeasured}},
			Priorities: []result.Finding{{Kind: "item", ID: "P1", Value: Est(-1.8+0.9*sign, 0.13, 240), Score: 1.2, Standard: "answer", Within: Est(0.71, 0.012, 2900), Clear: true},
				{Kind: "item", ID: "P2", Value: Est(-0.6, 0.12, 238), Uncover: true, Within: None(result.ReasonNoSource), Clear: true},
				{Kind: "sign", ID: "smile", Value: Est(6, 0.1, 235), Within: None(result.ReasonNoSource), Clear: true}},
			Strengths: []result.Finding{{Kind: "standard", ID: "greet", Value: Est(0.96, 0.01, 900), Within: Est(0.96, 0.01, 900), Clear: true}},
			Months:    []result.Followed{followedLocally()},
		}
	}
	brest := result.Local{Level: "Brest", Figures: []result.Against{secret("gap5"), secret("nps"), against("within", 0.9, 0.86, 0.1, 26, 0.5)}}
	return []result.Local{brest, one("Lille", 1), one("Nantes", -1)}
}

// followedLocally is a share of contacts over the months, as the company's own is.
func followedLocally() result.Followed {
	for _, f := range Months().Measures {
		if f.ID == "within" {
			return f
		}
	}
	return result.Followed{ID: "within", Chart: result.ChartShares, Reason: result.ReasonTooFewPeriods}
}
