package quality

import (
	"cmp"
	"slices"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/drift"
)

// Grouping is how much each group of one grouping left blank.
type Grouping struct {
	Factor string // "month", "channel"
	Levels []Level
}

// Level is one group. It may be one that must not be shown: Visible takes these out.
type Level struct {
	Level      string
	N          int  // respondents
	Asked      int  // statements put to them
	Unanswered int  // of which they left blank
	Apart      bool // by more than checks.missing_difference from all others together
}

// Visible returns what may be shown: nothing of fewer respondents than the least that may be shown together, and nothing of a group that may
// not: neither what it left blank nor that it stands apart.
func (s Summary) Visible(least int, may func(factor, level string) bool) Summary {
	if s.Respondents < least {
		return Summary{Structure: s.Structure, Values: s.Values, TooFew: s.Respondents > 0, Changes: drift.Headings(s.Changes)}
	}
	groups := make([]Grouping, 0, len(s.Groups))
	for _, g := range s.Groups {
		shown := Grouping{Factor: g.Factor}
		for _, l := range g.Levels {
			if may(g.Factor, l.Level) {
				shown.Levels = append(shown.Levels, l)
			}
		}
		groups = append(groups, shown)
	}
	s.Groups = groups
	s.Changes = drift.Visible(s.Changes, least, may)
	return s
}

// groups compares what months and channels left blank.
func (e *examiner) groups(r *respondents) {
	for _, factor := range r.Factors {
		if factor.ID != "month" && factor.ID != "channel" {
			continue
		}
		g := Grouping{Factor: factor.ID, Levels: make([]Level, len(factor.Levels))}
		for k, name := range factor.Levels {
			g.Levels[k].Level = name
		}
		var all Level
		for i, code := range factor.Codes {
			if code < 0 {
				continue
			}
			level := &g.Levels[code]
			level.N++
			all.N++
			for _, b := range r.blocks {
				for _, s := range b.items {
					if !s.Asked() || !put(s.Missing[i]) {
						continue
					}
					level.Asked++
					all.Asked++
					if silent(s.Missing[i]) {
						level.Unanswered++
						all.Unanswered++
					}
				}
			}
		}
		if all.Asked == 0 {
			continue
		}
		e.compare(&g, all)
		e.summary.Groups = append(e.summary.Groups, g)
	}
}

// compare marks the groups that stand apart from all the others together. A difference says so, not a test: the blanks of one respondent
// go together, and a test of cells would see too much.
func (e *examiner) compare(g *Grouping, all Level) {
	var apart []Level
	for k := range g.Levels {
		l := &g.Levels[k]
		others := all.Asked - l.Asked
		if l.N < e.config.Privacy.Customers || l.Asked == 0 || others == 0 {
			continue
		}
		l.Apart = share(l.Unanswered, l.Asked)-share(all.Unanswered-l.Unanswered, others) > e.config.Checks.MissingDifference
		if l.Apart {
			apart = append(apart, *l)
		}
	}
	slices.SortStableFunc(apart, func(a, b Level) int { return cmp.Compare(share(b.Unanswered, b.Asked), share(a.Unanswered, a.Asked)) })
	for _, l := range apart {
		e.tell(diag.Warning, e.locate(config.Customers).at[0].sheet.Table.Place(), CodeMissingGroup,
			g.Factor+" "+strconv.Quote(short(l.Level))+" left "+diag.Percent(l.Unanswered, l.Asked)+" of the statements blank ("+plural(l.N, "respondent", "respondents")+"), the others "+diag.Percent(all.Unanswered-l.Unanswered, all.Asked-l.Asked),
			"ask whether all were asked the same questions; comparisons with it are between different people")
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
