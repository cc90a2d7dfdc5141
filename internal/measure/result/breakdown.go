package result

import "slices"

// Breakdown is the main figures by the levels of one factor.
type Breakdown struct {
	Factor string // "location", "channel", "month", or a segment's id
	Name   string
	Time   bool // levels are in time order
	Levels []Level
}

// Level is one group's figures. A figure of a group too small is Suppressed and holds no value. What the contact log says is nobody's
// answer and is shown of hidden levels too.
type Level struct {
	Level       string
	N           int // respondents; 0 when suppressed
	Hidden      bool
	Gap         Estimate
	Expectation Estimate
	Perception  Estimate
	Dimensions  []Estimate // gap by dimension
	Items       []Estimate // gap by item
	NPS         Estimate
	CSAT        Estimate
	CES         Estimate // mean, on its own scale
	FCR         Estimate
	Within      Estimate // share of contacts within their standards; one counts once for each standard that applies to it
	Wait        Estimate // mean, seconds
	Complaints  Estimate // per 1,000 contacts
	Contacts    int
	Ability     Estimate // employees: mean rating of being able to meet the standards; hidden by the size for staff
	ENPS        Estimate // employees
}

// Channels is by which ways customers can reach the company, and by which they do (domain Q6). How each is rated is in the breakdown by
// channel.
type Channels struct {
	Declared bool // report.yaml says which there are
	Rows     []Channel
	Closed   []string // kinds that every company is asked for and no open channel is of; nil where nothing is declared
}

// Channel is one way.
type Channel struct {
	Name      string
	Kind      string // of config.Channel; "" for a channel that only the data know
	Declared  bool
	Open      bool
	Used      bool     // a contact or a respondent came by it
	Contacts  Estimate // share of the contacts
	Customers Estimate // share of the respondents, hidden where they are few
}

// Shows tells whether the figures by a factor show one of its groups.
func (r *Results) Shows(factor, level string) bool {
	return slices.ContainsFunc(r.Breakdowns, func(b Breakdown) bool {
		return b.Factor == factor && slices.ContainsFunc(b.Levels, func(l Level) bool { return l.Level == level && !l.Hidden })
	})
}
