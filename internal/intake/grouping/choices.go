package grouping

import "slices"

// Choices is one question of which a row may choose several answers. Only their counts may leave the program.
type Choices struct {
	Levels []string // sorted by name
	Codes  [][]int  // by row: indexes into Levels, ascending; empty where nothing was chosen; nil when the question was not asked
}

// Asked tells whether the column was there at all.
func (c Choices) Asked() bool { return len(c.Codes) > 0 }

// Count counts the choices of the rows. Spellings that fold alike are one, as they are for groupings. Nothing was asked when there is no
// column.
func Count(rows [][]string) Choices {
	if rows == nil {
		return Choices{}
	}
	var chosen []string
	var of []int
	for i, row := range rows {
		for _, one := range row {
			chosen, of = append(chosen, one), append(of, i)
		}
	}
	c := Choices{Codes: make([][]int, len(rows))}
	f, _, _ := By("reason", "", chosen)
	c.Levels = f.Levels
	for k, i := range of {
		if !slices.Contains(c.Codes[i], f.Codes[k]) {
			c.Codes[i] = append(c.Codes[i], f.Codes[k])
		}
	}
	for i := range c.Codes {
		slices.Sort(c.Codes[i])
	}
	return c
}
