package standard_test

import (
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/analysis/standard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Thirty contacts in June took 25 s each, thirty in July 25 s for ten of them and 15 s for the others. Until the end of June 30 s were aimed at, since then 20 s.
func TestEachContactIsHeldAgainstTheTargetOfItsDay(t *testing.T) {
	july := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	var times []float64
	var dates []time.Time
	month := survey.Factor{ID: "month", Levels: []string{"2026-06", "2026-07"}}
	for i := range 60 {
		took, at, code := 25.0, july.AddDate(0, 0, -1-i%30), 0
		if i >= 30 {
			at, code = july.AddDate(0, 0, i%30), 1
			if i >= 40 {
				took = 15
			}
		}
		times, dates, month.Codes = append(times, took), append(dates, at), append(month.Codes, code)
	}
	d := &survey.Dataset{Contacts: &survey.Contacts{N: 60, Dates: dates, Factors: []survey.Factor{month}, Measures: map[string]survey.Scores{"wait": fixture.Scores(times...)}}}
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "wait", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 20, Required: 0.9,
		Targets: []config.Step{{Value: 30}, {From: july, Value: 20}, {From: july.AddDate(1, 0, 0), Value: 10}}, Shares: []config.Step{{Value: 0.5}, {From: july, Value: 0.9}}}}
	c = analysis.InForce(c, d)
	if s := c.Standards[0]; s.Target != 20 || s.Required != 0.9 {
		t.Errorf("in force are %v s and %v", s.Target, s.Required)
	}
	r := analysis.Run(c, d)
	got := r.Standards[0]
	fixture.Near(t, "within", got.Within, 50.0/60, 9)
	if len(got.Course) != 2 {
		t.Fatalf("course %+v", got.Course)
	}
	june, now := got.Course[0], got.Course[1]
	fixture.Near(t, "June", june.Value, 1, 9)
	fixture.Near(t, "July", now.Value, 20.0/30, 9)
	if june.Target != 30 || june.Required != 0.5 || june.Verdict != result.Good || now.Target != 20 || now.Required != 0.9 || now.Verdict != result.Bad {
		t.Errorf("June %+v, July %+v", june, now)
	}
	// What is required of all checks is that of each contact's day: 100 × (50/60 − (30 × 0.5 + 30 × 0.9)/60) points.
	fixture.Near(t, "conformance", standard.NewConformance(study.New(c, d)).Against(), 100*(50.0/60-0.7), 9)
}

// A target that never changed is what a plain one is, and an archive of before it changed goes on: its periods hang on what was in force then.
func TestAStepThatDoesNotChangeIsAPlainTarget(t *testing.T) {
	day := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	plain := config.Standard{Target: 30, Required: 0.9}
	stepped := config.Standard{Target: 20, Required: 0.95, Targets: []config.Step{{Value: 30}, {From: day, Value: 20}}, Shares: []config.Step{{From: day.AddDate(0, -3, 0), Value: 0.9}, {From: day, Value: 0.95}}}
	for _, at := range []time.Time{day.AddDate(-2, 0, 0), day.AddDate(0, 0, -1)} {
		if got := stepped.On(at); got.Target != plain.Target || got.Required != plain.Required {
			t.Errorf("on %v %v and %v hold", at, got.Target, got.Required)
		}
	}
	if got := stepped.On(day); got.Target != 20 || got.Required != 0.95 {
		t.Errorf("from the day on %v and %v hold", got.Target, got.Required)
	}
	if got := stepped.On(time.Time{}); got.Target != 20 {
		t.Errorf("without a day %v holds, not the last", got.Target)
	}
	if got := plain.On(day); got.Target != 30 || plain.Changes() || !stepped.Changes() {
		t.Errorf("a plain target is %v", got.Target)
	}
}

// What was promised in June was kept by all, what is promised since July by twenty of thirty; the sign is judged by the bounds of the end.
func TestAPromiseIsHeldAgainstItsDayAndASignAgainstTheEnd(t *testing.T) {
	july := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	var times []float64
	var dates []time.Time
	for i := range 60 {
		took, at := 25.0, july.AddDate(0, 0, -1-i%30)
		if i >= 30 {
			at = july.AddDate(0, 0, i%30)
			if i >= 40 {
				took = 15
			}
		}
		times, dates = append(times, took), append(dates, at)
	}
	d := &survey.Dataset{Contacts: &survey.Contacts{N: 60, Dates: dates, Measures: map[string]survey.Scores{"wait": fixture.Scores(times...)}}}
	c := fixture.Model(1)
	steps := []config.Step{{Value: 30}, {From: july, Value: 20}, {From: july.AddDate(1, 0, 0), Value: 10}}
	c.Promises = []config.Promise{{ID: "answer", Measure: "contacts.wait", Target: 10, Targets: steps}}
	c.Indicators = []config.Indicator{{ID: "waiting", Measure: "contacts.wait", Statistic: "mean", Direction: config.Lower, Worst: 60,
		Changing: config.IndicatorSteps{Green: []config.Step{{Value: 30}, {From: july, Value: 15}}, Amber: []config.Step{{Value: 30}, {From: july, Value: 18}, {From: july.AddDate(1, 0, 0), Value: 40}}}}}
	c = analysis.InForce(c, d)
	if p := c.Promises[0]; p.Target != 20 {
		t.Errorf("in force are %v s", p.Target)
	}
	r := analysis.Run(c, d)
	fixture.Near(t, "kept", r.Promises[0].Kept, 50.0/60, 9)
	fixture.Near(t, "of all promises", standard.KeptPromises(study.New(c, d), r.Promises), 50.0/60, 9)
	sign := r.Signs[0] // mean 21.7 s
	if sign.Green != 15 || sign.Amber != 18 || sign.Verdict != result.Bad {
		t.Errorf("the sign is %s within %v and %v", sign.Verdict, sign.Green, sign.Amber)
	}
}
