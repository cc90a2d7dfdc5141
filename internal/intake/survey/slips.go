package survey

import (
	"fmt"
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/grouping"
	"ecart/internal/intake/table"
)

// nearLevels notes the names of a grouping that may be slips for others. Nothing is changed: whoever knows the places corrects the cells.
func (b *builder) nearLevels(f Factor, at diag.Place) {
	slips := append(f.Slips(), b.undeclared(f)...)
	if len(slips) == 0 {
		return
	}
	s := slips[0]
	there := fmt.Sprintf("%q", s.Meant)
	if s.Of > 0 {
		there += fmt.Sprintf(" (%s)", diag.Plural(s.Of, "row", "rows"))
	}
	d := b.found.Notef(at, CodeNearLevel, "in %q, %q (%s) may be meant for %s", f.Name, s.Name, diag.Plural(s.Rows, "row", "rows"), there)
	d.Hint = "nothing was changed; correct the cells if it is the same"
	if len(slips) > 1 {
		var more []string
		for _, s := range slips[1:] {
			more = append(more, s.Name)
		}
		d.Hint += "; likewise " + diag.Listed(more)
	}
}

// undeclared finds the channels that are not declared, and that may be meant for ones that are.
func (b *builder) undeclared(f Factor) []grouping.Slip {
	if f.ID != "channel" {
		return nil
	}
	declared := map[string]bool{}
	for _, c := range b.config.Channels {
		declared[table.Fold(c.Name)] = true
	}
	var all []grouping.Slip
	for code, name := range f.Levels {
		i := slices.IndexFunc(b.config.Channels, func(c config.Channel) bool { return grouping.Alike(name, c.Name) })
		if i < 0 || declared[table.Fold(name)] {
			continue
		}
		s := grouping.Slip{Name: name, Meant: b.config.Channels[i].Name}
		for _, c := range f.Codes {
			if c == code {
				s.Rows++
			}
		}
		all = append(all, s)
	}
	return all
}
