package export

import "ecart/internal/intake/export/page"

var typeformNames = folded(map[string]word{
	"#": also(ID), "Start Date (UTC)": own(Started), "Stage Date (UTC)": own(Technical), "Submit Date (UTC)": own(Ended), "Network ID": own(Personal),
	"Response Type": also(Finished), "Tags": also(Technical), "Ending": also(Technical), "Score": also(Technical),
})

// typeform recognises # as the first heading and the time stamps in UTC at the end.
func typeform(p *view) (Candidate, bool) {
	row, hits := p.best(typeformNames.look)
	if owned(hits) < 2 || hits[0].col != 0 || hits[0].role != ID {
		return Candidate{}, false
	}
	h := page.OneRow(row)
	c := p.found(Typeform, Answers, h)
	c.Columns, c.TimeZone = p.columns(h, hits), "UTC"
	c.Evidence = []string{"the first heading is #", Typeform.headings(hits[1:])}
	if col, ok := c.With(Finished); ok {
		if keep := p.filter(h, col, "completed"); keep.Rows > 0 {
			c.Keep = append(c.Keep, keep)
		}
	}
	return c, true
}
