package main

import (
	"math"
	"strings"

	"ecart/internal/publish/workbook"
)

// drivers is how much each dimension moves overall satisfaction: reliability first.
var drivers = [5]float64{0.10, 0.32, 0.24, 0.16, 0.18}

// satisfaction draws the answers after the two batteries, from what the guest felt of the five dimensions.
func (g *guest) satisfaction(s, missing *stream) []workbook.Cell {
	felt := 0.0
	for d, w := range drivers {
		felt += w * g.feeling[d]
	}
	overall := 5.35 + 1.25*felt + 0.55*s.normal()
	repeated := s.happens(clamp(0.34-0.10*felt+[]float64{-0.06, 0.12, 0.10, 0, 0.02, 0.10}[g.channel], 0.05, 0.9))
	resolved := s.happens(clamp(0.80+0.10*felt, 0.1, 0.98))
	if repeated {
		overall -= 0.25
	}
	if !resolved {
		overall -= 0.35
	}
	recommend := 8.55 + 1.35*(overall-5.2) + 0.9*s.normal()
	if g.flat > 0 {
		overall, recommend = float64(g.flat), float64(g.flat+3)
	}
	return []workbook.Cell{
		optional(missing, 0.01, answer(overall, 1, 7)),
		optional(missing, 0.03, answer(recommend, 0, 10)),
		optional(missing, 0.03, answer(3.95+0.62*(overall-5.1)+0.35*s.normal(), 1, 5)),
		optional(missing, 0.05, answer(5.25+0.75*(overall-5.1)+0.8*s.normal(), 1, 7)),
		optionalText(missing, 0.03, yes(repeated)),
		optionalText(missing, 0.06, yes(resolved)),
	}
}

func optional(s *stream, blank float64, a int) workbook.Cell {
	if s.happens(blank) {
		return workbook.Cell{}
	}
	return workbook.Number(float64(a), "")
}

func optionalText(s *stream, blank float64, words string) workbook.Cell {
	if s.happens(blank) {
		return workbook.Cell{}
	}
	return workbook.Text(words)
}

// importance is how many of a hundred points the dimensions get on average, by reason of stay.
var importance = [][5]float64{
	{9, 34, 28, 17, 12},
	{14, 28, 22, 18, 18},
	{14, 30, 24, 18, 14},
}

// points shares out a hundred points in steps of five, as people do. Some leave them out, and some add up wrongly.
func points(s *stream, reason int) []workbook.Cell {
	cells := make([]workbook.Cell, 5)
	share := shareOut(s, importance[reason])
	if s.happens(0.04) {
		return cells
	}
	switch {
	case s.happens(0.02):
		share[s.below(5)] += 5 // 105
	case s.happens(0.015):
		share[largest(share)] -= 2 // 98
	case s.happens(0.01):
		share[largest(share)] -= 10 // 90
	}
	for i, p := range share {
		cells[i] = workbook.Number(p, "")
	}
	return cells
}

// shareOut spreads the points around their means and rounds them to fives that add up to a hundred.
func shareOut(s *stream, means [5]float64) []float64 {
	raw := make([]float64, len(means))
	total := 0.0
	for i, m := range means {
		raw[i] = s.skewed(m, 0.34)
		total += raw[i]
	}
	left := 100.0
	for i := range raw {
		raw[i] = 5 * math.Round(raw[i]/total*20)
		left -= raw[i]
	}
	raw[largest(raw)] += left
	return raw
}

func largest(xs []float64) int {
	at := 0
	for i, x := range xs {
		if x > xs[at] {
			at = i
		}
	}
	return at
}

// straight replaces the typographic apostrophe by the typewriter's.
func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }
