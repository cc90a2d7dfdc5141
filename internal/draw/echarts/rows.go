package echarts

// narrowest is the width in pixels that every live chart must bear.
const narrowest = 560

// lineUp is the rows of a chart with a line of its own over each group.
type lineUp struct {
	names []string
	heads []bool
	at    []int // of each row of data: its place
}

// lined puts a heading before the first row of each group, where rows have groups.
func lined(n int, label, group func(i int) string) lineUp {
	var l lineUp
	last := ""
	for i := range n {
		if g := group(i); g != last && g != "" {
			l.names, l.heads = append(l.names, g), append(l.heads, true)
			last = g
		}
		l.at = append(l.at, len(l.names))
		l.names, l.heads = append(l.names, label(i)), append(l.heads, false)
	}
	return l
}

// legendHeight estimates the room that a legend takes at the narrowest width.
func legendHeight(names []string) int {
	if len(names) == 0 {
		return 0
	}
	rows, x := 1, 0.0
	for _, n := range names {
		w := breadth(n)*13 + 14 + 5 + 10
		if x > 0 && x+w > narrowest {
			rows, x = rows+1, 0
		}
		x += w
	}
	return rows*23 + 6
}
