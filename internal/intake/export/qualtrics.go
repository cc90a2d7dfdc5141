package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/intake/table"
)

// qualtricsNames are the headings of its first row, which are English in every language.
var qualtricsNames = folded(map[string]word{
	"StartDate":             also(Started),
	"EndDate":               also(Ended),
	"Status":                also(Status),
	"IPAddress":             own(Personal),
	"Progress":              also(Technical),
	"Duration (in seconds)": own(Seconds),
	"Finished":              also(Finished),
	"RecordedDate":          own(Technical),
	"ResponseId":            own(ID),
	"RecipientLastName":     own(Personal),
	"RecipientFirstName":    own(Personal),
	"RecipientEmail":        own(Personal),
	"ExternalReference":     own(Personal),
	"LocationLatitude":      own(Personal),
	"LocationLongitude":     own(Personal),
	"LocationAccuracy":      own(Technical),
	"DistributionChannel":   own(Technical),
	"UserLanguage":          own(Language),
	"Q_RecaptchaScore":      own(Technical),
	"Q_RelevantIDDuplicate": own(Technical),
	"Q_DuplicateRespondent": own(Technical),
})

// importIDs are the names by which the row with ImportId calls the same columns, whatever their headings are.
var importIDs = folded(map[string]word{
	"startDate":             own(Started),
	"endDate":               own(Ended),
	"status":                own(Status),
	"ipAddress":             own(Personal),
	"progress":              own(Technical),
	"duration":              own(Seconds),
	"finished":              own(Finished),
	"recordedDate":          own(Technical),
	"_recordId":             own(ID),
	"recipientLastName":     own(Personal),
	"recipientFirstName":    own(Personal),
	"recipientEmail":        own(Personal),
	"externalDataReference": own(Personal),
	"locationLatitude":      own(Personal),
	"locationLongitude":     own(Personal),
	"distributionChannel":   own(Technical),
	"userLanguage":          own(Language),
})

var (
	importID   = regexp.MustCompile(`^\{\s*["']ImportId["']\s*:\s*["']([^"']+)`)
	importZone = regexp.MustCompile(`["']timeZone["']\s*:\s*["']([^"']+)`)
)

// qualtrics recognises its .csv (names, texts, ImportId), its .xlsx (names, texts), and either cut down to the names.
func qualtrics(p *Page) (Candidate, bool) {
	names, hits := p.best(qualtricsNames.look)
	if ids := p.importRow(); ids != none {
		return p.qualtricsImport(ids, names, hits)
	}
	if len(hits) < 4 || owned(hits) < 2 || p.legacy(names, hits) >= 2 {
		return Candidate{}, false
	}
	h := oneRow(names)
	if p.textsUnder(names, hits) {
		h.label = names + 1
	}
	c := p.found(Qualtrics, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{Qualtrics.headings(hits)}
	if h.label != none {
		c.Evidence = append(c.Evidence, fmt.Sprintf("row %d holds the questions' texts", c.LabelRow))
	}
	return p.qualtricsRows(c, h), true
}

// qualtricsImport is a file that has the row with ImportId, below the names and the texts or below the names alone.
func (p *Page) qualtricsImport(ids, names int, hits []hit) (Candidate, bool) {
	if len(hits) == 0 || names >= ids || names < ids-2 {
		names = max(0, ids-2)
	}
	h := oneRow(names)
	if ids-names > 1 {
		h.label = names + 1
	}
	c := p.found(Qualtrics, Answers, h)
	c.FirstRow, c.Rows = p.Table.Rows[ids]+1, p.rows()-ids-1
	known := p.hits(ids, importWord)
	c.Columns = p.columns(h, known)
	c.Evidence = []string{fmt.Sprintf("row %d holds ImportId", p.Table.Rows[ids])}
	if len(hits) > 0 {
		c.Evidence = append(c.Evidence, Qualtrics.headings(hits))
	}
	if c.TimeZone = p.importTimeZone(ids); c.TimeZone != "" {
		c.Evidence = append(c.Evidence, "its times are of the zone "+c.TimeZone)
	}
	h.label = ids // of the rows that are no answers it is the last
	return p.qualtricsRows(c, h), true
}

func importWord(folded string) (word, bool) {
	m := importIDFolded.FindStringSubmatch(folded)
	if m == nil {
		return word{}, false
	}
	w, ok := importIDs[m[1]]
	return w, ok
}

var importIDFolded = regexp.MustCompile(`^\{\s*["']importid["']\s*:\s*["']([^"']+)`)

// importRow is the row that holds ImportId, or none.
func (p *Page) importRow() int {
	for row := range p.top() {
		n := 0
		for col := range p.width() {
			if p.kind(row, col) == table.Text && importID.MatchString(p.text(row, col)) {
				n++
			}
		}
		if cells, _ := p.filled(row); n > 0 && n*2 >= cells {
			return row
		}
	}
	return none
}

func (p *Page) importTimeZone(ids int) string {
	for col := range p.width() {
		if m := importZone.FindStringSubmatch(p.text(ids, col)); m != nil {
			return strings.ReplaceAll(m[1], `\/`, "/")
		}
	}
	return ""
}

// textsUnder tells whether the row below the names holds texts: under a date there is none then.
func (p *Page) textsUnder(names int, hits []hit) bool {
	for _, x := range hits {
		switch x.role {
		case Started, Ended, Seconds:
			kind, text := p.kind(names+1, x.col), p.fold(names+1, x.col)
			return kind == table.Text && !dated(kind, text)
		}
	}
	return false
}

// Qualtrics numbers what is no answer of a respondent; its labels are translated.
var (
	qualtricsNoAnswers = []string{"1", "2", "8", "9", "12", "17", "24", "40"}
	qualtricsNoLabels  = []string{
		"Survey Preview", "Survey Test", "Spam", "Spam Preview", "Imported Spam", "Offline Survey Preview", "Offline Survey Test", "Offline Spam",
		"Aperçu de l'enquête", "Test d'enquête", "Umfragevorschau", "Umfragetest", "Vista previa de la encuesta", "Anteprima sondaggio",
	}
)

// qualtricsRows adds what the rows tell: previews, who finished, questions seen and left open.
func (p *Page) qualtricsRows(c Candidate, h head) Candidate {
	if col, ok := c.With(Status); ok {
		values := qualtricsNoLabels
		if p.count(p.position(col.Index), h.last()+1, numeric) > 0 {
			values = qualtricsNoAnswers
		}
		c.Reject = append(c.Reject, p.filter(h, col, values...))
	}
	if col, ok := c.With(Finished); ok {
		if keep, ok := p.affirmed(h, col); ok {
			c.Keep = append(c.Keep, keep)
		}
	}
	if n := p.columnsWith(h, "-99"); n >= 2 {
		c.Missing.NoAnswer = []string{"-99"}
		c.Evidence = append(c.Evidence, fmt.Sprintf("%d columns hold -99, the code for a question that was seen and left open", n))
	}
	return c
}

func numeric(kind table.Kind, _ string) bool { return kind == table.Integer || kind == table.Number }

// columnsWith counts the columns that hold a value below the headings.
func (p *Page) columnsWith(h head, value string) int {
	n := 0
	for col := range p.width() {
		if p.count(col, h.last()+1, func(_ table.Kind, folded string) bool { return folded == value }) > 0 {
			n++
		}
	}
	return n
}

// yeses are the words that say that somebody finished.
var yeses = []string{"True", "1", "Yes", "Vrai", "Oui", "Wahr", "Ja", "Verdadero", "Sí", "Vero", "Sì", "Verdadeiro", "Sim", "Waar"}

// affirmed keeps the rows whose column says yes, and is false when no row does: then the words are unknown.
func (p *Page) affirmed(h head, c Column) (Filter, bool) {
	col := p.position(c.Index)
	values := slices.DeleteFunc(slices.Clone(yeses), func(yes string) bool {
		return p.count(col, h.last()+1, func(_ table.Kind, folded string) bool { return folded == table.Fold(yes) }) == 0
	})
	if len(values) == 0 {
		return Filter{}, false
	}
	return p.filter(h, c, values...), true
}

// legacyNames are the texts in the second row of a file of before 2017, whose first row says V1, V2, …
var legacyNames = folded(map[string]word{
	"ResponseID":            own(ID),
	"ResponseSet":           own(Technical),
	"Name":                  also(Personal),
	"ExternalDataReference": own(Personal),
	"EmailAddress":          own(Personal),
	"IPAddress":             own(Personal),
	"Status":                also(Status),
	"StartDate":             also(Started),
	"EndDate":               also(Ended),
	"Finished":              also(Finished),
	"LocationLatitude":      own(Personal),
	"LocationLongitude":     own(Personal),
	"LocationAccuracy":      own(Technical),
})

// qualtricsLegacy recognises the two rows V1, V2, … and ResponseID, ResponseSet, …
func qualtricsLegacy(p *Page) (Candidate, bool) {
	texts, hits := p.best(legacyNames.look)
	numbered := p.legacy(texts, hits)
	if len(hits) < 4 || owned(hits) < 2 || numbered < 2 {
		return Candidate{}, false
	}
	h := head{names: texts - 1, sub: none, label: texts}
	c := p.found(QualtricsLegacy, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{
		fmt.Sprintf("%d headings are V1, V2, … as Qualtrics wrote them before 2017", numbered),
		fmt.Sprintf("row %d holds the questions' texts, of which %d are Qualtrics's own", c.LabelRow, len(hits)),
	}
	return p.qualtricsRows(c, h), true
}

// legacy counts the headings that have V1, V2, … above them.
func (p *Page) legacy(row int, hits []hit) int {
	n := 0
	for _, x := range hits {
		if legacyName.MatchString(p.text(row-1, x.col)) {
			n++
		}
	}
	return n
}

var legacyName = regexp.MustCompile(`^V\d{1,2}$`)
