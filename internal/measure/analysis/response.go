package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// responses returns how many answered each source of which report.yaml says how many were asked or how many there are, in its order.
func responses(s *study.Study) []result.Response {
	var all []result.Response
	for _, source := range s.Config.Sources {
		if !source.Response.Given() && source.Population == 0 {
			continue
		}
		answered := 0
		for _, read := range s.Data.Sources {
			if from(source, read) {
				answered += read.Used
			}
		}
		all = append(all, response(s, source, answered))
	}
	return all
}

// from tells whether a file was read for a source.
func from(source config.Source, read survey.SourceSummary) bool {
	if read.Role != source.Role || source.Sheet != "" && read.Sheet != source.Sheet {
		return false
	}
	return source.Matches(read.File)
}

func response(s *study.Study, source config.Source, answered int) result.Response {
	r := result.Response{
		Role: source.Role, File: source.File, Answered: answered, Invited: source.Response.Invited, Population: source.Population,
		List: study.Missing(result.ReasonNoResponse), Margin: study.Missing(result.ReasonNoAnswers),
	}
	if source.Response.Given() {
		r.List, r.RR = listResponse(source.Response, answered), rates(source.Response, answered)
	}
	based := effective(s, source.Role, answered)
	if margin, ok := stats.ShareMargin(based, source.Population, s.Level); ok {
		r.Margin = result.Estimate{Value: margin, N: based, Status: result.Measured, Method: result.MethodMargin}
	}
	r.Enough, _ = stats.SampleSize(result.TargetMargin, source.Population, s.Level)
	return r
}

// effective returns how many equally weighted answers the answers of a source are worth.
func effective(s *study.Study, role config.Role, answered int) int {
	if role != config.Customers || s.Customers.Weights == nil {
		return answered
	}
	return min(answered, int(stats.Kish(s.Customers.Weights)))
}

// listResponse returns the response of a closed list: answered of what was delivered to people who belong.
func listResponse(d config.Response, answered int) result.Estimate {
	if d.Invited == 0 {
		return study.Missing(result.ReasonNoInvited)
	}
	delivered := d.Invited - d.Undelivered
	rate, ok := stats.ListResponse(answered, delivered, d.Ineligible)
	if !ok {
		return study.Missing(result.ReasonResponse)
	}
	return counted(rate, delivered-d.Ineligible, result.MethodListResponse)
}

// rates returns AAPOR's six response rates. An invitation that came back leaves it unknown whether its receiver belongs; whoever was invited and
// is not accounted for was never reached.
func rates(d config.Response, answered int) []result.Estimate {
	complete := answered - d.Partial
	o := stats.Outcomes{
		Complete: complete, Partial: d.Partial, Refusal: d.Refused, NonContact: d.NoContact, Other: d.Other,
		UnknownHousehold: d.Unknown, UnknownOther: d.UnknownOther + d.Undelivered, Eligible: d.EligibleShare,
	}
	accounted := answered + d.Refused + d.NoContact + d.Other + d.Unknown + d.UnknownOther + d.Undelivered + d.Ineligible
	o.NonContact += max(0, d.Invited-accounted)
	silent := o.Refusal + o.NonContact + o.Other + o.UnknownHousehold + o.UnknownOther
	if complete < 0 || d.Invited > 0 && accounted > d.Invited {
		return missingRates(result.ReasonResponse)
	}
	if d.Invited == 0 && silent == 0 {
		return missingRates(result.ReasonNoInvited) // only that some rows are partial is known
	}
	r, ok := o.Rates()
	if !ok {
		return missingRates(result.ReasonNoAnswers)
	}
	var all []result.Estimate
	for _, rate := range []float64{r.RR1, r.RR2, r.RR3, r.RR4, r.RR5, r.RR6} {
		all = append(all, counted(rate, answered+silent, result.MethodAAPOR))
	}
	return all
}

func missingRates(reason string) []result.Estimate {
	all := make([]result.Estimate, 6)
	for i := range all {
		all[i] = study.Missing(reason)
	}
	return all
}

// counted is a share of everybody there is: no sample, and so without an interval.
func counted(share float64, n int, method string) result.Estimate {
	return result.Estimate{Value: share, N: n, Status: result.Measured, Method: method}
}

// intervals are the names that results give to what stats has drawn samples of.
var intervals = map[string]string{
	"mean, t": "mean_t", "mean, BCa": "mean_bca", "share, Wilson": "share_wilson", "promoter score": "nps", "median": "median",
	"5 %": "p05", "10 %": "p10", "30 %": "p30", "50 %": "p50", "90 %": "p90",
}

// intervalCoverage returns how often each kind of interval holds the true value.
func intervalCoverage() []result.IntervalCoverage {
	var all []result.IntervalCoverage
	for _, c := range stats.Coverages() {
		population, named := intervals[c.Population]
		if !named {
			population = c.Population
		}
		all = append(all, result.IntervalCoverage{
			Interval: intervals[c.Interval], Population: population, Nominal: c.Nominal, Measured: c.Measured, Kept: c.Kept(),
			Samples: stats.CoverageRuns, Answers: stats.CoverageRows,
		})
	}
	return all
}
