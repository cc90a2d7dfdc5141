package survey

import (
	"cmp"
	"slices"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// chosen takes the cells of one column apart, and reports the pieces that are no choice.
func (b *builder) chosen(p *part, bound binding, c *table.Column, texts []string) [][]string {
	many := bound.field.Many
	splitter := answer.NewSplitter(cmp.Or(many.Split, ";"), many.Choices, texts)
	l := &ledger{table: p.in.Table, column: c, rule: b.rule(bound)}
	all := make([][]string, len(texts))
	for j, text := range texts {
		if text == "" {
			continue
		}
		l.filled++
		choices, unknown := splitter.Split(text)
		for _, piece := range unknown {
			l.add(p.rows[j], splitter.Unknown(bound.names[0], piece))
		}
		all[j] = choices
	}
	l.close(&b.found)
	p.summary.Problems += l.total
	return all
}

// choices counts the choices of the rows. Spellings that fold alike are one, as they are for groupings. Nothing was asked when there is no
// column.
func choices(rows [][]string) Choices {
	if rows == nil {
		return Choices{}
	}
	var chosen []string
	var of []int
	for i, row := range rows {
		for _, one := range row {
			chosen, of = append(chosen, one), append(of, i)
		}
	}
	c := Choices{Codes: make([][]int, len(rows))}
	f, _, _ := factor("reason", "", chosen)
	c.Levels = f.Levels
	for k, i := range of {
		if !slices.Contains(c.Codes[i], f.Codes[k]) {
			c.Codes[i] = append(c.Codes[i], f.Codes[k])
		}
	}
	for i := range c.Codes {
		slices.Sort(c.Codes[i])
	}
	return c
}
