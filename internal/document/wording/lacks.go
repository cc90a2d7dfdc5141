package wording

import (
	"ecart/internal/document/report"
)

// Lacks is things without a figure by what it would take, each reason once.
type Lacks struct {
	Reasons []string
	Names   map[string][]string
}

// Add puts something under the reason why it has no figure.
func (l *Lacks) Add(name, why string) {
	if l.Names == nil {
		l.Names = map[string][]string{}
	}
	if l.Names[why] == nil {
		l.Reasons = append(l.Reasons, why)
	}
	l.Names[why] = append(l.Names[why], name)
}

// ListOf is a bullet for each reason, with all that it is the reason of.
func (c *Composer) ListOf(l Lacks) report.Prose {
	var list report.Prose
	for _, why := range l.Reasons {
		list.Paragraphs = append(list.Paragraphs, report.Paragraph{Kind: "bullet",
			Runs: []report.Run{{Text: c.T("compose.signs.missing", Args{"names": c.Printer.List(l.Names[why]), "why": why})}}})
	}
	return list
}

// WhyNot says why a value has no number: what it would take, or how many answers.
func (c *Composer) WhyNot(v report.Value, measure string) string {
	switch v.Missing {
	case report.TooFew:
		if measure == "enps" {
			return c.T("compose.few", Args{"n": c.Config.Privacy.Company})
		}
		return c.T("compose.few", Args{"n": c.Config.Privacy.Customers})
	case report.Hidden:
		return c.T("compose.protecting")
	}
	return Or(v.Why, Sentence(c.Write(v)))
}
