package diag

import "strconv"

// Percent writes a part of a whole in whole percents: "42 %". Less than all never reads as all, nor more than none as none: 239 of 240 are
// "99.6 %", one of 2,000 is "under 1 %". A part of nothing is "0 %".
func Percent(part, whole int) string {
	switch {
	case part <= 0 || whole <= 0:
		return "0 %"
	case part >= whole:
		return "100 %"
	case 100*part < whole:
		return "under 1 %"
	}
	share := 100 * float64(part) / float64(whole)
	if written := strconv.FormatFloat(share, 'f', 0, 64); written != "100" {
		return written + " %"
	}
	if written := strconv.FormatFloat(share, 'f', 1, 64); written != "100.0" {
		return written + " %"
	}
	return "over 99.9 %"
}
