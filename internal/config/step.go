package config

import (
	"slices"
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

// IndicatorSteps are the bounds of a sign that change in time; nil for one that does not.
type IndicatorSteps struct{ Green, Amber, Worst, Best []Step }

// On returns the sign as it was judged on a day.
func (i Indicator) On(day time.Time) Indicator {
	all := i.Changing
	i.Green, i.Amber = inForce(all.Green, day, i.Green), inForce(all.Amber, day, i.Amber)
	i.Worst, i.Best = inForce(all.Worst, day, i.Worst), inForce(all.Best, day, i.Best)
	return i
}

// On returns the promise as it was made on a day.
func (p Promise) On(day time.Time) Promise {
	p.Target = inForce(p.Targets, day, p.Target)
	return p
}

// InForce returns the settings with every standard, sign and promise as it is in force on a day.
func (c *Config) InForce(day time.Time) *Config {
	now := *c
	now.Standards, now.Indicators, now.Promises = slices.Clone(c.Standards), slices.Clone(c.Indicators), slices.Clone(c.Promises)
	for i, s := range c.Standards {
		now.Standards[i] = s.On(day)
	}
	for i, s := range c.Indicators {
		now.Indicators[i] = s.On(day)
	}
	for i, p := range c.Promises {
		now.Promises[i] = p.On(day)
	}
	return &now
}

// LastChange returns the day since which the value in force on a day holds; false where it holds from the beginning.
func LastChange(day time.Time, all ...[]Step) (time.Time, bool) {
	var since time.Time
	for _, s := range slices.Concat(all...) {
		if s.From.After(since) && (day.IsZero() || !s.From.After(day)) {
			since = s.From
		}
	}
	return since, !since.IsZero()
}
