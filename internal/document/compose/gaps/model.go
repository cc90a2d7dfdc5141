package gaps

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// ModelSection is the gap-model diagram with the company's own numbers.
func ModelSection(c *wording.Composer) report.Section {
	return report.Section{ID: "model", PDF: true, Blocks: []report.Block{report.Figurative{Chart: model(c)}}} // the picture's title is the finding
}

func model(c *wording.Composer) report.Chart {
	spec := report.GapModel{
		Sources:  [3]string{c.T("compose.model.mouth"), c.T("compose.model.needs"), c.T("compose.model.past")},
		Customer: c.T("compose.model.customer"), Company: c.T("compose.model.company"), Boxes: boxes(c),
	}
	table := report.Table{ID: "gap-model-table", Caption: c.T("compose.model.table"), Columns: wording.Columns(wording.Wide(c.T("compose.gap")),
		wording.Numeric(c.T("compose.figure"), c.T("compose.n"), c.T("compose.index")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	var parts []string
	for _, g := range c.Gaps() {
		v := c.Headline(g)
		m := report.ModelGap{Number: g.Number, Title: c.T("compose.gap.n", wording.Args{"n": g.Number}), Figure: headlineText(c, g), Detail: headlineDetail(c, g),
			Measured: v.Missing == report.Present, Verdict: Verdict(c, g), Href: wording.GapID(g.Number) + ".html"}
		if g.Index.OK() {
			m.Index = g.Index.Value
		}
		name := m.Title + " – " + c.GapName(g.Number)
		spec.Gaps = append(spec.Gaps, m)
		line := wording.Row(name, v, wording.Based(v), c.Index(g.Index))
		line.Cells[0].Href = m.Href
		line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: m.Verdict})
		table.Rows = append(table.Rows, line)
		parts = append(parts, name+" "+m.Figure)
	}
	return report.Chart{ID: "gap-model", Title: modelTitle(c), Subtitle: c.T("compose.model.subtitle"),
		Alt: c.Alt(c.T("compose.model.title"), parts), Note: wording.Sentences(c.T("compose.model.note", wording.Args{"level": c.Level()}), c.T("compose.model.indices")), Spec: spec, Table: table}
}

// modelTitle names the gaps that are judged bad, else the one with the highest index. Index and verdict need not agree: a verdict goes
// by the figure a gap is known by, and its own bounds.
func modelTitle(c *wording.Composer) string {
	var bad []string
	for _, g := range c.Gaps() {
		if Verdict(c, g) == report.Bad {
			bad = append(bad, c.T("compose.model.gap", wording.Args{"gap": c.GapName(g.Number), "number": strconv.Itoa(g.Number)}))
		}
	}
	worst, ok := widest(c)
	switch {
	case len(bad) > 0:
		return c.T("compose.model.title.bad", wording.Args{"names": c.Printer.List(bad), "n": len(bad)})
	case ok:
		return c.T("compose.model.title.worst", wording.Args{"gap": c.GapName(worst.Number), "n": worst.Number})
	}
	return c.T("compose.model.title")
}

// widest is the gap with the largest index, when at least two can be compared.
func widest(c *wording.Composer) (result.Gap, bool) {
	var best result.Gap
	n := 0
	for _, g := range c.Gaps() {
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

func headlineText(c *wording.Composer, g result.Gap) string {
	v := c.Headline(g)
	if g.Headline == "objective" && g.Objective.OK() && g.Number == 4 {
		return c.T("compose.gap4.kept", wording.Args{"share": c.Write(v)})
	}
	return c.Write(v)
}

// headlineDetail is the interval, the base, and what the figure is where that is not plain.
func headlineDetail(c *wording.Composer, g result.Gap) string {
	v := c.Headline(g)
	if v.Missing != report.Present {
		return ""
	}
	return c.Basis(v)
}

// stations are the ends of each gap of the diagram, from and to.
var stations = map[int][2]string{1: {"expected", "belief"}, 2: {"belief", "standards"}, 3: {"standards", "delivery"}, 4: {"delivery", "communication"}, 5: {"expected", "perceived"}}

// hasBox tells whether a station is shown: it is the end of a gap that the model has. What customers perceive stands at the end of every way.
func hasBox(c *wording.Composer, id string) bool {
	return id == "perceived" || slices.ContainsFunc(c.Config.Model.Gaps, func(gap int) bool { return stations[gap][0] == id || stations[gap][1] == id })
}

// boxes are the stations of the model, each with a figure of its own where there is one. Those of gaps that are left out are absent.
func boxes(c *wording.Composer) []report.ModelBox {
	s := c.Results.Service
	met, measured := c.StandardsMet()
	details := map[string]string{
		"expected":      boxRating(c, s.Overall.Expectation),
		"perceived":     boxRating(c, s.Overall.Perception),
		"belief":        boxRating(c, belief(c)),
		"communication": boxCount(c, "compose.box.promises", len(c.Config.Promises)),
		"standards":     standardsBox(c),
	}
	if measured > 0 {
		details["delivery"] = c.T("compose.box.met", wording.Args{"n": met, "all": measured})
	}
	var boxes []report.ModelBox
	for _, id := range []string{"expected", "perceived", "delivery", "standards", "belief", "communication"} {
		if !hasBox(c, id) {
			continue
		}
		boxes = append(boxes, report.ModelBox{ID: id, Title: c.T("compose.box." + id), Detail: details[id]})
	}
	return boxes
}

func boxRating(c *wording.Composer, e result.Estimate) string {
	if v := c.Rating(e); v.Missing == report.Present {
		return c.Write(v)
	}
	return ""
}

func boxCount(c *wording.Composer, key string, n int) string {
	if n == 0 {
		return ""
	}
	return c.T(key, wording.Args{"n": n})
}

func standardsBox(c *wording.Composer) string {
	declared := boxCount(c, "compose.box.count", len(c.Config.Standards))
	if all := len(c.Results.Coverage.Important); all > 0 && declared != "" {
		return c.Printer.Row(declared, c.T("compose.box.covered", wording.Args{"n": len(c.Results.Coverage.Covered), "all": all}))
	}
	return declared
}

// belief is what managers think customers expect, over the dimensions alike.
func belief(c *wording.Composer) result.Estimate {
	sum, n := 0.0, 0
	for _, d := range c.Gap(1).Dimensions {
		if !d.Observed.OK() {
			return result.Estimate{}
		}
		sum += d.Observed.Value
		n++
	}
	if n == 0 {
		return result.Estimate{}
	}
	return result.Estimate{Value: sum / float64(n), Status: result.Measured}
}
