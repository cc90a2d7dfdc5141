package export

import (
	"fmt"
	"strings"
	"unicode"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

var koboNames = folded(map[string]word{
	"start": also(Started), "end": also(Ended), "today": also(Technical), "username": also(Personal), "deviceid": also(Personal), "phonenumber": also(Personal),
	"subscriberid": also(Personal), "simserial": also(Personal), "audit": also(Technical),
	"_id": also(Technical), "_uuid": own(ID), "_submission_time": own(Technical), "_validation_status": own(Status), "_status": also(Technical),
	"_submitted_by": own(Personal), "__version__": own(Technical), "_version_": own(Technical), "_tags": also(Technical), "_notes": also(Technical), "_index": also(Technical),
	"_geolocation": own(Personal), "_attachments": also(Technical), "_xform_id_string": own(Technical), "formhub/uuid": own(Technical),
	"meta/instanceID": own(Technical), "meta/rootUuid": own(Technical), "_parent_table_name": own(Technical), "_parent_index": own(Technical),
	"_submission__id": own(Technical), "_submission__uuid": own(Technical), "_submission__submission_time": own(Technical), "_submission__validation_status": own(Technical),
	"_submission__notes": own(Technical), "_submission__status": own(Technical), "_submission__submitted_by": own(Personal), "_submission___version__": own(Technical), "_submission__tags": own(Technical),
})

var odkNames = folded(map[string]word{
	"SubmissionDate": own(Ended), "KEY": own(ID), "PARENT_KEY": own(Technical), "SubmitterID": own(Technical), "SubmitterName": own(Personal),
	"AttachmentsPresent": own(Technical), "AttachmentsExpected": own(Technical), "ReviewState": own(Status), "DeviceID": also(Personal), "Edits": also(Technical),
	"FormVersion": also(Technical), "instanceID": also(Technical), "meta-instanceID": own(Technical), "meta-instanceName": own(Technical), "Status": also(Technical),
	"start": also(Started), "end": also(Technical), "today": also(Technical), "username": also(Personal), "deviceid": also(Personal), "phonenumber": also(Personal),
})

// koboGroup is a group that KoboToolbox named by itself: group_ and seven letters and digits.
var koboGroup = late.Pattern(`^(group_[a-z0-9]{7})[./]`)

// kobo recognises the columns with underscores, or the groups that the tool names.
func kobo(p *view) (Candidate, bool) {
	row, hits := p.best(koboNames.look)
	grouped, group := 0, ""
	if owned(hits) < 2 {
		if row, grouped, group = p.koboGroups(); grouped < 3 {
			return Candidate{}, false
		}
		hits = p.hits(row, koboNames.look)
	}
	instead(hits, Ended, "_submission_time")
	instead(hits, ID, "_id")
	h := page.OneRow(row)
	c := p.found(Kobo, Answers, h)
	c.Columns = p.columns(h, hits)
	if owned(hits) > 0 {
		c.Evidence = append(c.Evidence, Kobo.headings(hits))
	}
	if grouped > 0 {
		c.Evidence = append(c.Evidence, fmt.Sprintf("%d headings begin with groups that it names by itself, like %s", grouped, group))
	}
	if n := p.numbersAsText(h); n > 0 {
		c.Evidence = append(c.Evidence, fmt.Sprintf("%s numbers as text, as it exports them unless told otherwise", holds(n, "column")))
	}
	if parent := p.headed(row, "_parent_index"); parent {
		return repeated(c, "_parent_index"), true
	}
	if col, ok := c.With(Status); ok {
		c.Reject = append(c.Reject, p.filter(h, col, "Not approved", "Not Approved", "validation_status_not_approved"))
	}
	return c, true
}

// odk recognises the columns of ODK Central.
func odk(p *view) (Candidate, bool) {
	row, hits := p.best(odkNames.look)
	if owned(hits) < 2 {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(ODK, Answers, h)
	c.Columns, c.TimeZone = p.columns(h, hits), "UTC"
	c.Evidence = []string{ODK.headings(hits)}
	if p.headed(row, "PARENT_KEY") {
		return repeated(c, "PARENT_KEY"), true
	}
	if col, ok := c.With(Status); ok {
		c.Reject = append(c.Reject, p.filter(h, col, "rejected"))
	}
	return c, true
}

// repeated refuses rows of which one respondent has several.
func repeated(c Candidate, by string) Candidate {
	c.Content = Repeats
	c.Evidence = append(c.Evidence, by+" tells which respondent each row belongs to")
	c.Refusal = "one respondent may have several of its rows"
	c.Hint = "take the sheet of the respondents; name this one yourself if each of its rows is an answer of its own"
	return c
}

// headed tells whether a row has a heading.
func (p *view) headed(row int, heading string) bool {
	for col := range p.Width() {
		if p.Fold(row, col) == table.Fold(heading) {
			return true
		}
	}
	return false
}

func (p *view) koboGroups() (row, grouped int, group string) {
	for i := range p.Top() {
		n, first := 0, ""
		for col := range p.Width() {
			if !strings.HasPrefix(p.Fold(i, col), "group_") {
				continue
			}
			if m := koboGroup().FindStringSubmatch(p.Text(i, col)); m != nil && strings.ContainsFunc(m[1], unicode.IsDigit) {
				if n++; n == 1 {
					first = m[1]
				}
			}
		}
		if n > grouped {
			row, grouped, group = i, n, first
		}
	}
	return row, grouped, group
}

// numbersAsText counts the columns of which each filled cell is a text that reads as a number.
func (p *view) numbersAsText(h page.Head) int {
	n := 0
	for col := range p.Width() {
		if p.All(col, h.Last()+1, page.Numeral) {
			n++
		}
	}
	return n
}
