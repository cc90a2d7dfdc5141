package config

import (
	"time"

	"ecart/internal/diag"
)

// Step is what is aimed at from a day on.
type Step struct {
	From  time.Time // zero for what was aimed at from the beginning
	Value float64
	At    diag.Place
}

// On returns the standard as it was in force on a day: its target and the share it requires. What was aimed at first holds for the days before, too; the
// last holds where no day is known.
func (s Standard) On(day time.Time) Standard {
	s.Target, s.Required = inForce(s.Targets, day, s.Target), inForce(s.Shares, day, s.Required)
	return s
}

// Changes tells whether what the standard aims at is said to change in time.
func (s Standard) Changes() bool { return len(s.Targets) > 1 || len(s.Shares) > 1 }

func inForce(steps []Step, day time.Time, value float64) float64 {
	for i, step := range steps {
		if i == 0 || day.IsZero() || !day.Before(step.From) {
			value = step.Value
		}
	}
	return value
}

// InForce returns the settings with every standard as it is in force on a day.
func (c *Config) InForce(day time.Time) *Config {
	now := *c
	now.Standards = make([]Standard, len(c.Standards))
	for i, s := range c.Standards {
		now.Standards[i] = s.On(day)
	}
	return &now
}
