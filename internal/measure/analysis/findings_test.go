package analysis

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// house makes 120 customers at two places whose gaps on six items of three dimensions are the given ones, with some noise, and a log of
// 200 contacts whose waits are too long and whose greetings are not.
func house(gaps ...float64) (*config.Config, *survey.Dataset) {
	c := fixture.Model(2, 2, 2)
	k := &survey.Customers{N: 120}
	var places []string
	for i := range k.N {
		places = append(places, []string{"Lille", "Metz"}[i%2])
	}
	k.Factors = []survey.Factor{fixture.Levels("location", places...)}
	for _, gap := range gaps {
		e, p := fixture.Repeat(k.N, 6), fixture.Repeat(k.N, 0)
		for i := range k.N {
			p.Values[i] = 6 + gap + 0.3*float64(i%3-1) + 0.1*float64(i%2)
		}
		k.Expectation, k.Perception = append(k.Expectation, e), append(k.Perception, p)
	}
	l := &survey.Contacts{N: 200, Measures: map[string]survey.Scores{"wait": fixture.Repeat(200, 0), "greeting": fixture.Repeat(200, 20), "hold": fixture.Repeat(200, 0)}}
	var channels []string
	for i := range l.N {
		l.Measures["wait"].Values[i] = float64(i)
		l.Measures["hold"].Values[i] = float64(i % 60)
		channels = append(channels, []string{"desk", "telephone", "web"}[i%3])
	}
	l.Factors = []survey.Factor{fixture.Levels("channel", channels...)}
	return c, &survey.Dataset{Customers: k, Contacts: l}
}

func named(findings []result.Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Kind+" "+f.ID)
	}
	return all
}

var (
	waitStandard  = config.Standard{ID: "wait60", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 60, Required: 0.9}
	greetStandard = config.Standard{ID: "greet30", Kind: config.ShareWithin, Measure: "contacts.greeting", Target: 30, Required: 0.9}
	holdSign      = config.Indicator{ID: "hold", Measure: "contacts.hold", Statistic: "mean", Direction: config.Lower, Green: 5, Amber: 10, Worst: 20, Best: 5}
	channelSign   = config.Indicator{ID: "open", Measure: "channels", Direction: config.Higher, Green: 3, Amber: 2, Worst: 0, Best: 3}
)

func TestCustomersOpenTheFindings(t *testing.T) {
	c, d := house(-0.4, 0.3, -0.6, 0.2, -0.5, 0)
	c.Standards = []config.Standard{waitStandard, greetStandard}
	c.Indicators = []config.Indicator{holdSign, channelSign}
	r := Run(c, d)
	if got := named(r.Priorities); got[0] != "item q3" || !slices.Contains(got, "standard wait60") || !slices.Contains(got, "sign hold") || len(got) != 5 {
		t.Errorf("priorities %v, want item q3 first, though wait60 and hold are missed by more, and five in all", got)
	}
	want := []string{"item q2", "item q4", "item q6", "standard greet30"}
	if got := named(r.Strengths); !slices.Equal(got, want) {
		t.Errorf("strengths %v, want %v: how many channels are open is a count and no strength", got, want)
	}
	for _, f := range append(r.Priorities, r.Strengths...) {
		if !f.Clear {
			t.Errorf("%s %s is not beyond noise: %+v", f.Kind, f.ID, f.Value)
		}
	}
}

// Of one dimension only so many are named while others have something clear to say; a gap within noise is nothing clear.
func TestAGapWithinNoiseNeverStandsBeforeAClearOne(t *testing.T) {
	c, d := house(-1.7, -1.2, -0.9, -0.8, 0, 0)
	c.Model = fixture.Model(4, 2).Model
	for i, item := range d.Customers.Perception[4].Values { // a shortfall that chance explains
		d.Customers.Perception[4].Values[i] = item + []float64{-0.8, 0.6}[i/2%2]
	}
	r := Run(c, d)
	if got := named(r.Priorities); !slices.Equal(got, []string{"item q1", "item q2", "item q3"}) {
		t.Errorf("priorities %v, want the three clear ones with the largest gaps, though all are of one dimension", got)
	}
}

func TestAStandardOfAListedItemIsItsEvidence(t *testing.T) {
	c, d := house(-0.4, 0.3, -0.6, 0.2, -0.5, 0)
	served, greeted := waitStandard, greetStandard
	served.Item, greeted.Item = "q3", "q2"
	idle := config.Standard{ID: "idle", Item: "q3"}
	c.Standards = []config.Standard{idle, served, greeted}
	c.Promises = []config.Promise{{ID: "no_wait", Measure: "contacts.wait", Target: 60}, {ID: "greeting", Item: "q2", Made: 1000, Kept: 990}}
	r := Run(c, d)
	first := r.Priorities[0]
	if first.ID != "q3" || first.Standard != "wait60" {
		t.Errorf("first priority %+v, want q3 with the measured standard wait60", first)
	}
	fixture.Near(t, "share within the standard", first.Within, 61.0/200, 9)
	if first.Best != "Metz" || first.Worst != "Lille" {
		t.Errorf("best %q and worst %q, want Metz and Lille", first.Best, first.Worst)
	}
	for _, f := range r.Priorities {
		if f.Kind == findingStandard {
			t.Errorf("the standard %s is a finding beside its item", f.ID)
		}
	}
	if got := named(r.Strengths); slices.Contains(got, "standard greet30") || slices.Contains(got, "promise greeting") || got[0] != "item q2" {
		t.Errorf("strengths %v, want q2 without what serves it", got)
	}
	fixture.Near(t, "share within the strength's standard", r.Strengths[0].Within, 1, 9)
}

func TestOneStandardOnePromiseOneSign(t *testing.T) {
	c, d := house(-0.4, 0.1, -0.6, 0.2, 0.1, 0)
	for i := range 4 {
		s, sign := waitStandard, holdSign
		s.ID, s.Target = fmt.Sprintf("wait%d", i), float64(100-20*i)
		s.Measure = []string{"contacts.wait", "contacts.hold"}[i%2]
		sign.ID = fmt.Sprintf("hold%d", i)
		c.Standards, c.Indicators = append(c.Standards, s), append(c.Indicators, sign)
		c.Promises = append(c.Promises, config.Promise{ID: fmt.Sprintf("promise%d", i), Made: 1000, Kept: 800 - 100*i})
	}
	seen := map[string]int{}
	r := Run(c, d)
	for _, f := range r.Priorities {
		seen[f.Kind]++
	}
	if seen[findingStandard] != 1 || seen[findingPromise] != 1 || seen[findingSign] > 1 || len(r.Priorities) != mostFindings {
		t.Errorf("priorities %v, want five with no more than one of each other kind", named(r.Priorities))
	}
	if !slices.Contains(named(r.Priorities), "promise promise3") {
		t.Errorf("priorities %v, want the promise that is broken most", named(r.Priorities))
	}
	d.Customers = nil
	if got := named(Run(c, d).Priorities); len(got) < fewestShown {
		t.Errorf("without customers %v, want three at least", got)
	}
}

func TestGap5UnaskedForMakesNoFinding(t *testing.T) {
	c, d := house(-0.4, 0.3, -0.6, 0.2, -0.5, 0)
	c.Model.Gaps = []int{1, 2, 3, 4}
	r := Run(c, d)
	for _, f := range append(r.Priorities, r.Strengths...) {
		if f.Kind == findingItem {
			t.Errorf("%s stands on a gap that the report does not show", f.ID)
		}
	}
	c.Model.Gaps = []int{5}
	if len(Run(c, d).Priorities) == 0 {
		t.Error("no priority with gap 5 either")
	}
}

func TestWhatTheHouseLeavesShortIsNoPriority(t *testing.T) {
	c, d := house(-0.7, 0.3, -0.6, 0.2, -0.5, 0)
	c.Indicators = []config.Indicator{{ID: "warm", Measure: "item.q1", Statistic: "mean", Direction: config.Higher, Green: 6, Amber: 5, Worst: 1, Best: 6}}
	c.Exceptions = []config.Exception{{Indicator: "warm", Mode: config.Invert, Reason: "the act", ReviewDate: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}}
	// Who finds the house warm is less satisfied.
	d.Customers.Overall = fixture.Repeat(120, 0)
	for i := range 120 {
		d.Customers.Overall.Values[i] = 9 - d.Customers.Perception[0].Values[i] + 0.2*float64(i%5)
	}
	r := Run(c, d)
	if got := named(r.Priorities); slices.Contains(got, "item q1") || len(got) == 0 {
		t.Errorf("priorities %v, want them without q1", got)
	}
	fixture.Near(t, "its gap is shown as it is", r.Service.Items[0].Gap, -0.65, 9)
	for i := range 120 {
		d.Customers.Overall.Values[i] = 9 - d.Customers.Overall.Values[i]
	}
	if got := named(Run(c, d).Priorities); got[0] != "item q1" {
		t.Errorf("priorities %v, want q1 first: the answers contradict the exception", got)
	}
}

func TestAHighExpectationWeighsMore(t *testing.T) {
	c, d := house(-0.5, -0.5, -0.5, -0.5, -0.5, -0.5)
	for i := range 120 {
		d.Customers.Expectation[4].Values[i] -= 3
		d.Customers.Perception[4].Values[i] -= 3
	}
	got := Run(c, d).Priorities
	if len(got) == 0 || slices.ContainsFunc(got, func(f result.Finding) bool { return f.ID == "q5" }) {
		t.Errorf("priorities %v: of what customers hardly expect, the same gap weighs less", named(got))
	}
}

// With 480 answers the interval from −0.22 to −0.02 lies within a twentieth of the scale, and yet is a shortfall.
func TestAClearShortfallIsNoStrength(t *testing.T) {
	c, d := house(-0.15, -0.4, -0.5, -0.2, -0.3, -0.12)
	r := Run(c, d)
	if len(r.Strengths) > 0 {
		t.Errorf("all items fall short beyond noise, and %v are strengths", named(r.Strengths))
	}
	for i := range d.Customers.Perception[5].Values {
		d.Customers.Perception[5].Values[i] = 5.5 // one shortfall for everybody: no test, and no doubt
	}
	if r = Run(c, d); len(r.Strengths) > 0 {
		t.Errorf("%v are strengths, though everybody is half a point short", named(r.Strengths))
	}
}

// "Keep" and the item's own page must say the same of one gap: q6 is 0.05 with an interval that holds 0, q2 is alone above noise.
func TestAStrengthIsClearByTheTestOfItsItem(t *testing.T) {
	c, d := house(-0.4, 0.3, -0.6, -0.5, -0.5, -0.02)
	r := Run(c, d)
	n := 0
	for _, f := range r.Strengths {
		if f.Kind != findingItem {
			continue
		}
		n++
		at := slices.IndexFunc(r.Service.Items, func(p result.Pair) bool { return p.ID == f.ID })
		if want := r.Service.Items[at].Test.Clear(r.Level); f.Clear != want {
			t.Errorf("%s (%+v) is clear %t, and on its page %t", f.ID, f.Value, f.Clear, want)
		}
	}
	if n != 2 || r.Strengths[0].ID != "q2" || r.Strengths[1].ID != "q6" || r.Strengths[1].Clear {
		t.Errorf("strengths %+v, want q2 beyond noise and q6 within it", r.Strengths)
	}
}

// A sign that reads good by a declared exception only is no strength of the whole, as it is none at a location; read without, it is one no more.
func TestASignThatIsGoodByAnExceptionOnlyIsNoStrength(t *testing.T) {
	for _, k := range []struct {
		exceptions []config.Exception
		green      float64
		want       bool
	}{
		{nil, 40, true}, // the mean is about 30, and low is good
		{nil, 5, false},
		{[]config.Exception{{Indicator: "hold", Mode: config.Invert, Reason: "the act", ReviewDate: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}}, 5, false}, // bad, read as good
	} {
		c, d := house(-0.4, 0.3, -0.6, 0.2, -0.5, 0)
		sign := holdSign
		sign.Green, sign.Amber, sign.Best, sign.Worst = k.green, k.green+5, k.green, k.green+15
		c.Indicators, c.Exceptions = []config.Indicator{sign}, k.exceptions
		r := Run(c, d)
		at := slices.IndexFunc(r.Signs, func(m result.Sign) bool { return m.ID == "hold" })
		if at < 0 || len(k.exceptions) > 0 && (r.Signs[at].Verdict != result.Good || r.Signs[at].Plain != result.Bad) {
			t.Fatalf("the sign is %+v", r.Signs)
		}
		if got := slices.Contains(named(r.Strengths), "sign hold"); got != k.want {
			t.Errorf("good up to %v with exceptions %v: strengths %v", k.green, k.exceptions, named(r.Strengths))
		}
	}
}

// How many channels are open is nobody's answer, whether counted in the log or told by report.yaml.
func TestHowManyChannelsAreOpenIsNoStrength(t *testing.T) {
	for _, told := range [][]config.Channel{nil, {{Name: "desk", Open: true}, {Name: "telephone", Open: true}, {Name: "web", Open: true}}} {
		c, d := house(-0.4, 0.3, -0.6, 0.2, -0.5, 0)
		c.Indicators, c.Channels = []config.Indicator{channelSign}, told
		r := Run(c, d)
		at := slices.IndexFunc(r.Signs, func(m result.Sign) bool { return m.ID == "open" })
		if at < 0 || r.Signs[at].Verdict != result.Good {
			t.Fatalf("with channels %v the sign is %+v, want a good one", told, r.Signs)
		}
		if got := named(r.Strengths); slices.Contains(got, "sign open") {
			t.Errorf("with channels %v: strengths %v", told, got)
		}
	}
}
