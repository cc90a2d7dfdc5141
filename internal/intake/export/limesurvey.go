package export

import (
	"fmt"
	"strings"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// limeSurveyCodes are its own columns when headings are codes.
var limeSurveyCodes = folded(map[string]word{
	"id": also(ID), "submitdate": own(Ended), "lastpage": own(Technical), "startlanguage": own(Language), "seed": own(Technical),
	"startdate": also(Started), "datestamp": own(Technical), "ipaddr": own(Personal), "refurl": own(Technical), "token": also(Personal),
	"interviewtime": own(Seconds),
})

// limeSurveyTexts are the same columns when headings are texts, in the language of whoever exported.
var limeSurveyTexts = folded(map[string]word{
	"Response ID": also(ID), "Date submitted": also(Ended), "Last page": own(Technical), "Start language": own(Language), "Seed": own(Technical),
	"Date started": own(Started), "Date last action": own(Technical), "IP address": also(Personal), "Referrer URL": own(Technical),
	"Access code": own(Personal), "Token": also(Personal), "Total time": own(Seconds),

	"ID de la réponse": own(ID), "Date de soumission": own(Ended), "Dernière page": own(Technical), "Langue de départ": own(Language), "Tête de série": own(Technical),
	"Date de lancement": own(Started), "Date de la dernière action": own(Technical), "Adresse IP": also(Personal), "URL référente": own(Technical), "URL de référence": own(Technical),
	"Code d'accès": own(Personal), "Invitation": also(Personal), "Temps total": own(Seconds), "Durée totale": own(Seconds),

	"Antwort-ID": own(ID), "Antwort ID": own(ID), "Datum Abgeschickt": own(Ended), "Datum abgeschickt": own(Ended), "Letzte Seite": own(Technical), "Start-Sprache": own(Language), "Startsprache": own(Language), "Zufallsstartwert": own(Technical),
	"Datum gestartet": own(Started), "Datum letzte Aktivität": own(Technical), "Datum der letzten Aktivität": own(Technical), "IP-Adresse": also(Personal), "Weiterleitungs-URL": own(Technical), "Zugangscode": own(Personal), "Zugangsschlüssel": own(Personal), "Gesamtzeit": own(Seconds),

	"ID de respuesta": own(ID), "Fecha de envío": own(Ended), "Última página": own(Technical), "Idioma inicial": own(Language), "Lenguaje inicial": own(Language), "Semilla": own(Technical), "Fecha de inicio": also(Started), "Fecha de la última acción": own(Technical), "Dirección IP": also(Personal), "URL de referencia": own(Technical), "Código de acceso": own(Personal), "Tiempo total": own(Seconds),
	"ID risposta": own(ID), "ID della risposta": own(ID), "Data di invio": own(Ended), "Data invio": own(Ended), "Ultima pagina": own(Technical), "Lingua iniziale": own(Language), "Seme": own(Technical), "Data di inizio": also(Started), "Data dell'ultima azione": own(Technical), "Indirizzo IP": also(Personal), "URL di provenienza": own(Technical), "Codice di accesso": own(Personal), "Tempo totale": own(Seconds),
})

// limeSurveyParts are headings of one part of a question: TRAJET[SQ001], Q3[other], Q5[SQ002][1].
var limeSurveyParts = late.Pattern(`^[A-Za-z][A-Za-z0-9_]*\[SQ\d{3}\]`)

// limeSurveyStyles are the four ways its headings are written, by their names.
var limeSurveyStyles = []struct {
	name string
	look func(folded string) (word, bool)
}{
	{"question codes", limeSurveyCodes.look},
	{"full question texts", limeSurveyTexts.look},
	{"codes and texts", codeAndText},
	{"texts cut short", limeSurveyTexts.cut},
}

// codeAndText knows "submitdate. Date submitted".
func codeAndText(folded string) (word, bool) {
	code, _, two := strings.Cut(folded, ". ")
	w, ok := limeSurveyCodes[code]
	return w, two && ok
}

// cut knows a heading whose middle was left out: "Date las..ction".
func (l lexicon) cut(folded string) (word, bool) {
	start, end, ok := strings.Cut(strings.ReplaceAll(folded, "…", ".."), "..")
	end = strings.TrimLeft(end, ".")
	if !ok || len(start) < 3 {
		return l.look(folded)
	}
	var found word
	matches := 0
	for heading, w := range l {
		if len(heading) > len(start)+len(end) && strings.HasPrefix(heading, start) && strings.HasSuffix(heading, end) {
			found, matches = w, matches+1
		}
	}
	return found, matches == 1
}

// limeSurvey recognises the metadata in any of the four styles, or at least three columns of parts of questions.
func limeSurvey(p *view) (Candidate, bool) {
	row, hits, style := 0, []hit(nil), ""
	for _, s := range limeSurveyStyles {
		if at, h := p.best(s.look); len(h) > len(hits) {
			row, hits, style = at, h, s.name
		}
	}
	parts := 0
	if len(hits) >= 4 && owned(hits) >= 2 {
		parts = p.parts(row)
	} else {
		if row, parts = p.bestParts(); parts < 3 {
			return Candidate{}, false
		}
		hits, style = p.hits(row, limeSurveyCodes.look), "question codes"
	}
	h := page.OneRow(row)
	c := p.found(LimeSurvey, Answers, h)
	c.Columns = p.columns(h, p.measuredToo(row, hits))
	if len(hits) > 0 {
		c.Evidence = append(c.Evidence, LimeSurvey.headings(hits))
	}
	if parts > 0 {
		c.Evidence = append(c.Evidence, are(parts, "heading")+" parts of questions, like Q1[SQ001]")
	}
	c.Evidence = append(c.Evidence, "its headings are "+style)
	return p.limeSurveyRows(c, h), true
}

// limeSurveyMeasures are headings of what it measures beside the answers: how long each group and question took, how many files came.
var limeSurveyMeasures = late.Pattern(`^((question|group) time: |temps (de la question|du groupe)\s?: |(fragen|gruppen)zeit: |filecount - )|^(grouptime\d+|\w+time|\w+_filecount)$`)

// measuredToo adds the columns of times and files to the tool's own.
func (p *view) measuredToo(row int, hits []hit) []hit {
	var all []hit
	next := 0
	for col := range p.Width() {
		if next < len(hits) && hits[next].col == col {
			all = append(all, hits[next])
			next++
		} else if limeSurveyMeasures().MatchString(p.Fold(row, col)) {
			all = append(all, hit{col, p.Text(row, col), also(Technical)})
		}
	}
	return all
}

func (p *view) parts(row int) int {
	n := 0
	for col := range p.Width() {
		if text := p.Text(row, col); strings.Contains(text, "[SQ") && limeSurveyParts().MatchString(text) {
			n++
		}
	}
	return n
}

func (p *view) bestParts() (row, parts int) {
	for i := range p.Top() {
		if n := p.parts(i); n > parts {
			row, parts = i, n
		}
	}
	return row, parts
}

// limeSurveyRows adds what the rows tell: questions not shown, rows that were never sent.
func (p *view) limeSurveyRows(c Candidate, h page.Head) Candidate {
	c.Missing = Missing{NotShown: []string{"N/A"}, NoDate: []string{"1980-01-01"}}
	for _, x := range [][2]string{{"N/A", "its word for a question that was not shown"}, {"-oth-", "its word for an answer that was typed in beside the choices"}} {
		n := 0
		for col := range p.Width() {
			n += p.Count(col, h.Last()+1, page.OneOf(x[0]))
		}
		if n > 0 {
			c.Evidence = append(c.Evidence, fmt.Sprintf("%s %s, %s", holds(n, "cell"), x[0], x[1]))
		}
	}
	if sent, ok := c.With(Ended); ok {
		c = p.unsent(c, h, sent)
	}
	return c
}

// unsent says how many rows were never sent, and keeps the others when the last page that they reached tells them apart.
func (p *view) unsent(c Candidate, h page.Head, sent Column) Candidate {
	from, day := h.Last()+1, p.Position(sent.Index)
	open := p.Count(day, from, page.Blank)
	if open == 0 {
		return c
	}
	c.Evidence = append(c.Evidence, fmt.Sprintf("%s without a day in %s: never sent", plural(open, "row"), quote(sent.Header)))
	for _, col := range c.Columns {
		if name := table.Fold(col.Header); limeSurveyLastPages[name] || strings.HasPrefix(name, "lastpage") {
			if page, ok := p.lastPage(from, day, p.Position(col.Index)); ok {
				c.Keep = append(c.Keep, p.filter(h, col, page))
			}
		}
	}
	return c
}

// limeSurveyLastPages are its headings of the last page that somebody saw.
var limeSurveyLastPages = map[string]bool{"last page": true, "dernière page": true, "letzte seite": true, "última página": true, "ultima pagina": true}

// lastPage is the page that all rows with a day reached and none of the others, if there is one.
func (p *view) lastPage(from, day, page int) (string, bool) {
	last := ""
	for row := from; row < p.Rows(); row++ {
		if p.Kind(row, day) == table.Blank {
			continue
		}
		at := p.Text(row, page)
		if at == "" || last != "" && at != last {
			return "", false
		}
		last = at
	}
	for row := from; row < p.Rows(); row++ {
		if p.Kind(row, day) == table.Blank && p.Text(row, page) == last {
			return "", false
		}
	}
	return last, last != ""
}
