package asked

import (
	"regexp"
	"strconv"
)

var slashed = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})`)

// DateFormat says how dates held as text are written, where the month stands first; "" where the usual order is read rightly.
func DateFormat(c *Column) string {
	monthFirst := false
	for _, e := range c.Examples {
		m := slashed.FindStringSubmatch(e)
		if m == nil {
			return ""
		}
		if day, _ := strconv.Atoi(m[2]); day > 12 {
			monthFirst = true
		}
	}
	if !monthFirst {
		return ""
	}
	return "MM/DD/YYYY"
}
