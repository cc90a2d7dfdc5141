package compose

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// bullets holds the standards stated as shares against what happened, the largest shortfall first.
// It reports false when no such standard is measured.
func (c *composer) bullets(id string) (report.Block, bool) {
	spec := report.BulletChart{Axis: c.shareAxis(c.t("compose.bullet.axis")), Actual: c.t("compose.actual"), Target: c.t("compose.required")}
	return c.bulletChart(id, spec, c.t("compose.subtitle.share", args{"level": c.level()}), func(s config.Standard) (float64, bool) {
		switch s.Kind {
		case config.Average, config.Percentile:
			return 0, false
		case config.Never:
			return 1, true
		}
		return s.Required, true
	})
}

// timeBullets holds the standards on an average or percentile of time against what happened.
func (c *composer) timeBullets() (report.Block, bool) {
	longest := 0.0
	in := func(s config.Standard) (float64, bool) {
		return s.Target, timed(s) && (s.Kind == config.Average || s.Kind == config.Percentile)
	}
	for _, s := range c.r.Standards {
		if target, ok := in(c.names.standards[s.ID]); ok && s.Figure.OK() {
			longest = max(longest, target, s.Figure.Value, c.mark(s.Figure).Hi)
		}
	}
	spec := report.BulletChart{Axis: report.Axis{Name: c.t("compose.bullet.time"), Min: 0, Max: roundUp(longest, 60), Kind: report.Duration},
		Actual: c.t("compose.actual"), Target: c.t("compose.target")}
	return c.bulletChart("standards-times", spec, c.t("compose.subtitle.time", args{"level": c.level()}), in)
}

func (c *composer) bulletChart(id string, spec report.BulletChart, subtitle string, in func(config.Standard) (float64, bool)) (report.Block, bool) {
	table := report.Table{ID: id + "-table", Caption: subtitle, Columns: columns(wide(c.t("compose.standard")),
		numeric(spec.Target, spec.Actual, c.t("compose.n")), []report.Column{textual(c.t("compose.verdict"))})}
	var parts []string
	short := 0
	for _, s := range c.byShortfall() {
		declared := c.names.standards[s.ID]
		target, ok := in(declared)
		if !ok || !s.Figure.OK() {
			continue
		}
		v := c.standardValue(declared, s.Figure)
		aim := report.Value{Kind: v.Kind, Number: target}
		spec.Rows = append(spec.Rows, report.BulletRow{Label: c.names.standard(s.ID), Actual: c.mark(s.Figure), Target: target,
			Verdict: verdictOf(s.Verdict), Detail: dots(c.baseOf(v), c.t("compose.bullet.detail", args{"target": c.target(declared)}))})
		line := row(c.names.standard(s.ID), aim, v, based(v))
		line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: verdictOf(s.Verdict)})
		table.Rows = append(table.Rows, line)
		parts = append(parts, c.names.standard(s.ID)+" "+c.write(v))
		if s.Verdict == analysis.Bad {
			short++
		}
	}
	if len(spec.Rows) == 0 {
		return nil, false
	}
	title := c.outOf("compose.bullet.title", short, len(spec.Rows))
	if short == 0 {
		title = c.t("compose.bullet.title.none")
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: subtitle, Alt: c.alt(title, parts), Spec: spec, Table: table}}, true
}
