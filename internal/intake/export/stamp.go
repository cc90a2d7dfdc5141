package export

import (
	"regexp"

	"ecart/internal/intake/table"
)

// stamp is how tools write a day as text, in whatever order of its parts.
var stamp = regexp.MustCompile(`^\d{1,4}([-/.] ?)\d{1,2}([-/.] ?)\d{1,4}`)

// dated tells whether a cell holds a day or a time stamp, as such or as text.
func dated(kind table.Kind, folded string) bool {
	return kind == table.Date || kind == table.Text && stamp.MatchString(folded)
}

// blank tells whether a cell holds nothing.
func blank(kind table.Kind, _ string) bool { return kind == table.Blank }

// mostlyDated tells whether a column holds days from a row on, but for a tenth of its cells.
func (p *Page) mostlyDated(col, from int) bool {
	n := p.count(col, from, dated)
	filled := p.rows() - from - p.count(col, from, blank)
	return n > 0 && n*10 >= filled*9
}
