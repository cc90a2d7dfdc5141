package drift

// turn is where something begins or ends for good.
type turn struct {
	since  int  // the first wave with it, or the first without
	gone   bool // it ends
	before Count
	now    Count
}

// turned tells whether something that so many of each wave are of begins or ends at a wave, for good: there is none on the one side, where at
// least so many would be awaited had nothing changed.
func turned(with, size []int, least int) (turn, bool) {
	first, last := -1, -1
	for w, n := range with {
		if n > 0 {
			last = w
			if first < 0 {
				first = w
			}
		}
	}
	if first < 0 {
		return turn{}, false
	}
	if first > 0 {
		before, now := pooled(with, size, 0, first), pooled(with, size, first, len(with))
		if awaited(now, before.Of) >= least && now.N >= least {
			return turn{since: first, before: before, now: now}, true
		}
	}
	if last < len(with)-1 {
		before, now := pooled(with, size, 0, last+1), pooled(with, size, last+1, len(with))
		if awaited(before, now.Of) >= least && before.N >= least {
			return turn{since: last + 1, gone: true, before: before, now: now}, true
		}
	}
	return turn{}, false
}

// awaited is how many of another group would be of it, were its share the same.
func awaited(c Count, of int) int {
	if c.Of == 0 {
		return 0
	}
	return c.N * of / c.Of
}

// pooled adds up the waves from one to before another.
func pooled(with, size []int, from, to int) Count {
	var c Count
	for w := from; w < to; w++ {
		c.N += with[w]
		c.Of += size[w]
	}
	return c
}
