package slice

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/guard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// answer is a column of the customers that figures are made of: what is shown of it is decided for it by itself, for it may be missing in
// other rows than another.
type answer struct {
	field  string // its key, "" for those of the expectation, the perception and the gap
	scores survey.Scores
	key    bool // the page of key customers shows a figure of it

	figure func(l result.Level) result.Estimate // that breakdowns show of it; nil for none
}

// told tells whether another page shows figures of an answer by a criterion: breakdowns of most, the page of segments of satisfaction.
func (a answer) told(s *study.Study, c criterion) bool {
	segment := slices.ContainsFunc(s.Config.Segments, func(one config.Segment) bool { return one.ID == c.ID })
	return breakdown(c) && (a.figure != nil || a.field == "" || segment)
}

// suppressed tells whether a level of a breakdown hides the figure that it has of an answer.
func (a answer) suppressed(l result.Level) bool {
	return a.figure != nil && a.figure(l).Status == result.Suppressed
}

// given tells whether the customer of a row gave the answer and counts.
func (a answer) given(s *study.Study, row int) bool {
	_, answered := a.scores.At(row)
	return answered && s.Customers.Weight(row) > 0
}

// told is a part of the customers of which the report shows a figure elsewhere, made of one column.
type told struct {
	field string
	in    []bool
}

// toldElsewhere returns the parts that standards, promises and signs with conditions tell of.
func toldElsewhere(s *study.Study) []told {
	if s.Data.Customers == nil {
		return nil
	}
	var all []told
	add := func(measure string, where []config.Condition) {
		field, asked := fieldOf(measure)
		if !asked || len(where) == 0 {
			return
		}
		rows, absent := study.Matching(config.Customers, s.Data.Customers.Factors, s.Data.Customers.N, where)
		scores := s.CustomerColumn(field)
		if absent != "" || s.GivesAway(where, func(rows []int) int { return s.Count(scores, rows) }) {
			return
		}
		t := told{field: field, in: make([]bool, s.Data.Customers.N)}
		for _, r := range rows {
			t.in[r] = true
		}
		all = append(all, t)
	}
	for _, d := range s.Config.Standards {
		add(d.Measure, d.Where)
	}
	for _, p := range s.Config.Promises {
		add(p.Measure, p.Where)
	}
	for _, i := range s.Config.Indicators {
		add(i.Measure, i.Where)
		for _, e := range s.Config.Exceptions {
			if part, ok := partOf(e); ok && e.Indicator == i.ID {
				add(i.Measure, append(slices.Clone(i.Where), part))
			}
		}
	}
	return all
}

// partOf returns the part of the customers that an exception speaks of.
func partOf(e config.Exception) (config.Condition, bool) {
	if e.Location != "" {
		return config.Condition{Field: "location", Values: []string{e.Location}}, true
	}
	id, level, found := strings.Cut(e.Segment, "=")
	return config.Condition{Field: strings.TrimSpace(id), Values: []string{strings.TrimSpace(level)}}, found
}

// fieldOf returns the column of the customers that a measure is made of, and false where slices have no figure of it.
func fieldOf(measure string) (string, bool) {
	m, known := config.FindMeasure(measure)
	field := m.Field
	switch {
	case !known:
		return "", false
	case measure == "fcr":
		field = "resolved"
	case m.BuiltIn():
		field = measure
	case m.Role != config.Customers:
		return "", false
	}
	return field, slices.Contains([]string{"overall", "nps", "csat", "ces", "resolved"}, field)
}

// fixed returns the sets of a crowd that other pages show: all of them, the levels that breakdowns do not hide, and the parts told of.
func fixed(k guard.Crowd, s *study.Study, a answer, by []criterion, hidden [][]bool, parts []told) []guard.Set {
	all := []guard.Set{k.All()}
	for i, c := range by {
		for level := range c.Levels {
			if a.told(s, c) && !hidden[i][level] {
				all = append(all, k.Level(i, level+1))
			}
		}
	}
	for _, p := range parts {
		if p.field == a.field {
			all = append(all, k.Of(rowsOf(p.in)))
		}
	}
	if yes, no, shown := keySides(s, a); shown {
		all = append(all, k.Of(yes), k.Of(no))
	}
	for i := range all {
		all[i].Fixed = true
	}
	return all
}

// keySides returns the key customers and the others, and whether a figure made of an answer shows both.
func keySides(s *study.Study, a answer) (yes, no []int, shown bool) {
	if !a.key || s.Data.Customers == nil || !s.Data.Customers.Key.Asked() {
		return nil, nil, false
	}
	for _, r := range s.Respondents {
		switch x, ok := s.Data.Customers.Key.At(r); {
		case ok && study.Yes(x):
			yes = append(yes, r)
		case ok:
			no = append(no, r)
		}
	}
	hidden := study.Conceal([]int{s.Count(a.scores, yes), s.Count(a.scores, no)}, nil, s.Count(a.scores, s.Respondents), s.Customers.Least)
	return yes, no, !hidden[0] && !hidden[1]
}

func rowsOf(in []bool) []int {
	var rows []int
	for r, is := range in {
		if is {
			rows = append(rows, r)
		}
	}
	return rows
}

// breakdown tells whether the levels of a criterion have figures elsewhere; years and quarters have none.
func breakdown(c criterion) bool { return c.ID != "year" && c.ID != "quarter" }

// hiddenOf returns which levels of a criterion the breakdown hides for the figures made of an answer.
func hiddenOf(s *study.Study, a answer, c criterion) []bool {
	if !breakdown(c) || c.codes[customers] == nil {
		return c.hidden
	}
	sizes, all := make([]int, len(c.Levels)), 0
	for _, r := range s.Respondents {
		if !a.given(s, r) {
			continue
		}
		all++
		if code := c.codes[customers][r]; code >= 0 {
			sizes[code]++
		}
	}
	hidden := study.Conceal(sizes, c.hidden, all, s.Customers.Least)
	for i := range hidden {
		hidden[i] = hidden[i] || c.hidden[i] || a.suppressed(c.levels[i])
	}
	return hidden
}

// concealed is the figure of a slice that is not shown.
func concealed(n, least int) result.Estimate {
	if n == 0 {
		return study.Missing(result.ReasonNoAnswers)
	}
	return study.Concealed(n, least)
}
