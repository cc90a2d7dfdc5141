package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// likert draws answers as bars that diverge from the middle: the neutral answers are centred on it, and each side's sum
// stands at its end.
func (p *pen) likert(l report.LikertChart) {
	var keys []key
	for i, name := range l.Categories {
		keys = append(keys, key{name: name, draw: p.square(scene.Paint(theme.Likert(i, len(l.Categories))))})
	}
	p.legend(0, keys)

	labels, bases := make([]string, len(l.Rows)), []string{}
	left, right := 0.0, 0.0
	for i, r := range l.Rows {
		labels[i] = r.Label
		bases = append(bases, p.pl.p.Integer(r.N))
		low, mid, high := sides(l, r)
		left, right = max(left, low+mid/2), max(right, high+mid/2)
	}
	if left+right == 0 {
		left, right = 0.5, 0.5
	}
	head := p.t("n")
	r := p.newRows(labels, nil, max(p.widest(bases, p.small, false), p.width(head, p.small, true)), p.em(1.5))
	sum := p.width(p.share(1), p.small, true) + p.em(0.6)
	d := diverging{l, (r.to - r.from - 2*sum) / (left + right), 0}
	d.zero = r.from + sum + left*d.points

	p.likertHead(d, r, head)
	start, top := len(p.Ops), p.y
	for i, spec := range l.Rows {
		p.likertRow(d, spec, r.next(i))
	}
	bottom := p.y
	p.under(start, func() {
		if !p.narrow { // there the labels stand in its way
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

func (p *pen) share(s float64) string { return p.pl.p.Percent(s, 0) }

// likertHead names the two sides and the base above the bars.
func (p *pen) likertHead(d diverging, r *rows, base string) {
	low := p.wrap(p.t("low"), p.small, false, d.zero-r.from-p.em(0.6), "soft")
	high := p.wrap(p.t("high"), p.small, false, r.to-d.zero-p.em(0.6), "soft")
	if p.narrow {
		high = p.wrap(p.t("high"), p.small, false, p.W-d.zero-r.figureW-p.em(1.6), "soft")
	}
	height := max(low.height(), high.height(), p.small*lineHeight)
	p.write(low, d.zero-p.em(0.5), p.y+height-low.height(), scene.End)
	p.write(high, d.zero+p.em(0.5), p.y+height-high.height(), scene.Start)
	p.Text(p.W, p.y+height-p.small*(lineHeight-ascent), base, p.small, true, scene.End, "soft")
	p.y += height + p.em(0.2)
}

func (p *pen) likertRow(d diverging, r report.LikertRow, at row) {
	p.middle(p.W, at.figureY, p.pl.p.Integer(r.N), p.small, false, scene.End, "soft")
	if r.Missing != report.Present {
		p.middle(d.zero+p.em(0.5), at.y, p.missing(r.Missing), p.small, false, scene.Start, "faint").Tipped(p.named(r.Label, "", p.missing(r.Missing)))
		return
	}
	low, mid, high := sides(d.LikertChart, r)
	height := p.em(1.35)
	x := d.zero - (low+mid/2)*d.points
	if low > 0 || d.Neutral >= 0 {
		p.middle(x-p.em(0.3), at.y, p.share(low), p.small, true, scene.End, "ink")
	}
	for i, s := range r.Shares {
		w := s * d.points
		if w <= 0 {
			continue
		}
		token := theme.Likert(i, len(d.Categories))
		tip := p.named(r.Label, d.Categories[i], join(p.pl.p.Percent(s, 1), p.pl.p.Base(r.N)))
		p.Rect(x, at.y-height/2, w, height, scene.Paint(token)).Outlined(0.6, "card").Tipped(tip)
		if text := p.pl.p.Number(s*100, 0); w > p.width(text, p.small, false)+p.em(0.35) {
			p.middle(x+w/2, at.y, text, p.small, false, scene.Middle, scene.Paint("on-"+token))
		}
		x += w
	}
	if high > 0 || d.Neutral >= 0 {
		p.middle(x+p.em(0.3), at.y, p.share(high), p.small, true, scene.Start, "ink")
	}
}
