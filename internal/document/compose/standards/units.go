package standards

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// mostProven is how many standards are drawn unit by unit.
const mostProven = 3

// unitsSection draws the standards that some place or month proves attainable: who meets them beyond doubt, and who does not.
func unitsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "proven", Title: c.T("standard.proven"), Note: c.T("standard.proven.note")}
	for _, st := range c.ByShortfall() {
		if st.Realism == result.RealismProven && c.Names.Standards[st.ID].Kind != config.Average && len(s.Blocks) < mostProven {
			s.Blocks = append(s.Blocks, provenChart(c, st))
		}
	}
	return s
}

func provenChart(c *wording.Composer, st result.Standard) report.Block {
	units := st.Units
	if st.Evidence.Grouping == "month" {
		units = st.Evidence.Months
	}
	names := report.StandingNames{Above: c.T("standard.unit.met"), Level: c.T("standard.unit.open"), Below: c.T("standard.unit.missed")}
	spec := report.ForestChart{Axis: c.ShareAxis(c.T("compose.bullet.axis")), Estimate: c.T("compose.actual"), Names: names, Polarity: report.AboveIsGood,
		Reference: report.Line{Set: true, Value: st.Evidence.Required, Name: c.T("compose.required")}}
	id := "proven-" + st.ID
	key := "standard.proven.title"
	if noException(c.Names.Standards[st.ID], st.Evidence) {
		key += ".never"
	}
	title := c.T(key, wording.Args{"name": c.Quote(c.Names.Standard(st.ID)), "where": c.ProvenAt(st)})
	table := report.Table{ID: id + "-table", Caption: title, Sort: true, Columns: wording.Columns(wording.Wide(c.T("standard.unit."+st.Evidence.Grouping)),
		wording.Numeric(c.T("compose.actual"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	var parts []string
	for _, u := range units {
		v, name := c.Share(u.Within), c.UnitName(st.Evidence, u.Level)
		standing, said := report.Level, names.Level
		switch {
		case u.Proven:
			standing, said = report.Above, names.Above
		case u.Short:
			standing, said = report.Below, names.Below
		}
		spec.Rows = append(spec.Rows, report.ForestRow{Label: name, Estimate: c.Mark(u.Within), Standing: standing})
		table.Rows = append(table.Rows, wording.Row(name, v, wording.Based(v), wording.Words(said)))
		parts = append(parts, name+" "+c.Write(v))
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}
