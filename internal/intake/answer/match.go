package answer

import (
	"strconv"

	"ecart/internal/intake/table"
)

// truths are the words for true and for false that survey tools write, in bare form.
var truths = map[string]bool{
	"true": true, "vrai": true, "yes": true, "oui": true, "vero": true, "wahr": true, "ja": true, "verdadero": true, "si": true, "waar": true,
	"false": false, "faux": false, "no": false, "non": false, "falso": false, "falsch": false, "nein": false, "onwaar": false, "nee": false,
}

// Matcher finds the cells that hold one of some values as a person would: case, blanks and quotes do not count, 1.0 is 1, and a value that
// means true is in the cell TRUE, 1 and "Vrai" as well.
type Matcher struct {
	texts   map[string]bool
	numbers map[float64]bool
	truths  map[bool]bool
}

// Matching returns the matcher of some values, as report.yaml writes them.
func Matching(values []string) Matcher {
	m := Matcher{texts: map[string]bool{}, numbers: map[float64]bool{}, truths: map[bool]bool{}}
	for _, v := range values {
		m.texts[table.Fold(v)] = true
		if truth, is := truths[Bare(v)]; is {
			m.truths[truth] = true
		}
		if x, err := strconv.ParseFloat(Tidy(v), 64); err == nil {
			m.numbers[x] = true
		}
	}
	return m
}

// Holds tells whether a cell holds one of the values.
func (m Matcher) Holds(c Cell) bool {
	switch c.Kind {
	case table.Blank:
		return false
	case table.Bool:
		return m.truths[c.X != 0] || m.numbers[c.X]
	case table.Integer, table.Number, table.Date:
		return m.number(c.X)
	}
	if m.texts[table.Fold(c.Text)] {
		return true
	}
	if truth, is := truths[Bare(c.Text)]; is {
		return m.truths[truth]
	}
	x, err := strconv.ParseFloat(Tidy(c.Text), 64)
	return err == nil && m.number(x)
}

func (m Matcher) number(x float64) bool {
	return m.numbers[x] || x == 1 && m.truths[true] || x == 0 && m.truths[false]
}
