package survey

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// kept are fields of texts that no output repeats: comments are masked before they are quoted, the others are read and forgotten.
var kept = []string{"comment", "comment_language", "evidence"}

// checkPrivacy reports the columns that a report would show and that hold personal data, unless report.yaml declares that it may: the names
// of groups, reasons, obstacles and causes reach every output as they stand. Ids never do.
func (b *builder) checkPrivacy(p *part) {
	for _, bound := range p.bound {
		shown := bound.Spec.Kind == config.GroupField || bound.Spec.Kind == config.TextField && !slices.Contains(kept, bound.Spec.Key)
		if !shown {
			continue
		}
		for i, c := range bound.Columns {
			if !b.allows(c) {
				b.checkColumn(p.in.Table, c, bound, bound.Names[i])
			}
		}
	}
}

// allows tells whether privacy.allow names a column by its heading or letter.
func (b *builder) allows(c *table.Column) bool {
	return slices.ContainsFunc(b.config.Privacy.Allow, func(name string) bool {
		if letter, is := strings.CutPrefix(name, "="); is {
			return strings.EqualFold(strings.TrimSpace(letter), c.Letter())
		}
		return table.Fold(name) == table.Fold(c.Header)
	})
}

// checkColumn reports a column that is personal as a whole, or else the cells of it that lead to a person.
func (b *builder) checkColumn(t *table.Table, c *table.Column, bound binding.Bound, name string) {
	var d *diag.Diagnostic
	if found := personal.Column(c); found.Kind != personal.None {
		d = b.found.Errorf(t.Heading(c), CodePersonal, "column %s is read as %s, which the report shows, and looks like personal data (%s): %s", c.Letter(), name, found.Kind, found.Why)
	} else if rows, kind := personal.Signed(c, b.config.Privacy.Customers); len(rows) > 0 {
		d = b.found.Errorf(t.Cell(c, rows[0]), CodePersonal, "the cell is read as %s, which the report shows, and holds personal data (%s)", name, kind)
		d.Spread(t.Strip(c, rows))
	}
	if d == nil {
		return
	}
	heading := c.Header
	if heading == "" {
		heading = "=" + c.Letter()
	}
	d.Hint = fmt.Sprintf("map a column that leads to nobody, or declare that it may be shown: privacy: {allow: [%q]}", heading)
	d.Notes = diag.Pointing(bound.Field.At, "the column is named here")
}
