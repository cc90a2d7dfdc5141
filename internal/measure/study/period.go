package study

import "time"

// Period returns the first and the last date of the customers' answers, or of the contacts when the answers are undated.
func (s *Study) Period() (from, to time.Time) {
	if s.Data.Customers != nil {
		from, to = FirstLast(s.Data.Customers.Dates)
	}
	if from.IsZero() && s.Data.Contacts != nil {
		from, to = FirstLast(s.Data.Contacts.Dates)
	}
	return from, to
}

// Newest returns the newest date in the data: "today" for exceptions, since a report must not depend on the day it is built.
func (s *Study) Newest() time.Time {
	_, to := s.Period()
	if s.Data.Contacts != nil {
		if _, last := FirstLast(s.Data.Contacts.Dates); last.After(to) {
			to = last
		}
	}
	return to
}

// FirstLast returns the first and the last of the dates that are set, zero when none is.
func FirstLast(dates []time.Time) (first, last time.Time) {
	for _, d := range dates {
		if d.IsZero() {
			continue
		}
		if first.IsZero() || d.Before(first) {
			first = d
		}
		if d.After(last) {
			last = d
		}
	}
	return first, last
}
