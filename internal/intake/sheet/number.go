package sheet

import (
	"bytes"
	"math"
	"strconv"
)

// parseNumber returns the number a value spells, and false for what is none.
func parseNumber(b []byte) (float64, bool) {
	if x, ok := parseDecimal(b); ok {
		return x, true
	}
	x, err := strconv.ParseFloat(string(bytes.TrimSpace(b)), 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) || bytes.ContainsAny(b, "xXpP_") {
		return 0, false
	}
	return x, true
}

// powersOfTen are those that a floating-point number holds exactly and that parseDecimal needs.
var powersOfTen = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// parseDecimal reads a plain number of up to fifteen digits, most of those in a sheet; false for any other. The division of two numbers
// that are exact gives the nearest to what is written (Clinger 1990).
func parseDecimal(b []byte) (float64, bool) {
	digits, negative := bytes.CutPrefix(b, []byte("-"))
	if len(digits) > len(powersOfTen) || len(digits) == 0 {
		return 0, false
	}
	whole, point := int64(0), len(digits)
	for i, c := range digits {
		switch {
		case c-'0' <= 9:
			whole = whole*10 + int64(c-'0')
		case c == '.' && point == len(digits) && i > 0 && i < len(digits)-1:
			point = i
		default:
			return 0, false
		}
	}
	x := float64(whole) / powersOfTen[max(0, len(digits)-point-1)]
	if negative {
		x = -x
	}
	return x, true
}
