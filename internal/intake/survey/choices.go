package survey

import (
	"cmp"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/table"
)

// chosen takes the cells of one column apart, and reports the pieces that are no choice.
func (b *builder) chosen(p *part, bound binding.Bound, c *table.Column, texts []string) [][]string {
	many := bound.Field.Many
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
			l.add(p.rows[j], splitter.Unknown(bound.Names[0], piece))
		}
		all[j] = choices
	}
	l.close(&b.found)
	p.summary.Problems += l.total
	return all
}

// ticks reads a question with one column for each choice.
func (b *builder) ticks(p *part, bound binding.Bound, a *answers) {
	many := bound.Field.Many
	a.chosen, a.texts = make([][]string, p.n), make([]string, p.n)
	for i, c := range bound.Columns {
		made, words := make([]bool, p.n), make([]string, p.n)
		b.cells(p, bound, p.words.Tick(bound.Names[i], many.Checked, many.Unchecked), c, func(j int, one *answer.Reading) {
			made[j], words[j] = one.Reason == Answered && one.X == 1, one.Text
		})
		name := answer.OwnWords(words, bound.Names[i])
		for j, is := range made {
			if is {
				a.chosen[j] = append(a.chosen[j], name)
			}
		}
	}
	for j, all := range a.chosen {
		a.texts[j] = strings.Join(all, "; ")
	}
}

// single makes a grouping of a question of several choices: who made one belongs to its group, who made several to none.
func (b *builder) single(p *part, bound binding.Bound, a *answers) {
	var several []int
	for j, all := range a.chosen {
		a.texts[j] = ""
		if len(all) == 1 {
			a.texts[j] = all[0]
		}
		if len(all) > 1 {
			several = append(several, p.rows[j])
		}
	}
	if len(several) == 0 {
		return
	}
	c := bound.Columns[0]
	d := b.found.Notef(p.in.Table.Cell(c, several[0]), CodeSeveral, "%s several answers to %q, and is counted in no group of it", diag.Plural(len(several), "row gives", "rows give"), bound.Spec.Key)
	d.Hint = "ask for one answer, or map the question as reason"
	d.Notes = diag.Pointing(bound.Field.At, "the column is named here")
	d.Spread(p.in.Table.Strip(c, several))
}
