package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
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
	if !p.Narrow {
		g.labelW = min(p.Widest(labels, p.Body, false), p.W*0.3) + p.Em(0.8)
	}
	least := p.Widest(values, p.Small, false) + p.Em(0.7)
	fit := max(1, int((p.W-g.labelW)/least))
	panels := (len(h.Columns) + fit - 1) / fit
	for i := range panels {
		if i > 0 {
			p.Top += p.Em(1.6)
		}
		// Alike in length: 13 columns where 12 fit stand as 7 and 6.
		from, to := i*len(h.Columns)/panels, (i+1)*len(h.Columns)/panels
		g.cellW = min((p.W-g.labelW)/float64((len(h.Columns)+panels-1)/panels), p.Em(9))
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
		return g.pen.Signed(g.axis, c.Value)
	}
	return g.Value(g.axis, c.Value)
}

// legend draws the steps of the colours with their ends, and what cells without a value mean.
func (g *heatGrid) legend() {
	if g.Legend != "" {
		g.Top = g.Write(g.Wrap(g.Legend, g.Small, false, g.W, "soft"), 0, g.Top, scene.Start) + g.Small*0.3
	}
	const steps = 9
	lo, hi := g.Min-g.Middle, g.Max-g.Middle
	h := g.Small * 0.95
	ends := [2]string{g.text(report.Interval{Value: g.Min}), g.text(report.Interval{Value: g.Max})}
	x := g.Width(ends[0], g.Small, false) + g.Em(0.5)
	w := min(g.Em(1.5), (g.W-x-g.Em(0.5)-g.Width(ends[1], g.Small, false))/steps)
	baseline := g.Top + g.Small*drawing.Ascent
	g.Text(0, baseline, ends[0], g.Small, false, scene.Start, "soft")
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
	g.Text(x+g.Em(0.5), baseline, ends[1], g.Small, false, scene.Start, "soft")
	g.Top += g.Small * 1.7
	var keys []drawing.Key
	if name := g.hatched(); name != "" {
		keys = append(keys, drawing.Key{Name: name, Draw: func(x, y, size float64) { g.hatch(x, y-size/2, size, size, "") }})
	}
	if g.none {
		keys = append(keys, drawing.Key{Name: g.Missing(report.NotMeasured), Draw: func(x, y, size float64) {
			g.pen.Middle(x+size/2, y, "–", g.Small, false, scene.Middle, "faint")
		}})
	}
	if len(keys) > 0 {
		g.pen.Legend(0, keys)
	} else {
		g.Top += g.Small * 0.4
	}
}

// panel draws columns from one to before another, with their heads and all rows.
func (g *heatGrid) panel(from, to int) {
	g.heads(from, to)
	group, height := "", g.Em(1.95)
	for i, r := range g.Rows {
		if r.Group != "" && (i == 0 || r.Group != group) {
			g.Top = g.Write(g.Wrap(r.Group, g.Small, true, g.W, "soft"), 0, g.Top+g.Em(0.5), scene.Start) + g.Em(0.25)
		}
		group = r.Group
		room := g.labelW - g.Em(0.8)
		if g.Narrow {
			room = g.W
		}
		label := g.Wrap(r.Label, g.Body, false, room, "ink")
		rowH := max(height, label.Height()+g.Em(0.4))
		if g.Narrow {
			g.Top = g.Write(label, 0, g.Top+g.Em(0.3), scene.Start) + g.Em(0.1)
			rowH = height
		} else {
			g.Write(label, 0, g.Top+(rowH-label.Height())/2, scene.Start)
		}
		for j := from; j < to && j < len(r.Cells); j++ {
			g.cell(r, j, g.labelW+float64(j-from)*g.cellW, rowH)
		}
		g.Top += rowH
	}
}

// heads writes the columns' names level where each word fits its column, else upright.
func (g *heatGrid) heads(from, to int) {
	room := g.cellW - g.Em(0.4)
	level, lines := true, 0
	for _, name := range g.Columns[from:to] {
		level = level && !g.CutsWord(name, room)
		lines = max(lines, len(g.Wrap(name, g.Small, false, room, "soft").Lines))
	}
	if level && lines <= 3 {
		bottom := g.Top + float64(lines)*g.Small*drawing.LineHeight
		for j, name := range g.Columns[from:to] {
			b := g.Wrap(name, g.Small, false, room, "soft")
			g.Write(b, g.labelW+(float64(j)+0.5)*g.cellW, bottom-b.Height(), scene.Middle)
		}
		g.Top = bottom + g.Em(0.3)
		return
	}
	g.uprightHeads(from, to)
}

// uprightHeads writes the columns' names turned, in as many lines as a column is wide.
func (g *heatGrid) uprightHeads(from, to int) {
	step := g.Small * 1.2
	across := max(1, int((g.cellW-g.Em(0.2))/step))
	// The least length at which every name fits in its lines; one line needs no breaking at all.
	length := g.Em(5)
	for !g.fits(from, to, length, across) {
		length += g.Em(1)
	}
	used := 0.0
	var heads []drawing.Block
	for _, name := range g.Columns[from:to] {
		b := g.Wrap(name, g.Small, false, length, "soft")
		heads = append(heads, b)
		used = max(used, g.BlockWidth(b))
	}
	for j, b := range heads {
		middle := g.labelW + (float64(j)+0.5)*g.cellW
		for i, line := range b.Lines {
			x := middle + (float64(i)-float64(len(b.Lines)-1)/2)*step + g.Small*0.36
			g.Text(x, g.Top+used, line, g.Small, false, scene.Start, "soft").Rotate = 90
		}
	}
	g.Top += used + g.Em(0.4)
}

// fits tells whether every name goes into its lines. No word is cut for it unless it is longer than a heading should be.
func (g *heatGrid) fits(from, to int, length float64, across int) bool {
	for _, name := range g.Columns[from:to] {
		if len(g.Wrap(name, g.Small, false, length, "soft").Lines) > across || length < g.Em(12) && g.CutsWord(name, length) {
			return false
		}
	}
	return true
}

func (g *heatGrid) cell(r report.HeatRow, j int, x, h float64) {
	c := r.Cells[j]
	tip := g.Named(r.Label, g.Columns[j], g.Full(g.axis, c, g.Signed))
	const rim = 0.8
	switch c.Missing {
	case report.Present:
		token := theme.Heat(c.Value-g.Middle, g.Min-g.Middle, g.Max-g.Middle)
		g.Rect(x+rim, g.Top+rim, g.cellW-2*rim, h-2*rim, scene.Paint(token)).Tipped(tip).R = 2
		g.pen.Middle(x+g.cellW/2, g.Top+h/2, g.text(c), g.Small, false, scene.Middle, scene.Paint("on-"+token))
	case report.TooFew, report.Hidden:
		g.hatch(x+rim, g.Top+rim, g.cellW-2*rim, h-2*rim, tip)
	default:
		g.Rect(x+rim, g.Top+rim, g.cellW-2*rim, h-2*rim, "card").Outlined(0.6, "grid").Tipped(tip).R = 2
		g.pen.Middle(x+g.cellW/2, g.Top+h/2, "–", g.Small, false, scene.Middle, "faint")
	}
}

// hatched says what the slanted lines stand for; "" where there are none.
func (g *heatGrid) hatched() string {
	var why []string
	if g.few {
		why = append(why, g.Missing(report.TooFew))
	}
	if g.hidden {
		why = append(why, g.Missing(report.Hidden))
	}
	return g.Printer.Row(why...)
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
