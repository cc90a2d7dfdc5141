package survey

import (
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
)

func (b *builder) contacts(f *frame, at diag.Place) *Contacts {
	c := &Contacts{
		N: f.n, Dates: f.dates(), Factors: b.factors(f, at, "location", "channel", "month", "topic"),
		Customer: f.texts("customer"), Measures: map[string]Scores{},
	}
	for key, a := range f.fields {
		if len(a.scores) > 0 {
			c.Measures[key] = a.scores[0]
		}
	}
	return c
}

func (b *builder) complaints(f *frame, at diag.Place) *Complaints {
	return &Complaints{N: f.n, Factors: b.factors(f, at, "location", "channel", "month", "category"), Cost: f.scores("cost"), Resolved: f.scores("resolved")}
}

func (b *builder) costs(f *frame, at diag.Place) *Costs {
	return &Costs{N: f.n, Factors: b.factors(f, at, "location", "month", "line"), Category: f.texts("category"), Amount: f.scores("amount")}
}

func (b *builder) processes(f *frame, at diag.Place) *Processes {
	return &Processes{
		N: f.n, Factors: b.factors(f, at, "location", "month", "step"), Arrivals: f.scores("arrivals"), Servers: f.scores("servers"),
		Rate: f.scores("rate"), Cost: f.scores("cost"), Quality: f.scores("quality"), Cycle: f.scores("cycle"),
	}
}

// outcomes are the results of inspections by the words that a reader gives.
var outcomes = map[string]Outcome{answer.Passed: Passed, answer.Failed: Failed, answer.NotObserved: NotObserved}

func (b *builder) checklist(f *frame, at diag.Place) *Checklist {
	c := &Checklist{N: f.n, Dates: f.dates(), Factors: b.factors(f, at, "location", "month", "section"), Standard: f.texts("standard"), Outcome: make([]Outcome, f.n), Evidence: f.texts("evidence")}
	for i, word := range f.texts("result") {
		c.Outcome[i] = outcomes[word]
	}
	b.checkInspection(c, at)
	return c
}

func (b *builder) internal(f *frame, at diag.Place) *Internal {
	return &Internal{N: f.n, Dates: f.dates(), Factors: b.factors(f, at, "month", "from", "to"), Ratings: f.family("rating", len(b.config.Services.Items))}
}
