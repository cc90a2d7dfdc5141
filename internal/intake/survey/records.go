package survey

import (
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/frame"
)

func (b *builder) contacts(f *frame.Frame, at diag.Place) *Contacts {
	c := &Contacts{
		N: f.N, Dates: f.Dates(), Factors: b.factors(f, at, "location", "channel", "month", "topic"),
		Customer: f.Texts("customer"), Measures: map[string]Scores{},
	}
	for key, a := range f.Fields {
		if len(a.Scores) > 0 {
			c.Measures[key] = a.Scores[0]
		}
	}
	return c
}

func (b *builder) complaints(f *frame.Frame, at diag.Place) *Complaints {
	return &Complaints{N: f.N, Factors: b.factors(f, at, "location", "channel", "month", "category"), Cost: f.Scores("cost"), Resolved: f.Scores("resolved")}
}

func (b *builder) costs(f *frame.Frame, at diag.Place) *Costs {
	return &Costs{N: f.N, Dates: f.Dates(), Factors: b.factors(f, at, "location", "month", "line"), Category: f.Texts("category"), Amount: f.Scores("amount")}
}

func (b *builder) processes(f *frame.Frame, at diag.Place) *Processes {
	return &Processes{
		N: f.N, Factors: b.factors(f, at, "location", "month", "step"), Arrivals: f.Scores("arrivals"), Servers: f.Scores("servers"),
		Rate: f.Scores("rate"), Cost: f.Scores("cost"), Quality: f.Scores("quality"), Cycle: f.Scores("cycle"),
	}
}

// outcomes are the results of inspections by the words that a reader gives.
var outcomes = map[string]Outcome{answer.Passed: Passed, answer.Failed: Failed, answer.NotObserved: NotObserved}

func (b *builder) checklist(f *frame.Frame, at diag.Place) *Checklist {
	c := &Checklist{N: f.N, Dates: f.Dates(), Factors: b.factors(f, at, "location", "month", "section"), Standard: f.Texts("standard"), Outcome: make([]Outcome, f.N), Evidence: f.Texts("evidence")}
	for i, word := range f.Texts("result") {
		c.Outcome[i] = outcomes[word]
	}
	b.checkInspection(c, at)
	return c
}

func (b *builder) internal(f *frame.Frame, at diag.Place) *Internal {
	return &Internal{N: f.N, Dates: f.Dates(), Factors: b.factors(f, at, "month", "from", "to"), Ratings: f.Family("rating", len(b.config.Services.Items))}
}
