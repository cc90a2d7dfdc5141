package analysis

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/study"
)

// Signs are the ids of all signs that a report has under its settings, whatever its data say.
func Signs(c *config.Config) []string { return sign.IDs(c) }

// Span returns the first and the last date of what standards are held against: answers and contacts; zero where nothing is dated.
func Span(d *survey.Dataset) (first, last time.Time) {
	var all []time.Time
	if d.Customers != nil {
		all = append(all, d.Customers.Dates...)
	}
	if d.Contacts != nil {
		all = append(all, d.Contacts.Dates...)
	}
	return study.FirstLast(all)
}

// InForce returns the settings with every standard as it is in force at the end of the data.
func InForce(c *config.Config, d *survey.Dataset) *config.Config {
	_, last := Span(d)
	return c.InForce(last)
}
