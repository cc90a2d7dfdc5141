package keys

import (
	"testing"

	"ecart/internal/config"
)

// TestAnEffortScaleFollowsItsQuestion: the first version asked for effort, 1–5 and low is good; the second for ease, 1–7 and high is good.
func TestAnEffortScaleFollowsItsQuestion(t *testing.T) {
	for _, c := range []struct {
		name, ces string
		version   int
		max       float64
		reversed  bool
		direction config.Direction
	}{
		{"unset", "{}", 2, 7, false, config.Higher},
		{"version 1", "{version: 1}", 1, 5, true, config.Lower},
		{"version 1 on seven points", "{version: 1, max: 7}", 1, 7, true, config.Lower},
		{"version 1 where high is little effort", "{version: 1, reversed: false}", 1, 5, false, config.Higher},
		{"low is good, as before there were versions", "{max: 5, reversed: true}", 1, 5, true, config.Lower},
		{"ease with 1 for strongly agree", "{version: 2, reversed: true}", 2, 7, true, config.Lower},
	} {
		t.Run(c.name, func(t *testing.T) {
			bounds := "green: 2, amber: 3"
			if c.direction == config.Higher {
				bounds = "green: 4, amber: 3"
			}
			got, found := inline(t, "model: {ces: "+c.ces+"}\nindicators: [{id: a, measure: ces, "+bounds+"}, {id: b, measure: customers.ces, "+bounds+"}]\n")
			if len(found) > 0 {
				t.Fatalf("found %v", found)
			}
			if s := got.Model.CES; s.Version != c.version || s.Max != c.max || s.Min != 1 || s.Reversed != c.reversed {
				t.Errorf("scale %+v", s)
			}
			for _, i := range got.Indicators {
				if i.Direction != c.direction {
					t.Errorf("indicator %s: direction %s, want %s", i.ID, i.Direction, c.direction)
				}
			}
		})
	}
}
