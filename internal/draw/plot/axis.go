package plot

import (
	"math"

	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// scale turns numbers of an axis into places between two ends.
type scale struct {
	axis     report.Axis
	from, to float64 // where Min and Max stand
}

// newScale returns the scale of an axis. An axis without extent gets one, so that a single value stands in the middle.
func newScale(a report.Axis, from, to float64) scale {
	if !(a.Max > a.Min) {
		room := max(math.Abs(a.Min)*0.1, 1)
		a.Min, a.Max = a.Min-room, a.Min+room
	}
	return scale{a, from, to}
}

// at returns where a number stands; what lies beyond the axis stands at its end.
func (s scale) at(v float64) float64 {
	share := (v - s.axis.Min) / (s.axis.Max - s.axis.Min)
	return s.from + min(max(share, 0), 1)*(s.to-s.from)
}

// ticks returns at most most round numbers within the axis, and how to write them.
func (s scale) ticks(most int) ([]float64, report.Axis) {
	span := s.axis.Max - s.axis.Min
	step := s.axis.Step
	for _, next := range steps(s.axis.Kind, span) {
		if step > 0 && span/step < float64(most) {
			break
		}
		if next > step {
			step = next
		}
	}
	var all []float64
	for i := math.Ceil(s.axis.Min/step - 1e-9); i*step <= s.axis.Max+step*1e-9; i++ {
		all = append(all, i*step)
	}
	a := s.axis
	a.Decimals = decimals(a.Kind, step)
	return all, a
}

// steps returns the round distances of ticks that may suit a span, rising: of time in its own units.
func steps(k report.Kind, span float64) []float64 {
	var all []float64
	if k == report.Duration {
		all = []float64{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400}
	}
	// From a hundredth of the span up, one of these is large enough for any number of ticks.
	power := math.Pow(10, math.Floor(math.Log10(span))-2)
	for range 5 {
		for _, m := range []float64{1, 2, 5} {
			s := m * power
			if k == report.Duration && s < 86400 || k == report.Count && s < 1 {
				continue
			}
			all = append(all, s)
		}
		power *= 10
	}
	return all
}

// decimals is how many a step needs to be told apart from the next.
func decimals(k report.Kind, step float64) int {
	switch k {
	case report.Percent:
		step *= 100
	case report.PerMille:
		step *= 1000
	}
	for d := range 6 {
		if whole := step * math.Pow10(d); math.Abs(whole-math.Round(whole)) < 1e-6*max(1, whole) {
			return d
		}
	}
	return 6
}

// across chooses as many ticks for a level axis as have room beside each other.
func (p *pen) across(s scale) ([]float64, []string) {
	for most := 9; ; most-- {
		ticks, a := s.ticks(most)
		words := make([]string, len(ticks))
		room := true
		for i, v := range ticks {
			words[i] = p.Printer.Tick(a, v)
			if i > 0 {
				need := (p.Width(words[i-1], p.Small, false) + p.Width(words[i], p.Small, false)) / 2
				room = room && s.at(v)-s.at(ticks[i-1]) >= need+p.Small*0.8
			}
		}
		if room {
			return ticks, words
		}
		if most <= 2 {
			return nil, nil
		}
	}
}

// bottom writes the ticks and the name of a level axis from y on.
func (p *pen) bottom(s scale) {
	ticks, words := p.across(s)
	for i, v := range ticks {
		w := p.Width(words[i], p.Small, false) / 2
		x := min(max(s.at(v), w), p.W-w)
		p.Text(x, p.Top+p.Small*1.25, words[i], p.Small, false, scene.Middle, "soft")
	}
	p.Top += p.Small * 1.6
	p.axisName(s.axis.Name, s.from, s.to)
}

// axisName writes the name of a level axis under its ticks.
func (p *pen) axisName(name string, from, to float64) {
	if name == "" {
		return
	}
	x, room := (from+to)/2, to-from
	if p.Width(name, p.Small, false) > room {
		x, room = p.W/2, p.W
	}
	p.Top = p.Write(p.Wrap(name, p.Small, false, room, "soft"), x, p.Top+p.Small*0.15, scene.Middle)
}

// merged makes one of zones that touch.
func merged(zones [][2]float64) [][2]float64 {
	var all [][2]float64
	for _, z := range zones {
		if n := len(all); n > 0 && z[0]-all[n-1][1] < 0.01 {
			all[n-1][1] = z[1]
			continue
		}
		all = append(all, z)
	}
	return all
}

// grid draws a line for each tick of a level axis through zones from top to bottom.
func (p *pen) grid(s scale, zones [][2]float64) {
	zones = merged(zones)
	var lines []scene.Seg
	ticks, _ := p.across(s)
	for _, v := range ticks {
		for _, z := range zones {
			lines = append(lines, drawing.Segment(s.at(v), z[0], s.at(v), z[1])...)
		}
	}
	if len(lines) > 0 {
		p.Path(lines, "").Outlined(0.7, "grid")
	}
}
