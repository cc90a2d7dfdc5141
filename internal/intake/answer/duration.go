package answer

import (
	"strconv"
	"strings"
)

// day is in seconds; a longer wait at a counter or on the telephone is a mistake more often than not.
const day = 24 * 60 * 60

// UnitSeconds is how many seconds one of a unit is; a column without a unit is in seconds.
var UnitSeconds = map[string]float64{
	"": 1, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "seconde": 1, "secondes": 1, "\"": 1,
	"m": 60, "mn": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "'": 60,
	"h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "heure": 3600, "heures": 3600,
	"d": day, "day": day, "days": day, "j": day, "jour": day, "jours": day,
}

// duration returns the seconds a text spells: a plain number in the column's unit, "mm:ss" ("h:mm" in a column of hours),
// "1:02:03", or numbers with units: "1 h 30", "2 min 5 s", "90s".
func (v *Vocabulary) duration(text, unit string) (float64, bool) {
	s := Bare(text)
	if x, ok := v.number(s); ok && !strings.ContainsAny(s, "%€$£") {
		return x * UnitSeconds[unit], true
	}
	if strings.Contains(s, ":") {
		return clock(s, unit)
	}
	return v.spelled(s)
}

// clock reads parts between colons, of which only the last may have a fraction.
func clock(s, unit string) (float64, bool) {
	sign := 1.0
	if rest, minus := strings.CutPrefix(s, "-"); minus {
		s, sign = rest, -1
	}
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0, false
	}
	total := 0.0
	for i, p := range parts {
		x, ok := clockPart(strings.TrimSpace(p), i == len(parts)-1)
		if !ok || i > 0 && x >= 60 {
			return 0, false
		}
		total = total*60 + x
	}
	if len(parts) == 2 && unit == "h" {
		total *= 60
	}
	return sign * total, true
}

func clockPart(p string, last bool) (float64, bool) {
	if last {
		p = strings.Replace(p, ",", ".", 1)
	}
	if p == "" || strings.Trim(p, "0123456789.") != "" || !last && strings.Contains(p, ".") {
		return 0, false
	}
	x, err := strconv.ParseFloat(p, 64)
	return x, err == nil
}

// spelled reads numbers each with its unit, largest first; a last number without one is in the next smaller unit ("1 h 30").
func (v *Vocabulary) spelled(s string) (float64, bool) {
	total, smallest, any := 0.0, 2.0*day, false
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789.,"))]
		x, ok := v.number(digits)
		if !ok {
			return 0, false
		}
		s = strings.TrimSpace(s[len(digits):])
		letters := s
		if i := strings.IndexAny(s, " 0123456789"); i >= 0 {
			letters = s[:i]
		}
		size, known := UnitSeconds[strings.TrimSuffix(letters, ".")]
		if letters == "" {
			size, known = smallest/60, any && smallest > 1
		}
		if !known || size >= smallest {
			return 0, false
		}
		total, smallest, any = total+x*size, size, true
		s = s[len(letters):]
	}
	return total, any
}
