package answer

import (
	"math"
	"strconv"
	"strings"
)

// Number returns the number that a text is, with a point or a comma for decimals; false for any other text.
func Number(text string) (float64, bool) {
	return new(Vocabulary).number(text)
}

// number returns the number a text spells: "6", "−4,5", "1 234,50 €", "85 %" (0.85). A lone comma before three digits groups
// thousands in English ("1,234") and is a decimal comma otherwise. It reports false for anything else.
func (v *Vocabulary) number(s string) (float64, bool) {
	s, percent := unadorned(s)
	if s == "" {
		return 0, false
	}
	comma, point := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	switch {
	case comma >= 0 && point >= 0 && comma > point: // 1.234,5
		s = strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)
	case comma >= 0 && point >= 0: // 1,234.5
		s = strings.ReplaceAll(s, ",", "")
	case strings.Count(s, ",") > 1 || comma > 0 && v.grouping && len(s)-comma == 4: // 1,234,567
		if !grouped(s) {
			return 0, false
		}
		s = strings.ReplaceAll(s, ",", "")
	default:
		s = strings.Replace(s, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return 0, false
	}
	if percent {
		x /= 100
	}
	return x, true
}

// unadorned strips blanks, a typographic minus and a currency or percent sign off, and returns "" when anything but the
// characters of a number is left. Blanks may stand only between groups of three digits: "6 7" is no number.
func unadorned(s string) (digits string, percent bool) {
	var b strings.Builder
	since := -1 // digits since the last blank between digits, -1 before the first
	for _, r := range strings.TrimSpace(s) {
		digit := r >= '0' && r <= '9'
		if since > 0 && !digit && since != 3 {
			return "", false
		}
		switch {
		case digit:
			if since >= 0 {
				since++
			}
			b.WriteRune(r)
			continue
		case blankRune(r):
			if n := b.Len(); n > 0 && b.String()[n-1] >= '0' && b.String()[n-1] <= '9' {
				since = 0
			}
			continue
		case r == ',', r == '.', r == '-', r == '+', r == 'e', r == 'E':
			b.WriteRune(r)
		case r == '−':
			b.WriteByte('-')
		case r == '€', r == '$', r == '£':
		case r == '%' && !percent:
			percent = true
		default:
			return "", false
		}
		since = -1
	}
	if since > 0 && since != 3 {
		return "", false
	}
	return b.String(), percent
}

func blankRune(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' }

// grouped tells whether commas stand before groups of three digits, as in 1,234,567.
func grouped(s string) bool {
	for i, part := range strings.Split(strings.TrimLeft(s, "+-"), ",") {
		if i == 0 && (len(part) == 0 || len(part) > 3) || i > 0 && len(part) != 3 {
			return false
		}
	}
	return true
}
