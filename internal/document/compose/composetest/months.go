package composetest

import "ecart/internal/measure/result"

// Months are three measures over fourteen months: one with a signal and a change beyond noise, one in quarters that says nothing, one too
// short for limits. One month is hidden.
func Months() result.Months {
	names := []string{"2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"}
	nps := result.Followed{ID: "nps", Chart: result.ChartSingles, Segments: []result.Segment{{From: "2025-01", Points: 13, Limited: true, Centre: 33}},
		Signals: []result.Signal{{Rule: result.RuleBeyond3, Period: "2026-02"}},
		Trend:   result.Trend{Test: result.Test{Name: result.TestMannKendall, P: 0.001, Adjusted: 0.003}, Slope: Est(-1.2, 0.6, 13), Dependent: true},
		Changes: []result.Change{{Since: result.SincePrevious, From: "2026-01", To: "2026-02", Before: Est(35, 9, 120), Now: Est(4, 9, 120), Difference: Est(-31, 12, 120), Test: result.Test{Name: result.TestNPSChange, P: 0.0001, Adjusted: 0.0002}},
			{Since: result.SinceYear, From: "2025-02", To: "2026-02", Before: Est(10, 9, 118), Now: Est(4, 9, 120), Difference: Est(-6, 12, 118), Test: result.Test{Name: result.TestNPSChange, P: 0.3, Adjusted: 0.3}}}}
	for i, name := range names {
		p := result.PeriodPoint{Period: name, Value: Est(35, 9, 120), Limited: true, Lower: 10, Upper: 56}
		switch {
		case name == "2026-02":
			p.Value = Est(4, 9, 120)
		case i == 6:
			p = result.PeriodPoint{Period: name, Value: Secret()}
		}
		nps.Points = append(nps.Points, p)
	}
	complaints := result.Followed{ID: "complaints", Lower: true, Chart: result.ChartRates, Quarters: true, Segments: []result.Segment{{From: "2025-Q1", Points: 5, Limited: true, Centre: 12, Frozen: true}},
		Trend: result.Trend{Test: result.Test{Name: result.TestMannKendall, P: 0.6, Adjusted: 0.6}, Slope: Est(0.1, 0.6, 14)}}
	for _, name := range []string{"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"} {
		complaints.Points = append(complaints.Points, result.PeriodPoint{Period: name, Value: Est(11, 3, 1200), Limited: true, Lower: 2, Upper: 22})
	}
	gap := result.Followed{ID: "gap5", Chart: result.ChartSingles, Reason: result.ReasonTooFewPeriods, Trend: result.Trend{Test: result.Test{None: result.ReasonTooFewPeriods}},
		Changes: []result.Change{{Since: result.SincePrevious, From: "2026-01", To: "2026-02", Before: Est(-0.95, 0.15, 120), Now: Est(-0.9, 0.15, 120), Difference: Est(0.05, 0.2, 120), Test: result.Test{Name: result.TestWelch, P: 0.4, Adjusted: 0.4}}}}
	return result.Months{Unit: "month", Periods: names, Measures: []result.Followed{gap, nps, complaints},
		Events: []result.PeriodEvent{{Period: "2025-05", Name: "Nouveau standard", ProcessChange: true}}}
}
