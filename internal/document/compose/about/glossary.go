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

// glossaryPage explains every term, in the order of the alphabet of the report's language.
func glossaryPage(c *wording.Composer) report.Page {
	var list report.Definitions
	for _, id := range terms {
		list.Terms = append(list.Terms, report.Definition{ID: strings.ReplaceAll(id, "_", "-"), Term: c.T("glossary." + id), Text: c.T("glossary." + id + ".text")})
	}
	compare := c.Printer.Sorter()
	slices.SortStableFunc(list.Terms, func(a, b report.Definition) int { return compare(a.Term, b.Term) })
	return report.Page{Nav: c.T("glossary.nav"), Eyebrow: c.T("glossary.nav"), Title: c.T("glossary.title"), Lead: c.T("glossary.lead"),
		Sections: []report.Section{{ID: "terms", Blocks: []report.Block{list}}}}
}
