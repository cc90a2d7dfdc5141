package compose

import (
	"cmp"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// overviewPage is what a manager understands in one minute.
func overviewPage(c *composer) report.Page {
	elsewhere := c.shows("priorities") // there the evidence is complete
	return report.Page{
		Nav: c.t("compose.overview.nav"), Eyebrow: c.t("compose.overview.nav"), Title: c.verdict(), Lead: c.base(), PDF: true,
		Sections: sections(c.modelSection(), c.prioritySection(3, !elsewhere), c.strengthSection(3, !elsewhere), c.signsPreview(8), c.changeSection()),
	}
}

// signsPreview shows the signs that say most: the bad and the good before the undecided, families mixed as declared.
func (c *composer) signsPreview(most int) report.Section {
	s := report.Section{ID: "signs", Title: c.t("compose.signs.nav"), Plain: true}
	var shown []analysis.Sign
	for _, sign := range c.r.Signs {
		if sign.Value.OK() {
			shown = append(shown, sign)
		}
	}
	if len(shown) == 0 {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.signs.nav"), c.t("compose.signs.needs"))}
		return s
	}
	total := len(shown)
	slices.SortStableFunc(shown, func(a, b analysis.Sign) int { return cmp.Compare(urgency(a.Verdict), urgency(b.Verdict)) })
	shown = shown[:min(most, total)]
	s.Note = c.t("compose.signs.preview", args{"shown": len(shown), "n": total})
	if len(shown) == total {
		s.Note = c.t("compose.signs.all", args{"n": total})
	}
	var cards report.Scorecards
	for _, sign := range shown {
		cards.Cards = append(cards.Cards, c.signCard(sign))
	}
	s.Blocks = []report.Block{cards}
	return s
}

// urgency orders verdicts for a preview.
func urgency(v analysis.Verdict) int {
	return slices.Index([]analysis.Verdict{analysis.Bad, analysis.Good, analysis.Acceptable, analysis.Undecided, analysis.Unbounded, analysis.Unmeasured}, v)
}

// changeSection is the one trend the overview shows: the customer gap if there is one, else the net promoter score,
// else the share within standards.
func (c *composer) changeSection() report.Section {
	b, ok := c.breakdown("month")
	if !ok {
		return report.Section{}
	}
	for _, t := range c.trends(b) {
		if block, ok := c.trend(b, t, "overview-"+t.id, c.changeTitle(b, t, true)); ok {
			return report.Section{ID: "change", Title: c.t("compose.change"),
				Note: sentence(c.fromTo(b, t)), Blocks: []report.Block{block}}
		}
	}
	return report.Section{}
}
