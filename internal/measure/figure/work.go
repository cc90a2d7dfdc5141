package figure

import (
	"maps"
	"slices"
	"strings"

	"ecart/internal/measure/result"
)

// work names how the work is done: processes, what stands in its way, departments that serve each other.
func (l *list) work() {
	for _, s := range l.results.Processes.Steps {
		name, about := "processes."+Slug(s.Step), "process step “"+s.Step+"”: "
		l.add(name, about+"utilisation", "processes#utilisation", Share, s.Utilisation).Verdict = s.Verdict
		l.add(name+".wait", about+"wait", "processes#steps", Seconds, s.Wait)
		l.add(name+".cycle", about+"cycle time", "processes#steps", Seconds, s.Cycle)
		l.add(name+".quality", about+"right first time", "processes#steps", Share, s.Quality)
	}
	o := l.results.Obstacles
	for _, x := range o.Named {
		e := exact(x.Share, o.N)
		l.add("obstacles."+Slug(x.Text), "employees who name “"+x.Text+"”, of those who name an obstacle", "employees#obstacles", Share, e)
	}
	l.asked("staff.training", "hours of training a year, mean", "employees#figures", Hours, l.results.Staff.Training)
	l.asked("staff.trained", "employees trained for the service they give", "employees#figures", Share, l.results.Staff.Trained)
	in := l.results.Internal
	if in.Status != result.Measured {
		return
	}
	l.rated("internal", "how departments rate each other", "employees#internal", in.ScaleMax, in.All)
	for i, e := range in.Received {
		l.rated("internal."+Slug(in.To[i]), "how “"+in.To[i]+"” is rated by the others", "employees#internal", in.ScaleMax, e)
	}
}

// economy names complaints, the cost of quality, and what keeping customers is worth.
func (l *list) economy() {
	p := l.results.Pareto
	if p.Status == result.Measured {
		l.add("complaints", "complaints with a cause", "complaints#pareto", Count, exact(float64(p.Total), 0))
		for _, b := range p.Bars {
			l.add("complaints."+Slug(b.Category), "complaints because of “"+b.Category+"”, of all with a cause", "complaints#pareto", Share, exact(b.Share, p.Total))
		}
	}
	s := l.results.Silent
	l.asked("silent.problem", "customers who had a problem", "complaints#silent", Share, s.Problem)
	l.asked("silent.quiet", "of these, who did not complain", "complaints#silent", Share, s.Quiet)
	k := l.results.Costs
	if k.Status == result.Measured {
		l.add("costs", "cost of quality", "complaints#costs", Money, exact(k.Total, 0))
		l.add("costs.failure_share", "failure, of the cost of quality", "complaints#costs", Share, exact(k.FailShare, 0))
		for _, kind := range slices.Sorted(maps.Keys(k.ByCategory)) {
			l.add("costs."+Slug(kind), "cost of quality: "+strings.ReplaceAll(kind, "_", " "), "complaints#costs", Money, exact(k.ByCategory[kind], 0))
		}
		l.asked("costs.of_revenue", "cost of quality, of revenue", "complaints#costs", Share, k.OfRevenue)
	}
	e := l.results.Economics
	if e.Status != result.Measured {
		return
	}
	const worth, programme = "retention#worth", "retention#programme"
	l.add("economics.kept", "customers kept over one "+e.Period, worth, Share, e.Kept)
	l.add("economics.churn", "customers lost over one "+e.Period, worth, Share, e.Churn)
	l.asked("economics.lifetime", "how long a customer stays", worth, Periods, e.Lifetime)
	l.add("economics.value", "worth of a customer just won", worth, Money, e.Value)
	l.add("economics.acquisition", "cost of winning a customer", worth, Money, e.Acquisition)
	l.add("economics.net", "worth of a customer just won, less the cost of winning", worth, Money, e.Net)
	l.asked("economics.break_even", "rise of the share kept at which the programme pays", programme, SharePoints, times100(e.Programme.BreakEven))
	l.asked("economics.per_kept", "cost of each customer kept by the programme", programme, Money, e.Programme.PerKept)
	l.asked("economics.ratio", "cost of winning a customer over the cost of keeping one", programme, Coefficient, e.Programme.Ratio)
}

func times100(e result.Estimate) result.Estimate {
	e.Value, e.Lo, e.Hi = 100*e.Value, 100*e.Lo, 100*e.Hi
	return e
}

// bases names how many were read and answered, and how well the questionnaire measures.
func (l *list) bases() {
	counted := map[string]int{}
	var roles []string
	for _, b := range l.results.Bases {
		if _, seen := counted[string(b.Role)]; !seen {
			roles = append(roles, string(b.Role))
		}
		counted[string(b.Role)] += b.N
	}
	for _, role := range roles {
		l.add("base."+role, "rows used of "+role, "quality#sources", Count, exact(float64(counted[role]), 0))
	}
	for _, r := range l.results.Quality.Responses {
		l.asked("response."+string(r.Role), "response rate of "+string(r.Role), "method#response", Share, r.List)
	}
	for _, r := range l.results.Reliability {
		if r.Battery != "perception" {
			continue
		}
		l.add("alpha."+r.Dimension, "Cronbach's α of perception, "+l.dimension(r.Dimension), "reliability#coefficients", Coefficient, r.Alpha)
	}
}
