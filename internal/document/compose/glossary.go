package compose

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
)

// terms are the words the report uses in a sense of its own. Each has glossary.ID and glossary.ID.text in the catalogue.
var terms = []string{"alpha", "assurance", "bottleneck", "case", "ces", "checklist", "clear", "consistency", "coverage", "csat", "dimension",
	"empathy", "enps", "exception", "expectation", "fcr", "gap", "gap1", "gap2", "gap3", "gap4", "gap5", "holm", "importance",
	"index", "indicative", "interval", "item", "likert", "map", "mean", "n", "not_measured", "nps", "origin", "outdone", "p",
	"p90", "pairs", "pareto", "per_mille", "perception", "points", "promise", "quality_cost", "realism", "reliability",
	"responsiveness", "rho", "servperf", "servqual", "share_within", "sign", "sign_index", "standard", "suppression", "tangibles",
	"utilisation", "verdict", "wave", "wilson"}

// glossaryPage explains every term, in the order of the alphabet of the report's language.
func glossaryPage(c *composer) report.Page {
	var list report.Definitions
	for _, id := range terms {
		list.Terms = append(list.Terms, report.Definition{ID: strings.ReplaceAll(id, "_", "-"), Term: c.t("glossary." + id), Text: c.t("glossary." + id + ".text")})
	}
	slices.SortStableFunc(list.Terms, func(a, b report.Definition) int { return strings.Compare(folded(a.Term), folded(b.Term)) })
	return report.Page{Nav: c.t("glossary.nav"), Eyebrow: c.t("glossary.nav"), Title: c.t("glossary.title"), Lead: c.t("glossary.lead"),
		Sections: []report.Section{{ID: "terms", Blocks: []report.Block{list}}}}
}

// folded takes case and the accents of French away, for sorting only.
func folded(s string) string {
	return strings.NewReplacer("à", "a", "â", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ù", "u", "û", "u", "œ", "oe", "α", "alpha").
		Replace(strings.ToLower(s))
}
