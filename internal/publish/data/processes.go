package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type processes struct {
	Status     string        `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether processes were measured."`
	Reason     string        `json:"reason,omitempty" doc:"Why not, as in figures."`
	Bottleneck string        `json:"bottleneck,omitempty" doc:"The busiest step."`
	Capacity   value.Figure  `json:"capacity" doc:"Cases per hour that the whole line can serve before its busiest step is busy all the time."`
	Steps      []step        `json:"steps" doc:"By step, the busiest first."`
	Locations  []processPart `json:"locations" doc:"Cost, quality and cycle time by location: means over the steps that all have."`
	Months     []processPart `json:"months" doc:"The same by month."`
	Trends     []balance     `json:"trends" doc:"How cost, quality and cycle time moved over the months."`
}

type step struct {
	Step        string       `json:"step" doc:"The step."`
	Arrivals    value.Figure `json:"arrivals" doc:"Cases that arrive per hour."`
	Capacity    value.Figure `json:"capacity" doc:"Cases per hour that can be served: servers × rate."`
	Utilisation value.Figure `json:"utilisation" doc:"Arrivals over capacity; from 1 on the line grows without end."`
	Wait        value.Figure `json:"wait" doc:"Mean wait that arrivals and capacity lead to, in the middle one of the rows, seconds."`
	Waiting     value.Figure `json:"waiting" doc:"Chance that a case waits at all, likewise, 0–1."`
	Overloaded  int          `json:"overloaded" doc:"Rows, a place in a month, in which more arrives than can be served."`
	Inside      value.Figure `json:"inside" doc:"Cases in the step at a time."`
	Cost        value.Figure `json:"cost" doc:"Cost per case, the company's currency."`
	Quality     value.Figure `json:"quality" doc:"Share right first time, 0–1."`
	Cycle       value.Figure `json:"cycle" doc:"Cycle time, seconds."`
	Verdict     string       `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"good below a utilisation of 0.85, acceptable below 1, bad from there."`
	Locations   []stepPart   `json:"locations" doc:"By location."`
}

type stepPart struct {
	Level       string       `json:"level" doc:"The location."`
	Utilisation value.Figure `json:"utilisation" doc:"Arrivals over capacity."`
	Verdict     string       `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"As of the step."`
}

type processPart struct {
	Level       string       `json:"level" doc:"The location, or the month."`
	Cost        value.Figure `json:"cost" doc:"Cost per case, the company's currency."`
	Quality     value.Figure `json:"quality" doc:"Share right first time, 0–1."`
	Cycle       value.Figure `json:"cycle" doc:"Cycle time, seconds."`
	DominatedBy []string     `json:"dominated_by" doc:"Locations no worse in all three and better in one."`
}

type balance struct {
	ID    string        `json:"id" doc:"cost, quality or cycle."`
	First value.Figure  `json:"first" doc:"Of the first month with a figure."`
	Last  value.Figure  `json:"last" doc:"Of the last one."`
	Trend measuredTrend `json:"trend" doc:"Whether it rises or falls over the months."`
}

func newProcesses(p result.Processes, level float64) processes {
	return processes{
		Status: value.Status(p.Status), Reason: p.Reason, Bottleneck: p.Bottleneck, Capacity: value.Of(p.Capacity),
		Steps: value.Each(p.Steps, newStep), Locations: value.Each(p.Locations, newProcessPart), Months: value.Each(p.Months, newProcessPart),
		Trends: value.Each(p.Trends, func(b result.Balance) balance {
			return balance{ID: b.ID, First: value.Of(b.First), Last: value.Of(b.Last), Trend: newTrend(b.Trend, level)}
		}),
	}
}

func newStep(s result.Step) step {
	return step{
		Step: s.Step, Arrivals: value.Of(s.Arrivals), Capacity: value.Of(s.Capacity), Utilisation: value.Of(s.Utilisation),
		Wait: value.Of(s.Wait), Waiting: value.Of(s.Waiting), Overloaded: s.Overloaded, Inside: value.Of(s.Inside), Cost: value.Of(s.Cost), Quality: value.Of(s.Quality), Cycle: value.Of(s.Cycle),
		Verdict: value.Verdict(s.Verdict),
		Locations: value.Each(s.Locations, func(p result.StepPart) stepPart {
			return stepPart{Level: p.Level, Utilisation: value.Of(p.Utilisation), Verdict: value.Verdict(p.Verdict)}
		}),
	}
}

func newProcessPart(p result.ProcessPart) processPart {
	return processPart{
		Level: p.Level, Cost: value.Of(p.Cost), Quality: value.Of(p.Quality), Cycle: value.Of(p.Cycle),
		DominatedBy: value.Each(p.DominatedBy, func(level string) string { return level }),
	}
}

type obstacles struct {
	Status string     `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether obstacles may be shown."`
	Reason string     `json:"reason,omitempty" doc:"Why not, as in figures."`
	N      *int       `json:"n,omitempty" doc:"Employees who named one."`
	Named  []obstacle `json:"named" doc:"What enough of them named in the same words, the most frequent first."`
	Other  *int       `json:"other,omitempty" doc:"Employees whose obstacle too few others name for it to be shown."`
}

type obstacle struct {
	Text  string       `json:"text" doc:"The obstacle, as most wrote it."`
	Count int          `json:"count" doc:"Employees who named it."`
	Share value.Number `json:"share" doc:"Share of those who named one, 0–1."`
}

func newObstacles(o result.Obstacles) obstacles {
	out := obstacles{Status: value.Status(o.Status), Reason: o.Reason, Named: []obstacle{}}
	if o.Status != result.Measured && o.Status != result.Indicative {
		return out
	}
	out.N, out.Other = &o.N, &o.Other
	out.Named = value.Each(o.Named, func(one result.Obstacle) obstacle {
		return obstacle{Text: one.Text, Count: one.Count, Share: value.Number(one.Share)}
	})
	return out
}
