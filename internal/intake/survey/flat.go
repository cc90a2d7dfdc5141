package survey

// fewestFlat is how many answers of a battery must be the same before they count as straight-lining (method §0).
const fewestFlat = 10

// flat marks the respondents who gave one and the same answer to all the items of both batteries, ten or more in each. They are
// flagged and stay. It is computed on the answers as given, before negatively worded items are turned round.
func flat(n int, expectation, perception []Scores) []bool {
	marks := make([]bool, n)
	for i := range marks {
		marks[i] = constant(expectation, i) && constant(perception, i)
	}
	return marks
}

// constant tells whether respondent i gave ten or more answers, all alike.
func constant(battery []Scores, i int) bool {
	answered, first := 0, 0.0
	for _, s := range battery {
		x, ok := s.At(i)
		if !ok {
			continue
		}
		if answered == 0 {
			first = x
		} else if x != first {
			return false
		}
		answered++
	}
	return answered >= fewestFlat
}
