package draft

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
)

// dated says how the dates of a field's column are written. Where each of them could be read both ways, the user is asked once for all columns: the
// day comes first in French and German, and in English the month, as tools write it unless they are told otherwise.
func (p *proposer) dated(f *Field, c *asked.Column) {
	format, sure := asked.DateFormat(c)
	if !sure {
		q := Question{
			Key: "dates", weight: 60, Text: fmt.Sprintf("Which comes first in the dates of %q, the day or the month?", asked.Cut(c.Header, 60)),
			Evidence: []string{fmt.Sprintf("%s of %q could each be read both ways", several(c.Order.Either, "date"), asked.Cut(c.Header, 40)), "for instance " + strings.Join(c.Examples, ", ")},
			Options:  []Option{{"day", "the day, then the month"}, {"month", "the month, then the day"}}, Default: "day",
		}
		if p.monthFirst {
			q.Default = "month"
		}
		answer := ""
		if at := slices.IndexFunc(p.asked, func(o Question) bool { return o.Key == q.Key }); at >= 0 {
			if answer = p.asked[at].Answer; answer == "" {
				answer = p.asked[at].Default
			}
		} else {
			answer = p.ask(q, nil)
		}
		if answer == "day" {
			format = ""
		}
		f.Check = p.answers[q.Key] == ""
		if f.Note = "the day and the month could be exchanged in each of them"; f.From != "" {
			f.Note = "the day and the month could be exchanged in each of the time stamps"
		}
	}
	f.Format = format
}
