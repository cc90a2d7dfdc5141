package work

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// processesPage is where the work gets stuck, and what each place makes of cost, quality and time (method §10c).
func processesPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("compose.processes.nav"), Eyebrow: c.T("compose.processes.nav"), Title: processesTitle(c), Lead: c.T("compose.processes.lead"),
		Sections: wording.Sections(loadSection(c), stepSection(c), crowdedSection(c),
			balanceSection(c, "balance", c.Results.Processes.Locations), trendsSection(c), balanceSection(c, "months", c.Results.Processes.Months)),
	}
}

// processesTitle names the step that holds the others up, as far as it does.
func processesTitle(c *wording.Composer) string {
	steps := c.Results.Processes.Steps
	if len(steps) == 0 || !steps[0].Utilisation.OK() {
		return c.T("compose.processes.title")
	}
	a := wording.Args{"name": steps[0].Step, "share": c.Write(used(c, steps[0].Utilisation))}
	switch steps[0].Verdict {
	case result.Bad:
		return c.T("compose.processes.title.bad", a)
	case result.Acceptable:
		return c.T("compose.processes.title.acceptable", a)
	}
	if steps[0].Overloaded > 0 {
		return c.T("compose.processes.title.peaks", a)
	}
	return c.T("compose.processes.title.good", a)
}

// used is the share of a capacity that is taken. Its base is rows of a log, not answers.
func used(c *wording.Composer, e result.Estimate) report.Value {
	return wording.Baseless(c.As(e, report.Value{Kind: report.Percent}))
}

// perHour is cases in an hour.
func perHour(c *wording.Composer, e result.Estimate) report.Value {
	return wording.Baseless(c.As(e, report.Value{Decimals: 1}))
}

// loadSection is how much of its capacity each step uses.
func loadSection(c *wording.Composer) report.Section {
	p := c.Results.Processes
	s := report.Section{ID: "utilisation", Title: c.T("compose.processes.load"), Note: c.T("compose.processes.load.note"), Spare: true}
	var rows []wording.Bar
	widest, near := 1.0, 0
	for _, st := range p.Steps {
		if !st.Utilisation.OK() {
			continue
		}
		crowded := st.Verdict != result.Good
		rows = append(rows, wording.Bar{Label: st.Step, E: st.Utilisation, Strong: crowded})
		widest = max(widest, st.Utilisation.Value)
		if crowded {
			near++
		}
	}
	if len(rows) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.processes.load"), c.T("compose.processes.load.takes"))}
		return s
	}
	title := c.OutOf("compose.processes.near", near, len(rows))
	if near == 0 {
		title = c.T("compose.processes.near.none")
	}
	axis := report.Axis{Name: c.T("compose.processes.used"), Min: 0, Max: wording.RoundUp(widest, 0.2), Kind: report.Percent, Step: 0.2}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "processes-load", Title: title, Subtitle: c.T("compose.processes.subtitle"), What: c.T("compose.processes.step"),
		Heading: c.T("compose.processes.used"), Axis: axis, Look: func(e result.Estimate) report.Value { return used(c, e) }, Rows: rows})}
	if p.Bottleneck != "" && p.Capacity.OK() {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("compose.processes.capacity", wording.Args{"cases": c.Write(perHour(c, p.Capacity)), "name": p.Bottleneck}))...)
	}
	return s
}

// stepSection is every step in figures.
func stepSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "steps", Title: c.T("compose.processes.steps"), Note: c.T("compose.processes.steps.note")}
	load := report.Table{ID: "processes-steps", Caption: c.T("compose.processes.flow"), Columns: wording.Columns(wording.Wide(c.T("compose.processes.step")),
		wording.Numeric(c.T("compose.processes.arrivals"), c.T("compose.processes.rate"), c.T("compose.processes.used.short"), c.T("compose.processes.waiting"), c.T("compose.processes.wait"), c.T("compose.processes.inside")),
		[]report.Column{wording.Textual(c.T("compose.verdict"))})}
	worth := report.Table{ID: "processes-worth", Caption: c.T("compose.processes.worth"), Columns: wording.Columns(wording.Wide(c.T("compose.processes.step")),
		wording.Numeric(c.T("compose.processes.cost"), c.T("compose.processes.quality"), c.T("compose.processes.cycle")))}
	for _, st := range c.Results.Processes.Steps {
		wait := wording.Baseless(c.Seconds(st.Wait))
		if st.Wait.Reason == result.ReasonUnstable {
			wait = wording.Words(c.T("compose.processes.endless"))
		}
		line := wording.Row(st.Step, perHour(c, st.Arrivals), perHour(c, st.Capacity), used(c, st.Utilisation), used(c, st.Waiting), wait, perHour(c, st.Inside))
		if st.Overloaded > 0 {
			line.Cells[0].Note = c.T("compose.processes.overloaded", wording.Args{"n": st.Overloaded})
		}
		line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(st.Verdict)})
		load.Rows = append(load.Rows, line)
		worth.Rows = append(worth.Rows, wording.Row(st.Step, balance(c, st.Cost, st.Quality, st.Cycle)...))
	}
	if slices.ContainsFunc(c.Results.Processes.Steps, func(st result.Step) bool { return st.Utilisation.OK() }) {
		s.Blocks = append(s.Blocks, load)
	}
	if slices.ContainsFunc(c.Results.Processes.Steps, func(st result.Step) bool { return st.Cost.OK() || st.Quality.OK() || st.Cycle.OK() }) {
		s.Blocks = append(s.Blocks, worth)
	}
	return s
}

// balance is cost, quality and cycle time of a case.
func balance(c *wording.Composer, cost, quality, cycle result.Estimate) []report.Value {
	return []report.Value{wording.Baseless(c.As(cost, report.Value{Decimals: 2})), wording.Baseless(c.Share(quality)), wording.Baseless(c.Seconds(cycle))}
}

// mostAbreast is how many places or steps stand side by side in a table.
const mostAbreast = 8

// crowdedSection shows at which place each step is near its limit. Steps are the rows, unless there are more places than
// can stand side by side.
func crowdedSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "places", Title: c.T("compose.processes.places"), Note: c.T("compose.processes.places.note")}
	var steps []result.Step
	var places []string
	for _, st := range c.Results.Processes.Steps {
		if st.Utilisation.OK() && len(st.Locations) > 0 {
			steps = append(steps, st)
		}
	}
	for _, p := range c.Results.Processes.Locations {
		places = append(places, p.Level)
	}
	if len(steps) == 0 || len(places) == 0 {
		return s
	}
	table := report.Table{ID: "processes-places"}
	if len(places) <= mostAbreast {
		table.Columns = wording.Columns(wording.Wide(c.T("compose.processes.step")), wording.Numeric(places...))
		for _, st := range steps {
			line := wording.Row(st.Step)
			for _, place := range places {
				line.Cells = append(line.Cells, crowded(c, st, place))
			}
			table.Rows = append(table.Rows, line)
		}
	} else {
		steps = steps[:min(len(steps), mostAbreast/2)]
		table.Columns = wording.Columns(wording.Wide(c.T("compose.processes.place")))
		for _, st := range steps {
			table.Columns = append(table.Columns, wording.Numeric(st.Step)...)
		}
		for _, place := range places {
			line := wording.Row(place)
			for _, st := range steps {
				line.Cells = append(line.Cells, crowded(c, st, place))
			}
			table.Rows = append(table.Rows, line)
		}
	}
	s.Blocks = []report.Block{table}
	return s
}

// crowded is how much of its capacity a step uses at a place.
func crowded(c *wording.Composer, st result.Step, place string) report.Cell {
	i := slices.IndexFunc(st.Locations, func(p result.StepPart) bool { return p.Level == place })
	if i < 0 || !st.Locations[i].Utilisation.OK() {
		return report.Cell{Value: wording.Words("–")}
	}
	cell := report.Cell{Value: used(c, st.Locations[i].Utilisation)}
	if v := st.Locations[i].Verdict; v == result.Bad || v == result.Acceptable {
		cell.Tone = report.Negative
	}
	return cell
}

// balanceSection sets cost, quality and cycle time of places or months side by side, and says whom others beat in all three.
func balanceSection(c *wording.Composer, id string, parts []result.ProcessPart) report.Section {
	s := report.Section{ID: id, Title: c.T("compose.processes." + id), Note: c.T("compose.processes." + id + ".note")}
	table := report.Table{ID: "processes-" + id, Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.processes."+id+".column")),
		wording.Numeric(c.T("compose.processes.cost"), c.T("compose.processes.quality"), c.T("compose.processes.cycle")), []report.Column{wording.Textual(c.T("compose.processes.beaten"))})}
	b, _ := c.Breakdown("month")
	b.Time = id == "months"
	var leaders []string
	beaten, measured := 0, false
	for _, p := range parts {
		measured = measured || p.Cost.OK() || p.Quality.OK() || p.Cycle.OK()
		line := wording.Row(c.LevelName(b, p.Level), append(balance(c, p.Cost, p.Quality, p.Cycle), wording.Words(wording.Or(c.Printer.List(unbeaten(p, parts)), "–")))...)
		table.Rows = append(table.Rows, line)
		if len(p.DominatedBy) > 0 {
			beaten++
		}
		for _, leader := range unbeaten(p, parts) {
			if !slices.Contains(leaders, leader) {
				leaders = append(leaders, leader)
			}
		}
	}
	if !measured || len(parts) < 2 {
		return s
	}
	s.Blocks = []report.Block{table}
	if id == "balance" {
		reading := c.T("compose.processes.even")
		if beaten > 0 {
			reading = c.T("compose.processes.beaten.reading", wording.Args{"n": beaten, "all": len(parts), "names": c.Printer.List(leaders)})
		}
		s.Blocks = append(wording.Prose(reading), s.Blocks...)
	}
	return s
}

// unbeaten are those of the places that beat one which nobody beats: one of them is enough to learn from.
func unbeaten(p result.ProcessPart, all []result.ProcessPart) []string {
	var best []string
	for _, other := range all {
		if len(other.DominatedBy) == 0 && slices.Contains(p.DominatedBy, other.Level) {
			best = append(best, other.Level)
		}
	}
	return best
}
