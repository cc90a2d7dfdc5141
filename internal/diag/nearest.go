package diag

import "strings"

// joints are the signs that join words, which nobody keeps in mind: header_row, header-row, headerrow.
var joints = strings.NewReplacer("_", "", "-", "", " ", "")

// Nearest returns the known word closest to s by edit distance, with the signs that join words or without them, and false when none is near enough
// to be meant.
func Nearest(s string, known []string) (string, bool) {
	best, at := "", -1
	for _, k := range known {
		if d := Apart(s, k); at < 0 || d < at {
			best, at = k, d
		}
	}
	return best, at >= 0 && at <= Reach(s)
}

// Reach is the greatest distance at which a known word can be meant by s.
func Reach(s string) int { return max(1, len([]rune(s))/3) }

// Apart is how far s is from a known word, in any case and with the signs that join words or without them.
func Apart(s, word string) int {
	s, word = strings.ToLower(s), strings.ToLower(word)
	return min(Distance(s, word), Distance(joints.Replace(s), joints.Replace(word)))
}

// ApartOpen is how far s is from the nearest word of which no more is known than how it begins and ends.
func ApartOpen(s, begins, ends string) int {
	s, begins, ends = strings.ToLower(s), strings.ToLower(begins), strings.ToLower(ends)
	return min(distanceOpen(s, begins, ends), distanceOpen(joints.Replace(s), joints.Replace(begins), joints.Replace(ends)))
}

// distanceOpen cuts s in three: what is held against the beginning, what may be anything, what is held against the end.
func distanceOpen(s, begins, ends string) int {
	letters := []rune(s)
	head, least := len(letters)+len(begins), len(letters)+len(begins)+len(ends)
	for i := range len(letters) + 1 {
		head = min(head, Distance(string(letters[:i]), begins))
		least = min(least, head+Distance(string(letters[i:]), ends))
	}
	return least
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
