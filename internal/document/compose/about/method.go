package about

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// formulas are the figures the method page explains, in the order of the report. Each has a name, a formula and a source
// in the catalogue: method.ID.name, method.ID.formula, method.ID.source.
var formulas = []string{
	"gap5",
	"weighted",
	"performance",
	"gap1",
	"belief",
	"matched",
	"misunderstanding",
	"pictures",
	"ranking",
	"gap2",
	"gap3",
	"gap4",
	"antecedents",
	"link",
	"zone",
	"drivers",
	"map",
	"index",
	"interval",
	"two_groups",
	"test",
	"ranks",
	"effects",
	"explored",
	"held",
	"wilson",
	"weights",
	"cluster_ratio",
	"alpha",
	"omega",
	"item_rest",
	"difference",
	"within",
	"percentile",
	"few",
	"longest",
	"cut_short",
	"capability",
	"defects",
	"alignment",
	"realism",
	"coverage",
	"origins",
	"inspection",
	"nps",
	"csat",
	"ces",
	"fcr",
	"memory",
	"channels",
	"key_customers",
	"reasons",
	"segments",
	"internal_service",
	"comments",
	"log_odds",
	"pairs",
	"control",
	"trend",
	"change",
	"consistency",
	"variance",
	"shrunken",
	"funnel",
	"signs",
	"exceptions",
	"processes",
	"dominance",
	"pareto",
	"costs",
	"silent",
	"retention",
	"response",
	"margin",
}

// methodPage is how each figure was made, of what, and what is missing.
func methodPage(c *wording.Composer) report.Page {
	reading := report.Section{ID: "reading", Title: c.T("method.reading"), Spare: true, Blocks: []report.Block{
		wording.Bullets(c.T("method.reading.text", wording.Args{"level": c.Level(), "good": c.Printer.Number(wording.SmallIndex, 0), "large": c.Printer.Number(wording.LargeIndex, 0)}))}}
	return report.Page{
		Nav: c.T("method.nav"), Eyebrow: c.T("method.nav"), Title: c.T("method.title"), Lead: c.T("method.lead"), PDF: true,
		Sections: wording.Sections(reading, unmeasuredSection(c), qualitySection(c), basicsSection(c), responseSection(c), reliabilitySection(c), privacySection(c), formulaSection(c), intervalsSection(c), realismSection(c), settingsSection(c)),
	}
}

func formulaSection(c *wording.Composer) report.Section {
	table := report.Table{ID: "formulas-table", Columns: []report.Column{wording.Textual(c.T("compose.figure")), wording.Wide(c.T("method.formula")), wording.Textual(c.T("method.source"))}}
	for _, id := range formulas {
		table.Rows = append(table.Rows, wording.Row(c.T("method."+id+".name"), wording.Words(c.T("method."+id+".formula")), wording.Words(c.T("method."+id+".source"))))
	}
	return report.Section{ID: "formulas", Title: c.T("method.formulas"), Note: c.T("method.formulas.note"), Blocks: []report.Block{table}}
}

// basicsSection is how the figures of an executive were made: each gap that was measured, its index, and intervals.
func basicsSection(c *wording.Composer) report.Section {
	var list report.Definitions
	add := func(id string) {
		list.Terms = append(list.Terms, report.Definition{ID: "basics-" + id, Term: c.T("method." + id + ".name"), Text: c.T("method.basics." + id)})
	}
	if len(c.Gaps()) == 0 {
		add("performance")
	}
	for _, g := range c.Gaps() {
		if id := wording.GapID(g.Number); g.Number <= 5 && c.Headline(g).Missing == report.Present {
			add(id)
		}
	}
	if len(list.Terms) > 0 && len(c.Gaps()) > 0 {
		add("index")
	}
	for _, id := range []string{"interval", "wilson"} {
		add(id)
	}
	return report.Section{ID: "basics", Title: c.T("method.basics"), Note: c.T("method.basics.note"), Half: true, PDF: true, Blocks: []report.Block{list}}
}

func realismSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "realism", Title: c.T("method.realism"), Note: c.T("method.realism.note")}
	if len(c.Config.Standards) == 0 {
		return s
	}
	table := report.Table{ID: "realism-table", Columns: []report.Column{wording.Textual(c.T("compose.verdict")), wording.Wide(c.T("method.realism.rule"))}}
	for _, id := range wording.Realisms {
		table.Rows = append(table.Rows, wording.Row(c.T("method.realism."+id), wording.Words(c.T("method.realism."+id+".rule"))))
	}
	s.Blocks = []report.Block{table}
	return s
}

func roleName(c *wording.Composer, r config.Role) string {
	if c.Printer.Has("method.role." + string(r)) {
		return c.T("method.role." + string(r))
	}
	return string(r)
}

// privacySection says what is hidden, and how much was.
func privacySection(c *wording.Composer) report.Section {
	v := c.Config.Privacy
	hidden := c.T("method.privacy.none")
	if n := c.Results.Quality.Suppressions; n > 0 {
		hidden = c.T("method.privacy.hidden", wording.Args{"n": n})
	}
	return report.Section{ID: "privacy", Title: c.T("method.privacy"), Spare: true, Blocks: wording.Prose(
		c.T("method.privacy.text", wording.Args{"customers": v.Customers, "staff": v.Staff, "company": v.Company}), hidden, c.T("method.privacy.small"))}
}

// clusterText says what it would mean for intervals if the locations were only a draw of many; "" where that is not known.
func clusterText(c *wording.Composer) string {
	k, ok := c.Consistency("location")
	if !ok {
		return ""
	}
	for _, s := range k.Measures {
		if s.Cluster.OK() && s.Cluster.Value > 1 {
			return c.T("method.cluster.text", wording.Args{"measure": c.SpreadName(s), "icc": c.Write(c.Share(s.ICC)), "n": s.Groups, "times": c.Printer.Number(math.Sqrt(s.Cluster.Value), 1)})
		}
	}
	return ""
}

// weightingText says what answers were weighted to and what it cost; "" when report.yaml weights by nothing.
func weightingText(c *wording.Composer) string {
	w := c.Results.Weighting
	if len(w.By) == 0 {
		return ""
	}
	var by []string
	for _, id := range w.By {
		by = append(by, factorName(c, id))
	}
	said := wording.Args{"by": c.Printer.List(by)}
	if !w.Applied {
		return c.T("method.weighting."+w.Reason, said)
	}
	said["min"], said["max"] = c.Printer.Number(w.Min, 2), c.Printer.Number(w.Max, 2)
	said["design"], said["n"] = c.Printer.Number(w.Design, 2), int(math.Round(w.Effective))
	text := []string{c.T("method.weighting.text", said)}
	if w.Trimmed > 0 {
		text = append(text, c.T("method.weighting.trimmed", wording.Args{"n": w.Trimmed, "most": c.Short(c.Config.Weighting.Trim)}))
	}
	if len(w.Merged) > 0 {
		text = append(text, c.T("method.weighting.merged"))
	}
	return wording.Sentences(text...)
}

// factorName is what a grouping is called.
func factorName(c *wording.Composer, id string) string {
	for _, s := range c.Config.Segments {
		if s.ID == id {
			return s.Name
		}
	}
	return c.T("method.factor." + id)
}

func settingsSection(c *wording.Composer) report.Section {
	table := report.Table{ID: "settings-table", Columns: []report.Column{wording.Textual(c.T("method.setting")), wording.Wide(c.T("method.value"))}}
	add := func(name, value string) {
		if value != "" {
			table.Rows = append(table.Rows, wording.Row(name, wording.Words(value)))
		}
	}
	add(c.T("method.confidence"), c.Level())
	add(c.T("method.scale"), c.T("method.scale.text", wording.Args{"min": c.Short(c.Results.ScaleMin), "max": c.Short(c.Results.ScaleMax)}))
	paired := "method.paired.no"
	if c.Results.Service.Paired {
		paired = "method.paired.yes"
	}
	add(c.T("method.paired"), c.T(paired))
	add(c.T("method.weighting"), weightingText(c))
	add(c.T("method.cluster"), clusterText(c))
	add(c.T("method.seed"), c.Printer.Integer(int(c.Config.Statistics.Seed)))
	add(c.T("method.period"), c.Period())
	add(c.T("method.version"), c.Version)
	if !c.Built.IsZero() {
		add(c.T("method.built"), c.Printer.Date(c.Built))
	}
	return report.Section{ID: "settings", Title: c.T("method.settings"), Blocks: []report.Block{table}}
}

// unmeasuredSection lists what the workbooks do not hold, each with what it would take.
func unmeasuredSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "unmeasured", Title: c.T("method.unmeasured"), Note: c.T("method.unmeasured.note"), PDF: true}
	table := report.Table{ID: "unmeasured-table", Columns: []report.Column{wording.Textual(c.T("compose.measure")), wording.Wide(c.T("method.takes"))}}
	add := func(name, takes string) { table.Rows = append(table.Rows, wording.Row(name, wording.Words(takes))) }
	for _, g := range c.Gaps() {
		if c.Headline(g).Missing == report.NotMeasured {
			add(c.T("compose.gap.n", wording.Args{"n": g.Number})+" – "+c.GapName(g.Number), c.T("compose."+wording.GapID(g.Number)+".takes"))
		}
	}
	for _, f := range c.SatisfactionFigures() {
		if f.Value.Missing == report.NotMeasured {
			add(f.Label, f.Detail)
		}
	}
	for _, factor := range []string{"location", "month", "channel"} {
		if _, ok := c.Breakdown(factor); !ok {
			add(c.T("method.by."+factor), c.T("method.by."+factor+".takes"))
		}
	}
	for _, part := range []struct {
		there bool
		id    string
	}{{len(c.Config.Standards) > 0, "standards"}, {c.Results.Pareto.Status == result.Measured, "pareto"}, {c.Results.Costs.Status == result.Measured, "costs"}} {
		if !part.there {
			add(c.T("compose."+part.id), c.T("compose."+part.id+".takes"))
		}
	}
	if len(c.Config.Standards) > 0 && len(c.AlignmentSection("").Blocks) == 0 {
		add(c.T("standard.asked"), c.T("standard.asked.takes"))
	}
	if !wording.HasProcesses(c) {
		add(c.T("compose.processes.nav"), c.T("compose.processes.takes"))
	}
	if !wording.HasChecklist(c) {
		add(c.T("compose.checklist.nav"), c.T("compose.checklist.takes"))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
