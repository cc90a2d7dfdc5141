package main

import (
	"math"
	"strings"

	"ecart/internal/publish/workbook"
)

// drivers is how much each dimension moves overall satisfaction: being known and understood moves it most, which is not what
// guests say when they share out points.
var drivers = [5]float64{0.06, 0.26, 0.20, 0.12, 0.36}

// satisfaction draws the answers after the two batteries, from what the guest felt of the five dimensions.
func (g *guest) satisfaction(s, missing *stream) []workbook.Cell {
	for d, w := range drivers {
		g.felt += w * g.feeling[d]
	}
	overall := 5.40 + 1.25*g.felt + 0.55*s.normal()
	repeated := s.happens(clamp(0.34-0.10*g.felt+[]float64{-0.06, 0.12, 0.10, 0, 0.02, 0.10}[g.channel], 0.05, 0.9))
	resolved := s.happens(clamp(0.80+0.10*g.felt, 0.1, 0.98))
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
	g.overall = overall
	cells := []workbook.Cell{
		optional(missing, 0.01, answer(overall, 1, 7)),
		optional(missing, 0.03, answer(recommend, 0, 10)),
		optional(missing, 0.03, answer(3.95+0.62*(overall-5.1)+0.35*s.normal(), 1, 5)),
		optional(missing, 0.05, answer(5.25+0.75*(overall-5.1)+0.8*s.normal(), 1, 7)),
		optionalText(missing, 0.03, yes(repeated)),
		optionalText(missing, 0.06, yes(resolved)),
	}
	cells = append(cells, g.problem(s)...)
	return append(cells, optional(missing, 0.04, answer(5.3+0.9*(overall-5.1)+0.7*s.normal(), 1, 7)), workbook.Text(g.choice(s)))
}

// problem draws whether the guest had a problem and, if so, whether he told the hotel: two in three do not.
func (g *guest) problem(s *stream) []workbook.Cell {
	had := s.happens(clamp(0.24-0.12*(g.overall-5.1), 0.03, 0.85))
	if !had {
		return []workbook.Cell{workbook.Text(yes(false)), {}}
	}
	return []workbook.Cell{workbook.Text(yes(true)), workbook.Text(yes(s.happens([]float64{0.38, 0.34, 0.40, 0.22, 0.24, 0.4}[g.channel])))}
}

// hotelChoices are the reasons for choosing a hotel of the group, with how often others and key customers tick them.
var hotelChoices = []struct {
	name        string
	others, key float64
}{
	{"Emplacement", 0.52, 0.46}, {"Vue et bord de l’eau", 0.44, 0.17}, {"Prix", 0.36, 0.12}, {"Calme", 0.22, 0.20}, {"Avis en ligne", 0.27, 0.04},
	{"Petit-déjeuner", 0.15, 0.09}, {"On m’y connaît", 0.05, 0.53}, {"Carte Rivage", 0.06, 0.44}, {"Contrat de mon entreprise", 0.09, 0.38},
}

// choice draws the reasons that the guest ticks.
func (g *guest) choice(s *stream) string {
	var ticked []string
	for _, c := range hotelChoices {
		p := c.others
		if g.key {
			p = c.key
		}
		if s.happens(p) {
			ticked = append(ticked, c.name)
		}
	}
	return strings.Join(ticked, "; ")
}

// hotelWaits are the standards of which guests were asked how long they would put up with, and how long they would wish. The two times
// of days for a complaint are far below what the standard allows; to register in a minute is more than anybody asks for.
var hotelWaits = []struct {
	standard            string
	tolerated, wished   []string
	tolerates, wishesOf []float64
}{
	{"appel", []string{"20 s", "30 s", "45 s", "1 min", "2 min"}, []string{"10 s", "15 s", "20 s", "30 s"}, []float64{10, 22, 30, 28, 10}, []float64{18, 24, 40, 18}},
	{"arrivee_immediate", []string{"3 min", "4 min", "5 min", "8 min", "10 min"}, []string{"1 min", "2 min", "3 min", "5 min"}, []float64{14, 18, 38, 18, 12}, []float64{12, 34, 38, 16}},
	{"courriel", []string{"4 h", "8 h", "12 h", "24 h", "48 h"}, []string{"1 h", "2 h", "4 h", "12 h"}, []float64{12, 18, 28, 34, 8}, []float64{20, 38, 30, 12}},
	{"reclamation", []string{"24 h", "48 h", "72 h", "5 j", "7 j"}, []string{"4 h", "24 h", "48 h", "72 h"}, []float64{12, 27, 32, 18, 11}, []float64{15, 48, 28, 9}},
}

// waits draws the two times of each standard. The form asks each guest about one of them.
func (g *guest) waits(s *stream) []workbook.Cell {
	cells := make([]workbook.Cell, 2*len(hotelWaits))
	at := s.below(len(hotelWaits))
	w := hotelWaits[at]
	tolerated, wished := w.tolerated[s.pick(w.tolerates)], w.wished[s.pick(w.wishesOf)]
	if g.stopped < len(hotelItems) || s.happens(0.05) {
		return cells
	}
	cells[at], cells[len(hotelWaits)+at] = workbook.Text(tolerated), workbook.Text(wished)
	return cells
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
