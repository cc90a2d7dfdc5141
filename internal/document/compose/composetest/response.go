package composetest

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// responses are of a list of customers, and of managers of whom only the number is known; of employees nobody says who was asked.
func responses() []result.Response {
	rate := func(v float64, n int) result.Estimate {
		return result.Estimate{Value: v, N: n, Status: result.Measured}
	}
	return []result.Response{
		{Role: config.Customers, File: "data/clients.xlsx", Answered: 486, Invited: 1830, List: rate(486.0/1800, 1800), Margin: rate(0.0444, 486), Enough: 385,
			RR: []result.Estimate{rate(0.256, 1830), rate(0.266, 1830), rate(0.257, 1830), rate(0.267, 1830), rate(0.26, 1830), rate(0.27, 1830)}},
		{Role: config.Managers, File: "responsables.xlsx", Answered: 40, Population: 46, List: None(result.ReasonNoResponse), Margin: rate(0.0566, 40), Enough: 42},
	}
}

func intervals() []result.IntervalCoverage {
	of := func(interval, population string, measured float64, kept bool) result.IntervalCoverage {
		return result.IntervalCoverage{Interval: interval, Population: population, Nominal: 0.95, Measured: measured, Kept: kept, Samples: 4000, Answers: 100}
	}
	return []result.IntervalCoverage{of("mean_t", "even", 0.953, true), of("mean_t", "ceiling", 0.924, false), of("median", "even", 1, false)}
}
