package compose

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// processesPage is where the work gets stuck, and what each place makes of cost, quality and time (method §10c).
func processesPage(c *composer) report.Page {
	return report.Page{
		Nav: c.t("compose.processes.nav"), Eyebrow: c.t("compose.processes.nav"), Title: c.processesTitle(), Lead: c.t("compose.processes.lead"),
		Sections: sections(c.loadSection(), c.stepSection(), c.crowdedSection(),
			c.balanceSection("balance", c.r.Processes.Locations), c.balanceSection("months", c.r.Processes.Months)),
	}
}

func hasProcesses(c *composer) bool { return c.r.Processes.Status == analysis.Measured }

// processesTitle names the step that holds the others up, as far as it does.
func (c *composer) processesTitle() string {
	steps := c.r.Processes.Steps
	if len(steps) == 0 || !steps[0].Utilisation.OK() {
		return c.t("compose.processes.title")
	}
	a := args{"name": steps[0].Step, "share": c.write(c.used(steps[0].Utilisation))}
	switch steps[0].Verdict {
	case analysis.Bad:
		return c.t("compose.processes.title.bad", a)
	case analysis.Acceptable:
		return c.t("compose.processes.title.acceptable", a)
	}
	if steps[0].Overloaded > 0 {
		return c.t("compose.processes.title.peaks", a)
	}
	return c.t("compose.processes.title.good", a)
}

// used is the share of a capacity that is taken. Its base is rows of a log, not answers.
func (c *composer) used(e analysis.Estimate) report.Value {
	return baseless(c.as(e, report.Value{Kind: report.Percent}))
}

// perHour is cases in an hour.
func (c *composer) perHour(e analysis.Estimate) report.Value {
	return baseless(c.as(e, report.Value{Decimals: 1}))
}

// loadSection is how much of its capacity each step uses.
func (c *composer) loadSection() report.Section {
	p := c.r.Processes
	s := report.Section{ID: "utilisation", Title: c.t("compose.processes.load"), Note: c.t("compose.processes.load.note")}
	var rows []bar
	widest, near := 1.0, 0
	for _, st := range p.Steps {
		if !st.Utilisation.OK() {
			continue
		}
		crowded := st.Verdict != analysis.Good
		rows = append(rows, bar{label: st.Step, e: st.Utilisation, strong: crowded})
		widest = max(widest, st.Utilisation.Value)
		if crowded {
			near++
		}
	}
	if len(rows) == 0 {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.processes.load"), c.t("compose.processes.load.takes"))}
		return s
	}
	title := c.outOf("compose.processes.near", near, len(rows))
	if near == 0 {
		title = c.t("compose.processes.near.none")
	}
	axis := report.Axis{Name: c.t("compose.processes.used"), Min: 0, Max: roundUp(widest, 0.2), Kind: report.Percent, Step: 0.2}
	s.Blocks = []report.Block{c.barChart(bars{id: "processes-load", title: title, subtitle: c.t("compose.processes.subtitle"), what: c.t("compose.processes.step"),
		heading: c.t("compose.processes.used"), axis: axis, look: c.used, rows: rows})}
	if p.Bottleneck != "" && p.Capacity.OK() {
		s.Blocks = append(s.Blocks, prose(c.t("compose.processes.capacity", args{"cases": c.write(c.perHour(p.Capacity)), "name": p.Bottleneck}))...)
	}
	return s
}

// stepSection is every step in figures.
func (c *composer) stepSection() report.Section {
	s := report.Section{ID: "steps", Title: c.t("compose.processes.steps"), Note: c.t("compose.processes.steps.note")}
	load := report.Table{ID: "processes-steps", Caption: c.t("compose.processes.flow"), Columns: columns(wide(c.t("compose.processes.step")),
		numeric(c.t("compose.processes.arrivals"), c.t("compose.processes.rate"), c.t("compose.processes.used.short"), c.t("compose.processes.wait"), c.t("compose.processes.inside")),
		[]report.Column{textual(c.t("compose.verdict"))})}
	worth := report.Table{ID: "processes-worth", Caption: c.t("compose.processes.worth"), Columns: columns(wide(c.t("compose.processes.step")),
		numeric(c.t("compose.processes.cost"), c.t("compose.processes.quality"), c.t("compose.processes.cycle")))}
	for _, st := range c.r.Processes.Steps {
		wait := baseless(c.seconds(st.Wait))
		if st.Wait.Reason == analysis.ReasonUnstable {
			wait = words(c.t("compose.processes.endless"))
		}
		line := row(st.Step, c.perHour(st.Arrivals), c.perHour(st.Capacity), c.used(st.Utilisation), wait, c.perHour(st.Inside))
		if st.Overloaded > 0 {
			line.Cells[0].Note = c.t("compose.processes.overloaded", args{"n": st.Overloaded})
		}
		line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: verdictOf(st.Verdict)})
		load.Rows = append(load.Rows, line)
		worth.Rows = append(worth.Rows, row(st.Step, c.balance(st.Cost, st.Quality, st.Cycle)...))
	}
	if slices.ContainsFunc(c.r.Processes.Steps, func(st analysis.Step) bool { return st.Utilisation.OK() }) {
		s.Blocks = append(s.Blocks, load)
	}
	if slices.ContainsFunc(c.r.Processes.Steps, func(st analysis.Step) bool { return st.Cost.OK() || st.Quality.OK() || st.Cycle.OK() }) {
		s.Blocks = append(s.Blocks, worth)
	}
	return s
}

// balance is cost, quality and cycle time of a case.
func (c *composer) balance(cost, quality, cycle analysis.Estimate) []report.Value {
	return []report.Value{baseless(c.as(cost, report.Value{Decimals: 2})), baseless(c.share(quality)), baseless(c.seconds(cycle))}
}

// mostAbreast is how many places or steps stand side by side in a table.
const mostAbreast = 8

// crowdedSection shows at which place each step is near its limit. Steps are the rows, unless there are more places than
// can stand side by side.
func (c *composer) crowdedSection() report.Section {
	s := report.Section{ID: "places", Title: c.t("compose.processes.places"), Note: c.t("compose.processes.places.note")}
	var steps []analysis.Step
	var places []string
	for _, st := range c.r.Processes.Steps {
		if st.Utilisation.OK() && len(st.Locations) > 0 {
			steps = append(steps, st)
		}
	}
	for _, p := range c.r.Processes.Locations {
		places = append(places, p.Level)
	}
	if len(steps) == 0 || len(places) == 0 {
		return s
	}
	table := report.Table{ID: "processes-places"}
	if len(places) <= mostAbreast {
		table.Columns = columns(wide(c.t("compose.processes.step")), numeric(places...))
		for _, st := range steps {
			line := row(st.Step)
			for _, place := range places {
				line.Cells = append(line.Cells, c.crowded(st, place))
			}
			table.Rows = append(table.Rows, line)
		}
	} else {
		steps = steps[:min(len(steps), mostAbreast/2)]
		table.Columns = columns(wide(c.t("compose.processes.place")))
		for _, st := range steps {
			table.Columns = append(table.Columns, numeric(st.Step)...)
		}
		for _, place := range places {
			line := row(place)
			for _, st := range steps {
				line.Cells = append(line.Cells, c.crowded(st, place))
			}
			table.Rows = append(table.Rows, line)
		}
	}
	s.Blocks = []report.Block{table}
	return s
}

// crowded is how much of its capacity a step uses at a place.
func (c *composer) crowded(st analysis.Step, place string) report.Cell {
	i := slices.IndexFunc(st.Locations, func(p analysis.StepPart) bool { return p.Level == place })
	if i < 0 || !st.Locations[i].Utilisation.OK() {
		return report.Cell{Value: words("–")}
	}
	cell := report.Cell{Value: c.used(st.Locations[i].Utilisation)}
	if v := st.Locations[i].Verdict; v == analysis.Bad || v == analysis.Acceptable {
		cell.Tone = report.Negative
	}
	return cell
}

// balanceSection sets cost, quality and cycle time of places or months side by side, and says whom others beat in all three.
func (c *composer) balanceSection(id string, parts []analysis.ProcessPart) report.Section {
	s := report.Section{ID: id, Title: c.t("compose.processes." + id), Note: c.t("compose.processes." + id + ".note")}
	table := report.Table{ID: "processes-" + id, Sort: true, Columns: columns(wide(c.t("compose.processes."+id+".column")),
		numeric(c.t("compose.processes.cost"), c.t("compose.processes.quality"), c.t("compose.processes.cycle")), []report.Column{textual(c.t("compose.processes.beaten"))})}
	b, _ := c.breakdown("month")
	b.Time = id == "months"
	var leaders []string
	beaten, measured := 0, false
	for _, p := range parts {
		measured = measured || p.Cost.OK() || p.Quality.OK() || p.Cycle.OK()
		line := row(c.levelName(b, p.Level), append(c.balance(p.Cost, p.Quality, p.Cycle), words(or(c.p.List(unbeaten(p, parts)), "–")))...)
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
		reading := c.t("compose.processes.even")
		if beaten > 0 {
			reading = c.t("compose.processes.beaten.reading", args{"n": beaten, "all": len(parts), "names": c.p.List(leaders)})
		}
		s.Blocks = append(prose(reading), s.Blocks...)
	}
	return s
}

// unbeaten are those of the places that beat one which nobody beats: one of them is enough to learn from.
func unbeaten(p analysis.ProcessPart, all []analysis.ProcessPart) []string {
	var best []string
	for _, other := range all {
		if len(other.DominatedBy) == 0 && slices.Contains(p.DominatedBy, other.Level) {
			best = append(best, other.Level)
		}
	}
	return best
}
