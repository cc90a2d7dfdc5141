package analysis

import "time"

// period returns the first and the last date of the customers' answers, or of the contacts when the answers are undated.
func (s *study) period() (from, to time.Time) {
	if s.d.Customers != nil {
		from, to = firstLast(s.d.Customers.Dates)
	}
	if from.IsZero() && s.d.Contacts != nil {
		from, to = firstLast(s.d.Contacts.Dates)
	}
	return from, to
}

// newest returns the newest date in the data: "today" for exceptions, since a report must not depend on the day it is built.
func (s *study) newest() time.Time {
	_, to := s.period()
	if s.d.Contacts != nil {
		if _, last := firstLast(s.d.Contacts.Dates); last.After(to) {
			to = last
		}
	}
	return to
}

func firstLast(dates []time.Time) (first, last time.Time) {
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
