package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// likert draws answers as bars that diverge from the middle: the neutral answers are centred on it, and each side's sum
// stands at its end.
func (p *pen) likert(l report.LikertChart) {
	var keys []drawing.Key
	for i, name := range l.Categories {
		keys = append(keys, drawing.Key{Name: name, Draw: p.Square(scene.Paint(theme.Likert(i, len(l.Categories))))})
	}
	p.Legend(0, keys)

	labels, bases := make([]string, len(l.Rows)), []string{}
	left, right := 0.0, 0.0
	for i, r := range l.Rows {
		labels[i] = r.Label
		bases = append(bases, p.Printer.Integer(r.N))
		low, mid, high := sides(l, r)
		left, right = max(left, low+mid/2), max(right, high+mid/2)
	}
	if left+right == 0 {
		left, right = 0.5, 0.5
	}
	head := p.Say("n")
	r := p.newRows(labels, nil, max(p.Widest(bases, p.Small, false), p.Width(head, p.Small, true)), p.Em(1.5))
	sum := p.Width(p.share(1), p.Small, true) + p.Em(0.6)
	d := diverging{l, (r.to - r.from - 2*sum) / (left + right), 0}
	d.zero = r.from + sum + left*d.points

	p.likertHead(d, r, head)
	start, top := len(p.Ops), p.Top
	for i, spec := range l.Rows {
		p.likertRow(d, spec, r.next(i))
	}
	bottom := p.Top
	p.Under(start, func() {
		if !p.Narrow { // there the labels stand in its way
			p.Line(d.zero, top, d.zero, bottom, 0.9, "axis")
		}
	})
}

// diverging is where the middle stands and how many points of length a share of one has.
type diverging struct {
	report.LikertChart
	points, zero float64
}

// sides returns the shares below, at and above the middle category. Without one the upper half begins after half of them.
func sides(l report.LikertChart, r report.LikertRow) (low, mid, high float64) {
	if r.Missing != report.Present {
		return 0, 0, 0
	}
	for i, s := range r.Shares {
		switch {
		case i == l.Neutral:
			mid += s
		case l.Neutral >= 0 && i < l.Neutral, l.Neutral < 0 && i < len(l.Categories)/2:
			low += s
		default:
			high += s
		}
	}
	return low, mid, high
}

func (p *pen) share(s float64) string { return p.Printer.Percent(s, 0) }

// likertHead names the two sides and the base above the bars.
func (p *pen) likertHead(d diverging, r *rows, base string) {
	low := p.Wrap(p.Say("low"), p.Small, false, d.zero-r.from-p.Em(0.6), "soft")
	high := p.Wrap(p.Say("high"), p.Small, false, r.to-d.zero-p.Em(0.6), "soft")
	if p.Narrow {
		high = p.Wrap(p.Say("high"), p.Small, false, p.W-d.zero-r.figureW-p.Em(1.6), "soft")
	}
	height := max(low.Height(), high.Height(), p.Small*drawing.LineHeight)
	p.Write(low, d.zero-p.Em(0.5), p.Top+height-low.Height(), scene.End)
	p.Write(high, d.zero+p.Em(0.5), p.Top+height-high.Height(), scene.Start)
	p.Text(p.W, p.Top+height-p.Small*(drawing.LineHeight-drawing.Ascent), base, p.Small, true, scene.End, "soft")
	p.Top += height + p.Em(0.2)
}

func (p *pen) likertRow(d diverging, r report.LikertRow, at row) {
	p.Middle(p.W, at.figureY, p.Printer.Integer(r.N), p.Small, false, scene.End, "soft")
	if r.Missing != report.Present {
		p.Middle(d.zero+p.Em(0.5), at.y, p.Missing(r.Missing), p.Small, false, scene.Start, "faint").Tipped(p.Named(r.Label, "", p.Missing(r.Missing)))
		return
	}
	low, mid, high := sides(d.LikertChart, r)
	height := p.Em(1.35)
	x := d.zero - (low+mid/2)*d.points
	if low > 0 || d.Neutral >= 0 {
		p.Middle(x-p.Em(0.3), at.y, p.share(low), p.Small, true, scene.End, "ink")
	}
	for i, s := range r.Shares {
		w := s * d.points
		if w <= 0 {
			continue
		}
		token := theme.Likert(i, len(d.Categories))
		tip := p.Named(r.Label, d.Categories[i], drawing.Join(p.Printer.Percent(s, 1), p.Printer.Base(r.N)))
		p.Rect(x, at.y-height/2, w, height, scene.Paint(token)).Outlined(0.6, "card").Tipped(tip)
		if text := p.Printer.Number(s*100, 0); w > p.Width(text, p.Small, false)+p.Em(0.35) {
			p.Middle(x+w/2, at.y, text, p.Small, false, scene.Middle, scene.Paint("on-"+token))
		}
		x += w
	}
	if high > 0 || d.Neutral >= 0 {
		p.Middle(x+p.Em(0.3), at.y, p.share(high), p.Small, true, scene.Start, "ink")
	}
}
