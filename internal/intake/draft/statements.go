package draft

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/draft/battery"
)

// statements is a battery that is to become the model's.
type statements struct{ *battery.Battery }

// statements makes the best battery the model's; the others are told and left.
func (p *proposer) statements(src *Source, all []*asked.Column) {
	found := battery.All(all)
	p.told = battery.BothSides(all)
	var chosen *battery.Battery
	for _, b := range found {
		if chosen == nil && (!b.Words || p.ordered(b)) {
			chosen = b
			continue
		}
		p.out.Model.Other = append(p.out.Model.Other, p.other(b))
		for _, c := range b.Columns() {
			if c.Taken == "" {
				c.Taken = "other"
				src.Unused = append(src.Unused, Left{c.Header, "of another battery: " + asked.Cut(b.How, 60)})
			}
		}
	}
	if chosen == nil {
		return
	}
	p.sides(chosen)
	statements{chosen}.doubted()
	dimensions := statements{chosen}.dimensions(&p.asker, p.locale)
	items, fields := statements{chosen}.name()
	p.items = items
	p.model(chosen, dimensions, items)
	for i := range fields {
		if i == 0 {
			fields[i].Note, fields[i].Check = chosen.How, chosen.Inferred || chosen.Unsure && p.answers["expectation"] == ""
		}
	}
	src.Fields = append(src.Fields, fields...)
	for _, c := range chosen.Columns() {
		c.Taken = "statement"
	}
	p.missing(chosen.Columns()...)
}

// doubted marks a scale whose words do not say how a service was: what is likely, liked or important may be about anything.
func (b statements) doubted() {
	if about := b.Scale.AboutElse(); about != "" && b.Expectation == nil && b.Importance == nil {
		b.Scale.Check, b.Inferred = true, true
		b.Scale.Note += ", which say " + about + ": are these statements on how the service was?"
	}
}

// mostWritten are as many other batteries as are written down to be taken instead.
const mostWritten = 3

// other is a battery that is left, with all that it takes to report on it instead. It asks nothing: what would be asked takes its default.
func (p *proposer) other(b *battery.Battery) Other {
	o := Other{Told: statements{b}.told()}
	if b.Words || len(p.out.Model.Other) >= mostWritten {
		return o
	}
	if b.Expectation != nil {
		o.Gaps = []int{5}
	}
	o.Scale = b.Scale
	dimensions := statements{b}.dimensions(&asker{}, p.locale)
	items, fields := statements{b}.name()
	o.Dimensions, o.Fields = statements{b}.grouped(dimensions, items), fields
	o.Fields[0].Note, o.Fields[0].Check = b.How, b.Unsure
	return o
}

// told is a battery in a sentence, for a comment.
func (b statements) told() string {
	var names []string
	for _, c := range b.Columns() {
		names = append(names, c.Header)
	}
	text := fmt.Sprintf("%s, %s to %s", b.How, asked.Cut(names[0], 40), asked.Cut(names[len(names)-1], 40))
	if b.Words {
		return text + "; the order of its words is not known, so that it cannot be proposed"
	}
	return text + fmt.Sprintf("; scale %g to %g", b.Scale.Min, b.Scale.Max)
}

// model puts the statements into their dimensions.
func (p *proposer) model(b *battery.Battery, dimensions []Dimension, items []Item) {
	m := &p.out.Model
	m.Scale = b.Scale
	if m.Standard = b.Standard; m.Standard {
		return
	}
	m.Dimensions = statements{b}.grouped(dimensions, items)
}

// grouped gives each dimension its statements.
func (b statements) grouped(dimensions []Dimension, items []Item) []Dimension {
	at := 0
	stems := b.Stems()
	for i := range dimensions {
		d := &dimensions[i]
		n := len(d.Items) // of SERVQUAL
		switch {
		case n == 0 && len(dimensions) == 1:
			n = len(items)
		case n == 0:
			n = count(b.Statements(), stems[i])
		}
		d.Items = items[at : at+n]
		at += n
	}
	for i, c := range b.Statements() {
		items[i].Note = b.Turned(c)
	}
	return dimensions
}

func count(columns []*asked.Column, stem string) int {
	n := 0
	for _, c := range columns {
		if c.Stem == stem {
			n++
		}
	}
	return n
}

// sides settles which of two sides is the expectation, where only the answers tell.
func (p *proposer) sides(b *battery.Battery) {
	if !b.Unsure {
		return
	}
	higher, n := b.Higher()
	e, m := b.Expectation[0].Header, b.Perception[0].Header
	q := Question{
		Key: "expectation", weight: 90, Text: fmt.Sprintf("Which of %q and %q is what people expect, and which is what they met with?", asked.Cut(e, 60), asked.Cut(m, 60)),
		Evidence: []string{b.How, fmt.Sprintf("the mean of the first is higher in %d of %d pairs; that of expectations mostly is", higher, n)},
		Options:  []Option{{"first", "the first is the expectation"}, {"second", "the second is the expectation"}, {"importance", "the first is how important it is, the second how it was"}},
	}
	if n > 0 && 10*higher >= 7*n {
		q.Default = "first"
	}
	b.How += "; " + q.Evidence[1]
	switch p.ask(q, nil) {
	case "second":
		b.Expectation, b.Perception = b.Perception, b.Expectation
	case "importance":
		b.Importance, b.Expectation = b.Expectation, nil
	}
}

// ordered asks for the order of words that are on no ladder; it reports false when the battery is to be left.
func (p *proposer) ordered(b *battery.Battery) bool {
	var texts []string
	var told []string
	for _, l := range b.Scale.Labels {
		texts = append(texts, l.Text)
		told = append(told, fmt.Sprintf("%q (%s)", l.Text, several(l.Cells, "cell")))
	}
	q := Question{
		Key: "labels", weight: 80, Text: fmt.Sprintf("In which order are the answers to %q, the worst first?", asked.Cut(b.Columns()[0].Says(), 80)),
		Evidence: append([]string{fmt.Sprintf("%d columns are answered in these words", len(b.Columns()))}, strings.Join(told, ", ")),
		Form:     `"worst < … < best", or "skip" to leave these columns out`,
	}
	if form, all := b.Columns()[0].Ordered(texts); all {
		q.Default = strings.Join(form, " < ")
		q.Evidence = append(q.Evidence, "the codebook lists them in this order")
	}
	answer := p.ask(q, func(s string) bool { return s == "skip" || ladderOf(s, texts) != nil })
	ranks := ladderOf(answer, texts)
	if ranks == nil {
		return false
	}
	for i := range b.Scale.Labels {
		b.Scale.Labels[i].Value = float64(ranks[i] + 1)
	}
	b.Scale.Min, b.Scale.Max, b.Scale.Note, b.Scale.Check = 1, float64(len(texts)), "in the order that you gave", false
	b.Words = false
	b.Scale.Sort()
	for _, c := range b.Columns() {
		own := *c.Scale
		own.Labels = slices.Clone(b.Scale.Labels)
		own.Min, own.Max = b.Scale.Min, b.Scale.Max
		c.Scale, c.Unordered = &own, false
	}
	return true
}

// ladderOf reads "bad < fair < good" as the rank of each text; nil when the two do not name the same words.
func ladderOf(answer string, texts []string) []int {
	parts := strings.Split(answer, "<")
	if len(parts) != len(texts) {
		return nil
	}
	ranks := make([]int, len(texts))
	for i, text := range texts {
		ranks[i] = slices.IndexFunc(parts, func(s string) bool { return asked.Bare(s) == asked.Bare(text) })
		if ranks[i] < 0 {
			return nil
		}
	}
	return ranks
}

// again maps the statements of a second file of customers, when it has the same headings.
func (p *proposer) again(src *Source, all []*asked.Column) {
	for _, s := range p.out.Sources {
		if s.Role != src.Role {
			continue
		}
		for _, f := range s.Fields {
			if f.Key != "expectation" && f.Key != "perception" && f.Key != "rated_importance" {
				continue
			}
			var columns []*asked.Column
			for i, item := range p.items {
				heading := strings.NewReplacer("{n}", fmt.Sprint(i+1), "{item}", item.ID).Replace(f.Header)
				text := strings.NewReplacer("{n}", fmt.Sprint(i+1), "{item}", item.Text).Replace(f.Header)
				if f.Each != nil {
					heading, text = f.Each[i], f.Each[i]
				}
				if c := firstOf(all, func(c *asked.Column) bool {
					return asked.Bare(c.Name) == asked.Bare(heading) || asked.Bare(c.Name) == asked.Bare(text)
				}); c != nil {
					columns = append(columns, c)
				}
			}
			if len(columns) == len(p.items) {
				for _, c := range columns {
					c.Taken = "statement"
				}
				f.Note = "the same headings as in " + s.File
				src.Fields = append(src.Fields, f)
				p.missing(columns...)
			}
		}
		return
	}
}
