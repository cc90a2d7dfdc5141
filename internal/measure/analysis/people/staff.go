package people

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Staff measures the employees' training: hours over the last year, and the share trained for the service they give. Everybody or nobody
// trained among few employees would tell of each of them, and is hidden.
func Staff(s *study.Study) result.Staff {
	e := s.Data.Employees
	if e == nil {
		none := study.Missing(study.NoRole(config.Employees))
		return result.Staff{Training: none, Median: none, Trained: none}
	}
	all := study.UpTo(e.N)
	asked := func(scores survey.Scores, field string, of func(study.Sample) result.Estimate) result.Estimate {
		if !scores.Asked() {
			return study.Missing(study.NoColumn("employees." + field))
		}
		return of(s.Company.Take(scores, all))
	}
	return result.Staff{
		Training: asked(e.Training, "training", func(t study.Sample) result.Estimate { return hours(s.Company.Mean(t)) }),
		Median:   asked(e.Training, "training", func(t study.Sample) result.Estimate { return s.Company.Quantile(t, 0.5) }),
		Trained:  asked(e.Trained, "trained", func(t study.Sample) result.Estimate { return s.Company.Discreet(s.Company.Share(t, study.Yes), 0, 1) }),
	}
}

// hours cuts an interval off at 0: nobody is trained for less.
func hours(e result.Estimate) result.Estimate {
	if e.Bound {
		e.Lo = min(e.Value, max(0, e.Lo))
	}
	return e
}
