package personal

import "ecart/internal/intake/table"

// Signed returns the rows of a column that is shown whose text holds something that leads to a person, and what the first of them is. A person's
// name does when fewer rows have it than a group that may be shown.
func Signed(c *table.Column, group int) (rows []int, first Kind) {
	often := map[string]int{}
	for row := range c.Len() {
		if c.Kind(row) == table.Text {
			often[c.Text(row)]++
		}
	}
	leads := map[string]Kind{}
	for text, n := range often {
		if kind := Leads(text, n < group); kind != None {
			leads[text] = kind
		}
	}
	for row := 0; row < c.Len() && len(leads) > 0; row++ {
		if kind := leads[c.Text(row)]; kind != None && c.Kind(row) == table.Text {
			if len(rows) == 0 {
				first = kind
			}
			rows = append(rows, row)
		}
	}
	return rows, first
}
