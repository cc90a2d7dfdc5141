package composetest

import "ecart/internal/measure/result"

// standardResults are five standards, one of each kind and one that nothing measures: looser than tolerated, met, demanding, proven at one
// place, with waits cut short.
func standardResults() []result.Standard {
	absent := None("no_measure")
	all := []result.Standard{
		{ID: "answer", Within: Est(0.71, 0.012, 5800), Mean: Est(98, 2, 5800), P50: Est(22, 1, 5800), P80: Est(60, 2, 5800), P90: Est(240, 5, 5800), P95: result.Estimate{Value: 310, N: 5800, Status: result.Measured}, Longest: result.Estimate{Value: 900, N: 5800, Status: result.Measured},
			Figure: Est(0.71, 0.012, 5800), GaveUp: Est(0.041, 0.005, 5800), Breaches: 1682, Verdict: result.Bad, Realism: result.RealismProven, ProvenAt: []string{"Lille"},
			Evidence: result.Evidence{Required: 0.9, Gap: Est(-0.8, 0.1, 470), Grouping: "location", Large: 2, Level: 0.975, Control: result.Stability{State: result.ControlUnknown, Reason: result.ReasonTooFewPeriods}, Tight: true},
			Units:    []result.Unit{{Level: "Lille", Within: Est(0.97, 0.01, 2000), Proven: true}, {Level: "Nantes", Within: Est(0.6, 0.02, 1900), Short: true}, {Level: "Lyon", Within: Secret()}},
			CutShort: result.CutShort{Status: result.Measured, Cut: 240, Within: Est(0.70, 0.012, 6040), Median: Est(21, 1, 6040), Failed: Est(0.68, 0.012, 6040), Excluded: Est(0.71, 0.012, 5800), Verdicts: []result.Verdict{result.Bad, result.Bad, result.Bad},
				Curve: []result.Ended{{Time: 10, AtRisk: 6040, Share: Est(0.3, 0.01, 6040)}, {Time: 22, AtRisk: 4200, Share: Est(0.55, 0.01, 6040)}, {Time: 30, AtRisk: 2600, Share: Est(0.70, 0.012, 6040)}, {Time: 95, AtRisk: 600, Share: Est(0.99, 0.004, 6040)}}},
			Defects:   result.Defects{Status: result.Measured, N: 5800, DPO: Est(0.29, 0.012, 5800), DPMO: 290000, Sigma: Est(2.05, 0.03, 5800)},
			Tolerance: result.Tolerance{Tolerated: Est(45, 5, 470), Wished: Est(40, 5, 470), Slack: Est(-15, 5, 470), Intolerant: Est(0.2, 0.03, 470), Standing: result.AlignWithin, Tighter: true}},
		{ID: "greet", Within: Est(0.964, 0.006, 5900), Mean: Est(31, 1, 5900), P90: Est(55, 1, 5900), Figure: Est(0.964, 0.006, 5900), Verdict: result.Good, Realism: result.RealismLooser,
			Evidence:   result.Evidence{Required: 0.95, Grouping: "location", Large: 2, Level: 0.975, Control: result.Stability{State: result.ControlCommon, Chart: result.ChartShares, Since: "2025-01", Periods: 14}},
			Capability: result.Capability{Status: result.Measured, N: 5900, Since: "2025-01", Within: 11, Overall: 12, Percentile: result.Estimate{Value: 0.81, N: 5900, Status: result.Measured}},
			Defects:    result.Defects{Status: result.Measured, N: 5900, DPO: Est(0.036, 0.006, 5900), DPMO: 36000, Sigma: Est(3.3, 0.08, 5900)},
			Tolerance:  result.Tolerance{Tolerated: Est(45, 5, 470), Wished: absent, Slack: Est(15, 5, 470), Intolerant: Est(0.8, 0.03, 470), Standing: result.AlignLooser}},
		{ID: "service", Within: Est(0.6, 0.01, 6000), Mean: Est(104, 3, 6000), P90: Est(210, 6, 6000), Figure: Est(104, 3, 6000), Verdict: result.Bad, Realism: result.RealismSpecial,
			Evidence: result.Evidence{Grouping: "month", Large: 14, Control: result.Stability{State: result.ControlSpecial, Signals: []result.Signal{{Rule: result.RuleBeyond3, Period: "2025-12"}}}},
			Defects:  result.Defects{Status: result.Measured, N: 40, Bound: 0.07, Sigma: None(result.ReasonNoDefect), DPO: Est(0, 0.05, 40)}},
		{ID: "hold", Within: Est(0.99, 0.002, 2500), Mean: Est(9, 1, 2500), P90: Est(21, 1, 2500), Figure: Est(0.99, 0.002, 2500), Breaches: 25, Verdict: result.Bad, Realism: result.RealismDemanding,
			Evidence: result.Evidence{Required: 1, Grouping: "location", Large: 2}},
		{ID: "invoice", Within: absent, Mean: absent, P90: absent, Figure: absent, Verdict: result.Unmeasured},
	}
	for i := range all {
		complete(&all[i])
	}
	return all
}

// complete says of every figure that was left out that it is not measured.
func complete(st *result.Standard) {
	for i := range st.Units {
		st.Units[i].Figure = st.Units[i].Within
	}
	for _, e := range []*result.Estimate{&st.P50, &st.P80, &st.P95, &st.Longest, &st.GaveUp, &st.Evidence.Gap, &st.CutShort.Within, &st.CutShort.Median, &st.CutShort.Failed, &st.CutShort.Excluded,
		&st.Capability.Cp, &st.Capability.Cpk, &st.Capability.Pp, &st.Capability.Ppk, &st.Capability.Cpm, &st.Capability.Percentile, &st.Defects.DPO, &st.Defects.Sigma,
		&st.Tolerance.Tolerated, &st.Tolerance.Wished, &st.Tolerance.Slack, &st.Tolerance.Intolerant} {
		if !e.OK() && e.Reason == "" {
			*e = None("no_figures")
		}
	}
}
