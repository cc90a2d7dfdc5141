package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/late"
)

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
func qualtricsLegacy(p *view) (Candidate, bool) {
	texts, hits := p.best(legacyNames.look)
	numbered := p.legacy(texts, hits)
	if len(hits) < 4 || owned(hits) < 2 || numbered < 2 {
		return Candidate{}, false
	}
	h := page.Head{Names: texts - 1, Sub: page.None, Label: texts}
	c := p.found(QualtricsLegacy, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{
		fmt.Sprintf("%d headings are V1, V2, … as Qualtrics wrote them before 2017", numbered),
		fmt.Sprintf("row %d holds the questions' texts, of which %d are Qualtrics's own", c.LabelRow, len(hits)),
	}
	return p.qualtricsRows(c, h), true
}

// legacy counts the headings that have V1, V2, … above them.
func (p *view) legacy(row int, hits []hit) int {
	n := 0
	for _, x := range hits {
		if legacyName().MatchString(p.Text(row-1, x.col)) {
			n++
		}
	}
	return n
}

var legacyName = late.Pattern(`^V\d{1,2}$`)
