package study

import (
	"slices"
	"testing"
)

func TestConcealHidesWhatATotalWouldGiveAway(t *testing.T) {
	for _, k := range []struct {
		name  string
		sizes []int
		rest  int // answers that are in no part
		want  []int
	}{
		{"all large", []int{20, 30, 40}, 0, nil},
		{"one small takes the next smallest along", []int{20, 3, 40}, 0, []int{0, 1}},
		{"two small that make enough together", []int{20, 3, 4}, 0, []int{1, 2}},
		{"two small that do not", []int{20, 1, 2}, 0, []int{0, 1, 2}},
		{"nobody is hidden for being absent", []int{20, 0, 40}, 0, nil},
		{"an absent part is no cover", []int{20, 3, 0}, 0, []int{0, 1}},
		{"a part alone", []int{3}, 0, []int{0}},
		{"equals: the first", []int{8, 8, 2}, 0, []int{0, 2}},
		{"none", nil, 0, nil},
		{"a few without a place take the smallest along", []int{20, 30, 40}, 2, []int{0}},
		{"many without a place need no cover", []int{20, 30, 40}, 9, nil},
		{"a small part beside many without a place", []int{20, 3, 40}, 9, []int{1}},
		{"a small part beside a few without a place", []int{20, 3, 40}, 1, []int{0, 1}},
	} {
		var got []int
		whole := k.rest
		for _, n := range k.sizes {
			whole += n
		}
		for i, hide := range Conceal(k.sizes, nil, whole, 5) {
			if hide {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, k.want) {
			t.Errorf("%s: hides %v, want %v", k.name, got, k.want)
		}
	}
}
