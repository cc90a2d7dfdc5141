package composetest

import "ecart/internal/measure/result"

// economics are of a programme that does not pay at the gain counted on; what a customer costs to win over a year is not known to a month.
func economics() result.Economics {
	exact := func(v float64, n int) result.Estimate {
		return result.Estimate{Value: v, N: n, Status: result.Measured}
	}
	return result.Economics{Status: result.Measured, Period: "year", Kept: exact(0.72, 4200), Churn: exact(0.28, 4200), ChurnAverage: exact(0.27, 4200), ChurnYear: None(result.ReasonNoSource), Lifetime: exact(3.6, 4200),
		Value: exact(412, 4200), Later: exact(292, 4200), Acquisition: exact(95, 0), Net: exact(317, 4200),
		Programme: result.Programme{Cost: exact(52000, 0), Customers: exact(2600, 0), Gain: exact(0.02, 0), Brings: exact(31000, 0), BreakEven: exact(0.034, 0), OneYear: exact(0.12, 0), PerKept: exact(1000, 0), Ratio: exact(0.095, 0)}}
}

// silent is customers with a problem of whom most said nothing.
func silent() result.Silent {
	return result.Silent{Problem: Est(0.24, 0.04, 470), Complained: Est(0.31, 0.085, 113), Quiet: Est(0.69, 0.085, 113), Logged: 115, Behind: Est(371, 90, 113)}
}

// costs are of four kinds, with what they are made of; what was lost with customers who left is not known.
func costs() result.Costs {
	return result.Costs{Status: result.Measured, Total: 131000, ByCategory: map[string]float64{"prevention": 25000, "appraisal": 15000, "internal_failure": 17000, "external_failure": 74000}, FailShare: 91.0 / 131,
		Conformance: 40000, Failure: 91000, Ratio: result.Estimate{Value: 2.275, N: 12, Status: result.Measured}, OfRevenue: result.Estimate{Value: 0.031, N: 12, Status: result.Measured}, LostMargin: None(result.ReasonNoEconomics), Months: 12,
		Lines: []result.CostLine{{Line: "Gestes commerciaux", Category: "external_failure", Amount: 74000}, {Line: "Formation", Category: "prevention", Amount: 25000}, {Line: "Chambres refaites", Category: "internal_failure", Amount: 17000}, {Line: "Visites mystère", Category: "appraisal", Amount: 15000}}}
}

// byCost is the complaints of the log by what they cost, led by another kind than the most frequent.
func byCost(p result.Pareto) result.Pareto {
	p.Uncategorised, p.Cost = 1, 9600
	p.Bars[0].Cost, p.Bars[1].Cost = 4100, 5500
	invoice, late := p.Bars[1], p.Bars[0]
	invoice.Share, invoice.Cumulative, late.Share, late.Cumulative = 5500.0/9600, 5500.0/9600, 4100.0/9600, 1
	p.ByCost = []result.ParetoBar{invoice, late}
	return p
}
