package gaps

import (
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Where the words for a gap change. The bands of a rating are those of method §2 for antecedents on a scale of 1 to 7
// (5 and above, 3.5 and above) as an index; the others are the product's own and stand on the method page.
const (
	goodRating    = 100.0 / 3
	middlingIndex = 100 * (7 - 3.5) / 6
	goodCover     = 0.90
	someCover     = 0.60
	goodKept      = 0.95
	someKept      = 0.80
	closePoints   = 5.0 // percentage points below the requirement
)

// Verdict judges a gap by the figure it is known by.
func Verdict(c *wording.Composer, g result.Gap) report.Verdict {
	switch {
	case c.Headline(g).Missing != report.Present:
		return report.Unmeasured
	case g.Number == 1:
		return beliefVerdict(c, g)
	case g.Number == 5:
		return differenceVerdict(g.Score, c.Results.ScaleMax-c.Results.ScaleMin)
	case g.Headline == "objective" && g.Objective.OK():
		return objectiveVerdict(g)
	case !g.Index.OK():
		return report.Undecided
	}
	return banded(-g.Index.Value, -goodRating, -middlingIndex)
}

// beliefVerdict judges gap 1 by its mean, and by what the mean hides: managers who underestimate one thing and
// overestimate another do not know their customers, even if the two cancel out.
func beliefVerdict(c *wording.Composer, g result.Gap) report.Verdict {
	width := c.Results.ScaleMax - c.Results.ScaleMin
	v := differenceVerdict(g.Score, width)
	if g.Score.Status == result.Indicative { // so few managers give a lead, not a verdict on all of them
		v = cautious(v)
	}
	hidden := g.Understated > 0 || g.Absolute.OK() && width > 0 && 100*g.Absolute.Value/width >= wording.SmallIndex
	if hidden && (v == report.Good || v == report.Undecided) {
		return report.Acceptable
	}
	return v
}

// cautious takes a verdict back that rests on too few people to be sure of.
func cautious(v report.Verdict) report.Verdict {
	switch v {
	case report.Bad:
		return report.Acceptable
	case report.Good:
		return report.Undecided
	}
	return v
}

// differenceVerdict judges a difference on a scale of the given width; one that may be nothing, or rests on too few answers for an interval, is undecided.
func differenceVerdict(e result.Estimate, width float64) report.Verdict {
	if width <= 0 {
		return report.Undecided
	}
	index := func(v float64) float64 { return -100 * v / width }
	switch {
	case !e.Bound:
		return report.Undecided
	case index(e.Lo) < wording.SmallIndex:
		return report.Good
	case e.Hi >= 0:
		return report.Undecided
	}
	return banded(-index(e.Value), -wording.SmallIndex, -wording.LargeIndex)
}

func objectiveVerdict(g result.Gap) report.Verdict {
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
// particular, and the causes that the model knows where nobody was asked about them.
func gapPage(c *wording.Composer, number int, figures []report.Figure, reading string, own ...report.Section) report.Page {
	g := c.Gap(number)
	key := "compose.gap" + strconv.Itoa(number)
	first := report.Section{ID: "figures", PDF: true, Plain: true}
	if c.Headline(g).Missing == report.Present {
		first.Blocks = append(wording.Present(figures...), wording.Prose(reading)...)
	} else {
		first.Blocks = []report.Block{gapUnmeasured(c, g)}
	}
	causes := report.Section{ID: "causes", Title: c.T("compose.causes"), Note: c.T("compose.causes.note")}
	if !slices.ContainsFunc(c.Results.Antecedents, func(a result.Antecedent) bool { return a.Gap == number }) {
		causes.Blocks = []report.Block{wording.Bullets(c.T(key + ".causes"))}
	}
	return report.Page{
		Scale: gapScale(c, number),
		Nav:   c.T("compose.gap.nav", wording.Args{"number": strconv.Itoa(number), "name": c.GapName(number)}), Figure: navFigure(c, g),
		Eyebrow: c.T("compose.gap.eyebrow", wording.Args{"n": number, "name": c.GapName(number)}),
		Title:   gapTitle(c, g), Lead: c.T(key + ".lead"), PDF: true,
		Sections: wording.Sections(append(append([]report.Section{first}, own...), causes)...),
	}
}

// gapScale is what a gap is rated on: customers and those who know them answer on the questionnaire's scale, gaps 2 to 4 on the staff's.
func gapScale(c *wording.Composer, number int) report.Scale {
	if number == 1 || number == 5 {
		return report.Scale{Min: c.Results.ScaleMin, Max: c.Results.ScaleMax}
	}
	return report.Scale{Min: wording.StaffMin, Max: wording.StaffMax}
}

// navFigure is the headline beside the navigation entry; what is not measured shows none.
func navFigure(c *wording.Composer, g result.Gap) string {
	v := c.Headline(g)
	if v.Missing != report.Present {
		return ""
	}
	if v.Unit != "" && v.Kind == report.Plain && !v.Signed {
		v.Unit = ""
		return c.Write(v) + "/" + c.Short(wording.StaffMax)
	}
	return c.Write(v)
}

// gapUnmeasured says why a gap has no figure, and what it would take.
func gapUnmeasured(c *wording.Composer, g result.Gap) report.Callout {
	what := c.T("compose.gap.n", wording.Args{"n": g.Number})
	if g.Score.Status == result.Suppressed {
		least := c.Config.Privacy.Company
		if g.Number == 5 {
			least = c.Config.Privacy.Customers
		}
		return report.Callout{Tone: report.Muted, Title: what, Text: []report.Paragraph{wording.Para(c.T("compose.hidden.whole", wording.Args{"n": least}))}}
	}
	takes := c.T("compose.gap" + strconv.Itoa(g.Number) + ".takes")
	if reason := g.Score.Reason; reason != "" && (!lacking(reason) || c.Vacant(reason)) {
		takes = c.Takes(reason, takes)
	}
	return c.Unmeasured(what, takes)
}

// lacking tells whether a reason is that a source or a column is not there: what a gap takes names these already.
func lacking(reason string) bool {
	_, isRole := config.Spec(config.Role(strings.TrimPrefix(reason, "no_")))
	return isRole || strings.HasPrefix(reason, "no_column:")
}

// gapTitle is the finding of a gap's page in one sentence.
func gapTitle(c *wording.Composer, g result.Gap) string {
	key := "compose.gap" + strconv.Itoa(g.Number) + ".title."
	verdict := Verdict(c, g)
	if verdict == report.Unmeasured && g.Score.Status == result.Suppressed {
		return c.T("compose.gap.few")
	}
	if g.Number == 1 && g.Understated > 0 && verdict == report.Acceptable {
		return c.OutOf("compose.gap1.title.some", g.Understated, len(g.Dimensions))
	}
	if g.Score.Bound && g.Score.Lo > 0 && c.Printer.Has(key+"above") {
		return c.T(key + "above")
	}
	if g.Number == 1 && verdict == report.Acceptable && !(g.Score.Bound && g.Score.Hi < 0) {
		return c.T(key + "mixed") // what is overestimated makes up for what is underestimated
	}
	return c.T(key + wording.VerdictKey(verdict))
}

// indexFigure is the gap index, which sets the five gaps in an order.
func indexFigure(c *wording.Composer, g result.Gap) report.Figure {
	f := c.Figure(c.T("compose.index"), c.Index(g.Index), c.T("compose.index.detail"))
	f.Verdict = Verdict(c, g)
	return f
}
