package diag

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// spread is one finding in several rows of column K.
func spread(rows ...int) Diagnostic {
	d := Diagnostic{Severity: Warning, Code: "E0316", Place: cell(fmt.Sprintf("K%d", rows[0])), Message: "the text is not a number", Hint: "write a number"}
	d.Spread(Strip{Left: 11, Right: 11, Rows: rows})
	return d
}

func TestCellsOfAFindingAreNamedWhereTheirRangeDoesNotSayThem(t *testing.T) {
	for _, c := range []struct {
		rows []int
		want string
	}{
		{[]int{44}, "hint: write a number"},
		{[]int{44, 45, 46}, "2 more cells in K44:K46 have this problem; write a number"},
		{[]int{44, 51}, "1 more cell has this problem: K51; write a number"},
		{[]int{44, 51, 60, 71, 80}, "4 more cells have this problem: K51, K60, K71, K80; write a number"},
		{[]int{44, 51, 60, 71, 80, 88, 900}, "6 more cells in K44:K900 have this problem, first K44, K51, K60, K71, K80; write a number"},
	} {
		if got := written(List{spread(c.rows...)}, TextOptions{}); !strings.Contains(got, c.want) {
			t.Errorf("%v is written\n%s\nwant\n%s", c.rows, got, c.want)
		}
	}
}

func TestCellsOfMergedFindingsAreKeptRowByRow(t *testing.T) {
	l := List{outside(8, "P3", "H212"), outside(9, "P3", "F18"), outside(0, "P5", "F9"), outside(8, "P3", "G18"), outside(8, "P3", "G18")}
	got := l.Merged()
	if len(got) != 1 || got[0].Count != 4 {
		t.Fatalf("merged into %v, want one finding of 4 cells", got)
	}
	if a := got[0].addresses(); !slices.Equal(a, []string{"F9", "F18", "G18", "H212"}) {
		t.Errorf("cells %v", a)
	}
}

func TestStripsOfSeveralColumnsAreOnePlaceARow(t *testing.T) {
	d := Diagnostic{Place: cell("B4:F4"), Message: "the points do not add up"}
	d.Spread(Strip{Left: 2, Right: 6, Rows: []int{4, 9}})
	if d.Count != 2 || d.Range != "B4:F9" || !slices.Equal(d.addresses(), []string{"B4:F4", "B9:F9"}) {
		t.Errorf("count %d in %s: %v", d.Count, d.Range, d.addresses())
	}
}

func TestAPlaceAloneIsItsOwnCell(t *testing.T) {
	for at, want := range map[string]string{"F17": "[F17]", "F17:H212": "[F17:H212]", "F": "[]", "": "[]"} {
		if got := fmt.Sprint(Diagnostic{Place: cell(at)}.Blocks()); got != want {
			t.Errorf("%q has the cells %s, want %s", at, got, want)
		}
	}
	if got := (Diagnostic{Place: Place{File: "report.yaml", Line: 3}}).Blocks(); got != nil {
		t.Errorf("a line of text has the cells %v", got)
	}
}

func TestMoreCellsThanAreKeptAreCounted(t *testing.T) {
	rows := make([]int, MaxCells+7)
	for i := range rows {
		rows[i] = 2 * (i + 1)
	}
	d := spread(rows...)
	if d.Count != MaxCells+7 || len(d.Blocks()) != MaxCells || d.Range != fmt.Sprintf("K2:K%d", 2*(MaxCells+7)) {
		t.Errorf("count %d in %s, %d kept", d.Count, d.Range, len(d.Blocks()))
	}
	var b strings.Builder
	if err := (List{d}).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var doc document
	if err := json.Unmarshal([]byte(b.String()), &doc); err != nil {
		t.Fatal(err)
	}
	if f := doc.Diagnostics[0]; f.Count != MaxCells+7 || len(f.Cells) != MaxCells || f.Unlisted != 7 || f.Cells[1] != "K4" {
		t.Errorf("count %d, %d cells, %d unlisted", f.Count, len(f.Cells), f.Unlisted)
	}
}
