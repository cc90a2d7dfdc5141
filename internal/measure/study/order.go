package study

import (
	"cmp"
	"math"
	"slices"
)

// Ordered returns the rows 0 to n−1 of columns in an order that hangs on nothing but what stands in them, so that draws of rows are the same
// whatever the order in which the answers were read; rows that are alike keep theirs. NaN is a value like another. It panics for columns of unequal length.
func Ordered(columns ...[]float64) []int {
	if len(columns) == 0 {
		return nil
	}
	type key struct {
		of  uint64
		row int
	}
	keys := make([]key, len(columns[0]))
	for i := range keys {
		keys[i].row = i
	}
	for _, column := range columns {
		if len(column) != len(keys) {
			panic("study: columns of unequal length")
		}
		for i, x := range column {
			keys[i].of = mixed(keys[i].of ^ bitsOf(x))
		}
	}
	slices.SortFunc(keys, func(a, b key) int {
		if a.of != b.of {
			return cmp.Compare(a.of, b.of)
		}
		for _, column := range columns { // the same key of unlike rows, once in 2⁶⁴ pairs
			if d := cmp.Compare(bitsOf(column[a.row]), bitsOf(column[b.row])); d != 0 {
				return d
			}
		}
		return cmp.Compare(a.row, b.row)
	})
	rows := make([]int, len(keys))
	for i, k := range keys {
		rows[i] = k.row
	}
	return rows
}

// bitsOf returns what stands for a number: one word for 0 and −0, and one for all that are none.
func bitsOf(x float64) uint64 {
	if math.IsNaN(x) {
		return math.MaxUint64
	}
	return math.Float64bits(x + 0)
}

// mixed is the finalizer of SplitMix64. Steele, Lea & Flood (2014), doi:10.1145/2660193.2660195.
func mixed(z uint64) uint64 {
	z += 0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
