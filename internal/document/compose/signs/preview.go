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
	shown, total := telling(c, most)
	if total == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.signs.nav"), c.T("compose.signs.needs"))}
		return s
	}
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

// BriefSigns are the cards of the preview for a sheet that has no room for the reason of an exception: they say that one holds.
func BriefSigns(c *wording.Composer, most int) report.Scorecards {
	var cards report.Scorecards
	shown, _ := telling(c, most)
	for _, sign := range shown {
		card := signCard(c, sign)
		card.Note = ""
		if c.ExceptionClause(sign) != "" {
			card.Note = wording.Sentence(c.T("story.excepted"))
		}
		cards.Cards = append(cards.Cards, card)
	}
	return cards
}

// telling returns the signs that say most, and how many have a figure at all.
func telling(c *wording.Composer, most int) (shown []result.Sign, total int) {
	for _, sign := range c.Results.Signs {
		if sign.Value.OK() {
			shown = append(shown, sign)
		}
	}
	slices.SortStableFunc(shown, func(a, b result.Sign) int { return cmp.Compare(urgency(a.Verdict), urgency(b.Verdict)) })
	return shown[:min(most, len(shown))], len(shown)
}

// urgency orders verdicts for a preview.
func urgency(v result.Verdict) int {
	return slices.Index([]result.Verdict{result.Bad, result.Good, result.Acceptable, result.Undecided, result.Unbounded, result.Unmeasured}, v)
}
