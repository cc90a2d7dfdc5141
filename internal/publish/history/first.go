package history

import (
	"cmp"
	"fmt"
	"slices"

	"ecart/internal/measure/result"
)

// Version 1 had a line for each figure of each period, with what it hangs on written out, no digest in the first line, and nothing of how far answers
// lay apart: changes from its periods are tested by their intervals.

// first is a line of version 1: a figure, or, where none is named, how many people and contacts the period had.
type first struct {
	Period   string            `json:"period"`
	Edition  string            `json:"edition"`
	N        int               `json:"n"`
	Contacts int               `json:"contacts"`
	Figure   string            `json:"figure"`
	Status   string            `json:"status"`
	Value    *float64          `json:"value"`
	Lo       *float64          `json:"lo"`
	Hi       *float64          `json:"hi"`
	Method   string            `json:"method"`
	Defined  map[string]string `json:"defined"`
}

// migrate reads the lines after the first of an archive of version 1.
func migrate(h head, lines [][]byte) (result.Past, int, error) {
	past := result.Past{Unit: h.Unit}
	for i, text := range lines {
		var l first
		if err := strict(text, &l); err != nil {
			return past, i + 2, err
		}
		if err := l.into(&past); err != nil {
			return past, i + 2, err
		}
	}
	slices.SortStableFunc(past.Periods, func(a, b result.PastPeriod) int { return cmp.Compare(a.Period, b.Period) })
	for _, p := range past.Periods {
		slices.SortStableFunc(p.Figures, func(a, b result.PastFigure) int { return cmp.Compare(a.Name, b.Name) })
	}
	return past, 0, nil
}

// into adds a line of version 1 to its period.
func (l first) into(past *result.Past) error {
	if l.Period == "" {
		return fmt.Errorf("it names no period")
	}
	at := slices.IndexFunc(past.Periods, func(p result.PastPeriod) bool { return p.Period == l.Period })
	if at < 0 {
		at, past.Periods = len(past.Periods), append(past.Periods, result.PastPeriod{Period: l.Period})
	}
	p := &past.Periods[at]
	p.Edition = max(p.Edition, l.Edition)
	if l.Figure == "" {
		p.N, p.Hidden, p.Contacts = l.N, l.Status == statuses[result.Suppressed], l.Contacts
		return nil
	}
	d := defined{Parts: l.Defined}
	f, err := figure{Name: l.Figure, Status: l.Status, Value: l.Value, Lo: l.Lo, Hi: l.Hi, N: l.N, Method: l.Method}.past(map[string][]result.Definition{"": parts(d.Parts)})
	if err != nil {
		return err
	}
	if f.Value.Status == result.Suppressed {
		f.Value.Reason = result.ReasonTooFew // version 1 did not say for whose sake
	}
	p.Figures = append(p.Figures, f)
	return nil
}
