package export

import (
	"strings"

	"ecart/internal/intake/export/page"
)

// alchemerNames are its own columns, of its time as SurveyGizmo too.
var alchemerNames = folded(map[string]word{
	"Response ID": also(ID), "Time Started": own(Started), "Date Submitted": also(Ended), "Status": also(Status), "Contact ID": own(Personal),
	"Legacy Comments": own(Technical), "Comments": also(Technical), "Language": also(Language), "Referer": own(Technical), "Extended Referer": own(Technical),
	"SessionID": own(Technical), "User Agent": own(Technical), "Extended User Agent": own(Technical), "Tags": also(Technical), "IP Address": also(Personal),
	"Longitude": also(Personal), "Latitude": also(Personal), "Country": also(Technical), "City": also(Personal), "State/Region": also(Technical), "Postal": also(Personal),
	"Link Name": own(Technical), "Data Quality": own(Technical),
})

// alchemer recognises its pair of time stamps with the number or the status of the response.
func alchemer(p *view) (Candidate, bool) {
	row, hits := p.best(alchemerNames.look)
	if owned(hits) < 1 || !has(hits, Started) || !has(hits, Ended) || !has(hits, ID) && !has(hits, Status) {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(Alchemer, Answers, h)
	c.Columns = p.columns(h, hits)
	c.Evidence = []string{Alchemer.headings(hits)}
	if n := p.colons(row); n > 0 {
		c.Evidence = append(c.Evidence, holds(n, "heading")+" a choice or row before its question, like \"Option:Question\"")
	}
	if col, ok := c.With(Status); ok {
		if keep := p.filter(h, col, "Complete"); keep.Rows > 0 {
			c.Keep = append(c.Keep, keep)
		}
		c.Reject = append(c.Reject, p.filter(h, col, "Disqualified", "Deleted", "Test"))
	}
	return c, true
}

func (p *view) colons(row int) int {
	n := 0
	for col := range p.Width() {
		if before, after, ok := strings.Cut(p.Text(row, col), ":"); ok && before != "" && strings.TrimSpace(after) != "" {
			n++
		}
	}
	return n
}
