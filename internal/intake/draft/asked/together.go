package asked

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ecart/internal/intake/table"
)

// Together is the scale of several columns: the widest range of numbers, rounded up to one that is in use, or all their labels.
func Together(columns []*Column) *Scale {
	s := &Scale{Min: math.Inf(1), Max: math.Inf(-1)}
	for _, c := range columns {
		s.Min, s.Max = min(s.Min, c.Scale.Min), max(s.Max, c.Scale.Max)
		if s.Note == "" {
			s.Note, s.ladder = c.Scale.Note, c.Scale.ladder
		}
		s.Fractions = s.Fractions || c.Scale.Fractions
		s.alsoStrange(c.Scale.Strange)
		for _, l := range c.Scale.Labels {
			if i := slices.IndexFunc(s.Labels, func(o Label) bool { return o.same(l) }); i >= 0 {
				s.Labels[i].Cells += l.Cells
				s.Labels[i].whole = append(slices.Clip(s.Labels[i].whole), l.whole...)
				continue
			}
			s.Labels = append(s.Labels, l)
		}
	}
	s.contradictions()
	s.Sort()
	if len(s.Labels) == 0 || strings.HasPrefix(s.Note, "the numbers") {
		s.Round()
	}
	return s
}

// AboutElse says what the words of a scale tell where they are no judgement of how something was; "" for others.
func (s *Scale) AboutElse() string {
	switch s.ladder {
	case "likelihood":
		return "how likely something is"
	case "favourability":
		return "how somebody or something is liked"
	case "importance":
		return "what matters"
	}
	return ""
}

// same tells one label of two columns from two labels.
func (l Label) same(o Label) bool {
	return table.Fold(l.Text) == table.Fold(o.Text) && (l.Value == o.Value || math.IsNaN(l.Value) && math.IsNaN(o.Value))
}

// contradictions are words that stand behind several numbers: "3 - Neutral" and "5 - Neutral". The most frequent keeps its word; of the others each
// whole text becomes a label, which counts by its number until somebody who knows the form corrects one or the other.
func (s *Scale) contradictions() {
	slices.SortStableFunc(s.Labels, func(a, b Label) int { return b.Cells - a.Cells })
	all := slices.Clone(s.Labels)
	s.Labels = nil
	for _, l := range all {
		if !slices.ContainsFunc(s.Labels, func(o Label) bool { return table.Fold(o.Text) == table.Fold(l.Text) }) || len(l.whole) == 0 {
			s.Labels = append(s.Labels, l)
			continue
		}
		for i, text := range l.whole {
			if !slices.Contains(l.whole[:i], text) {
				s.Labels = append(s.Labels, Label{Text: text, Value: l.Value, Cells: l.Cells, Contradicts: true})
			}
		}
	}
}

// alsoStrange adds what stands in a further column and is not on the scale, each text once.
func (s *Scale) alsoStrange(all []Strange) {
	for _, one := range all {
		if i := slices.IndexFunc(s.Strange, func(o Strange) bool { return o.Text == one.Text }); i >= 0 {
			s.Strange[i].Cells += one.Cells
			continue
		}
		s.Strange = append(s.Strange, one)
	}
}

// round widens a range of numbers to a scale in use, and says what nobody answered.
func (s *Scale) Round() {
	low, high := s.Min, s.Max
	if s.Min > 1 {
		s.Min = 1
	}
	switch {
	case high == 6:
		s.Max = 7
	case high > 7:
		s.Max = 10
	}
	if low == 0 && high <= 7 && high > 5 {
		s.Max = 10
	}
	seen := fmt.Sprintf("answers from %g to %g", low, high)
	if s.Note != "" {
		seen = s.Note + ", " + seen
	}
	s.Note = seen
	s.Check = s.Min != low || s.Max != high || high == 4 || high == 3
}
