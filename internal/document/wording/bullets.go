package wording

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// ShareBullets holds the standards stated as shares against what happened, the largest shortfall first.
// It reports false when no such standard is measured.
func (c *Composer) ShareBullets(id string) (report.Block, bool) {
	spec := report.BulletChart{Axis: c.ShareAxis(c.T("compose.bullet.axis")), Actual: c.T("compose.actual"), Target: c.T("compose.required")}
	return c.bulletChart(id, spec, c.T("compose.subtitle.share", Args{"level": c.Level()}), func(s config.Standard) (float64, bool) {
		switch s.Kind {
		case config.Average, config.Percentile:
			return 0, false
		case config.Never:
			return 1, true
		}
		return s.Required, true
	})
}

// TimeBullets holds the standards on an average or percentile of time against what happened.
func (c *Composer) TimeBullets() (report.Block, bool) {
	longest := 0.0
	in := func(s config.Standard) (float64, bool) {
		return s.Target, Timed(s) && (s.Kind == config.Average || s.Kind == config.Percentile)
	}
	for _, s := range c.Results.Standards {
		if target, ok := in(c.Names.Standards[s.ID]); ok && s.Figure.OK() {
			longest = max(longest, target, s.Figure.Value, c.Mark(s.Figure).Hi)
		}
	}
	spec := report.BulletChart{Axis: report.Axis{Name: c.T("compose.bullet.time"), Min: 0, Max: RoundUp(longest, 60), Kind: report.Duration},
		Actual: c.T("compose.actual"), Target: c.T("compose.target")}
	return c.bulletChart("standards-times", spec, c.T("compose.subtitle.time", Args{"level": c.Level()}), in)
}

func (c *Composer) bulletChart(id string, spec report.BulletChart, subtitle string, in func(config.Standard) (float64, bool)) (report.Block, bool) {
	table := report.Table{ID: id + "-table", Caption: subtitle, Columns: Columns(Wide(c.T("compose.standard")),
		Numeric(spec.Target, spec.Actual, c.T("compose.n")), []report.Column{Textual(c.T("compose.verdict"))})}
	var parts []string
	short := 0
	for _, s := range c.ByShortfall() {
		declared := c.Names.Standards[s.ID]
		target, ok := in(declared)
		if !ok || !s.Figure.OK() {
			continue
		}
		v := c.StandardValue(declared, s.Figure)
		aim := report.Value{Kind: v.Kind, Number: target}
		spec.Rows = append(spec.Rows, report.BulletRow{Label: c.Names.Standard(s.ID), Actual: c.Mark(s.Figure), Target: target,
			Verdict: VerdictOf(s.Verdict), Detail: Dots(c.baseOf(v), c.T("compose.bullet.detail", Args{"target": c.Target(declared)}))})
		line := Row(c.Names.Standard(s.ID), aim, v, Based(v))
		line.Cells = append(line.Cells, report.Cell{Value: Words(""), Verdict: VerdictOf(s.Verdict)})
		table.Rows = append(table.Rows, line)
		parts = append(parts, c.Names.Standard(s.ID)+" "+c.Write(v))
		if s.Verdict == result.Bad {
			short++
		}
	}
	if len(spec.Rows) == 0 {
		return nil, false
	}
	title := c.OutOf("compose.bullet.title", short, len(spec.Rows))
	if short == 0 {
		title = c.T("compose.bullet.title.none")
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: subtitle, Alt: c.Alt(title, parts), Spec: spec, Table: table}}, true
}
