package jsonfile

import (
	"fmt"
	"math"
	"strconv"
)

// Number is written with up to 12 significant digits: more than any survey carries, fewer than processors differ in.
type Number float64

// MarshalJSON returns the number, and an error for one that JSON cannot hold.
func (n Number) MarshalJSON() ([]byte, error) {
	x := float64(n)
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil, fmt.Errorf("a figure is %v", x)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	if err != nil {
		return nil, err
	}
	if rounded == 0 {
		rounded = 0 // −0 is 0
	}
	format := byte('f')
	if size := math.Abs(rounded); size != 0 && (size < 1e-6 || size >= 1e21) {
		format = 'e'
	}
	return strconv.AppendFloat(nil, rounded, format, -1, 64), nil
}
