package draft

import (
	"fmt"
	"path"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/draft/battery"
	"ecart/internal/intake/profile"
)

// staff proposes the source of managers or employees: what they believe customers expect, where it is asked of the model's statements.
func (p *proposer) staff(s picked) {
	src := p.source(s)
	p.frame(src, s)
	src.Fields = slices.DeleteFunc(src.Fields, func(f Field) bool { return f.Key == "date" || f.Key == "channel" || f.Key == "weight" })
	var same *battery.Battery
	for _, b := range battery.All(s.columns) {
		if same == nil && len(p.items) > 0 && len(b.Statements()) == len(p.items) && !b.Words {
			same = b
		}
	}
	switch {
	case len(p.items) == 0:
		p.believed(src, s)
	case same == nil:
		p.lost(s)
	default:
		same.Expectation, same.Perception, same.Importance = same.Statements(), nil, nil
		_, fields := statements{same}.name()
		for _, c := range same.Expectation {
			c.Taken = "statement"
		}
		fields[0].Note = fmt.Sprintf("as many columns as the customers’ statements, %d; see that they stand in the same order", len(p.items))
		fields[0].Check = true
		if fields[0].Header != "" && p.renamed(same) {
			fields[0].Header = ""
			for _, c := range same.Expectation {
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
	var chosen *battery.Battery
	for _, b := range battery.All(s.columns) {
		if chosen == nil && (!b.Words || p.ordered(b)) {
			chosen = b
		}
	}
	if chosen == nil {
		return
	}
	told := chosen.Statements()
	if chosen.Expectation != nil {
		told = chosen.Expectation
	}
	chosen.Expectation, chosen.Perception, chosen.Importance, chosen.Unsure = told, nil, nil, false
	dimensions := statements{chosen}.dimensions(&p.asker, p.locale)
	items, fields := statements{chosen}.name()
	p.items = items
	p.model(chosen, dimensions, items)
	fields[0].Note, fields[0].Check = fmt.Sprintf("%s; taken for what customers expect, as %s believe", chosen.How, s.role), true
	src.Fields = append(src.Fields, fields[0])
	for _, c := range chosen.Expectation {
		c.Taken = "statement"
	}
	p.missing(chosen.Expectation...)
	p.out.Notes = append(p.out.Notes, fmt.Sprintf("what %s believe that customers expect is held against what customers say, so that most pages need the customers' answers too: --from customers.xlsx --from %s", s.role, path.Base(s.file)))
}

// lost notes ratings that no field takes, for another number of statements than the customers answered.
func (p *proposer) lost(s picked) {
	for _, b := range battery.All(s.columns) {
		if !b.Words {
			p.out.Notes = append(p.out.Notes, fmt.Sprintf("%s: the %d ratings from %q to %q are not used: what %s believe is asked of the customers' %s, one for one",
				path.Base(s.file), len(b.Statements()), asked.Cut(b.Statements()[0].Header, 40), asked.Cut(b.Statements()[len(b.Statements())-1].Header, 40), s.role, several(len(p.items), "statement")))
			return
		}
	}
}

// renamed tells whether a pattern of theirs would not find the model's items by id or number.
func (p *proposer) renamed(b *battery.Battery) bool {
	items, _ := statements{b}.name()
	for i, item := range items {
		if item.ID != p.items[i].ID && item.Text != p.items[i].Text {
			return true
		}
	}
	return false
}
