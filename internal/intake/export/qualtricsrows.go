package export

import (
	"fmt"
	"slices"

	"ecart/internal/intake/export/page"
)

// Qualtrics numbers what is no answer of a respondent; its labels are translated.
var (
	qualtricsNoAnswers = []string{"1", "2", "8", "9", "12", "17", "24", "40"}
	qualtricsNoLabels  = []string{
		"Survey Preview", "Survey Test", "Spam", "Spam Preview", "Imported Spam", "Offline Survey Preview", "Offline Survey Test", "Offline Spam",
		"Aperçu de l'enquête", "Test d'enquête", "Umfragevorschau", "Umfragetest", "Vista previa de la encuesta", "Anteprima sondaggio",
	}
)

// qualtricsRows adds what the rows tell: previews, who finished, questions seen and left open.
func (p *view) qualtricsRows(c Candidate, h page.Head) Candidate {
	if col, ok := c.With(Status); ok {
		values := qualtricsNoLabels
		if p.Count(p.Position(col.Index), h.Last()+1, page.Numeric) > 0 {
			values = qualtricsNoAnswers
		}
		c.Reject = append(c.Reject, p.filter(h, col, values...))
	}
	if col, ok := c.With(Finished); ok {
		if keep, ok := p.affirmed(h, col); ok {
			c.Keep = append(c.Keep, keep)
		}
	}
	if n := p.ColumnsWith(h, "-99"); n >= 2 {
		c.Missing.NoAnswer = []string{"-99"}
		c.Evidence = append(c.Evidence, fmt.Sprintf("%s -99, the code for a question that was seen and left open", holds(n, "column")))
	}
	return c
}

// yeses are the words that say that somebody finished.
var yeses = []string{"True", "1", "Yes", "Vrai", "Oui", "Wahr", "Ja", "Verdadero", "Sí", "Vero", "Sì", "Verdadeiro", "Sim", "Waar"}

// affirmed keeps the rows whose column says yes, and is false when no row does: then the words are unknown.
func (p *view) affirmed(h page.Head, c Column) (Filter, bool) {
	col := p.Position(c.Index)
	values := slices.DeleteFunc(slices.Clone(yeses), func(yes string) bool {
		return p.Count(col, h.Last()+1, page.OneOf(yes)) == 0
	})
	if len(values) == 0 {
		return Filter{}, false
	}
	return p.filter(h, c, values...), true
}
