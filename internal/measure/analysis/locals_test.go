package analysis

import (
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// located is the house with contacts at both places; at Metz, where every second customer was, the perception of q2 is moved by so much.
func located(metzBy float64) result.Local {
	c, d := house(-0.4, 0.5, -0.6, -0.5, -0.5, 0)
	c.Indicators = []config.Indicator{holdSign, channelSign}
	contacts := make([]string, d.Contacts.N)
	for i := range contacts {
		contacts[i] = []string{"Lille", "Metz"}[i/3%2]
	}
	for i := 1; i < d.Customers.N; i += 2 {
		d.Customers.Perception[1].Values[i] += metzBy
	}
	d.Contacts.Factors = append(d.Contacts.Factors, fixture.Levels("location", contacts...))
	r := Run(c, d)
	return r.Locals[slices.IndexFunc(r.Locals, func(l result.Local) bool { return l.Level == "Metz" })]
}

// What customers find better than expected is no strength of a location where it lies below the others' beyond noise; nor is a count.
func TestWhatLiesBelowTheOthersIsNoStrengthOfALocation(t *testing.T) {
	for _, k := range []struct {
		by   float64
		want bool
	}{{0, true}, {0.3, true}, {-0.4, false}} {
		l := located(k.by)
		at := slices.IndexFunc(l.Items, func(a result.Against) bool { return a.ID == "q2" })
		if at < 0 || l.Items[at].Own.Lo < -nearZero*6 {
			t.Fatalf("moved by %v, q2 at Metz is %+v, which is not as good as expected", k.by, l.Items)
		}
		if got := slices.Contains(named(l.Strengths), "item q2"); got != k.want {
			t.Errorf("moved by %v: strengths %v, own %+v, difference %+v", k.by, named(l.Strengths), l.Items[at].Own, l.Items[at].Difference)
		}
		if slices.Contains(named(l.Strengths), "sign open") {
			t.Errorf("moved by %v: how many channels are open is a count and no strength: %v", k.by, named(l.Strengths))
		}
	}
}
