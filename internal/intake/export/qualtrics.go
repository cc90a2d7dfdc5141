package export

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// qualtricsWords are the headings of its first row, which are English in every language and always written so.
var qualtricsWords = map[string]word{
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
}

var qualtricsNames = folded(qualtricsWords)

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
	importID   = late.Pattern(`^\{\s*["']ImportId["']\s*:\s*["']([^"']+)`)
	importZone = late.Pattern(`["']timeZone["']\s*:\s*["']([^"']+)`)
)

// qualtrics recognises its .csv (names, texts, ImportId), its .xlsx (names, texts), and either cut down to the names.
func qualtrics(p *view) (Candidate, bool) {
	names, hits := p.best(qualtricsNames.look)
	if ids := p.importRow(); ids != page.None {
		return p.qualtricsImport(ids, names, hits)
	}
	if len(hits) < 4 || owned(hits) < 2 || !writtenSo(hits) || p.legacy(names, hits) >= 2 {
		return Candidate{}, false
	}
	instead(hits, Ended, "RecordedDate")
	h := page.OneRow(names)
	if p.textsUnder(names, hits) {
		h.Label = names + 1
	}
	c := p.found(Qualtrics, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{Qualtrics.headings(hits)}
	if h.Label != page.None {
		c.Evidence = append(c.Evidence, fmt.Sprintf("row %d holds the questions' texts", c.LabelRow))
	}
	return p.qualtricsRows(c, h), true
}

// writtenSo tells whether the headings have the tool's own capitals: "ResponseId", not "responseid" or "RESPONSEID".
func writtenSo(hits []hit) bool {
	return !slices.ContainsFunc(hits, func(x hit) bool {
		_, ok := qualtricsWords[strings.TrimSpace(x.heading)]
		return x.own && !ok
	})
}

// qualtricsImport is a file that has the row with ImportId, below the names and the texts or below the names alone.
func (p *view) qualtricsImport(ids, names int, hits []hit) (Candidate, bool) {
	if len(hits) == 0 || names >= ids || names < ids-2 {
		names = max(0, ids-2)
	}
	h := page.OneRow(names)
	if ids-names > 1 {
		h.Label = names + 1
	}
	c := p.found(Qualtrics, Answers, h)
	c.FirstRow, c.Rows = p.Table.Rows[ids]+1, p.Rows()-ids-1
	known := p.hits(ids, importWord)
	for i := range known {
		known[i].heading = importID().FindStringSubmatch(known[i].heading)[1]
	}
	instead(known, Ended, "recordedDate")
	c.Columns = p.columns(h, known)
	c.Evidence = []string{fmt.Sprintf("row %d holds ImportId", p.Table.Rows[ids])}
	if len(hits) > 0 {
		c.Evidence = append(c.Evidence, Qualtrics.headings(hits))
	}
	if c.TimeZone = p.importTimeZone(ids); c.TimeZone != "" {
		c.Evidence = append(c.Evidence, "its times are of the zone "+c.TimeZone)
	}
	h.Label = ids // of the rows that are no answers it is the last
	return p.qualtricsRows(c, h), true
}

func importWord(folded string) (word, bool) {
	m := importIDFolded().FindStringSubmatch(folded)
	if m == nil {
		return word{}, false
	}
	w, ok := importIDs[m[1]]
	return w, ok
}

var importIDFolded = late.Pattern(`^\{\s*["']importid["']\s*:\s*["']([^"']+)`)

// importRow is the row that holds ImportId, or none.
func (p *view) importRow() int {
	for row := range p.Top() {
		n := 0
		for col := range p.Width() {
			if strings.HasPrefix(p.Fold(row, col), "{") && importID().MatchString(p.Text(row, col)) {
				n++
			}
		}
		if cells, _ := p.Filled(row); n > 0 && n*2 >= cells {
			return row
		}
	}
	return page.None
}

func (p *view) importTimeZone(ids int) string {
	for col := range p.Width() {
		if m := importZone().FindStringSubmatch(p.Text(ids, col)); m != nil {
			return strings.ReplaceAll(m[1], `\/`, "/")
		}
	}
	return ""
}

// textsUnder tells whether the row below the names holds texts: under a date there is none then.
func (p *view) textsUnder(names int, hits []hit) bool {
	for _, x := range hits {
		switch x.role {
		case Started, Ended, Seconds:
			kind := p.Kind(names+1, x.col)
			return kind == table.Text && !page.Dated(kind, 0, p.Text(names+1, x.col))
		}
	}
	return false
}
