package guard

import "testing"

// people is a crowd of so many for each combination of two criteria.
func people(sizes [][]int) (Crowd, [][]int) {
	var rows, first, second []int
	of := [][]int{}
	for i, line := range sizes {
		for j, n := range line {
			for range n {
				rows, first, second = append(rows, len(rows)), append(first, i), append(second, j)
			}
		}
	}
	of = append(of, first, second)
	return New(rows, of, []int{len(sizes), len(sizes[0])}, func(int) string { return "" }), of
}

func fixedAll(k Crowd) []Set {
	all := k.All()
	all.Fixed = true
	return []Set{all}
}

func TestWhatLeavesFewOverIsWithdrawn(t *testing.T) {
	k, _ := people([][]int{{3}, {9}, {20}})
	sets := append(fixedAll(k), k.Level(0, 1), k.Level(0, 2))
	gone := k.Withdraw(nil, sets, 5)
	if gone[0] || !gone[1] || gone[2] {
		t.Errorf("withdrawn %v, want the smaller of the two beside the three", gone)
	}
	if gone = k.Withdraw(nil, sets[:2], 5); gone[1] {
		t.Error("what leaves 23 over is withdrawn")
	}
	if gone = k.Withdraw(nil, append(fixedAll(k), k.Level(0, 2)), 3); gone[1] {
		t.Error("nobody is too few where three are enough")
	}
}

func TestARegionDoesNotGiveItsPlaceAway(t *testing.T) {
	// Places by region: the first two are hidden, together nine; the first is alone in its region with one that is shown.
	k, _ := people([][]int{{0, 0, 3, 0}, {0, 0, 0, 6}, {0, 0, 20, 0}, {0, 0, 0, 25}})
	sets := append(fixedAll(k), k.Level(0, 2), k.Level(0, 3), k.Level(1, 2), k.Level(1, 3))
	gone := k.Withdraw(nil, sets, 5)
	n := 0
	for _, g := range gone {
		if g {
			n++
		}
	}
	if n == 0 {
		t.Error("three follow from their region, and nothing is withdrawn")
	}
	left := []Set{}
	for i, g := range gone {
		if !g {
			left = append(left, sets[i])
		}
	}
	for _, g := range k.Withdraw(nil, left, 5) {
		if g {
			t.Error("what is left is not settled")
		}
	}
}

func TestWhatIsFixedStays(t *testing.T) {
	k, _ := people([][]int{{3}, {17}})
	sets := append(fixedAll(k), k.Level(0, 1))
	sets[1].Fixed = true
	if gone := k.Withdraw(nil, sets, 5); gone[0] || gone[1] {
		t.Errorf("withdrawn %v of what is shown in any case", gone)
	}
}

func TestFewOfDifferentCellsAreFoundToo(t *testing.T) {
	// Rows and columns less their shown cells leave two cells of two people in different lines: four together.
	k, _ := people([][]int{{2, 10, 10}, {10, 2, 10}, {10, 10, 30}})
	sets := fixedAll(k)
	for i := range 3 {
		for j := range 3 {
			if i == j && i < 2 {
				continue
			}
			cell := k.part(func(atom int) bool { return k.of[0][atom] == i && k.of[1][atom] == j })
			sets = append(sets, cell)
		}
	}
	n := 0
	for _, gone := range k.Withdraw(nil, sets, 5) {
		if gone {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d cells are withdrawn, want one beside the four people", n)
	}
}
