package draft

import (
	"fmt"
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
	if battery != nil {
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
			src.take("obstacle", c, fmt.Sprintf("%d texts", c.Filled))
		}
	}
	p.finish(src, s)
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
