package signs

import (
	"cmp"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// SignsPreview shows the signs that say most: the bad and the good before the undecided, families mixed as declared.
func SignsPreview(c *wording.Composer, most int) report.Section {
	s := report.Section{ID: "signs", Title: c.T("compose.signs.nav"), Plain: true}
	var shown []result.Sign
	for _, sign := range c.Results.Signs {
		if sign.Value.OK() {
			shown = append(shown, sign)
		}
	}
	if len(shown) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.signs.nav"), c.T("compose.signs.needs"))}
		return s
	}
	total := len(shown)
	slices.SortStableFunc(shown, func(a, b result.Sign) int { return cmp.Compare(urgency(a.Verdict), urgency(b.Verdict)) })
	shown = shown[:min(most, total)]
	s.Note = c.T("compose.signs.preview", wording.Args{"shown": len(shown), "n": total})
	if len(shown) == total {
		s.Note = c.T("compose.signs.all", wording.Args{"n": total})
	}
	var cards report.Scorecards
	for _, sign := range shown {
		cards.Cards = append(cards.Cards, signCard(c, sign))
	}
	s.Blocks = []report.Block{cards}
	return s
}

// urgency orders verdicts for a preview.
func urgency(v result.Verdict) int {
	return slices.Index([]result.Verdict{result.Bad, result.Good, result.Acceptable, result.Undecided, result.Unbounded, result.Unmeasured}, v)
}
