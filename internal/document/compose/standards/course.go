package standards

import (
	"math"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// courseSection follows the standards whose target changed: each period held against what was in force then.
func courseSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "course", Title: c.T("standard.course"), Note: c.T("standard.course.note"), Spare: true}
	for _, st := range c.ByShortfall() {
		if len(st.Course) > 1 && slices.ContainsFunc(st.Course, func(p result.StandardPeriod) bool { return p.Value.OK() }) {
			s.Blocks = append(s.Blocks, courseChart(c, st))
		}
	}
	return s
}

func courseChart(c *wording.Composer, st result.Standard) report.Block {
	declared, id := c.Names.Standards[st.ID], "course-"+st.ID
	title := c.Quote(c.Names.Standard(st.ID))
	if sentence := sinceWhen(c, declared); sentence != "" {
		title = c.T("standard.course.title", wording.Args{"name": title, "sentence": sentence})
	}
	look := c.Share
	spec := report.TrendChart{Axis: c.ShareAxis(c.T("compose.bullet.axis")), Steps: report.Steps{Name: c.T("compose.required")}}
	if declared.Kind == config.Average {
		look = func(e result.Estimate) report.Value { return c.StandardValue(declared, e) }
		spec.Axis = report.Axis{Name: c.T("compose.mean"), Max: highest(st), Kind: look(st.Mean).Kind}
		spec.Steps.Name = c.T("standard.target")
	}
	series := report.TrendSeries{Name: c.T("compose.actual")}
	table := report.Table{ID: id + "-table", Caption: title, Columns: wording.Columns(wording.Wide(c.T("compose.month")), []report.Column{wording.Textual(c.T("standard.course.then"))},
		wording.Numeric(c.T("compose.actual"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	time := result.Breakdown{Factor: "month", Time: true}
	var parts []string
	for i, p := range st.Course {
		then, aim := declared, p.Required
		then.Target, then.Required = p.Target, p.Required
		if declared.Kind == config.Average {
			aim = p.Target
		} else if i > 0 && st.Course[i-1].Target != p.Target { // the line is of the share that is required, which may stay
			spec.Events = append(spec.Events, report.ControlEvent{At: i, Label: c.T("standard.course.event", wording.Args{"target": c.Bound(declared, p.Target)})})
		}
		v, short := look(p.Value), c.ShortLevel(time, p.Period)
		series.Points, spec.Times, spec.Steps.Values = append(series.Points, c.Mark(p.Value)), append(spec.Times, short), append(spec.Steps.Values, aim)
		line := wording.Row(c.LevelName(time, p.Period), wording.Words(c.Target(then)), v, wording.Based(v))
		line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(p.Verdict)})
		table.Rows, parts = append(table.Rows, line), append(parts, short+" "+c.Write(v))
	}
	spec.Series = []report.TrendSeries{series}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("compose.subtitle.trend", wording.Args{"what": spec.Axis.Name, "level": c.Level()}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}

// highest is where the axis of an average ends: above all that is drawn, in half minutes of a time.
func highest(st result.Standard) float64 {
	most := 0.0
	for _, p := range st.Course {
		most = max(most, p.Value.Value, p.Target)
		if p.Value.Bound {
			most = max(most, p.Value.Hi)
		}
	}
	step := math.Pow(10, math.Floor(math.Log10(max(most, 1))))
	return math.Ceil(1.05*most/step*2) * step / 2
}

// sinceWhen says which target is in force, since when, and which one was before; "" for one that did not change yet.
func sinceWhen(c *wording.Composer, declared config.Standard) string {
	return c.Since(func(day time.Time) string { return c.Target(declared.On(day)) }, declared.Targets, declared.Shares)
}
