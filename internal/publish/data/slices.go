package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// slicing is the figures by several criteria at once.
type slicing struct {
	Reason   string      `json:"reason,omitempty" doc:"Why there are none: no_customers."`
	Least    int         `json:"least" doc:"How many answers a slice by two criteria or more, by a quarter or by a year must have; that of one other criterion is shown as in breakdowns."`
	Criteria []criterion `json:"criteria" doc:"What slices are made by."`
	Crossed  [][]string  `json:"crossed" doc:"The criteria that are crossed, besides each of them alone. A slice of these that is not listed has too few answers, or would give a smaller group away."`
	Whole    slice       `json:"whole" doc:"Everybody: what each slice stands beside."`
	Slices   []slice     `json:"slices" doc:"By one criterion, in the order of criteria and levels; then crossed."`
}

type criterion struct {
	ID     string   `json:"id" doc:"location, channel, the id of a segment, year, quarter or month."`
	Name   string   `json:"name,omitempty" doc:"The segment's name."`
	Period bool     `json:"period" doc:"A period: a slice has one at most."`
	Levels []string `json:"levels" doc:"Its levels in order."`
}

type slice struct {
	Of       []sliceLevel  `json:"of" doc:"What was chosen of each criterion; empty for everybody."`
	N        *int          `json:"n,omitempty" doc:"Respondents; absent when they are hidden or not known."`
	Hidden   bool          `json:"hidden" doc:"No answers of customers are shown. What the contact log says is shown all the same: it is nobody's answer."`
	Contacts int           `json:"contacts" doc:"Contacts in the log."`
	Figures  []sliceFigure `json:"figures" doc:"The figures, as far as they are asked or logged."`
}

type sliceLevel struct {
	Criterion string `json:"criterion" doc:"The criterion's id."`
	Level     string `json:"level" doc:"Its level."`
}

type sliceFigure struct {
	ID       string        `json:"id" doc:"gap, expectation and perception, overall or of a dimension (gap:DIMENSION), overall, nps, csat, ces, fcr, within, wait or complaints; as in breakdowns."`
	Log      bool          `json:"log" doc:"From the contact log."`
	Figure   value.Figure  `json:"figure" doc:"The figure."`
	Against  string        `json:"against,omitempty" enum:"lower,higher,no_clear_difference" doc:"How it stands to that of all other customers or contacts; absent where it was not tested."`
	Adjusted *value.Number `json:"p_adjusted,omitempty" doc:"p-value of no difference from all others, after Benjamini and Hochberg over all slices by the same criteria."`
}

func newSlicing(s result.Slices) slicing {
	of := func(one result.Slice) slice { return newSlice(s.Measures, one) }
	return slicing{
		Reason: s.Reason, Least: s.Least, Whole: of(s.Whole), Slices: value.Each(s.Slices, of),
		Criteria: value.Each(s.Criteria, func(c result.Criterion) criterion {
			return criterion{ID: c.ID, Name: c.Name, Period: c.Period, Levels: value.Each(c.Levels, same)}
		}),
		Crossed: value.Each(s.Crossed, func(ids []string) []string { return value.Each(ids, same) }),
	}
}

func newSlice(measures []result.SliceMeasure, s result.Slice) slice {
	out := slice{Hidden: s.Hidden, Contacts: s.Contacts, Figures: []sliceFigure{},
		Of: value.Each(s.Of, func(l result.SliceLevel) sliceLevel { return sliceLevel(l) })}
	if s.N > 0 {
		out.N = &s.N
	}
	for i, f := range s.Figures {
		if s.Hidden && !measures[i].Log {
			continue
		}
		one := sliceFigure{ID: measures[i].ID, Log: measures[i].Log, Figure: value.Of(f.Estimate), Against: f.Against}
		if f.Against != "" {
			one.Adjusted = value.Some(f.P)
		}
		out.Figures = append(out.Figures, one)
	}
	return out
}
