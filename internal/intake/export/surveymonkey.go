package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
)

// surveyMonkeyNames are its own columns in seven languages. What whoever sent the survey put into the custom data may be anything.
var surveyMonkeyNames = folded(map[string]word{
	"Respondent ID": own(ID), "RespondentID": own(ID), "respondent_id": own(ID),
	"ID du répondant": own(ID), "Identifiant du répondant": own(ID), "ID répondant": own(ID), "Befragten-ID": own(ID), "Teilnehmer-ID": own(ID),
	"ID del encuestado": own(ID), "ID rispondente": own(ID), "Respondent-ID": own(ID),
	"Collector ID": own(Technical), "CollectorID": own(Technical), "collector_id": own(Technical),
	"ID du collecteur": own(Technical), "ID collecteur": own(Technical), "Collector-ID": own(Technical), "ID del recopilador": own(Technical), "ID raccoglitore": own(Technical),
	"Start Date": also(Started), "StartDate": also(Started), "date_created": also(Started), "Date de début": also(Started), "Startdatum": also(Started), "Fecha de inicio": also(Started), "Data di inizio": also(Started),
	"End Date": also(Ended), "EndDate": also(Ended), "date_modified": also(Ended), "Date de fin": also(Ended), "Enddatum": also(Ended), "Fecha de finalización": also(Ended), "Data di fine": also(Ended),
	"IP Address": also(Personal), "ip_address": also(Personal), "Adresse IP": also(Personal), "IP-Adresse": also(Personal), "Dirección IP": also(Personal), "Indirizzo IP": also(Personal),
	"Email Address": also(Personal), "email_address": also(Personal), "Adresse e-mail": also(Personal), "Adresse email": also(Personal), "E-Mail-Adresse": also(Personal),
	"First Name": also(Personal), "first_name": also(Personal), "Prénom": also(Personal), "Vorname": also(Personal),
	"Last Name": also(Personal), "LastName": also(Personal), "last_name": also(Personal), "Nom": also(Personal), "Nom de famille": also(Personal), "Nachname": also(Personal),
	"Custom Data 1": own(""), "CustomData": own(""), "Custom Data": own(""), "custom_1": own(""), "Données personnalisées 1": own(""), "Données personnalisées": own(""), "Benutzerdefinierte Daten 1": own(""),
})

// surveyMonkeyAnswers are the lower headings under a question that has one column; no other tool writes them.
var surveyMonkeyAnswers = map[string]bool{
	"response": true, "open-ended response": true,
	"réponse": true, "réponse ouverte": true, "réponse libre": true, "antwort": true, "offene antwort": true, "antwort mit offenem ende": true,
	"respuesta": true, "respuesta abierta": true, "risposta": true, "risposta aperta": true, "resposta": true, "resposta aberta": true,
	"antwoord": true, "open antwoord": true,
}

// surveyMonkey recognises two rows of headings, the upper ones over the first of their columns only, and the condensed form of one row.
func surveyMonkey(p *view) (Candidate, bool) {
	names, hits := p.best(surveyMonkeyNames.look)
	h := page.OneRow(names)
	words := 0
	if lower := p.answerRow(); lower != page.None {
		h, words = page.Head{Names: lower - 1, Sub: lower, Label: page.None}, p.answerWords(lower)
		hits = p.hits(h.Names, surveyMonkeyNames.look)
	} else if owned(hits) > 0 && p.choicesUnder(names, hits) {
		h.Sub, words = names+1, p.answerWords(names+1)
	}
	if !(owned(hits) >= 1 && words >= 1 || owned(hits) >= 1 && len(hits) >= 3 || words >= 2) {
		return Candidate{}, false
	}
	c := p.found(SurveyMonkey, Answers, h)
	c.Columns = p.columns(h, hits)
	if len(hits) > 0 {
		c.Evidence = append(c.Evidence, SurveyMonkey.headings(hits))
	}
	switch {
	case words > 0:
		c.Evidence = append(c.Evidence, fmt.Sprintf("row %d holds choices, and %s its words for a question of one column", c.SubRow, times(words)))
	case h.Sub != page.None:
		c.Evidence = append(c.Evidence, fmt.Sprintf("row %d holds choices under the questions", c.SubRow))
	default:
		c.Evidence = append(c.Evidence, "it is condensed to one row of headings")
	}
	return c, true
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// answerRow is the row of lower headings, told by its words, or none.
func (p *view) answerRow() int {
	for row := 1; row < p.Top(); row++ {
		cells, words := p.Filled(row)
		if n := p.answerWords(row); n > 0 && words == cells && p.Wider(row-1) && (n*2 >= cells || n >= 2 && p.gapsOver(row)) {
			return row
		}
	}
	return page.None
}

// gapsOver tells whether the row above leaves columns open in which this row has words: it holds the upper headings then.
func (p *view) gapsOver(row int) bool {
	for col := range p.Width() {
		if p.Kind(row, col) == table.Text && p.Kind(row-1, col) == table.Blank {
			return true
		}
	}
	return false
}

func (p *view) answerWords(row int) int {
	n := 0
	for col := range p.Width() {
		if p.Kind(row, col) == table.Text && surveyMonkeyAnswers[p.Fold(row, col)] {
			n++
		}
	}
	return n
}

// choicesUnder tells whether the row below the headings holds choices: nothing under the tool's own columns, words under the others.
func (p *view) choicesUnder(names int, hits []hit) bool {
	for _, x := range hits {
		if p.Kind(names+1, x.col) != table.Blank {
			return false
		}
	}
	cells, words := p.Filled(names + 1)
	return cells > 0 && cells == words
}
