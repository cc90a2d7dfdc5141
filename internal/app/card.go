package app

import (
	"time"

	"ecart/internal/document/compose"
	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// telling is the figures that can stand for a report, the most telling first.
var telling = []string{"gap5", "csat", "nps", "overall", "ces", "gap3", "gap1"}

// card is what a list of reports says of this one.
func (m *measured) card(document *report.Report) *output.Card {
	card := &output.Card{
		Company: document.Company, Title: document.Title, Period: document.Period, Lang: document.Lang, Verdict: document.Verdict, Key: m.key(),
	}
	if !m.results.To.IsZero() {
		card.Newest = m.results.To.Format(time.DateOnly)
	}
	return card
}

// key is the first telling figure that was measured; nil when none was.
func (m *measured) key() *output.KeyFigure {
	shown := map[string]compose.Figure{}
	for _, f := range compose.Figures(m.config, m.results, m.words) {
		if f.Value.Missing == report.Present {
			shown[f.Name] = f
		}
	}
	for _, name := range telling {
		if f, is := shown[name]; is {
			return &output.KeyFigure{Name: name, Text: m.words.Value(f.Value), Interval: m.words.Interval(f.Value), Verdict: verdicts[f.Verdict]}
		}
	}
	return nil
}
