package page

import (
	"strconv"
	"testing"

	"ecart/internal/intake/table"
)

// pageOf makes a page of rows of cells: numbers where they spell one, blank where they are "", else texts.
func pageOf(rows ...[]string) *View {
	t := &table.Table{}
	for i := range rows[0] {
		c := table.NewColumn("", i, len(rows))
		for _, row := range rows {
			x, err := strconv.ParseFloat(row[i], 64)
			switch {
			case row[i] == "":
				c.Append(table.Blank, 0, "")
			case err == nil:
				c.Append(table.Number, x, "")
			default:
				c.Append(table.Text, 0, row[i])
			}
		}
		t.Columns = append(t.Columns, c)
	}
	for i := range rows {
		t.Rows = append(t.Rows, i+1)
	}
	return Of(&Page{Table: t})
}

func TestHeadingsAreTheFirstRowThatIsFilledLikeTheRowsUnderIt(t *testing.T) {
	for name, c := range map[string]struct {
		page   *View
		wanted Head
	}{
		"alone":             {pageOf([]string{"id", "Q1", "Q2"}, []string{"a", "5", "4"}, []string{"b", "3", "2"}), OneRow(0)},
		"under a title":     {pageOf([]string{"Survey of March", "", ""}, []string{"id", "Q1", "Q2"}, []string{"a", "5", "4"}), OneRow(1)},
		"with texts below":  {pageOf([]string{"E1", "E2", "E3"}, []string{"How polite?", "How fast?", "How clean?"}, []string{"5", "4", "3"}), Head{Names: 0, Sub: None, Label: 1}},
		"over gaps of ours": {pageOf([]string{"id", "Rate us", "", ""}, []string{"", "Staff", "Food", "Price"}, []string{"a", "5", "4", "3"}), Head{Names: 0, Sub: 1, Label: None}},
	} {
		if got, ok := c.page.Headings(); !ok || got != c.wanted {
			t.Errorf("%s: %+v (%v), wanted %+v", name, got, ok, c.wanted)
		}
	}
}

func TestAnswersAreNoHeadings(t *testing.T) {
	p := pageOf([]string{"yes", "no"}, []string{"yes", "no"}, []string{"no", "yes"}, []string{"yes", "yes"})
	if h, ok := p.Headings(); ok {
		t.Errorf("row %d is taken for headings, and its words come again under it", h.Names)
	}
}

func TestAColumnIsAllOfAKindOnlyWhenItHoldsAnything(t *testing.T) {
	p := pageOf([]string{"n", "blank"}, []string{"1", ""}, []string{"2", ""})
	if !p.All(0, 1, Numeric) || p.All(1, 1, Numeric) || p.All(0, 0, Numeric) {
		t.Error("only the first column, from its second row on, is nothing but numbers")
	}
}
