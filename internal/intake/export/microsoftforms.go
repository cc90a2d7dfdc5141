package export

import (
	"fmt"
	"strings"

	"ecart/internal/intake/export/page"
)

// microsoftNames are the first columns in seven languages; none of these words is its own, their order is.
var microsoftNames = folded(map[string]word{
	"ID": also(ID), "Id.": also(ID), "Identifiant": also(ID),
	"Start time": also(Started), "Heure de début": also(Started), "Startzeit": also(Started), "Hora de inicio": also(Started), "Ora di inizio": also(Started), "Hora de início": also(Started), "Begintijd": also(Started),
	"Completion time": also(Ended), "Heure de fin": also(Ended), "Fertigstellungszeit": also(Ended), "Hora de finalización": also(Ended), "Ora di completamento": also(Ended), "Hora de conclusão": also(Ended), "Tijd van voltooien": also(Ended),
	"Email": also(Personal), "E-mail": also(Personal), "Adresse de messagerie": also(Personal), "Correo electrónico": also(Personal), "Posta elettronica": also(Personal),
	"Name": also(Personal), "Nom": also(Personal), "Nombre": also(Personal), "Nome": also(Personal), "Naam": also(Personal),
	"Last modified time": also(Technical), "Heure de la dernière modification": also(Technical), "Uhrzeit der letzten Änderung": also(Technical), "Hora de la última modificación": also(Technical), "Ora dell'ultima modifica": also(Technical),
	"Language": also(Language), "Langue": also(Language), "Sprache": also(Language),
	"Total points": also(Technical), "Total des points": also(Technical), "Gesamtpunktzahl": also(Technical), "Quiz feedback": also(Technical), "Grade posted time": also(Technical),
})

// microsoftForms recognises the first columns by their order: a number, two time stamps with days, then whom it was.
func microsoftForms(p *view) (Candidate, bool) {
	row, hits := p.best(microsoftWord)
	if len(hits) < 4 || !p.microsoftOrder(row, hits) {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(MicrosoftForms, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{fmt.Sprintf("it begins with %s, %s, %s and %s, as Microsoft Forms does", quote(hits[0].heading), quote(hits[1].heading), quote(hits[2].heading), quote(hits[3].heading))}
	if n := p.trailing(h, ";"); n > 0 {
		c.Evidence = append(c.Evidence, fmt.Sprintf("%s choices that each end in a semicolon", holds(n, "column")))
	}
	return c, true
}

// microsoftWord knows the first columns, and those that a quiz puts beside each question.
func microsoftWord(folded string) (word, bool) {
	if strings.HasPrefix(folded, "points - ") || strings.HasPrefix(folded, "feedback - ") {
		return also(Technical), true
	}
	return microsoftNames.look(folded)
}

// microsoftOrder tells whether the first columns are an id, a start and an end with days under them, and somebody's name or address.
func (p *view) microsoftOrder(row int, hits []hit) bool {
	for i, role := range []Role{ID, Started, Ended, Personal} {
		if hits[i].col != i || hits[i].role != role {
			return false
		}
	}
	return p.Rows() == row+1 || p.MostlyDated(1, row+1) && p.MostlyDated(2, row+1)
}

// trailing counts the columns whose texts all end so.
func (p *view) trailing(h page.Head, end string) int {
	n := 0
	for col := range p.Width() {
		if p.All(col, h.Last()+1, page.EndsIn(end)) {
			n++
		}
	}
	return n
}
