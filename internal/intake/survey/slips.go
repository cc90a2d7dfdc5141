package survey

import (
	"fmt"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// A name is taken for a slip of another when it stands in few rows, the other in many times more, and few signs differ.
const (
	mostSlips = 2  // rows
	fewSigns  = 2  // that differ
	manyTimes = 10 // the rows of the other
)

// slip is a name that may be meant for another.
type slip struct {
	name, meant string
	rows, of    int
}

// nearLevels notes the names of a grouping that may be slips for others. Nothing is changed: whoever knows the places corrects the cells.
func (b *builder) nearLevels(f Factor, at diag.Place) {
	var slips []slip
	counts := make([]int, len(f.Levels))
	for _, code := range f.Codes {
		if code >= 0 {
			counts[code]++
		}
	}
	for i, name := range f.Levels {
		if s, ok := meant(i, f.Levels, counts); ok {
			slips = append(slips, s)
		} else if near, is := b.undeclared(f.ID, name); is {
			slips = append(slips, slip{name, near, counts[i], 0})
		}
	}
	if len(slips) == 0 {
		return
	}
	s := slips[0]
	there := fmt.Sprintf("%q", s.meant)
	if s.of > 0 {
		there += fmt.Sprintf(" (%s)", diag.Plural(s.of, "row", "rows"))
	}
	d := b.found.Notef(at, CodeNearLevel, "in %q, %q (%s) may be meant for %s", f.Name, s.name, diag.Plural(s.rows, "row", "rows"), there)
	d.Hint = "nothing was changed; correct the cells if it is the same"
	if len(slips) > 1 {
		var more []string
		for _, s := range slips[1:] {
			more = append(more, s.name)
		}
		d.Hint += "; likewise " + diag.Listed(more)
	}
}

// meant finds the level that a rare one may be a slip for: the most frequent of those that are near.
func meant(i int, levels []string, counts []int) (slip, bool) {
	best := slip{name: levels[i], rows: counts[i]}
	for k, other := range levels {
		if counts[i] <= mostSlips && counts[k] >= manyTimes*counts[i] && counts[k] > best.of && alike(levels[i], other) {
			best.meant, best.of = other, counts[k]
		}
	}
	return best, best.of > 0
}

// alike tells whether two names differ in few letters. Names that differ in a number, as rooms and age groups do, are not alike.
func alike(a, b string) bool {
	x, y := table.Fold(a), table.Fold(b)
	if onlyDigits(x) != onlyDigits(y) || len([]rune(x)) < 3 {
		return false
	}
	return diag.Distance(x, y) <= min(fewSigns, len([]rune(x))/3)
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// undeclared finds the declared channel that one which is not declared may be meant for.
func (b *builder) undeclared(factor, name string) (string, bool) {
	if factor != "channel" {
		return "", false
	}
	var names []string
	for _, c := range b.config.Channels {
		if table.Fold(c.Name) == table.Fold(name) {
			return "", false
		}
		names = append(names, c.Name)
	}
	for _, n := range names {
		if alike(name, n) {
			return n, true
		}
	}
	return "", false
}
