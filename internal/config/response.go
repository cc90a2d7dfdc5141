package config

import "ecart/internal/diag"

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
