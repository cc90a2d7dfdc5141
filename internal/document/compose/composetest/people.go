package composetest

import "ecart/internal/measure/result"

// held is one figure of a group against the same of others, its difference tested; one that is not clear has a large p.
func held(id string, of, others, half float64, n int, p float64) result.Contrast {
	return result.Contrast{ID: id, Of: Est(of, half, n), Others: Est(others, half/2, 4*n), Difference: Est(of-others, 1.2*half, n), Test: result.Test{Name: result.TestWelch, P: p / 3, Adjusted: p}}
}

// untold is a figure that neither group may show, or that nobody was asked for.
func untold(id string, e result.Estimate) result.Contrast {
	return result.Contrast{ID: id, Of: e, Others: e, Difference: e}
}

// keyCustomers are 62 of 470: one gap of theirs is clearly wider, one is not; what few of them give as a reason is hidden, and nobody was
// asked whether they will return.
func keyCustomers() result.KeyCustomers {
	correlation := func(id string, r float64) result.Driver {
		none := None(result.ReasonTooFew)
		return result.Driver{ID: id, Correlation: Est(r, 0.2, 62), Beta: none, VIF: none, Weight: none, Share: none, LMG: none, OverChance: none, Room: Est(0.3, 0.05, 62), Priority: none}
	}
	few := held("ces", 5.1, 5.5, 0, 9, 0.6)
	few.Of.Status, few.Difference.Status = result.Indicative, result.Indicative
	return result.KeyCustomers{Status: result.Measured, Share: Est(0.132, 0.03, 470), Key: Est(62, 0, 62), Others: Est(408, 0, 408),
		Dimensions: []result.Contrast{held("reliability", -1.6, -0.88, 0.3, 62, 0.001), held("assurance", -0.15, -0.07, 0.25, 62, 0.6)},
		Importance: []result.Contrast{held("reliability", 68, 60.5, 5, 60, 0.02), held("assurance", 32, 39.5, 5, 60, 0.02)},
		Rated:      []result.Contrast{held("reliability", 6.7, 6.5, 0.2, 61, 0.09), untold("assurance", Secret())},
		Main:       []result.Contrast{held("gap", -0.88, -0.48, 0.22, 62, 0.004), held("overall", 4.9, 5.4, 0.3, 62, 0.01), held("nps", 8, 41, 22, 61, 0.02), few, untold("csat", Secret()), untold("intention", None(result.ReasonNoAnswers))},
		Drivers: result.Drivers{Status: result.Measured, Outcome: "overall", N: 62, Least: 70, Preferred: 40, Finding: result.DriversFew, R2: None(result.ReasonTooFew), Adjusted: None(result.ReasonTooFew),
			Dimensions: []result.Driver{correlation("reliability", 0.6), correlation("assurance", 0.15)}},
		Reasons: []result.Contrast{held("Emplacement", 0.55, 0.38, 0.12, 60, 0.02), held("Prix", 0.2, 0.26, 0.1, 60, 0.4), untold("", Secret())}}
}

// reasons are two that many give, and some that too few do.
func reasons() result.Reasons {
	return result.Reasons{Status: result.Measured, N: 452, Named: []result.NamedShare{{Name: "Emplacement", Share: Est(0.4, 0.045, 452)}, {Name: "Prix", Share: Est(0.25, 0.04, 452)}}, Other: Secret()}
}

// segmented is the purposes of the breakdown: one that differs, one that does not, one of few, and one hidden.
func segmented() []result.Segmented {
	figures := func(n int, half float64, apart float64) []result.Contrast {
		p := 0.5
		if apart < -0.2 {
			p = 0.001
		}
		all := []result.Contrast{held("gap", -0.4+apart, -0.5, half, n, p), held("expectation", 6.2, 6.2, half, n, 0.9), held("perception", 5.8+apart, 5.7, half, n, p),
			held("gap:reliability", -0.8+apart, -0.9, half, n, p), held("gap:assurance", -0.1, -0.08, half, n, 0.8), held("points:reliability", 61, 62, 10*half, n, 0.7),
			held("overall", 5.4+apart, 5.3, half, n, p), held("csat", 0.76, 0.77, half/3, n, 0.7), held("nps", 37, 38, 60*half, n, 0.8), untold("ces", Secret()), held("repeated", 0.37, 0.36, half/3, n, 0.8), untold("intention", None(result.ReasonNoAnswers))}
		return all
	}
	few := figures(7, 0.5, 0)
	for i := range few {
		if few[i].Of.OK() {
			few[i].Of.Status, few[i].Difference.Status = result.Indicative, result.Indicative
		}
	}
	return []result.Segmented{{Factor: "purpose", Name: "Motif du séjour", Tested: 38, Levels: []result.SegmentLevel{
		{Level: "Affaires", N: 200, Figures: figures(200, 0.12, -0.3)}, {Level: "Loisirs", N: 240, Figures: figures(240, 0.1, 0)},
		{Level: "Famille", N: 22, Figures: figures(22, 0.3, 0)}, {Level: "Congrès", N: 7, Figures: few}, {Level: "Équipages", Hidden: true}}}}
}

// sided puts the themes of the comments on the two sides: one that the dissatisfied speak of more, one that does not differ, one hidden.
func sided(k result.Comments) result.Comments {
	for i, h := range []result.Contrast{held("", 0.56, 0.12, 0.12, 64, 0.0001), held("", 0.2, 0.27, 0.1, 64, 0.3), untold("", Secret())} {
		t := &k.Themes[i]
		t.Bad, t.Good, t.Difference, t.Test = h.Of, h.Others, h.Difference, h.Test
	}
	return k
}

// internalService is three who rate four: one link is clearly weak and one strong, one cell is of few, and one was not asked.
func internalService() result.InternalService {
	secret, none := Secret(), None(result.ReasonNoAnswers)
	mean := func(v float64, n int) result.Estimate {
		return result.Estimate{Value: v, N: n, Status: result.Measured}
	}
	few := Est(3.4, 0.8, 10)
	few.Status = result.Indicative
	link := func(from, to string, v, difference float64) result.Link {
		return result.Link{From: from, To: to, Rating: Est(v, 0.25, 24), Difference: Est(difference, 0.3, 24), Test: result.Test{Name: result.TestWelch, P: 0.0001, Adjusted: 0.001}}
	}
	return result.InternalService{Status: result.Measured, ScaleMin: 1, ScaleMax: 5, N: 168, Self: 3, All: Est(3.6, 0.1, 168), Tested: 6,
		From: []string{"Réception", "Étages", "Restaurant"}, To: []string{"Réception", "Étages", "Restaurant", "Blanchisserie"},
		Cells: [][]result.Estimate{{none, Est(3.6, 0.25, 30), secret, Est(2.4, 0.25, 24)}, {Est(4.4, 0.2, 24), none, Est(3.7, 0.3, 30), secret}, {Est(3.5, 0.3, 30), few, none, none}},
		Given: []result.Estimate{mean(3.1, 66), mean(3.9, 66), mean(3.5, 40)}, Received: []result.Estimate{mean(3.9, 54), mean(3.55, 40), mean(3.6, 42), mean(2.6, 36)},
		Services: []result.ServiceRating{{ID: "time", Name: "Délai", All: mean(3.3, 160), Received: []result.Estimate{mean(3.7, 54), mean(3.3, 40), mean(3.4, 42), mean(2.2, 36)}},
			{ID: "courtesy", Name: "Courtoisie", All: mean(3.9, 158), Received: []result.Estimate{mean(4.1, 54), none, mean(3.9, 42), secret}}},
		Links: []result.Link{link("Réception", "Blanchisserie", 2.4, -1.3), link("Étages", "Réception", 4.4, 0.9)},
		Returns: []result.Reciprocity{{A: "Réception", B: "Étages", AB: Est(3.6, 0.25, 30), BA: Est(4.4, 0.2, 24), Difference: Est(-0.8, 0.3, 24), Test: result.Test{Name: result.TestWelch, P: 0.001, Adjusted: 0.002}},
			{A: "Réception", B: "Restaurant", AB: secret, BA: Est(3.5, 0.3, 30), Difference: secret}},
		Months: []result.MonthRating{{Month: "2025-12", Rating: mean(3.6, 60)}, {Month: "2026-01", Rating: secret}, {Month: "2026-02", Rating: mean(3.5, 58)}},
		Trend:  result.Trend{Test: result.Test{Name: result.TestMannKendall, P: 0.5, Adjusted: 0.5}, Slope: Est(-0.02, 0.1, 3)}}
}

// zone has a dimension below the zone of tolerance, one that is undecided, an item of few answers and one hidden.
func zone() result.Zone {
	part := func(id string, adequate, seen, desired, half float64, n int, standing result.Standing) result.ZonePart {
		return result.ZonePart{ID: id, Adequate: Est(adequate, half, n), Desired: Est(desired, half, n), Perception: Est(seen, half, n), Adequacy: Est(seen-adequate, half, n), Superiority: Est(seen-desired, half, n),
			Position: Est((seen-adequate)/(desired-adequate), half, n), Below: Est(0.3, 0.05, n), Within: Est(0.55, 0.05, n), Above: Est(0.15, 0.04, n), Standing: standing}
	}
	s := Secret()
	hidden := result.ZonePart{ID: "P3", Adequate: s, Desired: s, Perception: s, Adequacy: s, Superiority: s, Position: s, Below: s, Within: s, Above: s, Standing: result.NoStanding}
	suspect := part("P2", 5.1, 5.9, 6.5, 0.1, 470, result.WithinZone)
	suspect.Inverted, suspect.Suspect = 61, true
	return result.Zone{Status: result.Measured, Dimensions: []result.ZonePart{part("reliability", 5.9, 5.63, 6.6, 0.09, 480, result.BelowZone), part("assurance", 5.75, 5.79, 5.87, 0.09, 474, result.NoStanding)},
		Items: []result.ZonePart{part("P1", 5.8, 4.89, 6.71, 0.13, 480, result.BelowZone), suspect, hidden, part("P4", 4.9, 6.02, 5.9, 0.08, 470, result.AboveZone)}}
}
