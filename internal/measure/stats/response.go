package stats

import "fmt"

// Outcomes counts what became of those who were to be asked, by the final dispositions of AAPOR, Standard Definitions (2016).
type Outcomes struct {
	Complete, Partial, Refusal, NonContact, Other int
	UnknownHousehold, UnknownOther                int     // not known whether they belong to those who should be asked
	Eligible                                      float64 // estimated share of the unknown who do, from 0 to 1
}

// ResponseRates are AAPOR's six, from the strictest to the kindest in each pair, and the cooperation of those who were reached.
type ResponseRates struct{ RR1, RR2, RR3, RR4, RR5, RR6, COOP1 float64 }

// Rates returns RR1 = I/(I+P+R+NC+O+UH+UO), RR3 with e·(UH+UO), RR5 without the unknown, RR2, RR4 and RR6 with I+P above the line, and
// COOP1 = I/(I+P+R+O). AAPOR, Standard Definitions, 9th edition (2016). It reports false when nobody was reached at all.
func (o Outcomes) Rates() (ResponseRates, bool) {
	for _, n := range []int{o.Complete, o.Partial, o.Refusal, o.NonContact, o.Other, o.UnknownHousehold, o.UnknownOther} {
		if n < 0 {
			panic(fmt.Sprintf("stats: a count of %d", n))
		}
	}
	if !(o.Eligible >= 0 && o.Eligible <= 1) {
		panic(fmt.Sprintf("stats: a share of %v eligible", o.Eligible))
	}
	reached := float64(o.Complete + o.Partial + o.Refusal + o.Other)
	if reached == 0 {
		return ResponseRates{}, false
	}
	complete, answered := float64(o.Complete), float64(o.Complete+o.Partial)
	known := reached + float64(o.NonContact)
	unknown := float64(o.UnknownHousehold + o.UnknownOther)
	all, likely := known+unknown, known+o.Eligible*unknown
	return ResponseRates{
		RR1: complete / all, RR2: answered / all,
		RR3: complete / likely, RR4: answered / likely,
		RR5: complete / known, RR6: answered / known,
		COOP1: complete / reached,
	}, true
}

// ListResponse returns the response rate of a closed list, RR2 = answered/(delivered − known ineligible). It reports false when nobody
// eligible was reached and when more answered than were.
func ListResponse(answered, delivered, ineligible int) (float64, bool) {
	eligible := delivered - ineligible
	if answered < 0 || ineligible < 0 || eligible < 1 || answered > eligible {
		return 0, false
	}
	return float64(answered) / float64(eligible), true
}
