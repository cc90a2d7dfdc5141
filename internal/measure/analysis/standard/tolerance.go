package standard

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// tolerance tells how a target stands to the longest time that customers tolerate, and to the time they wish. Method §2, gap 2c, and §10.
func tolerance(s *study.Study, d config.Standard) result.Tolerance {
	none := func(reason string) result.Tolerance {
		e := study.Missing(reason)
		return result.Tolerance{Tolerated: e, Wished: e, Slack: e, Intolerant: e}
	}
	c := s.Data.Customers
	switch {
	case c == nil:
		return none(study.NoRole(config.Customers))
	case d.AtLeast || d.Target <= 0:
		return none(result.ReasonNoLimit)
	}
	out := none(study.NoColumn("tolerated"))
	if answers, asked := asked(c.Tolerated, d.ID); asked {
		t := s.Customers.Take(answers, s.Respondents)
		out.Tolerated = s.Customers.Quantile(t, 0.5)
		out.Intolerant = s.Customers.Share(t, func(x float64) bool { return x < d.Target })
		out.Slack = study.Falling(out.Tolerated, result.MethodAlignment, func(x float64) float64 { return d.Target - x })
		out.Standing = standing(out.Slack, out.Intolerant)
	}
	out.Wished = study.Missing(study.NoColumn("wished"))
	if answers, asked := asked(c.Wished, d.ID); asked {
		t := s.Customers.Take(answers, s.Respondents)
		out.Wished = s.Customers.Quantile(t, 0.5)
		content := s.Customers.Share(t, func(x float64) bool { return x > d.Target })
		out.Tighter = out.Wished.Bound && d.Target < out.Wished.Lo || !out.Wished.Bound && content.Bound && content.Lo > 0.5
	}
	return out
}

func asked(all []survey.Durations, standard string) (survey.Scores, bool) {
	i := slices.IndexFunc(all, func(d survey.Durations) bool { return d.Standard == standard })
	if i < 0 || !all[i].Asked() {
		return survey.Scores{}, false
	}
	return all[i].Scores, true
}

// standing decides on the interval of the median tolerated time. A weighted median has none: there the share of those who would not tolerate
// the target decides, which is above one half just when the median is below the target.
func standing(slack, intolerant result.Estimate) string {
	switch {
	case !slack.OK():
		return ""
	case slack.Bound && slack.Lo > 0, !slack.Bound && intolerant.Bound && intolerant.Lo > 0.5:
		return result.AlignLooser
	case slack.Bound && slack.Hi <= 0, !slack.Bound && intolerant.Bound && intolerant.Hi < 0.5:
		return result.AlignWithin
	default:
		return result.AlignUnclear
	}
}
