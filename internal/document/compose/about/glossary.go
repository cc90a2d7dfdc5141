package about

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// terms are the words the report uses in a sense of its own. Each has glossary.ID and glossary.ID.text in the catalogue.
var terms = []string{
	"alpha",
	"assurance",
	"benjamini",
	"beta",
	"bottleneck",
	"capability",
	"case",
	"census",
	"ces",
	"channel",
	"checklist",
	"clear",
	"common_cause",
	"consistency",
	"control_chart",
	"correlation",
	"coverage",
	"critical",
	"crosshair",
	"csat",
	"cut_short",
	"dimension",
	"driver",
	"effect_size",
	"dpmo",
	"empathy",
	"enps",
	"exception",
	"expectation",
	"fcr",
	"funnel",
	"gap",
	"gap1",
	"gap2",
	"gap3",
	"gap4",
	"gap5",
	"hidden_driver",
	"holm",
	"icc",
	"importance",
	"index",
	"indicative",
	"inspection",
	"internal_service",
	"interval",
	"item",
	"key_customer",
	"likert",
	"log_odds",
	"map",
	"margin",
	"mean",
	"misunderstanding",
	"n",
	"not_measured",
	"nps",
	"omega",
	"origin",
	"outdone",
	"p",
	"p90",
	"pairs",
	"pareto",
	"per_mille",
	"perception",
	"permutation",
	"points",
	"promise",
	"quality_cost",
	"realism",
	"reciprocity",
	"relative_weight",
	"reliability",
	"response",
	"responsiveness",
	"reverse_keyed",
	"rho",
	"sen",
	"servperf",
	"servqual",
	"share_within",
	"shrunken",
	"sigma_level",
	"sign",
	"sign_index",
	"special_cause",
	"stakeholder",
	"standard",
	"suppression",
	"tangibles",
	"theme",
	"tolerated",
	"utilisation",
	"verdict",
	"vif",
	"wave",
	"wilson",
}

// linked are the terms that are linked wherever they stand in running text: those that nobody uses every day. Each has glossary.ID.words
// in the catalogue, all ways to write it with bars between.
var linked = []string{
	"alpha",
	"benjamini",
	"bottleneck",
	"capability",
	"ces",
	"clear",
	"common_cause",
	"control_chart",
	"correlation",
	"crosshair",
	"csat",
	"dpmo",
	"driver",
	"effect_size",
	"enps",
	"fcr",
	"funnel",
	"gap",
	"hidden_driver",
	"holm",
	"icc",
	"index",
	"indicative",
	"interval",
	"key_customer",
	"likert",
	"log_odds",
	"misunderstanding",
	"nps",
	"p90",
	"pareto",
	"permutation",
	"relative_weight",
	"response",
	"rho",
	"sen",
	"servperf",
	"servqual",
	"shrunken",
	"sigma_level",
	"special_cause",
	"stakeholder",
	"suppression",
	"tolerated",
	"wilson",
}

// glossaryPage explains every term, in the order of the alphabet of the report's language.
func glossaryPage(c *wording.Composer) report.Page {
	var list report.Definitions
	for _, id := range terms {
		d := report.Definition{ID: strings.ReplaceAll(id, "_", "-"), Term: c.T("glossary." + id), Text: c.T("glossary." + id + ".text")}
		if slices.Contains(linked, id) {
			for w := range strings.SplitSeq(c.T("glossary."+id+".words"), "|") {
				d.Words = append(d.Words, strings.TrimSpace(w))
			}
		}
		list.Terms = append(list.Terms, d)
	}
	compare := c.Printer.Sorter()
	slices.SortStableFunc(list.Terms, func(a, b report.Definition) int { return compare(a.Term, b.Term) })
	return report.Page{Nav: c.T("glossary.nav"), Eyebrow: c.T("glossary.nav"), Title: c.T("glossary.title"), Lead: c.T("glossary.lead"),
		Sections: []report.Section{{ID: "terms", Blocks: []report.Block{list}}}}
}
