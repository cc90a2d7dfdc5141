// Package battery finds sets of statements among the columns of a sheet: those answered on one scale, once or on two sides, such as what is
// expected and what was met with, by headings, rows and answers.
package battery

import (
	"cmp"
	"slices"

	"ecart/internal/intake/draft/asked"
)

// Battery is statements that are answered on one scale: as perceptions, and perhaps as expectations or by importance too.
type Battery struct {
	Perception  []*asked.Column
	Expectation []*asked.Column // nil, or one for each of perception
	Importance  []*asked.Column
	How         string // how it was found
	Unsure      bool   // which of two sides is the expectation rests on the answers alone
	Inferred    bool   // the words of one side alone say which it is
	Scale       *asked.Scale
	Standard    bool // the 22 statements of SERVQUAL in its order, told by their numbers
	Words       bool // answers are words whose order is not known
}

// Columns returns every column of the battery.
func (b *Battery) Columns() []*asked.Column {
	return slices.Concat(b.Expectation, b.Perception, b.Importance)
}

// Statements are the columns that say what the statements are.
func (b *Battery) Statements() []*asked.Column { return b.Sides()[0].Columns }

// Stems returns the questions or names that statements share, in the order of the sheet; none when a statement is without, or alone.
func (b *Battery) Stems() []string {
	var all []string
	count := map[string]int{}
	for _, c := range b.Statements() {
		stem := c.Stem
		if stem == "" {
			return nil
		}
		if count[stem]++; count[stem] == 1 {
			all = append(all, stem)
		}
	}
	for _, stem := range all {
		if count[stem] < 2 {
			return nil
		}
	}
	return all
}

// Arrange puts the statements of each group together.
func (b *Battery) Arrange(stems []string) {
	order := make([]int, len(b.Statements()))
	for i := range order {
		order[i] = i
	}
	place := map[string]int{}
	for i, s := range stems {
		place[s] = i
	}
	said := slices.Clone(b.Statements())
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(place[said[i].Stem], place[said[j].Stem]) })
	for _, side := range []*[]*asked.Column{&b.Perception, &b.Expectation, &b.Importance} {
		if *side == nil {
			continue
		}
		sorted := make([]*asked.Column, len(order))
		for i, from := range order {
			sorted[i] = (*side)[from]
		}
		*side = sorted
	}
}

// Higher counts the pairs whose first mean is the higher, and the pairs that were answered.
func (b *Battery) Higher() (higher, n int) {
	for i := range b.Perception {
		e, _ := b.Expectation[i].Mean()
		m, k := b.Perception[i].Mean()
		if k > 0 {
			n++
			if e >= m {
				higher++
			}
		}
	}
	return higher, n
}

// settle gives a battery the scale of all its columns.
func (b *Battery) settle() {
	b.Scale = asked.Together(b.Columns())
	b.Words = b.Columns()[0].Unordered
}
