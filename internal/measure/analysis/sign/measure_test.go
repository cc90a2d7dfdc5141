package sign_test

import (
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

func TestAnItemMayBeASign(t *testing.T) {
	c := fixture.Model(2)
	c.Indicators = []config.Indicator{{ID: "polite", Measure: "item.q2", Statistic: "mean", Direction: config.Higher, Green: 5.5, Amber: 4.5, Worst: 1, Best: 5.5, Weight: 1}}
	d := &survey.Dataset{Customers: fixture.Politeness(60, 2, 3, 2.5)}
	sign := analysis.Run(c, d).Signs[0]
	fixture.Near(t, "politeness", sign.Value, 2.5, 9)
	if sign.Verdict != result.Bad || sign.Unit != "scale" || sign.ExtraKind != "" || !sign.Value.Bound {
		t.Errorf("%+v, want a bad mean in scale points without a p90", sign)
	}
	c.Exceptions = []config.Exception{{Indicator: "polite", Mode: config.Invert, Reason: "the act", ReviewDate: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}}
	sign = analysis.Run(c, d).Signs[0]
	if e := sign.Exception; e == nil || e.Evidence != result.EvidenceSupported || sign.Verdict != result.Good || sign.Plain != result.Bad {
		t.Errorf("%+v with %+v, want good by an exception that the sign's own item supports", sign, e)
	}
	c.Exceptions[0].Location = "Lille"
	if sign = analysis.Run(c, d).Signs[0]; sign.Exception.R.N != 30 || sign.Verdict != result.Bad {
		t.Errorf("for one place: tested on %d answers, %q; want 30, and bad elsewhere", sign.Exception.R.N, sign.Verdict)
	}
	if c.Indicators[0].Measure = "item.q9"; analysis.Run(c, d).Signs[0].Value.Reason != "no_column:perception" {
		t.Errorf("an unknown item: %+v", analysis.Run(c, d).Signs[0].Value)
	}
}

func TestAnItemWeighsItsAnswersAndHidesTheFew(t *testing.T) {
	c := fixture.Model(2)
	c.Standards = []config.Standard{{ID: "polite", Kind: config.ShareWithin, Measure: "item.q2", Target: 5, AtLeast: true, Required: 0.5}}
	k := fixture.Politeness(60, 6, 3)
	k.Weighted, k.Weights = true, fixture.Repeat(60, 1).Values
	for i := range k.Weights {
		if i%2 == 0 {
			k.Weights[i] = 3
		}
	}
	k.Factors[0].Codes = make([]int, 60)
	for i := range 3 {
		k.Factors[0].Codes[i] = 1
	}
	r := analysis.Run(c, &survey.Dataset{Customers: k})
	fixture.Sound(t, r)
	m := r.Standards[0]
	fixture.Near(t, "share weighted 3 to 1", m.Within, 0.75, 9)
	if len(m.Units) != 2 || m.Units[0].Within.Reason != result.ReasonComplement || m.Units[1].Within.Reason != result.ReasonTooFew {
		t.Errorf("units %+v, want both hidden: 3 answers, and the rest that would give them away", m.Units)
	}
	if r.Gaps[2].Objective.OK() {
		t.Errorf("gap 3 counts answers as contacts: %+v", r.Gaps[2].Objective)
	}
}

func TestEveryMeasureOfReportYamlIsUnderstood(t *testing.T) {
	c, d := fixture.Hotels(60, 800)
	d.Complaints.Resolved = fixture.Some(10, d.Complaints.N)
	n := 0
	for _, m := range append(config.Measures(), config.Measure{Name: "item.q3"}) {
		c.Indicators = []config.Indicator{{ID: "one", Measure: m.Name, Statistic: "mean", Direction: config.Lower, Green: 1, Amber: 2, Worst: 3, Best: 1}}
		r := analysis.Run(c, d)
		fixture.Sound(t, r)
		if !r.Signs[0].Value.OK() || r.Signs[0].Unit == "" {
			t.Errorf("%s: %+v", m.Name, r.Signs[0].Value)
		}
		n++
	}
	if n < 25 {
		t.Fatalf("only %d measures tried", n)
	}
}

func TestYesAndNoHaveNoMeanAndNoPercentile(t *testing.T) {
	c := fixture.Model(1)
	var names []string
	for range 100 {
		names = append(names, "Lille")
	}
	for _, k := range []struct {
		name    string
		kind    config.StandardKind
		yes     int
		verdict result.Verdict
	}{
		{"a share", config.ShareWithin, 97, result.Good},
		{"an average of yes and no is their share", config.Average, 60, result.Bad},
		{"so is a percentile", config.Percentile, 60, result.Bad},
		{"never no", config.Never, 99, result.Bad},
	} {
		c.Standards = []config.Standard{{ID: "solved", Kind: k.kind, Percentile: 0.9, Required: 0.9, Measure: "contacts.resolved", Target: 1, AtLeast: true}}
		r := analysis.Run(c, &survey.Dataset{Contacts: &survey.Contacts{N: 100, Measures: map[string]survey.Scores{"resolved": fixture.Some(k.yes, 100)}, Factors: []survey.Factor{fixture.Levels("location", names...)}}})
		fixture.Sound(t, r)
		m := r.Standards[0]
		fixture.Near(t, k.name, m.Figure, float64(k.yes)/100, 9)
		for _, e := range []result.Estimate{m.Mean, m.P50, m.P90, m.P95} {
			if e.Status != result.NotMeasured || e.Reason != result.ReasonYesNo {
				t.Errorf("%s: %+v, want none for %q", k.name, e, result.ReasonYesNo)
			}
		}
		if m.Verdict != k.verdict || m.Realism == "" {
			t.Errorf("%s: verdict %q, realism %q, want %q", k.name, m.Verdict, m.Realism, k.verdict)
		}
	}
}

// Eleven waits of which one is an hour: the mean is 327 s, and its t interval would begin 402 s before the contact did.
func TestAnIntervalOfTimesDoesNotBeginBelowZero(t *testing.T) {
	waits := fixture.Repeat(11, 0)
	waits.Values[0] = 3600
	log := &survey.Contacts{N: 11, Measures: map[string]survey.Scores{"wait": waits}, Factors: []survey.Factor{fixture.Levels("location", slices.Repeat([]string{"Lille"}, 11)...)}}
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "wait", Kind: config.Average, Measure: "contacts.wait", Target: 900}}
	r := analysis.Run(c, &survey.Dataset{Contacts: log})
	for name, e := range map[string]result.Estimate{"standard": r.Standards[0].Mean, "sign": fixture.SignOf(r, "wait").Value, "location": r.Breakdowns[0].Levels[0].Wait} {
		fixture.Near(t, name, e, 3600.0/11, 9)
		if !e.Bound || e.Lo != 0 || e.Hi < 1000 {
			t.Errorf("%s: %+v, want an interval from 0 on", name, e)
		}
	}
}

func TestAnIntervalOfAMeanShareStaysAShare(t *testing.T) {
	quality := fixture.Repeat(12, 1)
	quality.Values[0] = 0.1
	c := fixture.Model(1)
	c.Indicators = []config.Indicator{{ID: "right", Measure: "processes.quality", Statistic: "mean", Direction: config.Higher, Green: 0.9, Amber: 0.8}}
	e := analysis.Run(c, &survey.Dataset{Processes: &survey.Processes{N: 12, Quality: quality}}).Signs[0].Value
	fixture.Near(t, "right first time", e, 0.925, 9)
	if !e.Bound || e.Hi != 1 {
		t.Errorf("%+v, want an interval up to 1", e)
	}
}
