package draft

import (
	"fmt"
	"path"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/profile"
)

// staff proposes the source of managers or employees: what they believe customers expect, where it is asked of the model's statements.
func (p *proposer) staff(s picked) {
	src := p.source(s)
	p.frame(src, s)
	src.Fields = slices.DeleteFunc(src.Fields, func(f Field) bool { return f.Key == "date" || f.Key == "channel" || f.Key == "weight" })
	var battery *battery
	for _, b := range batteries(s.columns) {
		if battery == nil && len(p.items) > 0 && len(b.statements()) == len(p.items) && !b.words {
			battery = b
		}
	}
	switch {
	case len(p.items) == 0:
		p.believed(src, s)
	case battery == nil:
		p.lost(s)
	default:
		battery.expectation, battery.perception, battery.importance = battery.statements(), nil, nil
		_, fields := battery.name()
		for _, c := range battery.expectation {
			c.Taken = "statement"
		}
		fields[0].Note = fmt.Sprintf("as many columns as the customers’ statements, %d; see that they stand in the same order", len(p.items))
		fields[0].Check = true
		if fields[0].Header != "" && p.renamed(battery) {
			fields[0].Header = ""
			for _, c := range battery.expectation {
				fields[0].Each = append(fields[0].Each, c.Name)
			}
		}
		src.Fields = append(src.Fields, fields[0])
	}
	if s.role == config.Employees {
		if c := firstOf(s.columns, func(c *asked.Column) bool { return c.Free() && c.Outcome() == "nps" && c.IsRecommendation() }); c != nil {
			src.take("enps", c, outcomeNote(c, asked.Together([]*asked.Column{c})))
		}
		if c := firstOf(s.columns, func(c *asked.Column) bool { return c.Free() && c.Shape == profile.Text }); c != nil {
			src.take("obstacle", c, several(c.Filled, "text"))
		}
	}
	p.finish(src, s)
}

// believed makes the statements of managers or employees the model's where no customers answer any: what they rated is what they believe that
// customers expect.
func (p *proposer) believed(src *Source, s picked) {
	var chosen *battery
	for _, b := range batteries(s.columns) {
		if chosen == nil && (!b.words || p.ordered(b)) {
			chosen = b
		}
	}
	if chosen == nil {
		return
	}
	told := chosen.statements()
	if chosen.expectation != nil {
		told = chosen.expectation
	}
	chosen.expectation, chosen.perception, chosen.importance, chosen.unsure = told, nil, nil, false
	dimensions := chosen.dimensions(&p.asker, p.locale)
	items, fields := chosen.name()
	p.items = items
	p.model(chosen, dimensions, items)
	fields[0].Note, fields[0].Check = fmt.Sprintf("%s; taken for what customers expect, as %s believe", chosen.how, s.role), true
	src.Fields = append(src.Fields, fields[0])
	for _, c := range chosen.expectation {
		c.Taken = "statement"
	}
	p.missing(chosen.expectation...)
	p.out.Notes = append(p.out.Notes, fmt.Sprintf("what %s believe that customers expect is held against what customers say, so that most pages need the customers' answers too: --from customers.xlsx --from %s", s.role, path.Base(s.file)))
}

// lost notes ratings that no field takes, for another number of statements than the customers answered.
func (p *proposer) lost(s picked) {
	for _, b := range batteries(s.columns) {
		if !b.words {
			p.out.Notes = append(p.out.Notes, fmt.Sprintf("%s: the %d ratings from %q to %q are not used: what %s believe is asked of the customers' %s, one for one",
				path.Base(s.file), len(b.statements()), asked.Cut(b.statements()[0].Header, 40), asked.Cut(b.statements()[len(b.statements())-1].Header, 40), s.role, several(len(p.items), "statement")))
			return
		}
	}
}

// renamed tells whether a pattern of theirs would not find the model's items by id or number.
func (p *proposer) renamed(b *battery) bool {
	items, _ := b.name()
	for i, item := range items {
		if item.ID != p.items[i].ID && item.Text != p.items[i].Text {
			return true
		}
	}
	return false
}
