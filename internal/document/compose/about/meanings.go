package about

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Meanings says what the headings and key figures of tables mean, in the words of the glossary and of the method page: those of the
// program first, then the names of groups that stand as headings.
func Meanings(c *wording.Composer) []report.Meaning {
	var all []report.Meaning
	for _, d := range definitions {
		m := meaning(c, d)
		for key := range strings.FieldsSeq(d.keys) {
			m.Name = key // p90, RR1: what has one name in all languages stands in no catalogue
			if c.Printer.Has(key) {
				m.Name = wording.Capital(c.T(key, wording.Args{"name": report.AnyWords, "outcome": report.AnyWords}))
			}
			all = append(all, m)
		}
	}
	group := report.Meaning{Text: c.T("meaning.group"), Scale: c.T("meaning.scale.title")}
	for _, name := range groups(c) {
		group.Name = name
		all = append(all, group)
	}
	for _, k := range []struct{ kind, words string }{{"ranking", "meaning.ranking"}, {"scorecards", "meaning.sign method.signs"}, {"checklist", "method.inspection"}, {"author", "meaning.author"}} {
		m := meaning(c, defined{words: k.words})
		m.Kind, m.Scale = k.kind, c.T("meaning.scale.row")
		all = append(all, m)
	}
	return all
}

// meaning is a definition in the words of the report's language, still without its name.
func meaning(c *wording.Composer, d defined) report.Meaning {
	m := report.Meaning{Pages: strings.Fields(d.pages)}
	var texts, sources []string
	for word := range strings.FieldsSeq(d.words) {
		switch {
		case strings.HasPrefix(word, "method."):
			texts = append(texts, c.T(word+".formula"))
			if source := c.T(word + ".source"); !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		case strings.HasPrefix(word, "glossary."):
			texts = append(texts, c.T(word+".text"))
		default:
			texts = append(texts, c.T(word))
		}
	}
	m.Text, m.Source = strings.Join(texts, " "), strings.Join(sources, "; ")
	if d.scale != "" {
		low, high := c.Results.ScaleMin, c.Results.ScaleMax
		if d.scale == "staff" {
			low, high = wording.StaffMin, wording.StaffMax
		}
		m.Scale = c.T("meaning.scale."+d.scale, wording.Args{"min": c.Short(low), "max": c.Short(high)})
	}
	return m
}

// groups are the names that tables have as headings because their rows are about other things: of dimensions, of points of the scale, of
// the company's values, of places and channels, of segments and their groups, of departments and of what they are rated by.
func groups(c *wording.Composer) []string {
	var all []string
	for _, d := range c.Config.Model.Dimensions {
		all = append(all, c.Names.Dimension(d.ID))
	}
	for v := c.Results.ScaleMin; v <= c.Results.ScaleMax; v++ {
		all = append(all, c.Short(v))
	}
	for _, v := range c.Config.Company.Values {
		all = append(all, v.Name)
	}
	for _, b := range c.Results.Breakdowns {
		all = append(all, b.Name)
		for _, l := range b.Levels {
			all = append(all, l.Level)
		}
	}
	for _, s := range c.Config.Services.Items {
		all = append(all, s.Name)
	}
	return append(all, c.Results.Internal.To...)
}

// intervals are the words for the interval of each method that has one.
var intervals = []struct{ method, words string }{
	{result.MethodMean, "interval"}, {result.MethodWeightedMean, "interval"}, {result.MethodPaired, "interval"}, {result.MethodIndex, "interval"},
	{result.MethodMeanDimensions, "interval"}, {result.MethodRoom, "interval"}, {result.MethodFiniteMean, "belief"}, {result.MethodFiniteWelch, "belief"},
	{result.MethodMatched, "matched"}, {result.MethodWelch, "two_groups"}, {result.MethodSquareAndAdd, "two_groups"}, {result.MethodNPSChange, "two_groups"},
	{result.MethodWilson, "wilson"}, {result.MethodConformance, "wilson"}, {result.MethodPerThousand, "wilson"}, {result.MethodCluster, "cluster_ratio"},
	{result.MethodAdjustedWald, "nps"}, {result.MethodQuantile, "percentile"}, {result.MethodFeldt, "alpha"}, {result.MethodPearson, "item_rest"},
	{result.MethodBCa, "few"}, {result.MethodKaplanMeier, "cut_short"}, {result.MethodSigma, "defects"}, {result.MethodLogOdds, "log_odds"},
	{result.MethodVarianceBetween, "variance"}, {result.MethodREML, "variance"}, {result.MethodShrunken, "shrunken"}, {result.MethodSen, "trend"},
	{result.MethodRegression, "drivers"}, {result.MethodRelativeWeight, "drivers"}, {result.MethodLMG, "drivers"}, {result.MethodShareOfRoom, "drivers"},
	{result.MethodDiagonal, "map"}, {result.MethodInspection, "inspection"}, {result.MethodAlignment, "alignment"}, {result.MethodHidden, "silent"},
}

// Methods says how the intervals of figures are made, in the words of the method page.
func Methods(c *wording.Composer) []report.Method {
	var all []report.Method
	for _, i := range intervals {
		key := "method." + i.words
		all = append(all, report.Method{ID: i.method, Name: c.T(key + ".name"), Text: c.T(key + ".formula"), Source: c.T(key + ".source")})
	}
	return all
}
