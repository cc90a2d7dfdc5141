package economy

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The categories of the cost of quality. Feigenbaum (1956), Harvard Business Review 34(6).
const (
	costPrevention      = "prevention"
	costAppraisal       = "appraisal"
	costInternalFailure = "internal_failure"
	costExternalFailure = "external_failure"
)

// Costs adds up the cost of quality by category and by line; the share of failure is what not getting it right the first time costs.
func Costs(s *study.Study) result.Costs {
	c := s.Data.Costs
	if c == nil {
		return noCosts(study.NoRole(config.Costs))
	}
	out := result.Costs{Status: result.Measured, ByCategory: map[string]float64{costPrevention: 0, costAppraisal: 0, costInternalFailure: 0, costExternalFailure: 0}}
	counted := 0
	for r := range c.N {
		amount, ok := c.Amount.At(r)
		if _, known := out.ByCategory[c.Category[r]]; !ok || !known {
			continue
		}
		out.ByCategory[c.Category[r]] += amount
		out.Total += amount
		counted++
	}
	if counted == 0 {
		return noCosts(result.ReasonNoAnswers)
	}
	out.Conformance = out.ByCategory[costPrevention] + out.ByCategory[costAppraisal]
	out.Failure = out.ByCategory[costInternalFailure] + out.ByCategory[costExternalFailure]
	if out.Total > 0 {
		out.FailShare = out.Failure / out.Total
	}
	out.Ratio = study.Missing(result.ReasonNoFigures)
	if out.Conformance > 0 {
		out.Ratio = plain(out.Failure/out.Conformance, result.MethodCostOfQuality)
	}
	out.Lines = costLines(c)
	out.Months = monthsOf(c)
	out.OfRevenue, out.LostMargin = againstRevenue(s.Config.Economics, out)
	return out
}

func noCosts(reason string) result.Costs {
	none := study.Missing(reason)
	return result.Costs{Status: result.NotMeasured, Reason: reason, Ratio: none, OfRevenue: none, LostMargin: none}
}

// plain is a figure that follows from others without sampling: it has no interval and no base.
func plain(value float64, method string) result.Estimate {
	return result.Estimate{Value: value, Method: method, Status: result.Measured}
}

// costLines adds up each line, the dearest first.
func costLines(c *survey.Costs) []result.CostLine {
	line, ok := survey.Find(c.Factors, "line")
	if !ok {
		return nil
	}
	var all []result.CostLine
	at := map[[2]string]int{}
	for r := range c.N {
		amount, ok := c.Amount.At(r)
		if !ok || line.Codes[r] < 0 {
			continue
		}
		key := [2]string{line.Levels[line.Codes[r]], c.Category[r]}
		i, known := at[key]
		if !known {
			i = len(all)
			at[key] = i
			all = append(all, result.CostLine{Line: key[0], Category: key[1]})
		}
		all[i].Amount += amount
	}
	slices.SortFunc(all, func(a, b result.CostLine) int {
		return cmp.Or(cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Category, b.Category))
	})
	return all
}

// monthsOf counts the months of the calendar in which something was spent, whatever the periods of the report are; 0 when costs are undated.
func monthsOf(c *survey.Costs) int {
	seen := map[string]bool{}
	for r, at := range c.Dates {
		if _, spent := c.Amount.At(r); spent && !at.IsZero() {
			seen[at.Format("2006-01")] = true
		}
	}
	return len(seen)
}

// againstRevenue brings what report.yaml says of one period to the months with costs. Without months nothing can be held against them.
func againstRevenue(e config.Economics, costs result.Costs) (ofRevenue, lost result.Estimate) {
	ofRevenue, lost = study.Missing(result.ReasonNoEconomics), study.Missing(result.ReasonNoEconomics)
	periods := float64(costs.Months)
	if e.Period == "year" {
		periods /= 12
	}
	if periods == 0 {
		return ofRevenue, lost
	}
	if revenue, ok := e.Revenue.At(); ok && revenue > 0 {
		ofRevenue = plain(costs.Total/(revenue*periods), result.MethodCostOfQuality)
	}
	if margin, ok := e.LostMargin.At(); ok {
		lost = plain(margin*periods, result.MethodCostOfQuality)
	}
	return ofRevenue, lost
}
