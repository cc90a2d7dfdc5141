// Package frame holds the answers of one role over all its files, column by column: rows are added, kept and compared, and what only one
// file has is not asked of the others. It knows neither report.yaml nor what a column means.
package frame

import (
	"slices"
	"time"

	"ecart/internal/intake/answer"
)

// Answers is one field over the rows that were kept: only what its kind holds is filled.
type Answers struct {
	Heading string   // as it stands in the first sheet that has it
	Scores  []Scores // one, or one for each item or dimension
	None    [][]bool // "no standard" was ticked, for each of scores
	Texts   []string
	Chosen  [][]string // of a question of several choices
	Dates   []time.Time
}

// Frame is the rows of one role over all its files.
type Frame struct {
	N      int
	Fields map[string]*Answers // by field key; a segment's is "segment:" and its id
}

// Field returns a field's answers, and nil when no sheet has it.
func (f *Frame) Field(key string) *Answers { return f.Fields[key] }

// Scores returns the one column of a field; it is empty when no sheet has it.
func (f *Frame) Scores(key string) Scores {
	if a := f.Fields[key]; a != nil {
		return a.Scores[0]
	}
	return Scores{}
}

// Family returns a field's columns, one for each of n items or dimensions.
func (f *Frame) Family(key string, n int) []Scores {
	if a := f.Fields[key]; a != nil {
		return a.Scores
	}
	return make([]Scores, n)
}

// None returns where "no standard" was ticked, for each dimension; nil when no sheet has the field.
func (f *Frame) None(key string) [][]bool {
	if a := f.Fields[key]; a != nil {
		return a.None
	}
	return nil
}

// Texts returns a field's texts; nil when no sheet has it.
func (f *Frame) Texts(key string) []string {
	if a := f.Fields[key]; a != nil {
		return a.Texts
	}
	return nil
}

// Chosen returns the choices of each row; nil when no sheet has the question.
func (f *Frame) Chosen(key string) [][]string {
	if a := f.Fields[key]; a != nil {
		return a.Chosen
	}
	return nil
}

// Dates returns when each row was given.
func (f *Frame) Dates() []time.Time { return f.When("date") }

// When returns a field's dates; nil when no sheet has it.
func (f *Frame) When(key string) []time.Time {
	if a := f.Fields[key]; a != nil {
		return a.Dates
	}
	return nil
}

// Alike tells whether two rows hold the same in every field that both sheets have.
func Alike(f *Frame, i int, g *Frame, j int) bool {
	for key, ours := range f.Fields {
		if theirs := g.Fields[key]; theirs != nil && !ours.same(i, theirs, j) {
			return false
		}
	}
	return true
}

// same tells whether a field holds the same in two rows.
func (a *Answers) same(i int, b *Answers, j int) bool {
	for k := range min(len(a.Scores), len(b.Scores)) {
		if a.Scores[k].Values[i] != b.Scores[k].Values[j] || a.Scores[k].Missing[i] != b.Scores[k].Missing[j] {
			return false
		}
	}
	switch {
	case a.Texts != nil && b.Texts != nil && a.Texts[i] != b.Texts[j]:
		return false
	case a.Dates != nil && b.Dates != nil && !a.Dates[i].Equal(b.Dates[j]):
		return false
	}
	return a.Chosen == nil || b.Chosen == nil || slices.Equal(a.Chosen[i], b.Chosen[j])
}

// Append adds the rows of another file. What only one of the two has is not asked of the others.
func (f *Frame) Append(g *Frame) {
	for key, theirs := range g.Fields {
		ours := f.Fields[key]
		if ours == nil {
			ours = theirs.unasked(f.N)
			f.Fields[key] = ours
		}
		ours.append(theirs)
	}
	for key, ours := range f.Fields {
		if g.Fields[key] == nil {
			ours.append(ours.unasked(g.N))
		}
	}
	f.N += g.N
}

func (a *Answers) append(b *Answers) {
	for i := range a.Scores {
		a.Scores[i].Values = append(a.Scores[i].Values, b.Scores[i].Values...)
		a.Scores[i].Missing = append(a.Scores[i].Missing, b.Scores[i].Missing...)
	}
	for i := range a.None {
		a.None[i] = append(a.None[i], b.None[i]...)
	}
	a.Texts = append(a.Texts, b.Texts...)
	a.Chosen = append(a.Chosen, b.Chosen...)
	a.Dates = append(a.Dates, b.Dates...)
}

// unasked returns n rows of the same field that nobody was asked.
func (a *Answers) unasked(n int) *Answers {
	u := &Answers{Heading: a.Heading}
	for range a.Scores {
		u.Scores = append(u.Scores, Scores{Values: make([]float64, n), Missing: slices.Repeat([]answer.Reason{answer.NotAsked}, n)})
	}
	for range a.None {
		u.None = append(u.None, make([]bool, n))
	}
	if a.Texts != nil {
		u.Texts = make([]string, n)
	}
	if a.Chosen != nil {
		u.Chosen = make([][]string, n)
	}
	if a.Dates != nil {
		u.Dates = make([]time.Time, n)
	}
	return u
}

// Keep returns the rows of which wanted is true.
func (f *Frame) Keep(wanted []bool) *Frame {
	g := &Frame{Fields: map[string]*Answers{}}
	for _, w := range wanted {
		if w {
			g.N++
		}
	}
	for key, a := range f.Fields {
		b := &Answers{Heading: a.Heading, Texts: Pick(a.Texts, wanted), Chosen: Pick(a.Chosen, wanted), Dates: Pick(a.Dates, wanted)}
		for _, s := range a.Scores {
			b.Scores = append(b.Scores, Scores{Values: Pick(s.Values, wanted), Missing: Pick(s.Missing, wanted)})
		}
		for _, m := range a.None {
			b.None = append(b.None, Pick(m, wanted))
		}
		g.Fields[key] = b
	}
	return g
}

// Pick returns the values of which wanted is true.
func Pick[T any](all []T, wanted []bool) []T {
	if all == nil {
		return nil
	}
	kept := make([]T, 0, len(all))
	for i, x := range all {
		if wanted[i] {
			kept = append(kept, x)
		}
	}
	return kept
}
