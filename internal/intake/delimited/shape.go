package delimited

import "strings"

// shape is how a field is written, as far as numbers go.
type shape uint8

const (
	blank        shape = iota
	whole              // 12, −3
	point              // 4.5, 1234.5
	comma              // 4,5
	pointOfThree       // 1.234: a fraction, or a thousand and more
	commaOfThree       // 1,234
	manyPoints         // 1.234.567 or 1.234,5: points between thousands
	manyCommas         // 1,234,567 or 1,234.5
	spaced             // 1 234: blanks or apostrophes between thousands
	spacedComma        // 1 234,5
	spacedPoint        // 1 234.5
	words              // no number, or one that must stay as written: leading zeros, signs, more digits than a number keeps
	shapes
)

// mostDigits is how many digits a number keeps.
const mostDigits = 15

// shapeOf tells how a field without blanks around it is written.
func shapeOf(f string) shape {
	if f == "" {
		return blank
	}
	digits := strings.TrimPrefix(strings.TrimPrefix(f, "-"), "−")
	if digits == "" || digits[0] < '0' || digits[0] > '9' || len(digits) > 2*mostDigits {
		return words
	}
	var count, points, commas, gaps, last int // last: where the last mark stands
	last = -1
	for i := 0; i < len(digits); i++ {
		switch c := digits[i]; {
		case c >= '0' && c <= '9':
			count++
		case c == '.':
			points, last = points+1, i
		case c == ',':
			commas, last = commas+1, i
		default:
			n := gap(digits[i:])
			if n == 0 {
				return words
			}
			gaps, i = gaps+1, i+n-1
		}
	}
	if count > mostDigits || last == len(digits)-1 || zeros(digits) {
		return words
	}
	return marks(digits, points, commas, gaps)
}

// zeros tells whether a number begins with a zero that it does not need.
func zeros(digits string) bool {
	return len(digits) > 1 && digits[0] == '0' && digits[1] != '.' && digits[1] != ','
}

// gap returns the length of a blank or apostrophe between thousands at the start of a text, 0 when there is none.
func gap(s string) int {
	for _, g := range []string{" ", "'", "\u00a0", "\u202f", "\u2009", "’"} {
		if strings.HasPrefix(s, g) {
			return len(g)
		}
	}
	return 0
}

// marks tells the shape of digits by the marks between them.
func marks(d string, points, commas, gaps int) shape {
	switch {
	case points+commas+gaps == 0:
		return whole
	case gaps > 0:
		return spacing(d, points, commas)
	case points > 0 && commas > 0:
		return mixed(d, points, commas)
	case points == 1:
		return single(d, ".", point, pointOfThree)
	case commas == 1:
		return single(d, ",", comma, commaOfThree)
	case points > 1 && grouped(strings.Split(d, ".")):
		return manyPoints
	case commas > 1 && grouped(strings.Split(d, ",")):
		return manyCommas
	}
	return words
}

// single tells a decimal mark from one that may part thousands.
func single(d, mark string, decimal, ofThree shape) shape {
	if grouped(strings.Split(d, mark)) {
		return ofThree
	}
	return decimal
}

func mixed(d string, points, commas int) shape {
	switch before, _, _ := strings.Cut(d, ","); {
	case commas == 1 && grouped(strings.Split(before, ".")) && !strings.Contains(d[len(before):], "."):
		return manyPoints
	default:
		before, _, _ = strings.Cut(d, ".")
		if points == 1 && grouped(strings.Split(before, ",")) && !strings.Contains(d[len(before):], ",") {
			return manyCommas
		}
	}
	return words
}

func spacing(d string, points, commas int) shape {
	if points+commas > 1 {
		return words
	}
	before, shape := d, spaced
	if i := strings.IndexAny(d, ".,"); i >= 0 {
		before, shape = d[:i], spacedComma
		if d[i] == '.' {
			shape = spacedPoint
		}
		if strings.Trim(d[i+1:], "0123456789") != "" {
			return words
		}
	}
	if !grouped(strings.FieldsFunc(before, func(r rune) bool { return r < '0' || r > '9' })) {
		return words
	}
	return shape
}

// grouped tells whether pieces of digits are thousands: one to three digits that do not begin with a zero, then always three.
func grouped(pieces []string) bool {
	if len(pieces) < 2 || len(pieces[0]) == 0 || len(pieces[0]) > 3 || pieces[0][0] == '0' {
		return false
	}
	for _, p := range pieces[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}
