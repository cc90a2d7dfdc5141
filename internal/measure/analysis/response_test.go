package analysis

import (
	"math"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// asked returns the response to a source of customers of whom so many rows were kept.
func asked(t *testing.T, rows int, source config.Source) result.Response {
	t.Helper()
	source.Role, source.File = config.Customers, "guests-*.csv"
	c := &config.Config{Sources: []config.Source{{Role: config.Contacts, File: "log.csv"}, source}, Statistics: config.Statistics{Confidence: 0.95}}
	d := &survey.Dataset{Sources: []survey.SourceSummary{
		{Role: config.Customers, File: "guests-1.csv", Used: rows - 20}, {Role: config.Contacts, File: "guests-3.csv", Used: 999}, {Role: config.Customers, File: "guests-2.csv", Used: 20},
	}}
	all := Run(c, d).Quality.Responses
	if len(all) != 1 {
		t.Fatalf("%d sources say who was asked, want 1", len(all))
	}
	return all[0]
}

// said is what report.yaml says of those who were asked, at some place of it.
func said(r config.Response) config.Response {
	r.At = diag.Place{File: "report.yaml", Line: 9}
	return r
}

func TestResponseRatesAreThoseOfTheMethod(t *testing.T) {
	// Method §7: I 300, P 20, R 150, NC 200, O 10, UH 100, UO 20, e .8
	r := asked(t, 320, config.Source{Response: said(config.Response{Partial: 20, Refused: 150, NoContact: 200, Other: 10, Unknown: 100, UnknownOther: 20, EligibleShare: 0.8})})
	want := []float64{0.375, 0.4, 0.386598, 0.412371, 0.441176, 0.470588}
	if len(r.RR) != len(want) {
		t.Fatalf("%d rates", len(r.RR))
	}
	for i, w := range want {
		if !r.RR[i].OK() || math.Abs(r.RR[i].Value-w) > 5e-7 || r.RR[i].N != 800 {
			t.Errorf("RR%d = %+v, want %v of 800", i+1, r.RR[i], w)
		}
	}
	if r.List.OK() || r.List.Reason != result.ReasonNoInvited {
		t.Errorf("list response %+v without anybody invited", r.List)
	}
}

func TestAListIsHeldAgainstWhatArrived(t *testing.T) {
	r := asked(t, 320, config.Source{Response: said(config.Response{Invited: 1200, Undelivered: 30, Ineligible: 5, EligibleShare: 1}), Population: 850})
	if math.Abs(r.List.Value-320.0/1165) > 1e-12 || r.List.N != 1165 {
		t.Errorf("list response %+v, want 320 of 1165", r.List)
	}
	// 845 invited are not accounted for and count as never reached; 30 came back and may or may not belong
	if math.Abs(r.RR[0].Value-320.0/1195) > 1e-12 || math.Abs(r.RR[4].Value-320.0/1165) > 1e-12 {
		t.Errorf("RR1 %v and RR5 %v", r.RR[0].Value, r.RR[4].Value)
	}
}

func TestMarginsTakeThePopulationIntoAccount(t *testing.T) {
	// Method §7, where z is rounded to 1.96: N 850, n 120 has 0.082955, and ±5 points take 265 answers
	r := asked(t, 120, config.Source{Population: 850})
	if math.Abs(r.Margin.Value-0.082955) > 2e-6 || r.Enough != 265 || r.List.OK() || len(r.RR) != 0 {
		t.Errorf("%+v", r)
	}
	if r := asked(t, 120, config.Source{Response: said(config.Response{Invited: 600, EligibleShare: 1})}); r.Enough != 385 {
		t.Errorf("%d answers of an endless population, want 385", r.Enough)
	}
}

func TestMoreAnswersThanInvitationsAreNoRate(t *testing.T) {
	r := asked(t, 320, config.Source{Response: said(config.Response{Invited: 300, EligibleShare: 1})})
	for _, e := range append(r.RR, r.List) {
		if e.OK() || e.Reason != result.ReasonResponse {
			t.Errorf("%+v", e)
		}
	}
	if len(r.RR) != 6 {
		t.Errorf("%d rates", len(r.RR))
	}
}

func TestNothingIsSaidOfSourcesThatDoNotSayWhoWasAsked(t *testing.T) {
	c := &config.Config{Sources: []config.Source{{Role: config.Customers, File: "guests.csv"}}}
	if all := Run(c, &survey.Dataset{}).Quality.Responses; all != nil {
		t.Errorf("%+v", all)
	}
}

func TestEveryKindOfIntervalThatWasDrawnHasAName(t *testing.T) {
	all := intervalCoverage()
	seen := map[[2]string]bool{}
	for _, c := range all {
		if c.Interval == "" || c.Population == "" || seen[[2]string{c.Interval, c.Population}] {
			t.Errorf("%+v", c)
		}
		seen[[2]string{c.Interval, c.Population}] = true
	}
	if len(all) < 15 {
		t.Errorf("%d kinds", len(all))
	}
}
