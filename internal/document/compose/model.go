package compose

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// modelSection is the gap-model diagram with the company's own numbers.
func (c *composer) modelSection() report.Section {
	return report.Section{ID: "model", Title: c.t("compose.model.section"), Note: c.t("compose.model.note", args{"level": c.level()}), PDF: true,
		Blocks: []report.Block{report.Figurative{Chart: c.model()}}}
}

func (c *composer) model() report.Chart {
	spec := report.GapModel{
		Sources:  [3]string{c.t("compose.model.mouth"), c.t("compose.model.needs"), c.t("compose.model.past")},
		Customer: c.t("compose.model.customer"), Company: c.t("compose.model.company"), Boxes: c.boxes(),
	}
	table := report.Table{ID: "gap-model-table", Caption: c.t("compose.model.table"), Columns: columns(wide(c.t("compose.gap")),
		numeric(c.t("compose.figure"), c.t("compose.n"), c.t("compose.index")), []report.Column{textual(c.t("compose.verdict"))})}
	var parts []string
	for _, g := range c.gaps() {
		v := c.headline(g)
		m := report.ModelGap{Number: g.Number, Title: c.t("compose.gap.n", args{"n": g.Number}), Figure: c.headlineText(g), Detail: c.headlineDetail(g),
			Measured: v.Missing == report.Present, Verdict: c.gapVerdict(g), Href: gapID(g.Number) + ".html"}
		if g.Index.OK() {
			m.Index = g.Index.Value
		}
		name := m.Title + " – " + c.gapName(g.Number)
		spec.Gaps = append(spec.Gaps, m)
		line := row(name, v, based(v), c.index(g.Index))
		line.Cells[0].Href = m.Href
		line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: m.Verdict})
		table.Rows = append(table.Rows, line)
		parts = append(parts, name+" "+m.Figure)
	}
	return report.Chart{ID: "gap-model", Title: c.modelTitle(), Subtitle: c.t("compose.model.subtitle"),
		Alt: c.alt(c.t("compose.model.title"), parts), Note: c.t("compose.model.indices"), Spec: spec, Table: table}
}

// modelTitle names the gaps that are judged bad, else the one with the highest index. Index and verdict need not agree: a verdict goes
// by the figure a gap is known by, and its own bounds.
func (c *composer) modelTitle() string {
	var bad []string
	for _, g := range c.gaps() {
		if c.gapVerdict(g) == report.Bad {
			bad = append(bad, c.t("compose.model.gap", args{"gap": c.gapName(g.Number), "number": strconv.Itoa(g.Number)}))
		}
	}
	worst, ok := c.widest()
	switch {
	case len(bad) > 0:
		return c.t("compose.model.title.bad", args{"names": c.p.List(bad), "n": len(bad)})
	case ok:
		return c.t("compose.model.title.worst", args{"gap": c.gapName(worst.Number), "n": worst.Number})
	}
	return c.t("compose.model.title")
}

// gaps returns the declared gaps in the order of the model; one that results lack is there as not measured.
func (c *composer) gaps() []analysis.Gap {
	var all []analysis.Gap
	for _, n := range []int{1, 2, 3, 4, 5} {
		if slices.Contains(c.cfg.Model.Gaps, n) {
			all = append(all, c.gap(n))
		}
	}
	return all
}

func (c *composer) gap(number int) analysis.Gap {
	for _, g := range c.r.Gaps {
		if g.Number != number {
			continue
		}
		if number == 2 && len(c.cfg.Standards) == 0 {
			g.Objective = analysis.Estimate{Reason: analysis.ReasonNoStandards} // none declared here is not none in the company
		}
		return g
	}
	return analysis.Gap{Number: number}
}

// widest is the gap with the largest index, when at least two can be compared.
func (c *composer) widest() (analysis.Gap, bool) {
	var best analysis.Gap
	n := 0
	for _, g := range c.gaps() {
		if !g.Index.OK() {
			continue
		}
		if n == 0 || g.Index.Value > best.Index.Value {
			best = g
		}
		n++
	}
	return best, n > 1 && best.Index.Value > 0
}

func (c *composer) gapName(number int) string {
	return c.t("compose.gap" + strconv.Itoa(number) + ".name")
}

// headline is the figure a gap is known by: its rating or difference, or what the log or the promises say.
func (c *composer) headline(g analysis.Gap) report.Value {
	if g.Headline == "objective" && g.Objective.OK() {
		switch g.Number {
		case 2:
			return baseless(c.share(g.Objective))
		case 3:
			return c.points(g.Objective)
		}
		return c.share(g.Objective)
	}
	return c.score(g)
}

// score is a gap's own figure: a difference for gaps 1 and 5, a mean rating for the others.
func (c *composer) score(g analysis.Gap) report.Value {
	if g.Number == 1 || g.Number == 5 {
		return c.difference(g.Score)
	}
	return c.rating(g.Score)
}

func (c *composer) headlineText(g analysis.Gap) string {
	v := c.headline(g)
	if g.Headline == "objective" && g.Objective.OK() && g.Number == 4 {
		return c.t("compose.gap4.kept", args{"share": c.write(v)})
	}
	return c.write(v)
}

// headlineDetail is the interval, the base, and what the figure is where that is not plain.
func (c *composer) headlineDetail(g analysis.Gap) string {
	v := c.headline(g)
	if v.Missing != report.Present {
		return ""
	}
	return c.basis(v)
}

// boxes are the stations of the model, each with a figure of its own where there is one.
func (c *composer) boxes() []report.ModelBox {
	s := c.r.Service
	met, measured := c.met()
	details := map[string]string{
		"expected":      c.boxRating(s.Overall.Expectation),
		"perceived":     c.boxRating(s.Overall.Perception),
		"belief":        c.boxRating(c.belief()),
		"communication": c.boxCount("compose.box.promises", len(c.cfg.Promises)),
		"standards":     c.standardsBox(),
	}
	if measured > 0 {
		details["delivery"] = c.t("compose.box.met", args{"n": met, "all": measured})
	}
	var boxes []report.ModelBox
	for _, id := range []string{"expected", "perceived", "delivery", "standards", "belief", "communication"} {
		boxes = append(boxes, report.ModelBox{ID: id, Title: c.t("compose.box." + id), Detail: details[id]})
	}
	return boxes
}

func (c *composer) boxRating(e analysis.Estimate) string {
	if v := c.rating(e); v.Missing == report.Present {
		return c.write(v)
	}
	return ""
}

func (c *composer) boxCount(key string, n int) string {
	if n == 0 {
		return ""
	}
	return c.t(key, args{"n": n})
}

func (c *composer) standardsBox() string {
	declared := c.boxCount("compose.box.count", len(c.cfg.Standards))
	if all := len(c.r.Coverage.Important); all > 0 && declared != "" {
		return declared + ", " + c.t("compose.box.covered", args{"n": len(c.r.Coverage.Covered), "all": all})
	}
	return declared
}

// belief is what managers think customers expect, over the dimensions alike.
func (c *composer) belief() analysis.Estimate {
	sum, n := 0.0, 0
	for _, d := range c.gap(1).Dimensions {
		if !d.Observed.OK() {
			return analysis.Estimate{}
		}
		sum += d.Observed.Value
		n++
	}
	if n == 0 {
		return analysis.Estimate{}
	}
	return analysis.Estimate{Value: sum / float64(n), Status: analysis.Measured}
}

// met counts the measured standards, and those of them that are met.
func (c *composer) met() (met, measured int) {
	for _, s := range c.r.Standards {
		if s.Figure.OK() {
			measured++
			if s.Verdict == analysis.Good {
				met++
			}
		}
	}
	return met, measured
}
