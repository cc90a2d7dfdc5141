package economy

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// SilentProblems holds the problems customers had against the complaints they made: most who are dissatisfied never say so. An unknown rate
// is not guessed. Method §12.
func SilentProblems(s *study.Study) result.Silent {
	c := s.Data.Customers
	if c == nil {
		none := study.Missing(study.NoRole(config.Customers))
		return result.Silent{Problem: none, Complained: none, Quiet: none, Behind: none}
	}
	out := result.Silent{Problem: asked(s, c.Problem, "problem", s.Respondents)}
	var troubled []int
	for _, r := range s.Respondents {
		if x, ok := c.Problem.At(r); ok && study.Yes(x) {
			troubled = append(troubled, r)
		}
	}
	out.Complained = asked(s, c.Complained, "complained", troubled)
	if !out.Problem.OK() {
		out.Complained = study.Bare(out.Problem)
	}
	out.Quiet = study.Falling(out.Complained, result.MethodWilson, func(x float64) float64 { return 1 - x })
	out.Behind = study.Missing(study.NoRole(config.Complaints))
	if log := s.Data.Complaints; log != nil {
		out.Logged = log.N
		out.Behind = behind(out.Complained, log.N)
	}
	return out
}

// asked returns the share of yes among the rows, whose answers hide no one when the group is too small.
func asked(s *study.Study, answers survey.Scores, field string, rows []int) result.Estimate {
	if reason := s.Unasked(answers, field); reason != "" {
		return study.Missing(reason)
	}
	return s.Customers.Share(s.Customers.Take(answers, rows), study.Yes)
}

// behind returns the customers with a problem behind so many complaints: the count over the share that complains. Where that share may be 0
// there is no upper end, and so no interval.
func behind(rate result.Estimate, complaints int) result.Estimate {
	if !rate.OK() {
		return study.Bare(rate)
	}
	if rate.Value <= 0 {
		return study.Missing(result.ReasonNoFigures)
	}
	if rate.Lo <= 0 {
		rate.Bound = false
	}
	return study.Falling(rate, result.MethodHidden, func(x float64) float64 { return float64(complaints) / x })
}
