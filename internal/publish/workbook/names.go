package workbook

import (
	"strconv"
	"strings"
)

// SheetNames returns a sheet name for each wish: no sign that Excel forbids, at most 31 units of UTF-16, and no two
// alike, which Excel judges without regard to case.
func SheetNames(wishes []string) []string {
	names := make([]string, len(wishes))
	taken := map[string]bool{"history": true} // Excel keeps this one for itself
	for i, w := range wishes {
		base := clean(w)
		if base == "" {
			base = strconv.Itoa(i + 1)
		}
		name := cut(base, 31)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			tail := " " + strconv.Itoa(n)
			name = cut(base, 31-len(tail)) + tail
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]:*?/\`, r):
			return '-'
		case r < ' ' || r == 0x7f:
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.Trim(s, "' ")
}

// cut shortens s to n units of UTF-16, since those are what Excel counts.
func cut(s string, n int) string {
	units := 0
	for i, r := range s {
		units++
		if r > 0xffff {
			units++
		}
		if units > n {
			return strings.TrimRight(s[:i], " '")
		}
	}
	return s
}

// Place is where a cell of another sheet stands: 'Écart 5'!A12.
func Place(sheet, cell string) string {
	return "'" + strings.ReplaceAll(sheet, "'", "''") + "'!" + cell
}
