package table

import (
	"slices"
	"testing"
)

func ratings(heads ...string) *Table {
	t := &Table{Headers: 1}
	name, score := NewColumn("Name", 0, len(heads)), NewColumn("Score", 1, len(heads))
	for i, h := range heads {
		t.Rows = append(t.Rows, i+2)
		name.Append(Text, 0, h)
		score.Append(Number, float64(i)+0.5, "")
	}
	t.Columns = []Column{name, score}
	return t
}

func TestRowsOfTotalsAreTold(t *testing.T) {
	tab := ratings("a", "b", "c", "Moyenne ", "d", "TOTAL GÉNÉRAL")
	if rows := tab.Totals(); !slices.Equal(rows, []int{3, 5}) {
		t.Fatalf("rows %v", rows)
	}
	less := tab.Without(tab.Totals())
	if less.Len() != 4 || !slices.Equal(less.Rows, []int{2, 3, 4, 6}) || less.Columns[0].Text(3) != "d" || less.Columns[1].Number(3) != 4.5 || less.Columns[1].Len() != 4 {
		t.Errorf("%v, %q", less.Rows, less.Columns[0].Text(3))
	}
	if tab.Len() != 6 || tab.Columns[0].Len() != 6 {
		t.Error("the table itself is changed")
	}
}

func TestAShopCalledTotalIsNone(t *testing.T) {
	if rows := ratings("Total", "Shell", "Total", "Total", "Esso", "Total").Totals(); rows != nil {
		t.Errorf("rows %v", rows)
	}
}

func TestATotalWithWordsBesideIsAnAnswer(t *testing.T) {
	tab := ratings("a", "b", "Total")
	words := NewColumn("Comment", 2, 3)
	words.Pad(2)
	words.Append(Text, 0, "loud")
	tab.Columns = append(tab.Columns, words)
	if rows := tab.Totals(); rows != nil {
		t.Errorf("rows %v", rows)
	}
}
