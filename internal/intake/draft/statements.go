package draft

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
)

// statements makes the best battery the model's; the others are told and left.
func (p *proposer) statements(src *Source, all []*asked.Column) {
	found := batteries(all)
	p.told = bothSides(all)
	var chosen *battery
	for _, b := range found {
		if chosen == nil && (!b.words || p.ordered(b)) {
			chosen = b
			continue
		}
		p.out.Model.Other = append(p.out.Model.Other, p.other(b))
		for _, c := range b.columns() {
			if c.Taken == "" {
				c.Taken = "other"
				src.Unused = append(src.Unused, Left{c.Header, "of another battery: " + asked.Cut(b.how, 60)})
			}
		}
	}
	if chosen == nil {
		return
	}
	p.sides(chosen)
	chosen.doubted()
	dimensions := chosen.dimensions(&p.asker, p.locale)
	items, fields := chosen.name()
	p.items = items
	p.model(chosen, dimensions, items)
	for i := range fields {
		if i == 0 {
			fields[i].Note, fields[i].Check = chosen.how, chosen.inferred || chosen.unsure && p.answers["expectation"] == ""
		}
	}
	src.Fields = append(src.Fields, fields...)
	for _, c := range chosen.columns() {
		c.Taken = "statement"
	}
	p.missing(chosen.columns()...)
}

// doubted marks a scale whose words do not say how a service was: what is likely, liked or important may be about anything.
func (b *battery) doubted() {
	if about := b.scale.AboutElse(); about != "" && b.expectation == nil && b.importance == nil {
		b.scale.Check, b.inferred = true, true
		b.scale.Note += ", which say " + about + ": are these statements on how the service was?"
	}
}

// mostWritten are as many other batteries as are written down to be taken instead.
const mostWritten = 3

// other is a battery that is left, with all that it takes to report on it instead. It asks nothing: what would be asked takes its default.
func (p *proposer) other(b *battery) Other {
	o := Other{Told: b.told()}
	if b.words || len(p.out.Model.Other) >= mostWritten {
		return o
	}
	if b.expectation != nil {
		o.Gaps = []int{5}
	}
	o.Scale = b.scale
	dimensions := b.dimensions(&asker{}, p.locale)
	items, fields := b.name()
	o.Dimensions, o.Fields = b.grouped(dimensions, items), fields
	o.Fields[0].Note, o.Fields[0].Check = b.how, b.unsure
	return o
}

// told is a battery in a sentence, for a comment.
func (b *battery) told() string {
	var names []string
	for _, c := range b.columns() {
		names = append(names, c.Header)
	}
	text := fmt.Sprintf("%s, %s to %s", b.how, asked.Cut(names[0], 40), asked.Cut(names[len(names)-1], 40))
	if b.words {
		return text + "; the order of its words is not known, so that it cannot be proposed"
	}
	return text + fmt.Sprintf("; scale %g to %g", b.scale.Min, b.scale.Max)
}

// model puts the statements into their dimensions.
func (p *proposer) model(b *battery, dimensions []Dimension, items []Item) {
	m := &p.out.Model
	m.Scale = b.scale
	if m.Standard = b.standard; m.Standard {
		return
	}
	m.Dimensions = b.grouped(dimensions, items)
}

// grouped gives each dimension its statements.
func (b *battery) grouped(dimensions []Dimension, items []Item) []Dimension {
	at := 0
	stems := b.stems()
	for i := range dimensions {
		d := &dimensions[i]
		n := len(d.Items) // of SERVQUAL
		switch {
		case n == 0 && len(dimensions) == 1:
			n = len(items)
		case n == 0:
			n = count(b.statements(), stems[i])
		}
		d.Items = items[at : at+n]
		at += n
	}
	for i, c := range b.statements() {
		items[i].Note = b.turned(c)
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
func (p *proposer) sides(b *battery) {
	if !b.unsure {
		return
	}
	higher, n := b.higher()
	e, m := b.expectation[0].Header, b.perception[0].Header
	q := Question{
		Key: "expectation", weight: 90, Text: fmt.Sprintf("Which of %q and %q is what people expect, and which is what they met with?", asked.Cut(e, 60), asked.Cut(m, 60)),
		Evidence: []string{b.how, fmt.Sprintf("the mean of the first is higher in %d of %d pairs; that of expectations mostly is", higher, n)},
		Options:  []Option{{"first", "the first is the expectation"}, {"second", "the second is the expectation"}, {"importance", "the first is how important it is, the second how it was"}},
	}
	if n > 0 && 10*higher >= 7*n {
		q.Default = "first"
	}
	b.how += "; " + q.Evidence[1]
	switch p.ask(q, nil) {
	case "second":
		b.expectation, b.perception = b.perception, b.expectation
	case "importance":
		b.importance, b.expectation = b.expectation, nil
	}
}

// higher counts the pairs whose first mean is the higher, and the pairs that were answered.
func (b *battery) higher() (higher, n int) {
	for i := range b.perception {
		e, _ := b.expectation[i].Mean()
		m, k := b.perception[i].Mean()
		if k > 0 {
			n++
			if e >= m {
				higher++
			}
		}
	}
	return higher, n
}

// ordered asks for the order of words that are on no ladder; it reports false when the battery is to be left.
func (p *proposer) ordered(b *battery) bool {
	var texts []string
	var told []string
	for _, l := range b.scale.Labels {
		texts = append(texts, l.Text)
		told = append(told, fmt.Sprintf("%q (%s)", l.Text, several(l.Cells, "cell")))
	}
	q := Question{
		Key: "labels", weight: 80, Text: fmt.Sprintf("In which order are the answers to %q, the worst first?", asked.Cut(b.columns()[0].Says(), 80)),
		Evidence: append([]string{fmt.Sprintf("%d columns are answered in these words", len(b.columns()))}, strings.Join(told, ", ")),
		Form:     `"worst < … < best", or "skip" to leave these columns out`,
	}
	if form, all := b.columns()[0].Ordered(texts); all {
		q.Default = strings.Join(form, " < ")
		q.Evidence = append(q.Evidence, "the codebook lists them in this order")
	}
	answer := p.ask(q, func(s string) bool { return s == "skip" || ladderOf(s, texts) != nil })
	ranks := ladderOf(answer, texts)
	if ranks == nil {
		return false
	}
	for i := range b.scale.Labels {
		b.scale.Labels[i].Value = float64(ranks[i] + 1)
	}
	b.scale.Min, b.scale.Max, b.scale.Note, b.scale.Check = 1, float64(len(texts)), "in the order that you gave", false
	b.words = false
	b.scale.Sort()
	for _, c := range b.columns() {
		own := *c.Scale
		own.Labels = slices.Clone(b.scale.Labels)
		own.Min, own.Max = b.scale.Min, b.scale.Max
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
