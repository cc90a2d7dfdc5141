package economy

import (
	"ecart/internal/config"
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

// Costs adds up the cost of quality by category; the share of failure is what not getting it right the first time costs.
func Costs(s *study.Study) result.Costs {
	c := s.Data.Costs
	if c == nil {
		return result.Costs{Status: result.NotMeasured, Reason: study.NoRole(config.Costs)}
	}
	out := result.Costs{Status: result.Measured, ByCategory: map[string]float64{costPrevention: 0, costAppraisal: 0, costInternalFailure: 0, costExternalFailure: 0}}
	lines := 0
	for r := range c.N {
		amount, ok := c.Amount.At(r)
		if _, known := out.ByCategory[c.Category[r]]; !ok || !known {
			continue
		}
		out.ByCategory[c.Category[r]] += amount
		out.Total += amount
		lines++
	}
	if lines == 0 {
		return result.Costs{Status: result.NotMeasured, Reason: result.ReasonNoAnswers}
	}
	if out.Total > 0 {
		out.FailShare = (out.ByCategory[costInternalFailure] + out.ByCategory[costExternalFailure]) / out.Total
	}
	return out
}
