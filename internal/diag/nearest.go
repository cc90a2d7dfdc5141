package diag

import "strings"

// joints are the signs that join words, which nobody keeps in mind: header_row, header-row, headerrow.
var joints = strings.NewReplacer("_", "", "-", "", " ", "")

// Nearest returns the known word closest to s by edit distance, with the signs that join words or without them, and false when none is near enough
// to be meant.
func Nearest(s string, known []string) (string, bool) {
	best, at := "", -1
	fold := strings.ToLower(s)
	for _, k := range known {
		lower := strings.ToLower(k)
		d := min(Distance(fold, lower), Distance(joints.Replace(fold), joints.Replace(lower)))
		if at < 0 || d < at {
			best, at = k, d
		}
	}
	limit := max(1, len([]rune(s))/3)
	return best, at >= 0 && at <= limit
}

// Distance is the number of insertions, deletions, substitutions and neighbour swaps from a to b (optimal string alignment).
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}
