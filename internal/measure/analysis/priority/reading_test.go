package priority_test

import (
	"reflect"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/priority"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Every save but the last changes what a map follows from, and is read with the memory of the one before it.
func TestMapsWithAMemoryAreThoseWithout(t *testing.T) {
	m := memo.New()
	read := func(what string, c *config.Config, d *survey.Dataset) result.Maps {
		s := study.New(c, d)
		s.Memory = m
		got := priority.Maps(s, s.Respondents)
		m.Turn()
		if want := maps(c, d); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", what, got, want)
		}
		return got
	}
	fixed := func(importance, performance float64) func(*config.Config, *survey.Customers) {
		return func(c *config.Config, _ *survey.Customers) {
			c.Statistics.Crosshair = config.Crosshair{Kind: "fixed", Importance: importance, Performance: performance}
		}
	}
	c, d := decisive(60)
	c.Statistics.Resamples = 200
	before := read("as it is", c, d)
	for _, change := range []struct {
		what string
		do   func(*config.Config, *survey.Customers)
	}{
		{"the crosshair", func(c *config.Config, _ *survey.Customers) { c.Statistics.Crosshair.Kind = "medians" }},
		{"the middle", func(c *config.Config, _ *survey.Customers) { c.Statistics.Crosshair.Kind = "midpoint" }},
		{"the scale's least", func(c *config.Config, _ *survey.Customers) { c.Model.Scale.Min = 3 }},
		{"the scale's most", func(c *config.Config, _ *survey.Customers) { c.Model.Scale.Max = 5 }},
		{"a fixed crosshair", fixed(5.5, 4)},
		{"its importance", fixed(4.5, 4)},
		{"its performance", fixed(4.5, 3)},
		{"the seed", func(c *config.Config, _ *survey.Customers) { c.Statistics.Seed++ }},
		{"the resamples", func(c *config.Config, _ *survey.Customers) { c.Statistics.Resamples++ }},
		{"the confidence", func(c *config.Config, _ *survey.Customers) { c.Statistics.Confidence = 0.8 }},
		{"an importance", func(_ *config.Config, k *survey.Customers) { k.Rated[1].Values[7] = 9 - k.Rated[1].Values[7] }},
		{"a perception", func(_ *config.Config, k *survey.Customers) { k.Perception[1].Values[7] = 8 - k.Perception[1].Values[7] }},
		{"no perception", func(_ *config.Config, k *survey.Customers) { k.Perception[2].Missing[9] = survey.NoAnswer }},
		{"an outcome", func(_ *config.Config, k *survey.Customers) { k.Overall.Values[3]++ }},
		{"fewer ratings, which leave the three maps different items", func(_ *config.Config, k *survey.Customers) {
			for i := 4; i < 60; i++ {
				k.Rated[4].Missing[i] = survey.NoAnswer
			}
		}},
		{"no outcome", func(_ *config.Config, k *survey.Customers) { k.Overall = survey.Scores{} }},
	} {
		change.do(c, d.Customers)
		after := read(change.what, c, d)
		if reflect.DeepEqual(after, before) {
			t.Errorf("%s changes nothing, so the test shows nothing", change.what)
		}
		before = after
	}
	read("nothing", c, d)
}
