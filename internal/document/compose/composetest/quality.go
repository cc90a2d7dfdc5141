package composetest

import (
	"ecart/internal/config"
	"ecart/internal/intake/drift"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
)

// Checked is what the checks of the hotel group's data found: something of each kind, a month that left much blank, and a statement that
// many did not answer.
func Checked() quality.Summary {
	people := func(check string, found, base int, action config.Action) quality.Tally {
		return quality.Tally{Check: check, Found: found, Base: base, Made: base > 0, Action: action}
	}
	s := quality.Summary{Respondents: 489, Flagged: 21, Struck: 3,
		Structure: []quality.Tally{{Check: "hidden_rows", Found: 2, Made: true}, {Check: "range_date", Found: 4, Made: true}, {Check: "merged", Made: true}},
		Values:    []quality.Tally{{Check: "out_of_scale", Found: 2, Made: true}, {Check: "future"}, {Check: "far_date", Made: true}},
		People: []quality.Tally{people("straight_line", 12, 480, config.FlagOnly), people("speeder", 7, 480, config.FlagOnly), people("preview", 3, 489, config.LeaveOut),
			people("same_answers", 0, 489, config.FlagOnly), people("attention", 0, 0, config.FlagOnly)},
		Groups: []quality.Grouping{
			{Factor: "month", Levels: []quality.Level{{Level: "2025-11", N: 120, Asked: 1440, Unanswered: 20}, {Level: "2025-12", N: 130, Asked: 1560, Unanswered: 22}, {Level: "2026-01", N: 116, Asked: 1392, Unanswered: 230, Apart: true}, {Level: "2026-02", N: 120, Asked: 1440, Unanswered: 18}}},
			{Factor: "channel", Levels: []quality.Level{{Level: "Téléphone", N: 240, Asked: 2880, Unanswered: 160}, {Level: "Web", N: 246, Asked: 2952, Unanswered: 130}}}}}
	for _, kind := range drift.Kinds() {
		s.Changes = append(s.Changes, drift.Change{Kind: kind, Role: config.Customers, Since: "2026-01", Dated: true, Field: "perception", Names: []string{"P1", "P2", "P3", "P4", "P5"}[:1+len(s.Changes)%5],
			Was: "1–5", Is: "1–7", Before: drift.Count{N: 90, Of: 100}, Now: drift.Count{N: 30, Of: 60}})
	}
	for _, block := range []string{"expectation", "perception"} {
		for i, unanswered := range []int{4, 8, 130, 2, 0, 1} {
			one := quality.Item{Block: block, Item: "P" + string(rune('1'+i)), Asked: 486, Unanswered: unanswered, Answered: 486 - unanswered, Often: 200, Top: 90, Missing: unanswered > 97}
			one.Uniform, one.Ceiling = block == "expectation" && i == 3, block == "perception" && i == 5
			s.Items = append(s.Items, one)
		}
	}
	return s
}

// leftOut is why four rows of the customers do not count.
func leftOut() []survey.LeftOut {
	return []survey.LeftOut{{Reason: survey.LeftSilent, Rows: 1}, {Reason: survey.LeftByQuality, Detail: "preview", Rows: 3}}
}
