package compose

import (
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// Where the words for a gap change. The bands of a rating are those of method §2 for antecedents on a scale of 1 to 7
// (5 and above, 3.5 and above) as an index; the others are the product's own and stand on the method page.
const (
	smallIndex    = 5.0  // below: no shortfall worth the name
	largeIndex    = 15.0 // from here on a difference is large
	goodRating    = 100.0 / 3
	middlingIndex = 100 * (7 - 3.5) / 6
	goodCover     = 0.90
	someCover     = 0.60
	goodKept      = 0.95
	someKept      = 0.80
	closePoints   = 5.0 // percentage points below the requirement
)

// gapVerdict judges a gap by the figure it is known by.
func (c *composer) gapVerdict(g analysis.Gap) report.Verdict {
	switch {
	case c.headline(g).Missing != report.Present:
		return report.Unmeasured
	case g.Number == 1:
		return c.beliefVerdict(g)
	case g.Number == 5:
		return differenceVerdict(g.Score, c.r.ScaleMax-c.r.ScaleMin)
	case g.Headline == "objective" && g.Objective.OK():
		return objectiveVerdict(g)
	case !g.Index.OK():
		return report.Undecided
	}
	return banded(-g.Index.Value, -goodRating, -middlingIndex)
}

// beliefVerdict judges gap 1 by its mean, and by what the mean hides: managers who underestimate one thing and
// overestimate another do not know their customers, even if the two cancel out.
func (c *composer) beliefVerdict(g analysis.Gap) report.Verdict {
	width := c.r.ScaleMax - c.r.ScaleMin
	v := differenceVerdict(g.Score, width)
	hidden := g.Understated > 0 || g.Absolute.OK() && width > 0 && 100*g.Absolute.Value/width >= smallIndex
	if hidden && (v == report.Good || v == report.Undecided) {
		return report.Acceptable
	}
	return v
}

// differenceVerdict judges a difference on a scale of the given width; one that may be nothing, or rests on too few answers for an interval, is undecided.
func differenceVerdict(e analysis.Estimate, width float64) report.Verdict {
	if width <= 0 {
		return report.Undecided
	}
	index := func(v float64) float64 { return -100 * v / width }
	switch {
	case !e.Bound:
		return report.Undecided
	case index(e.Lo) < smallIndex:
		return report.Good
	case e.Hi >= 0:
		return report.Undecided
	}
	return banded(-index(e.Value), -smallIndex, -largeIndex)
}

func objectiveVerdict(g analysis.Gap) report.Verdict {
	e := g.Objective
	switch {
	case g.Number == 2:
		return banded(e.Value, goodCover, someCover)
	case !e.Bound:
		return report.Undecided // too few for an interval are too few for a verdict
	case g.Number == 4:
		return banded(e.Value, goodKept, someKept)
	case e.Lo < 0 && e.Hi >= 0:
		return report.Undecided
	}
	return banded(e.Value, 0, -closePoints)
}

// banded is good from one bound on and acceptable from a lower one; both count inclusively.
func banded(v, good, acceptable float64) report.Verdict {
	switch {
	case v >= good:
		return report.Good
	case v >= acceptable:
		return report.Acceptable
	}
	return report.Bad
}

// gapPage is what the five pages have in common: a finding as title, the key figures with a sentence on them, what is
// particular, the causes.
func (c *composer) gapPage(number int, figures []report.Figure, reading string, own ...report.Section) report.Page {
	g := c.gap(number)
	key := "compose.gap" + strconv.Itoa(number)
	first := report.Section{ID: "figures", PDF: true, Plain: true}
	if c.headline(g).Missing == report.Present {
		first.Blocks = append(present(figures...), prose(reading)...)
	} else {
		first.Blocks = []report.Block{c.gapUnmeasured(g)}
	}
	causes := report.Section{ID: "causes", Title: c.t("compose.causes"), Note: c.t("compose.causes.note"),
		Blocks: []report.Block{bullets(c.t(key + ".causes"))}}
	return report.Page{
		Nav: c.t("compose.gap.nav", args{"number": strconv.Itoa(number), "name": c.gapName(number)}), Figure: c.navFigure(g),
		Eyebrow: c.t("compose.gap.eyebrow", args{"n": number, "name": c.gapName(number)}),
		Title:   c.gapTitle(g), Lead: c.t(key + ".lead"), PDF: true,
		Sections: sections(append(append([]report.Section{first}, own...), causes)...),
	}
}

// navFigure is the headline beside the navigation entry; what is not measured shows none.
func (c *composer) navFigure(g analysis.Gap) string {
	v := c.headline(g)
	if v.Missing != report.Present {
		return ""
	}
	if v.Unit != "" && v.Kind == report.Plain && g.Number != 3 {
		v.Unit = ""
		return c.write(v) + "/" + c.short(c.r.ScaleMax)
	}
	return c.write(v)
}

// gapUnmeasured says why a gap has no figure, and what it would take.
func (c *composer) gapUnmeasured(g analysis.Gap) report.Callout {
	what := c.t("compose.gap.n", args{"n": g.Number})
	if g.Score.Status == analysis.Suppressed {
		least := c.cfg.Privacy.Company
		if g.Number == 5 {
			least = c.cfg.Privacy.Customers
		}
		return report.Callout{Tone: report.Muted, Title: what, Text: []report.Paragraph{para(c.t("compose.hidden.whole", args{"n": least}))}}
	}
	takes := c.t("compose.gap" + strconv.Itoa(g.Number) + ".takes")
	if reason := g.Score.Reason; reason != "" && !lacking(reason) {
		takes = sentences(c.needs(reason), takes)
	}
	return c.unmeasured(what, takes)
}

// lacking tells whether a reason is that a source or a column is not there: what a gap takes names these already.
func lacking(reason string) bool {
	_, isRole := config.Spec(config.Role(strings.TrimPrefix(reason, "no_")))
	return isRole || strings.HasPrefix(reason, "no_column:")
}

// gapTitle is the finding of a gap's page in one sentence.
func (c *composer) gapTitle(g analysis.Gap) string {
	key := "compose.gap" + strconv.Itoa(g.Number) + ".title."
	verdict := c.gapVerdict(g)
	if verdict == report.Unmeasured && g.Score.Status == analysis.Suppressed {
		return c.t("compose.gap.few")
	}
	if g.Number == 1 && g.Understated > 0 && verdict == report.Acceptable {
		return c.outOf("compose.gap1.title.some", g.Understated, len(g.Dimensions))
	}
	if g.Score.Bound && g.Score.Lo > 0 && c.p.Has(key+"above") {
		return c.t(key + "above")
	}
	if g.Number == 1 && verdict == report.Acceptable && !(g.Score.Bound && g.Score.Hi < 0) {
		return c.t(key + "mixed") // what is overestimated makes up for what is underestimated
	}
	return c.t(key + verdictKey(verdict))
}

// indexFigure is the gap index, which sets the five gaps in an order.
func (c *composer) indexFigure(g analysis.Gap) report.Figure {
	f := c.figure(c.t("compose.index"), c.index(g.Index), c.t("compose.index.detail"))
	f.Verdict = c.gapVerdict(g)
	return f
}
