package study

import (
	"sync"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
)

// OfOpinions returns what is made of the customers' opinions, or what an earlier run made of the same ones. The function is given a study that holds nothing
// else, so that it cannot look at more: the customers without dates, comments and times, the model, the segments, privacy and statistics. Content is all
// that it looks at beside, by value. Nobody may change what was made.
func OfOpinions[T any](s *Study, make func(opinions *Study) T, name string, content ...any) T {
	o := s.opinions
	if o == nil || o.of != s { // a study that was put together or copied
		o = &opinions{of: s}
	}
	alone := o.alone()
	if s.Memory == nil {
		return make(alone)
	}
	return memo.Around(s.Memory, func(inner *memo.Memory) T {
		asking := *alone
		asking.Memory = inner
		return make(&asking)
	}, name, o.known(), content)
}

// opinions is a study of nothing but customers' opinions, and what it is known by.
type opinions struct {
	of *Study

	once, named sync.Once
	study       *Study
	key         memo.Key
}

// alone returns a study that holds opinions alone.
func (o *opinions) alone() *Study {
	o.once.Do(func() {
		s, c := o.of, o.of.Config
		o.study = &Study{
			Config:    &config.Config{Model: c.Model, Segments: c.Segments, Privacy: c.Privacy, Statistics: c.Statistics},
			Data:      &survey.Dataset{},
			Level:     s.Level,
			Customers: s.Customers, Respondents: s.Respondents, Answers: s.Answers, Points: s.Points,
		}
		if s.Data.Customers != nil {
			customers := *s.Data.Customers
			customers.Dates, customers.Started, customers.Ended = nil, nil, nil
			customers.Tolerated, customers.Wished, customers.Seconds = nil, nil, survey.Scores{}
			customers.Comments, customers.Attention = nil, nil
			o.study.Data.Customers = &customers
		}
	})
	return o.study
}

// known returns the key of a study of opinions: of the model and the answers, from which those by item and dimension and the points follow.
func (o *opinions) known() memo.Key {
	o.named.Do(func() {
		s := o.alone()
		o.key = memo.KeyOf("opinions", s.Config, s.Data, s.Level, s.Customers)
	})
	return o.key
}
