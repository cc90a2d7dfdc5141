package study

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/series"
)

// Rules returns the signals that report.yaml asks for.
func (s *Study) Rules() []series.Rule {
	asked := s.Config.Statistics.Rules
	switch {
	case asked.WesternElectric:
		return series.WesternElectric()
	case len(asked.Nelson) == 0:
		return series.Default()
	}
	var all []series.Rule
	for _, number := range asked.Nelson {
		all = append(all, series.Nelson()[number-1])
	}
	return all
}

// ChartName returns the id of a kind of chart.
func ChartName(k series.Kind) string {
	switch k {
	case series.P:
		return result.ChartShares
	case series.U:
		return result.ChartRates
	case series.Laney:
		return result.ChartLargeShares
	case series.XmR:
		return result.ChartSingles
	default:
		panic("study: a chart without a name")
	}
}

// RuleName returns the id of a signal.
func RuleName(r series.Rule) string {
	switch r {
	case series.Beyond3:
		return result.RuleBeyond3
	case series.NineOnOneSide:
		return result.RuleNineOnOneSide
	case series.SixInTrend:
		return result.RuleSixInTrend
	case series.FourteenInTurns:
		return result.RuleFourteenInTurns
	case series.TwoOfThree:
		return result.RuleTwoOfThree
	case series.FourOfFive:
		return result.RuleFourOfFive
	case series.FifteenInside:
		return result.RuleFifteenInside
	case series.EightOutside:
		return result.RuleEightOutside
	case series.EightOnOneSide:
		return result.RuleEightOnOneSide
	default:
		panic("study: a rule without a name")
	}
}

// Trend tests the figures of periods for a rise or fall over all of them; from two years of months on within calendar months.
func (s *Study) Trend(unit string, of []result.Estimate) result.Trend {
	rs := Readings(of)
	t, ok := series.Trend{}, false
	if unit == "month" {
		t, ok = series.SeasonalMannKendall(rs, s.Level)
	}
	if !ok {
		t, ok = series.MannKendall(rs, s.Level)
	}
	if !ok {
		return result.Trend{Test: result.Test{None: result.ReasonTooFewPeriods}, Slope: Missing(result.ReasonTooFewPeriods)}
	}
	name := result.TestMannKendall
	if t.Seasonal {
		name = result.TestSeasonal
	}
	slope := result.Estimate{Value: t.Slope.Value, N: t.N, Method: result.MethodSen, Status: result.Measured}
	if t.Slope.Bound {
		slope.Lo, slope.Hi, slope.Bound = t.Slope.Lo, t.Slope.Hi, true
	}
	return result.Trend{
		Test:  result.Test{Name: name, Statistic: t.S, P: t.P, Adjusted: t.P, Effect: t.TauB},
		Slope: slope, PerYear: t.Seasonal, Exact: t.Exact, Lag1: t.Lag1, Dependent: t.Dependent,
	}
}

// Readings returns the values of the periods that are shown.
func Readings(of []result.Estimate) []series.Reading {
	rs := make([]series.Reading, len(of))
	for i, e := range of {
		rs[i] = series.Reading{Value: e.Value, Missing: !e.OK()}
	}
	return rs
}
