package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// heat draws a grid of values coloured by sign and size. Columns that do not fit go on in a further grid beneath.
func (p *pen) heat(h report.HeatChart) {
	g := &heatGrid{pen: p, HeatChart: h}
	g.axis = report.Axis{Kind: h.Kind, Decimals: h.Decimals}
	var values []string
	for _, r := range h.Rows {
		for _, c := range r.Cells {
			values = append(values, g.text(c))
			g.few = g.few || c.Missing == report.TooFew
			g.hidden = g.hidden || c.Missing == report.Hidden
			g.none = g.none || c.Missing == report.NotMeasured || c.Missing == report.NoVariation
		}
	}
	g.legend()
	labels := make([]string, len(h.Rows))
	for i, r := range h.Rows {
		labels[i] = r.Label
	}
	if !p.narrow {
		g.labelW = min(p.widest(labels, p.body, false), p.W*0.3) + p.em(0.8)
	}
	least := p.widest(values, p.small, false) + p.em(0.7)
	fit := max(1, int((p.W-g.labelW)/least))
	panels := (len(h.Columns) + fit - 1) / fit
	for i := range panels {
		if i > 0 {
			p.y += p.em(1.6)
		}
		// Alike in length: 13 columns where 12 fit stand as 7 and 6.
		from, to := i*len(h.Columns)/panels, (i+1)*len(h.Columns)/panels
		g.cellW = min((p.W-g.labelW)/float64((len(h.Columns)+panels-1)/panels), p.em(9))
		g.panel(from, to)
	}
}

type heatGrid struct {
	*pen
	report.HeatChart
	axis          report.Axis
	labelW, cellW float64
	few, none     bool
	hidden        bool
}

func (g *heatGrid) text(c report.Interval) string {
	switch {
	case c.Missing != report.Present:
		return "–"
	case g.Signed:
		return g.signed(g.axis, c.Value)
	}
	return g.value(g.axis, c.Value)
}

// legend draws the steps of the colours with their ends, and what cells without a value mean.
func (g *heatGrid) legend() {
	if g.Legend != "" {
		g.y = g.write(g.wrap(g.Legend, g.small, false, g.W, "soft"), 0, g.y, scene.Start) + g.small*0.3
	}
	const steps = 9
	lo, hi := g.Min-g.Middle, g.Max-g.Middle
	h := g.small * 0.95
	ends := [2]string{g.text(report.Interval{Value: g.Min}), g.text(report.Interval{Value: g.Max})}
	x := g.width(ends[0], g.small, false) + g.em(0.5)
	w := min(g.em(1.5), (g.W-x-g.em(0.5)-g.width(ends[1], g.small, false))/steps)
	baseline := g.y + g.small*ascent
	g.Text(0, baseline, ends[0], g.small, false, scene.Start, "soft")
	for i := range steps {
		// The middle of each step's own range, so that legend and cells take the same colour.
		v := lo + (hi-lo)*float64(i)/(steps-1)
		if lo < 0 {
			if v = lo * (1 - float64(i)/4); i > 4 {
				v = hi * (float64(i)/4 - 1)
			}
		}
		g.Rect(x, baseline-h*0.88, w, h, scene.Paint(theme.Heat(v, lo, hi)))
		x += w
	}
	g.Text(x+g.em(0.5), baseline, ends[1], g.small, false, scene.Start, "soft")
	g.y += g.small * 1.7
	var keys []key
	if name := g.hatched(); name != "" {
		keys = append(keys, key{name: name, draw: func(x, y, size float64) { g.hatch(x, y-size/2, size, size, "") }})
	}
	if g.none {
		keys = append(keys, key{name: g.missing(report.NotMeasured), draw: func(x, y, size float64) {
			g.middle(x+size/2, y, "–", g.small, false, scene.Middle, "faint")
		}})
	}
	if len(keys) > 0 {
		g.pen.legend(0, keys)
	} else {
		g.y += g.small * 0.4
	}
}

// panel draws columns from one to before another, with their heads and all rows.
func (g *heatGrid) panel(from, to int) {
	g.heads(from, to)
	group, height := "", g.em(1.95)
	for i, r := range g.Rows {
		if r.Group != "" && (i == 0 || r.Group != group) {
			g.y = g.write(g.wrap(r.Group, g.small, true, g.W, "soft"), 0, g.y+g.em(0.5), scene.Start) + g.em(0.25)
		}
		group = r.Group
		room := g.labelW - g.em(0.8)
		if g.narrow {
			room = g.W
		}
		label := g.wrap(r.Label, g.body, false, room, "ink")
		rowH := max(height, label.height()+g.em(0.4))
		if g.narrow {
			g.y = g.write(label, 0, g.y+g.em(0.3), scene.Start) + g.em(0.1)
			rowH = height
		} else {
			g.write(label, 0, g.y+(rowH-label.height())/2, scene.Start)
		}
		for j := from; j < to && j < len(r.Cells); j++ {
			g.cell(r, j, g.labelW+float64(j-from)*g.cellW, rowH)
		}
		g.y += rowH
	}
}

// heads writes the columns' names level where each word fits its column, else upright.
func (g *heatGrid) heads(from, to int) {
	room := g.cellW - g.em(0.4)
	level, lines := true, 0
	for _, name := range g.Columns[from:to] {
		level = level && !g.cutsWord(name, room)
		lines = max(lines, len(g.wrap(name, g.small, false, room, "soft").lines))
	}
	if level && lines <= 3 {
		bottom := g.y + float64(lines)*g.small*lineHeight
		for j, name := range g.Columns[from:to] {
			b := g.wrap(name, g.small, false, room, "soft")
			g.write(b, g.labelW+(float64(j)+0.5)*g.cellW, bottom-b.height(), scene.Middle)
		}
		g.y = bottom + g.em(0.3)
		return
	}
	g.uprightHeads(from, to)
}

// uprightHeads writes the columns' names turned, in as many lines as a column is wide.
func (g *heatGrid) uprightHeads(from, to int) {
	step := g.small * 1.2
	across := max(1, int((g.cellW-g.em(0.2))/step))
	// The least length at which every name fits in its lines; one line needs no breaking at all.
	length := g.em(5)
	for !g.fits(from, to, length, across) {
		length += g.em(1)
	}
	used := 0.0
	var heads []block
	for _, name := range g.Columns[from:to] {
		b := g.wrap(name, g.small, false, length, "soft")
		heads = append(heads, b)
		used = max(used, g.blockWidth(b))
	}
	for j, b := range heads {
		middle := g.labelW + (float64(j)+0.5)*g.cellW
		for i, line := range b.lines {
			x := middle + (float64(i)-float64(len(b.lines)-1)/2)*step + g.small*0.36
			g.Text(x, g.y+used, line, g.small, false, scene.Start, "soft").Rotate = 90
		}
	}
	g.y += used + g.em(0.4)
}

// fits tells whether every name goes into its lines. No word is cut for it unless it is longer than a heading should be.
func (g *heatGrid) fits(from, to int, length float64, across int) bool {
	for _, name := range g.Columns[from:to] {
		if len(g.wrap(name, g.small, false, length, "soft").lines) > across || length < g.em(12) && g.cutsWord(name, length) {
			return false
		}
	}
	return true
}

func (g *heatGrid) cell(r report.HeatRow, j int, x, h float64) {
	c := r.Cells[j]
	tip := g.named(r.Label, g.Columns[j], g.full(g.axis, c, g.Signed))
	const rim = 0.8
	switch c.Missing {
	case report.Present:
		token := theme.Heat(c.Value-g.Middle, g.Min-g.Middle, g.Max-g.Middle)
		g.Rect(x+rim, g.y+rim, g.cellW-2*rim, h-2*rim, scene.Paint(token)).Tipped(tip).R = 2
		g.middle(x+g.cellW/2, g.y+h/2, g.text(c), g.small, false, scene.Middle, scene.Paint("on-"+token))
	case report.TooFew, report.Hidden:
		g.hatch(x+rim, g.y+rim, g.cellW-2*rim, h-2*rim, tip)
	default:
		g.Rect(x+rim, g.y+rim, g.cellW-2*rim, h-2*rim, "card").Outlined(0.6, "grid").Tipped(tip).R = 2
		g.middle(x+g.cellW/2, g.y+h/2, "–", g.small, false, scene.Middle, "faint")
	}
}

// hatched says what the slanted lines stand for; "" where there are none.
func (g *heatGrid) hatched() string {
	var why []string
	if g.few {
		why = append(why, g.missing(report.TooFew))
	}
	if g.hidden {
		why = append(why, g.missing(report.Hidden))
	}
	return g.pl.p.Row(why...)
}

// hatch draws slanted lines in a box: there are answers that may not be shown.
func (g *heatGrid) hatch(x, y, w, h float64, tip string) {
	const step = 4.5
	var lines []scene.Seg
	for d := step / 2; d < w+h; d += step {
		x1, y1 := x+min(d, w), y+max(0, d-w)
		x2, y2 := x+max(0, d-h), y+min(d, h)
		lines = append(lines, scene.Seg{Op: 'm', P: [6]float64{x1, y1}}, scene.Seg{Op: 'l', P: [6]float64{x2, y2}})
	}
	g.Path(lines, "").Outlined(0.6, "axis")
	g.Rect(x, y, w, h, "").Outlined(0.6, "axis").Tipped(tip)
}
