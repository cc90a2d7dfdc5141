package loyalty

import (
	"cmp"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// A contact belongs to the same case as the one before it, by the same customer on the same topic, when no more than this lies between.
const caseWindow = 7 * 24 * time.Hour

// fcrCases returns the share of cases that took one contact, as the log has them: contacts of one customer on one topic are chained, and
// cases that may still go on at the end of the log are left out. Without topics, a customer's contacts are one topic. Method §8.
func fcrCases(s *study.Study) result.Estimate {
	c := s.Data.Contacts
	switch {
	case c == nil:
		return study.Missing(study.NoRole(config.Contacts))
	case len(c.Customer) == 0:
		return study.Missing(study.NoColumn("contacts.customer"))
	case len(c.Dates) == 0:
		return study.Missing(study.NoColumn("contacts.date"))
	}
	_, end := study.FirstLast(c.Dates)
	once, closed := firstContact(c, end)
	switch closed {
	case 0:
		return study.Missing(result.ReasonNoCases)
	case once:
		return study.Missing(result.ReasonNoRepeat)
	}
	return s.Log.Ratio(once, closed)
}

// turn is one contact of a case.
type turn struct {
	customer string
	topic    int // −1 where unknown
	at       time.Time
}

// firstContact returns how many cases are closed by the end of the log, and how many of them took one contact.
func firstContact(c *survey.Contacts, end time.Time) (once, closed int) {
	topics, known := survey.Find(c.Factors, "topic")
	var turns []turn
	for r, customer := range c.Customer {
		if customer == "" || c.Dates[r].IsZero() {
			continue
		}
		t := turn{customer: customer, topic: -1, at: c.Dates[r]}
		if known {
			t.topic = topics.Codes[r]
		}
		turns = append(turns, t)
	}
	slices.SortFunc(turns, func(a, b turn) int {
		return cmp.Or(cmp.Compare(a.customer, b.customer), cmp.Compare(a.topic, b.topic), a.at.Compare(b.at))
	})
	contacts := 0
	for i, t := range turns {
		contacts++
		if i+1 < len(turns) && follows(t, turns[i+1]) {
			continue
		}
		if !t.at.Add(caseWindow).After(end) {
			closed++
			if contacts == 1 {
				once++
			}
		}
		contacts = 0
	}
	return once, closed
}

// follows tells whether the next contact belongs to the same case.
func follows(t, next turn) bool {
	return t.customer == next.customer && t.topic == next.topic && next.at.Sub(t.at) <= caseWindow
}
