package drawing

import (
	"slices"

	"ecart/internal/draw/scene"
)

// Key is an entry of a legend: a sample of a mark and its name.
type Key struct {
	Name string
	Draw func(x, y, size float64) // within size points to the right of x, centred on y
	Wide bool                     // the sample is twice as long
}

// Legend writes the keys in lines from y on, left-aligned at x, and leaves room beneath.
func (p *Pen) Legend(x float64, keys []Key) {
	size, gap := p.Small*0.9, p.Small*1.5
	at := x
	line := p.Small * 1.55
	for _, k := range keys {
		if k.Name == "" {
			continue
		}
		sample := size
		if k.Wide {
			sample *= 2
		}
		room := p.W - x - sample - p.Small*0.5
		name := p.Wrap(k.Name, p.Small, false, room, "ink")
		need := sample + p.Small*0.5 + p.BlockWidth(name)
		if at > x && at+need > p.W {
			at = x
			p.Top += line
		}
		if k.Draw != nil {
			k.Draw(at, p.Top+p.Small*0.66, sample)
		}
		p.Write(name, at+sample+p.Small*0.5, p.Top, scene.Start)
		if len(name.Lines) > 1 { // it fills its lines by itself
			p.Top += name.Height() - p.Small*LineHeight
			at = p.W
			continue
		}
		at += need + gap
	}
	p.Top += line + p.Small*0.5
}

// Disc returns the sample of a round mark: filled, or a ring.
func (p *Pen) Disc(paint scene.Paint, hollow bool) func(x, y, size float64) {
	return func(x, y, size float64) { p.Dot(x+size/2, y, size*0.42, paint, hollow) }
}

// Dot draws a round mark, with a rim of the ground so that overlapping ones stay apart.
func (p *Pen) Dot(x, y, r float64, paint scene.Paint, hollow bool) *scene.Op {
	if hollow {
		rim := min(1.6, r*0.3) // most of a small ring is hole, or it looks like a disc in print
		return p.Circle(x, y, r-rim/2, "card").Outlined(rim, paint)
	}
	return p.Circle(x, y, r, paint).Outlined(0.8, "card")
}

// Square returns the sample of a filled area.
func (p *Pen) Square(paint scene.Paint) func(x, y, size float64) {
	return func(x, y, size float64) { p.Rect(x, y-size/2, size, size, paint).R = size * 0.18 }
}

// WhiskerKey is the legend's entry for intervals.
func (p *Pen) WhiskerKey() Key {
	return Key{Name: p.Say("interval"), Wide: true, Draw: func(x, y, size float64) { p.Whisker(x, x+size, y, p.Small*0.3, "soft") }}
}

// Whisker draws an interval from lo to hi with ends of half height h, and returns it.
func (p *Pen) Whisker(lo, hi, y, h float64, paint scene.Paint) *scene.Op {
	return p.Path(slices.Concat(Segment(lo, y-h, lo, y+h), Segment(lo, y, hi, y), Segment(hi, y-h, hi, y+h)), "").Outlined(1.1, paint)
}
