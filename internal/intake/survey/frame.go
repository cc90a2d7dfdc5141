package survey

import (
	"slices"
	"time"
)

// answers is one field over the rows that were kept: only what its kind holds is filled.
type answers struct {
	heading string   // as it stands in the first sheet that has it
	scores  []Scores // one, or one for each item or dimension
	none    [][]bool // "no standard" was ticked, for each of scores
	texts   []string
	chosen  [][]string // of a question of several choices
	dates   []time.Time
}

// frame is the rows of one role over all its files.
type frame struct {
	n      int
	fields map[string]*answers // by field key; a segment's is "segment:" and its id
}

// field returns a field's answers, and nil when no sheet has it.
func (f *frame) field(key string) *answers { return f.fields[key] }

// scores returns the one column of a field; it is empty when no sheet has it.
func (f *frame) scores(key string) Scores {
	if a := f.fields[key]; a != nil {
		return a.scores[0]
	}
	return Scores{}
}

// family returns a field's columns, one for each of n items or dimensions.
func (f *frame) family(key string, n int) []Scores {
	if a := f.fields[key]; a != nil {
		return a.scores
	}
	return make([]Scores, n)
}

// none returns where "no standard" was ticked, for each dimension; nil when no sheet has the field.
func (f *frame) none(key string) [][]bool {
	if a := f.fields[key]; a != nil {
		return a.none
	}
	return nil
}

func (f *frame) texts(key string) []string {
	if a := f.fields[key]; a != nil {
		return a.texts
	}
	return nil
}

// chosen returns the choices of each row; nil when no sheet has the question.
func (f *frame) chosen(key string) [][]string {
	if a := f.fields[key]; a != nil {
		return a.chosen
	}
	return nil
}

func (f *frame) dates() []time.Time { return f.when("date") }

// when returns a field's dates; nil when no sheet has it.
func (f *frame) when(key string) []time.Time {
	if a := f.fields[key]; a != nil {
		return a.dates
	}
	return nil
}

// alike tells whether two rows hold the same in every field that both sheets have.
func alike(f *frame, i int, g *frame, j int) bool {
	for key, ours := range f.fields {
		if theirs := g.fields[key]; theirs != nil && !ours.same(i, theirs, j) {
			return false
		}
	}
	return true
}

// same tells whether a field holds the same in two rows.
func (a *answers) same(i int, b *answers, j int) bool {
	for k := range min(len(a.scores), len(b.scores)) {
		if a.scores[k].Values[i] != b.scores[k].Values[j] || a.scores[k].Missing[i] != b.scores[k].Missing[j] {
			return false
		}
	}
	switch {
	case a.texts != nil && b.texts != nil && a.texts[i] != b.texts[j]:
		return false
	case a.dates != nil && b.dates != nil && !a.dates[i].Equal(b.dates[j]):
		return false
	}
	return a.chosen == nil || b.chosen == nil || slices.Equal(a.chosen[i], b.chosen[j])
}

// append adds the rows of another file. What only one of the two has is not asked of the others.
func (f *frame) append(g *frame) {
	for key, theirs := range g.fields {
		ours := f.fields[key]
		if ours == nil {
			ours = theirs.unasked(f.n)
			f.fields[key] = ours
		}
		ours.append(theirs)
	}
	for key, ours := range f.fields {
		if g.fields[key] == nil {
			ours.append(ours.unasked(g.n))
		}
	}
	f.n += g.n
}

func (a *answers) append(b *answers) {
	for i := range a.scores {
		a.scores[i].Values = append(a.scores[i].Values, b.scores[i].Values...)
		a.scores[i].Missing = append(a.scores[i].Missing, b.scores[i].Missing...)
	}
	for i := range a.none {
		a.none[i] = append(a.none[i], b.none[i]...)
	}
	a.texts = append(a.texts, b.texts...)
	a.chosen = append(a.chosen, b.chosen...)
	a.dates = append(a.dates, b.dates...)
}

// unasked returns n rows of the same field that nobody was asked.
func (a *answers) unasked(n int) *answers {
	u := &answers{heading: a.heading}
	for range a.scores {
		u.scores = append(u.scores, Scores{Values: make([]float64, n), Missing: slices.Repeat([]Reason{NotAsked}, n)})
	}
	for range a.none {
		u.none = append(u.none, make([]bool, n))
	}
	if a.texts != nil {
		u.texts = make([]string, n)
	}
	if a.chosen != nil {
		u.chosen = make([][]string, n)
	}
	if a.dates != nil {
		u.dates = make([]time.Time, n)
	}
	return u
}

// keep returns the rows of which wanted is true.
func (f *frame) keep(wanted []bool) *frame {
	g := &frame{fields: map[string]*answers{}}
	for _, w := range wanted {
		if w {
			g.n++
		}
	}
	for key, a := range f.fields {
		b := &answers{heading: a.heading, texts: pick(a.texts, wanted), chosen: pick(a.chosen, wanted), dates: pick(a.dates, wanted)}
		for _, s := range a.scores {
			b.scores = append(b.scores, Scores{Values: pick(s.Values, wanted), Missing: pick(s.Missing, wanted)})
		}
		for _, m := range a.none {
			b.none = append(b.none, pick(m, wanted))
		}
		g.fields[key] = b
	}
	return g
}

func pick[T any](all []T, wanted []bool) []T {
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
