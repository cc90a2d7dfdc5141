package asked

import "strings"

// MonthFirst is how dates are written in which the month comes before the day. Report.yaml names it; the other order is read by itself.
const MonthFirst = "MM/DD/YYYY"

// DateFormat says how a column writes dates held as text, "" where the usual order is read rightly. It is not sure where each of its dates could be
// read both ways.
func DateFormat(c *Column) (format string, sure bool) {
	switch o := c.Order; {
	case o.MonthFirst > o.DayFirst:
		return c.monthFirst(), true
	case o.DayFirst > 0 || o.Either == 0:
		return "", true
	case c.halfDays():
		return c.monthFirst(), true
	case !c.slashes():
		return "", true // 3.4.2026 and 3-4-2026 are written by those who put the day first
	}
	return c.monthFirst(), false
}

// monthFirst is the format with the mark that the column's dates have.
func (c *Column) monthFirst() string {
	for _, mark := range []string{".", "-"} {
		if len(c.Examples) > 0 && !c.slashes() && strings.Contains(c.Examples[0], mark) {
			return strings.ReplaceAll(MonthFirst, "/", mark)
		}
	}
	return MonthFirst
}

func (c *Column) slashes() bool { return len(c.Examples) > 0 && strings.Contains(c.Examples[0], "/") }

// halfDays tells dates with AM and PM, which are written where the month comes first.
func (c *Column) halfDays() bool {
	return len(c.Examples) > 0 && (strings.HasSuffix(strings.ToUpper(c.Examples[0]), "AM") || strings.HasSuffix(strings.ToUpper(c.Examples[0]), "PM"))
}
