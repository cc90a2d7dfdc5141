package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// segmented is every main result by the groups of one segment.
type segmented struct {
	Factor string         `json:"factor" doc:"The segment's id in report.yaml."`
	Name   string         `json:"name,omitempty" doc:"Its name."`
	Tested int            `json:"tested" doc:"Differences tested; adjusted after Benjamini and Hochberg over all of them."`
	Levels []segmentGroup `json:"levels" doc:"One for each group."`
}

type segmentGroup struct {
	Level   string     `json:"level" doc:"The group."`
	N       *int       `json:"n,omitempty" doc:"Respondents; absent when the group is hidden. From 30 on groups may be put in an order, from 10 on they have intervals."`
	Hidden  bool       `json:"hidden" doc:"The group is too small to be shown, or hidden beside one that is."`
	Figures []contrast `json:"figures" doc:"Each held against all other customers: gap, expectation, perception, gap:DIMENSION, points:DIMENSION, overall, csat, nps, repeated, ces and intention, as far as asked."`
}

func (n names) segmented(s result.Segmented) segmented {
	return segmented{Factor: s.Factor, Name: s.Name, Tested: s.Tested, Levels: value.Each(s.Levels, func(l result.SegmentLevel) segmentGroup {
		out := segmentGroup{Level: l.Level, Hidden: l.Hidden, Figures: value.Each(l.Figures, n.contrast)}
		if l.N > 0 {
			out.N = &l.N
		}
		return out
	})}
}
