package delimited

import (
	"strconv"
	"strings"
)

// Column is what was found of the numbers of one column, and how they are read.
type Column struct {
	counts   [shapes]int
	Decimal  byte // '.' or ','; 0 when no number of the column shows
	Thousand byte // the mark between thousands: '.', ',' or ' '; 0 for none
	Unsure   bool // 1,234 may be either, and so may 1.234: they stay texts
}

// add counts a field.
func (c *Column) add(f string) { c.counts[shapeOf(f)]++ }

// saysComma tells whether the column's own fields show that decimals stand behind a comma, and saysPoint behind a point. Words
// among them may be a tenth, which are answers such as "N/A".
func (c *Column) saysComma() bool {
	n := &c.counts
	return n[comma]+n[manyPoints]+n[spacedComma] > 0 && n[point]+n[manyCommas]+n[spacedPoint] == 0 && c.numeric()
}

func (c *Column) saysPoint() bool {
	n := &c.counts
	return n[point]+n[manyCommas]+n[spacedPoint] > 0 && n[comma]+n[manyPoints]+n[spacedComma] == 0 && c.numeric()
}

func (c *Column) numeric() bool {
	filled := 0
	for s, n := range c.counts {
		if shape(s) != blank {
			filled += n
		}
	}
	return 10*c.counts[words] <= filled
}

// decide settles how the numbers of all columns are read. A file has one decimal mark; a column that shows another keeps its own. Files with
// a comma between fields hardly write one inside numbers, those with another delimiter may.
func decide(columns []Column, told string, delimiter byte) byte {
	var file byte
	commas, points := 0, 0
	for i := range columns {
		if columns[i].saysComma() {
			commas++
		} else if columns[i].saysPoint() {
			points++
		}
	}
	switch {
	case told != "":
		file = told[0]
	case commas > 0 && points == 0:
		file = ','
	case points > 0 && commas == 0:
		file = '.'
	}
	for i := range columns {
		columns[i].settle(file, told != "", delimiter)
	}
	return file
}

func (c *Column) settle(file byte, told bool, delimiter byte) {
	n := &c.counts
	switch {
	case told && n[comma]+n[point]+n[commaOfThree]+n[pointOfThree]+n[manyCommas]+n[manyPoints]+n[spacedComma]+n[spacedPoint] > 0:
		c.Decimal = file
	case c.saysComma():
		c.Decimal = ','
	case c.saysPoint():
		c.Decimal = '.'
	case n[commaOfThree] > 0 && n[pointOfThree] == 0 && n[comma]+n[point] == 0 && c.numeric():
		c.Decimal, c.Unsure = file, file == 0
	case n[pointOfThree] > 0 && n[commaOfThree] == 0 && n[comma]+n[point] == 0 && c.numeric() && file == ',':
		c.Decimal = ','
	case n[pointOfThree] > 0 && n[point]+n[comma]+n[commaOfThree] == 0 && c.numeric() && file == 0 && delimiter != ',':
		c.Unsure = true
	case n[point]+n[pointOfThree] > 0:
		c.Decimal = '.'
	}
	c.thousands()
}

// thousands settles the mark between thousands by the decimal mark. Blanks count only beside decimals, for telephones and
// company numbers have them, too.
func (c *Column) thousands() {
	n := &c.counts
	switch {
	case c.Decimal == ',' && n[pointOfThree]+n[manyPoints] > 0:
		c.Thousand = '.'
	case c.Decimal == '.' && (n[manyCommas] > 0 || n[commaOfThree] > 0 && c.numeric()):
		c.Thousand = ','
	case n[spacedComma]+n[spacedPoint] > 0 && c.numeric():
		c.Thousand = ' '
	}
}

// Number returns the number that a field of the column spells, and false when it stays a text: leading zeros, a plus sign, more
// digits than a number keeps, marks that the column does not use.
func (c *Column) Number(f string) (float64, bool) {
	plain := f
	switch s := shapeOf(f); s {
	case whole:
	case point, pointOfThree, comma, commaOfThree, manyPoints, manyCommas, spaced, spacedComma, spacedPoint:
		if !c.uses(s) {
			return 0, false
		}
		plain = c.plain(f)
	default:
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.Replace(plain, "−", "-", 1), 64)
	return x, err == nil
}

// uses tells whether the column has numbers of a shape.
func (c *Column) uses(s shape) bool {
	switch s {
	case point:
		return c.Decimal != ','
	case pointOfThree:
		return !c.Unsure && (c.Decimal != ',' || c.Thousand == '.')
	case comma:
		return c.Decimal == ','
	case commaOfThree:
		return c.Decimal == ',' || c.Thousand == ','
	case manyPoints:
		return c.Thousand == '.'
	case manyCommas:
		return c.Thousand == ','
	case spaced:
		return c.Thousand == ' '
	case spacedComma:
		return c.Thousand == ' ' && c.Decimal == ','
	case spacedPoint:
		return c.Thousand == ' ' && c.Decimal == '.'
	}
	return false
}

// plain takes the marks between thousands out, and writes decimals with a point.
func (c *Column) plain(f string) string {
	switch c.Thousand {
	case '.', ',':
		f = strings.ReplaceAll(f, string(rune(c.Thousand)), "")
	case ' ':
		f = strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r == '.' || r == ',' || r == '-' || r == '−' {
				return r
			}
			return -1
		}, f)
	}
	return strings.Replace(f, ",", ".", 1)
}
