package quality

import (
	"strconv"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// shown is how many rows, ids or blocks of one finding are written out.
const shown = 5

// addresses writes the first of several names, and how many more there are: "7, 9, 12 and 4 more".
func addresses(cells []string) string {
	if len(cells) <= shown {
		return strings.Join(cells, ", ")
	}
	return strings.Join(cells[:shown], ", ") + " and " + strconv.Itoa(len(cells)-shown) + " more"
}

// cells tells of several cells of one column, the first of which is the finding's place.
func (e *examiner) cells(s diag.Severity, t *table.Table, c *table.Column, rows []int, code, message, hint string) {
	e.tell(s, t.Cell(c, rows[0]), code, message, hint).Spread(t.Strip(c, rows))
}

func (e *examiner) tell(s diag.Severity, at diag.Place, code, message, hint string) *diag.Diagnostic {
	e.found = append(e.found, diag.Diagnostic{Severity: s, Code: code, Place: at, Message: message, Hint: hint})
	return &e.found[len(e.found)-1]
}

func joined(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, "; ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
