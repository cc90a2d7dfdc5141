package theme

import (
	"math"
	"strconv"
)

// Likert returns the colour of answer i (from 0, the worst) of k: the seven steps picked evenly and alike on both sides
// of the middle. The colour of text upon it is "on-" and the same name.
func Likert(i, k int) string {
	if k < 2 {
		return "likert-4"
	}
	at := float64(i) * 6 / float64(k-1)
	step := math.Floor(at)
	if at > 3 {
		step = math.Ceil(at)
	}
	return "likert-" + strconv.Itoa(int(min(max(step, 0), 6))+1)
}

// Heat returns the colour of a value between the ends of a heat map: from "heat-n4" at lo through "heat-0" at 0 to
// "heat-p4" at hi. Where no value can be negative the scale runs from "heat-0" at lo. "on-" and the name is text upon it.
func Heat(v, lo, hi float64) string {
	share := 0.0
	switch {
	case lo >= 0:
		if hi > lo {
			share = (v - lo) / (hi - lo)
		}
	case lo < 0 && v < 0:
		share = -v / lo
	case hi > 0 && v > 0:
		share = v / hi
	}
	switch step := int(min(max(math.Round(share*4), -4), 4)); {
	case step < 0:
		return "heat-n" + strconv.Itoa(-step)
	case step > 0:
		return "heat-p" + strconv.Itoa(step)
	}
	return "heat-0"
}

// Group returns the colour of group i, from 0. After the sixth the colours begin again.
func Group(i int) string { return "group-" + strconv.Itoa(i%6+1) }
