package survey

import (
	"cmp"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/ledger"
	"ecart/internal/intake/table"
)

// chosen takes the cells of one column apart, and reports the pieces that are no choice.
func (b *builder) chosen(p *part, bound binding.Bound, c *table.Column, texts []string) [][]string {
	many := bound.Field.Many
	splitter := answer.NewSplitter(cmp.Or(many.Split, ";"), many.Choices, texts)
	l := &ledger.Ledger{Table: p.in.Table, Column: c, Rule: b.rule(bound)}
	all := make([][]string, len(texts))
	for j, text := range texts {
		if text == "" {
			continue
		}
		l.Filled++
		choices, unknown := splitter.Split(text)
		for _, piece := range unknown {
			l.Add(p.rows[j], splitter.Unknown(bound.Names[0], piece))
		}
		all[j] = choices
	}
	l.Close(&b.found)
	p.summary.Problems += l.Total
	return all
}

// ticks reads a question with one column for each choice.
func (b *builder) ticks(p *part, bound binding.Bound, a *frame.Answers) {
	many := bound.Field.Many
	a.Chosen, a.Texts = make([][]string, p.N), make([]string, p.N)
	for i, c := range bound.Columns {
		made, words := make([]bool, p.N), make([]string, p.N)
		b.cells(p, bound, p.words.Tick(bound.Names[i], many.Checked, many.Unchecked), c, func(j int, one *answer.Reading) {
			made[j], words[j] = one.Reason == Answered && one.X == 1, one.Text
		})
		name := answer.OwnWords(words, bound.Names[i])
		for j, is := range made {
			if is {
				a.Chosen[j] = append(a.Chosen[j], name)
			}
		}
	}
	for j, all := range a.Chosen {
		a.Texts[j] = strings.Join(all, "; ")
	}
}

// single makes a grouping of a question of several choices: who made one belongs to its group, who made several to none.
func (b *builder) single(p *part, bound binding.Bound, a *frame.Answers) {
	var several []int
	for j, all := range a.Chosen {
		a.Texts[j] = ""
		if len(all) == 1 {
			a.Texts[j] = all[0]
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
