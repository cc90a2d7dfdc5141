package compose

import (
	"path"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
)

// formulas are the figures the method page explains, in the order of the report. Each has a name, a formula and a source
// in the catalogue: method.ID.name, method.ID.formula, method.ID.source.
var formulas = []string{"gap5", "weighted", "performance", "gap1", "ranking", "gap2", "gap3", "gap4", "index", "interval", "test", "wilson", "cluster_ratio", "alpha",
	"within", "percentile", "realism", "coverage", "nps", "csat", "ces", "fcr", "consistency", "signs", "exceptions", "processes", "pareto", "costs"}

// methodPage is how each figure was made, of what, and what is missing.
func methodPage(c *composer) report.Page {
	reading := report.Section{ID: "reading", Title: c.t("method.reading"), PDF: true, Blocks: []report.Block{
		bullets(c.t("method.reading.text", args{"level": c.level(), "good": c.p.Number(smallIndex, 0), "large": c.p.Number(largeIndex, 0)}))}}
	return report.Page{
		Nav: c.t("method.nav"), Eyebrow: c.t("method.nav"), Title: c.t("method.title"), Lead: c.t("method.lead"), PDF: true,
		Sections: sections(reading, c.unmeasuredSection(), c.sourcesSection(), c.missingSection(), c.reliabilitySection(), c.privacySection(), c.formulaSection(), c.realismSection(), c.settingsSection()),
	}
}

func (c *composer) formulaSection() report.Section {
	table := report.Table{ID: "formulas-table", Columns: []report.Column{textual(c.t("compose.figure")), wide(c.t("method.formula")), textual(c.t("method.source"))}}
	for _, id := range formulas {
		table.Rows = append(table.Rows, row(c.t("method."+id+".name"), words(c.t("method."+id+".formula")), words(c.t("method."+id+".source"))))
	}
	return report.Section{ID: "formulas", Title: c.t("method.formulas"), Note: c.t("method.formulas.note"), Blocks: []report.Block{table}}
}

// realisms are the verdicts on whether a standard is sound, in the order they are tried (method §10).
var realisms = []string{"not_enough", "too_lax", "comfortable", "met_dissatisfied", "met", "unattainable", "proven_elsewhere", "demanding", "undecided"}

func (c *composer) realismSection() report.Section {
	s := report.Section{ID: "realism", Title: c.t("method.realism"), Note: c.t("method.realism.note")}
	if len(c.cfg.Standards) == 0 {
		return s
	}
	table := report.Table{ID: "realism-table", Columns: []report.Column{textual(c.t("compose.verdict")), wide(c.t("method.realism.rule"))}}
	for _, id := range realisms {
		table.Rows = append(table.Rows, row(c.t("method.realism."+id), words(c.t("method.realism."+id+".rule"))))
	}
	s.Blocks = []report.Block{table}
	return s
}

// sourcesSection lists what was read, and how much of it was used.
func (c *composer) sourcesSection() report.Section {
	s := report.Section{ID: "sources", Title: c.t("method.sources"), Note: c.t("method.sources.note"), PDF: true}
	table := report.Table{ID: "sources-table", Columns: columns(wide(c.t("method.file")), []report.Column{textual(c.t("method.role"))},
		numeric(c.t("method.rows"), c.t("method.used"), c.t("method.missing.short"), c.t("method.problems"), c.t("method.unused")))}
	for _, q := range c.r.Quality.Sources {
		missing := 0
		for _, n := range q.Missing {
			missing += n
		}
		line := row(path.Base(q.File), words(c.roleName(q.Role)), count(q.Rows), count(q.Used), count(missing), count(q.Problems), count(q.Unused))
		line.Cells[0].Note = q.Sheet
		if q.Problems > 0 {
			line.Cells[5].Tone = report.Negative
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	if n := c.r.Quality.StraightLined; n > 0 {
		s.Blocks = append(s.Blocks, prose(c.t("method.flat", args{"n": n}))...)
	}
	return s
}

func (c *composer) roleName(r config.Role) string {
	if c.p.Has("method.role." + string(r)) {
		return c.t("method.role." + string(r))
	}
	return string(r)
}

// reasons are why a cell holds no answer, in the order of the table, with their keys in the catalogue.
var reasons = []struct {
	reason survey.Reason
	key    string
}{
	{survey.NoAnswer, "method.reason.no_answer"}, {survey.NotApplicable, "method.reason.not_applicable"}, {survey.DontKnow, "method.reason.dont_know"},
	{survey.Refused, "method.reason.refused"}, {survey.OutOfScale, "method.reason.out_of_scale"}, {survey.Unreadable, "method.reason.unreadable"},
}

// missingSection tells the kinds of missing answers apart.
func (c *composer) missingSection() report.Section {
	s := report.Section{ID: "missing", Title: c.t("method.missing"), Note: c.t("method.missing.note")}
	table := report.Table{ID: "missing-table", Columns: columns(wide(c.t("method.file")), numeric(c.t("method.cells")))}
	for _, r := range reasons {
		table.Columns = append(table.Columns, numeric(c.t(r.key))...)
	}
	table.Columns = append(table.Columns, numeric(c.t("method.missing.share"))...)
	for _, q := range c.r.Quality.Sources {
		line, all := row(path.Base(q.File), count(q.Cells)), 0
		for _, r := range reasons {
			line.Cells = append(line.Cells, report.Cell{Value: count(q.Missing[r.reason])})
			all += q.Missing[r.reason]
		}
		share := words("–")
		if q.Cells > 0 {
			share = report.Value{Kind: report.Percent, Number: float64(all) / float64(q.Cells), Decimals: 1}
		}
		line.Cells = append(line.Cells, report.Cell{Value: share})
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// reliabilitySection is how well the items of a dimension measure one thing.
func (c *composer) reliabilitySection() report.Section {
	s := report.Section{ID: "reliability", Title: c.t("method.reliability"), Note: c.t("method.reliability.note")}
	table := report.Table{ID: "reliability-table", Columns: columns(wide(c.t("compose.dimension")),
		[]report.Column{textual(c.t("method.battery"))}, numeric(c.t("method.items"), "α", c.t("compose.n")), []report.Column{textual(c.t("compose.verdict"))})}
	for _, r := range c.r.Reliability {
		v := c.plain(r.Alpha)
		verdict := "–"
		if c.p.Has("method.alpha." + r.Verdict) {
			verdict = c.t("method.alpha." + r.Verdict)
		}
		line := row(c.names.dimension(r.Dimension), words(c.t("method.battery."+r.Battery)), count(r.Items), v, based(v), words(verdict))
		if r.WorstItem != "" && (r.Verdict == "poor" || r.Verdict == "caution" || r.Verdict == "negative") {
			line.Cells[len(line.Cells)-1].Note = c.t("method.alpha.worst", args{"item": c.names.item(r.WorstItem), "r": c.p.Number(r.WorstRest, 2)})
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// privacySection says what is hidden, and how much was.
func (c *composer) privacySection() report.Section {
	v := c.cfg.Privacy
	hidden := c.t("method.privacy.none")
	if n := c.r.Quality.Suppressions; n > 0 {
		hidden = c.t("method.privacy.hidden", args{"n": n})
	}
	return report.Section{ID: "privacy", Title: c.t("method.privacy"), Blocks: prose(
		c.t("method.privacy.text", args{"customers": v.Customers, "staff": v.Staff, "company": v.Company}), hidden, c.t("method.privacy.small"))}
}

func (c *composer) settingsSection() report.Section {
	table := report.Table{ID: "settings-table", Columns: []report.Column{textual(c.t("method.setting")), wide(c.t("method.value"))}}
	add := func(name, value string) {
		if value != "" {
			table.Rows = append(table.Rows, row(name, words(value)))
		}
	}
	add(c.t("method.confidence"), c.level())
	add(c.t("method.scale"), c.t("method.scale.text", args{"min": c.short(c.r.ScaleMin), "max": c.short(c.r.ScaleMax)}))
	paired := "method.paired.no"
	if c.r.Service.Paired {
		paired = "method.paired.yes"
	}
	add(c.t("method.paired"), c.t(paired))
	add(c.t("method.seed"), c.p.Integer(int(c.cfg.Statistics.Seed)))
	add(c.t("method.period"), c.period())
	add(c.t("method.version"), c.o.Version)
	if !c.o.Built.IsZero() {
		add(c.t("method.built"), c.p.Date(c.o.Built))
	}
	return report.Section{ID: "settings", Title: c.t("method.settings"), Blocks: []report.Block{table}}
}

// unmeasuredSection lists what the workbooks do not hold, each with what it would take.
func (c *composer) unmeasuredSection() report.Section {
	s := report.Section{ID: "unmeasured", Title: c.t("method.unmeasured"), Note: c.t("method.unmeasured.note"), PDF: true}
	table := report.Table{ID: "unmeasured-table", Columns: []report.Column{textual(c.t("compose.measure")), wide(c.t("method.takes"))}}
	add := func(name, takes string) { table.Rows = append(table.Rows, row(name, words(takes))) }
	for _, g := range c.gaps() {
		if c.headline(g).Missing == report.NotMeasured {
			add(c.t("compose.gap.n", args{"n": g.Number})+" – "+c.gapName(g.Number), c.t("compose."+gapID(g.Number)+".takes"))
		}
	}
	for _, f := range c.satisfactionFigures() {
		if f.Value.Missing == report.NotMeasured {
			add(f.Label, f.Detail)
		}
	}
	for _, factor := range []string{"location", "month", "channel"} {
		if _, ok := c.breakdown(factor); !ok {
			add(c.t("method.by."+factor), c.t("method.by."+factor+".takes"))
		}
	}
	for _, part := range []struct {
		there bool
		id    string
	}{{len(c.cfg.Standards) > 0, "standards"}, {c.r.Pareto.Status == analysis.Measured, "pareto"}, {c.r.Costs.Status == analysis.Measured, "costs"}} {
		if !part.there {
			add(c.t("compose."+part.id), c.t("compose."+part.id+".takes"))
		}
	}
	if !hasProcesses(c) {
		add(c.t("compose.processes.nav"), c.t("compose.processes.takes"))
	}
	if !hasChecklist(c) {
		add(c.t("compose.checklist.nav"), c.t("compose.checklist.takes"))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
