package config

import (
	"ecart/internal/diag"
)

// Response says what became of those who were asked, in the terms of the AAPOR's response rates. Who answered in full is not
// said here: it is the rows that were read, less Partial.
type Response struct {
	Invited       int // 0 when not known
	Undelivered   int // the invitation came back
	Ineligible    int // known not to be customers, managers or employees
	Partial       int // rows answered in part
	Refused       int
	NoContact     int     // eligible, and never reached
	Other         int     // eligible, and without an answer for another reason
	Unknown       int     // nobody knows whether they were eligible
	UnknownOther  int     // likewise, for another reason
	EligibleShare float64 // of the unknown, the share that was eligible: 1 unless set
	At            diag.Place
}

// Given tells whether anything was said about the response.
func (r Response) Given() bool { return r.At.File != "" }

const everybody = 1_000_000_000

var response = table[Response]{
	place: func(r *Response) *diag.Place { return &r.At },
	keys: []key[Response]{
		field("invited", "How many were asked.", whole[int](1, everybody), func(r *Response) *int { return &r.Invited }).eg(1200),
		field("undelivered", "Invitations that came back.", whole[int](0, everybody), func(r *Response) *int { return &r.Undelivered }).or(0),
		field("ineligible", "Those who proved not to belong to the people asked.", whole[int](0, everybody), func(r *Response) *int { return &r.Ineligible }).or(0),
		field("partial", "Rows that are answered only in part.", whole[int](0, everybody), func(r *Response) *int { return &r.Partial }).or(0),
		field("refused", "Those who would not answer.", whole[int](0, everybody), func(r *Response) *int { return &r.Refused }).or(0),
		field("no_contact", "Those who were never reached.", whole[int](0, everybody), func(r *Response) *int { return &r.NoContact }).or(0),
		field("other", "Those without an answer for another reason.", whole[int](0, everybody), func(r *Response) *int { return &r.Other }).or(0),
		field("unknown", "Those of whom nobody knows whether they belong to the people asked.", whole[int](0, everybody), func(r *Response) *int { return &r.Unknown }).or(0),
		field("unknown_other", "The same, for another reason.", whole[int](0, everybody), func(r *Response) *int { return &r.UnknownOther }).or(0),
		field("eligible_share", "Of the unknown, the share that is taken to belong to the people asked.", portion, func(r *Response) *float64 { return &r.EligibleShare }).or(1.0),
	},
	finish: (*decoder).checkResponse,
}

// responses is the form of the group; its defaults are filled in only where the group is given.
var responses = form[Response]{read: response.read, schema: response.schema}

// checkResponse reports more people lost than were asked.
func (d *decoder) checkResponse(g *group, r *Response) {
	lost := r.Undelivered + r.Ineligible + r.Partial + r.Refused + r.NoContact + r.Other + r.Unknown + r.UnknownOther
	if g.sound && r.Invited > 0 && lost > r.Invited {
		d.errorf(g.value("invited"), Contradiction, "%d were asked, and %d of them are said not to have answered in full", r.Invited, lost).
			Hint = "invited counts everybody who was asked"
	}
}

// Population returns how many people all sources of a role together are drawn from, and false when one of them does not say.
func (c *Config) Population(r Role) (n int, known bool) {
	for _, s := range c.Sources {
		if s.Role != r {
			continue
		}
		if s.Population == 0 {
			return 0, false
		}
		n += s.Population
	}
	return n, n > 0
}
