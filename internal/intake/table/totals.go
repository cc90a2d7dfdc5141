package table

import (
	"slices"
	"strings"
)

// totals are the words at the head of a row that people, and spreadsheets, add under the answers; folded, with accents and without.
var totals = []string{
	"total", "totals", "totaux", "total general", "total général", "grand total", "subtotal", "sous-total", "sum", "sums", "somme", "sommes", "mean", "means", "average",
	"averages", "avg", "moyenne", "moyennes", "median", "mediane", "médiane", "ecart type", "écart type", "ecart-type", "écart-type", "standard deviation", "std dev",
	"minimum", "maximum",
}

// HeadsTotals tells whether a text heads a row of totals or means.
func HeadsTotals(text string) bool {
	const longest = 30 // bytes, blanks included
	return len(text) <= longest && !strings.ContainsAny(text, "0123456789") && slices.Contains(totals, Fold(text))
}

// Totals returns the rows, counted from 0, whose first cell says that they are totals or means and whose others hold nothing but numbers. None where
// they are many: "Total" may be the name of a shop.
func (t *Table) Totals() []int {
	if len(t.Columns) < 2 {
		return nil
	}
	const some = 3
	var rows []int
	first := &t.Columns[0]
	for row := range t.Len() {
		if first.Kind(row) == Text && HeadsTotals(first.Text(row)) && t.onlyNumbers(row) {
			rows = append(rows, row)
		}
	}
	if len(rows) > some && 10*len(rows) > t.Len() {
		return nil
	}
	return rows
}

// onlyNumbers tells whether a row holds no text and no date beside its first cell, and something.
func (t *Table) onlyNumbers(row int) bool {
	filled := false
	for i := range t.Columns[1:] {
		switch t.Columns[i+1].Kind(row) {
		case Text, Date:
			return false
		case Blank:
		default:
			filled = true
		}
	}
	return filled
}

// Without returns the table without some of its rows, which are counted from 0 and ascend.
func (t *Table) Without(rows []int) *Table {
	if len(rows) == 0 {
		return t
	}
	less := *t
	less.Rows, less.Lines = without(t.Rows, rows), without(t.Lines, rows)
	less.Columns = make([]Column, len(t.Columns))
	for i := range t.Columns {
		less.Columns[i] = t.Columns[i].without(rows)
	}
	return &less
}

func (c *Column) without(rows []int) Column {
	less := Column{Header: c.Header, Label: c.Label, Index: c.Index, texts: c.texts}
	less.Reserve(c.Len() - len(rows))
	for i := range c.Len() {
		switch k := c.Kind(i); {
		case len(rows) > 0 && rows[0] == i:
			rows = rows[1:]
		case k == Text || k == Faulty:
			less.AppendText(k, int(c.values.at(i)))
		default:
			less.Append(k, c.Number(i), "")
		}
	}
	return less
}

func without(all, at []int) []int {
	if all == nil {
		return nil
	}
	var kept []int
	for i, x := range all {
		if !slices.Contains(at, i) {
			kept = append(kept, x)
		}
	}
	return kept
}
