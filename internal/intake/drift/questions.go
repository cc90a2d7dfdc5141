package drift

import (
	"fmt"
	"math"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// question is one column of answers over all sheets of a population.
type question struct {
	field string
	at    int // among the field's columns
	name  string
	with  []int // answers by wave
}

// questions finds those that are new, that nobody answers any more, and that are answered much less often than before.
func (l *looker) questions(p *population) {
	groups := map[string][]question{}
	turns := map[string]turn{}
	var order []string
	for _, q := range p.questions() {
		key := ""
		t, ok := turned(q.with, p.size, l.least)
		kind := Added
		if t.gone {
			kind = Dropped
		}
		if !ok {
			t, ok = l.sparser(p, q)
			kind = Sparse
		}
		if !ok {
			continue
		}
		key = fmt.Sprint(kind, " ", q.field, " ", t.since)
		if groups[key] == nil {
			order = append(order, key)
			turns[key] = t
		}
		groups[key] = append(groups[key], q)
	}
	for _, key := range order {
		l.question(p, groups[key], turns[key])
	}
}

// question tells of the questions of one field that changed in one way at one wave; the counts are those of the first.
func (l *looker) question(p *population, all []question, t turn) {
	c := p.change(Sparse, t.since)
	switch {
	case t.before.N == 0:
		c.Kind = Added
	case t.now.N == 0 && t.gone:
		c.Kind = Dropped
	}
	c.Field, c.Before, c.Now = all[0].field, t.before, t.now
	for _, q := range all {
		c.Names = append(c.Names, q.name)
	}
	s := p.begins(t.since)
	at := p.sheets[s.sheet].Table.Place()
	if columns := p.sheets[s.sheet].columns(all[0].field); all[0].at < len(columns) {
		at = p.sheets[s.sheet].Table.Heading(columns[all[0].at])
	}
	these := fmt.Sprintf("%s of %s: %s", diag.Plural(len(all), "question", "questions"), c.Field, diag.Listed(c.Names))
	switch c.Kind {
	case Added:
		l.tell(diag.Note, at, CodeAdded, c, fmt.Sprintf("answered only since %s, %s", c.Since, these), "earlier waves cannot be compared in it; say so in a commentary")
	case Dropped:
		l.tell(diag.Warning, at, CodeDropped, c, fmt.Sprintf("answered by nobody since %s, by %s before, %s", c.Since, diag.Percent(t.before.N, t.before.Of), these), "ask whether the question was dropped, or is exported under another heading")
	default:
		l.tell(diag.Warning, at, CodeSparse, c, fmt.Sprintf("answered by %s in %s, by %s before, %s", diag.Percent(t.now.N, t.now.Of), c.Since, diag.Percent(t.before.N, t.before.Of), these),
			"ask whether it was put to all, and whether the export is whole")
	}
}

// much is by how much the share that answers a question must fall.
const much = 0.2

// sparser finds the first wave in which a question is answered less often than in all before it, by more than a fifth (or
// checks.missing_difference, if that is more) and by more than four standard errors.
func (l *looker) sparser(p *population, q question) (turn, bool) {
	for w := 1; w < len(p.waves); w++ {
		before, now := pooled(q.with, p.size, 0, w), Count{q.with[w], p.size[w]}
		if now.Of < l.least || before.Of < l.least {
			continue
		}
		a, b := float64(before.N)/float64(before.Of), float64(now.N)/float64(now.Of)
		pool := float64(before.N+now.N) / float64(before.Of+now.Of)
		se := math.Sqrt(pool * (1 - pool) * (1/float64(before.Of) + 1/float64(now.Of)))
		if a-b > max(much, l.config.Checks.MissingDifference) && a-b > 4*se {
			return turn{since: w, before: before, now: now}, true
		}
	}
	return turn{}, false
}

// questions returns the columns that hold answers, with how many answered each.
func (p *population) questions() []question {
	var all []question
	seen := map[string]bool{}
	for _, s := range p.sheets {
		for _, f := range s.Fields {
			if seen[f.Key] || !asks(f.Spec) {
				continue
			}
			seen[f.Key] = true
			for i, c := range f.Columns {
				q := question{field: f.Key, at: i, name: short(c.Header), with: make([]int, len(p.waves))}
				p.each(f.Key, i, func(row int, c *table.Column, at int) {
					if k := c.Kind(at); k != table.Blank && k != table.Faulty {
						q.with[p.wave[row]]++
					}
				})
				all = append(all, q)
			}
		}
	}
	return all
}

// asks tells whether a field holds what a respondent is asked.
func asks(f config.FieldSpec) bool {
	switch f.Kind {
	case config.ScaleField, config.NumberField, config.YesNoField:
		return f.Key != "weight" && f.Key != "seconds"
	}
	return false
}

// each goes through the rows that belong to a wave with the column of a field that they stand in.
func (p *population) each(field string, i int, do func(row int, c *table.Column, at int)) {
	for _, s := range p.sheets {
		columns := s.columns(field)
		if i >= len(columns) {
			continue
		}
		for row := s.span[0]; row < s.span[1]; row++ {
			if p.wave[row] >= 0 {
				do(row, columns[i], p.rows[row].row)
			}
		}
	}
}
