package quality

import "slices"

// fewestTimed is how many times there must be before their median says what is usual.
const fewestTimed = 10

// speeders flags who took less than a share of the median time, or less than a moment for each statement (Huang et al. 2012).
func (r *respondents) speeders() flag {
	limit := r.config.Checks.Speeder
	f := flag{check: "speeder", code: CodeSpeeder, action: limit.Action, said: "answered too quickly to have read the questions", field: "seconds"}
	took := make([]float64, r.N)
	var all []float64
	for i := range took {
		if s, ok := r.seconds(i); ok {
			took[i] = s
			all = append(all, s)
		}
	}
	f.made, f.base = len(all) >= fewestTimed, len(all)
	if !f.made {
		return f
	}
	slices.Sort(all)
	usual := all[len(all)/2]
	for i, s := range took {
		if s > 0 && (s < limit.Below*usual || s < limit.Floor*float64(r.answered(i))) {
			f.who = append(f.who, i)
		}
	}
	return f
}

// seconds is how long a respondent took: as the survey tool says, or from the start to the end; false where it is not known.
func (r *respondents) seconds(i int) (float64, bool) {
	if s, ok := r.Seconds.At(i); ok && s > 0 {
		return s, true
	}
	if r.Started == nil || r.Ended == nil || r.Started[i].IsZero() || r.Ended[i].IsZero() {
		return 0, false
	}
	s := r.Ended[i].Sub(r.Started[i]).Seconds()
	return s, s > 0
}
