package study

// ConcealTable returns which cells of a table with totals must be hidden so that none of fewer people than the least size can be worked out
// from the others. The last row and the last column are the totals; the corner is all. The people of a row may be the same in each of its
// cells, those of a column are different people. A cell of 0 is nobody and hides nobody; cells already hidden stay hidden.
//
// Each row and each column is an equation between its cells and its total. A hidden cell follows from them exactly when it alone joins two
// parts of the graph whose nodes are the rows and columns and whose edges are the hidden cells; such a cell gets company, the smallest cell
// that joins the same parts. Hidden cells of one line must also hold enough people together, since their sum follows from the total.
// Method §7, complementary suppression; Gusfield (1988), doi:10.1137/0217034.
func ConcealTable(sizes [][]int, already [][]bool, least int) [][]bool {
	t := grid{sizes: sizes, least: least, hidden: make([][]bool, len(sizes))}
	for i, row := range sizes {
		t.hidden[i] = make([]bool, len(row))
		for j, n := range row {
			t.hidden[i][j] = n > 0 && (n < least || already != nil && already[i][j])
		}
	}
	for t.fewTogether() || t.alone() {
	}
	return t.hidden
}

// grid is a table whose cells are hidden one by one.
type grid struct {
	sizes  [][]int
	hidden [][]bool
	least  int
}

// place is a cell by row and column.
type place struct{ row, column int }

// fewTogether hides one cell more in the first line whose total is shown and whose hidden cells hold too few people; it reports false when
// there is no such line.
func (t grid) fewTogether() bool {
	rows, columns := len(t.sizes), 0
	if rows > 0 {
		columns = len(t.sizes[0])
	}
	for i := range rows {
		var line []place
		for j := range columns - 1 {
			line = append(line, place{i, j})
		}
		if !t.hidden[i][columns-1] && t.short(line, func(a, b int) int { return max(a, b) }) && t.hideSmallest(line) {
			return true
		}
	}
	for j := range columns {
		var line []place
		for i := range rows - 1 {
			line = append(line, place{i, j})
		}
		if !t.hidden[rows-1][j] && t.short(line, func(a, b int) int { return a + b }) && t.hideSmallest(line) {
			return true
		}
	}
	return false
}

// short tells whether a line has hidden cells that hold too few people together.
func (t grid) short(line []place, together func(a, b int) int) bool {
	n, any := 0, false
	for _, p := range line {
		if t.hidden[p.row][p.column] {
			n, any = together(n, t.sizes[p.row][p.column]), true
		}
	}
	return any && n < t.least
}

// hideSmallest hides the smallest of the cells that are shown, and reports false when none is.
func (t grid) hideSmallest(cells []place) bool {
	next := place{-1, -1}
	for _, p := range cells {
		n := t.sizes[p.row][p.column]
		if n > 0 && !t.hidden[p.row][p.column] && (next.row < 0 || n < t.sizes[next.row][next.column]) {
			next = p
		}
	}
	if next.row < 0 {
		return false
	}
	t.hidden[next.row][next.column] = true
	return true
}

// alone gives company to the first hidden cell that would follow from the equations; it reports false when none does.
func (t grid) alone() bool {
	for i, row := range t.hidden {
		for j, hidden := range row {
			if !hidden {
				continue
			}
			rows, columns := t.reach(i, place{i, j})
			if columns[j] {
				continue
			}
			var joining []place
			for a := range t.sizes {
				for b := range t.sizes[a] {
					if rows[a] != columns[b] {
						joining = append(joining, place{a, b})
					}
				}
			}
			if t.hideSmallest(joining) {
				return true
			}
		}
	}
	return false
}

// reach returns the rows and columns that hidden cells join to a row, one cell left out.
func (t grid) reach(from int, without place) (rows, columns []bool) {
	rows, columns = make([]bool, len(t.sizes)), make([]bool, len(t.sizes[0]))
	rows[from] = true
	for grown := true; grown; {
		grown = false
		for i, row := range t.hidden {
			for j, hidden := range row {
				if hidden && (place{i, j}) != without && rows[i] != columns[j] {
					rows[i], columns[j], grown = true, true, true
				}
			}
		}
	}
	return rows, columns
}
