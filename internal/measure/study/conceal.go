package study

import "ecart/internal/measure/result"

// Conceal returns which parts of a whole must be hidden so that none smaller than the least size can be worked out from the total: the
// small ones themselves and, beside a single hidden part or hidden parts that are together too small, the next smallest, again and
// again. A part of 0 is nobody and hides nobody. Parts already hidden stay hidden. What the whole has beyond the parts, such as answers
// without a location, is a part that is never shown. Method §7, complementary suppression.
func Conceal(sizes []int, already []bool, whole, least int) []bool {
	hidden := make([]bool, len(sizes))
	number, together, rest := 0, 0, whole
	hide := func(i int) {
		hidden[i] = true
		number++
		together += sizes[i]
	}
	for i, n := range sizes {
		rest -= n
		if n > 0 && (n < least || (i < len(already) && already[i])) {
			hide(i)
		}
	}
	if rest > 0 && rest < least || rest > 0 && number > 0 {
		number++
		together += rest
	}
	for number > 0 && (number < 2 || together < least) {
		next := -1
		for i, n := range sizes {
			if n > 0 && !hidden[i] && (next < 0 || n < sizes[next]) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		hide(next)
	}
	return hidden
}

// Concealed returns the estimate of a hidden part, which keeps no number: neither the value nor the base.
func Concealed(size, least int) result.Estimate {
	if size >= least {
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonComplement}
	}
	return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}
}
