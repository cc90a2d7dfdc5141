package plot

import (
	"slices"

	"ecart/internal/draw/scene"
)

// key is an entry of a legend: a sample of a mark and its name.
type key struct {
	name string
	draw func(x, y, size float64) // within size points to the right of x, centred on y
	wide bool                     // the sample is twice as long
}

// legend writes the keys in lines from y on, left-aligned at x, and leaves room beneath.
func (p *pen) legend(x float64, keys []key) {
	size, gap := p.small*0.9, p.small*1.5
	at := x
	line := p.small * 1.55
	for _, k := range keys {
		if k.name == "" {
			continue
		}
		sample := size
		if k.wide {
			sample *= 2
		}
		room := p.W - x - sample - p.small*0.5
		name := p.wrap(k.name, p.small, false, room, "ink")
		need := sample + p.small*0.5 + p.blockWidth(name)
		if at > x && at+need > p.W {
			at = x
			p.y += line
		}
		if k.draw != nil {
			k.draw(at, p.y+p.small*0.66, sample)
		}
		p.write(name, at+sample+p.small*0.5, p.y, scene.Start)
		if len(name.lines) > 1 { // it fills its lines by itself
			p.y += name.height() - p.small*lineHeight
			at = p.W
			continue
		}
		at += need + gap
	}
	p.y += line + p.small*0.5
}

// disc returns the sample of a round mark: filled, or a ring.
func (p *pen) disc(paint scene.Paint, hollow bool) func(x, y, size float64) {
	return func(x, y, size float64) { p.dot(x+size/2, y, size*0.42, paint, hollow) }
}

// dot draws a round mark, with a rim of the ground so that overlapping ones stay apart.
func (p *pen) dot(x, y, r float64, paint scene.Paint, hollow bool) *scene.Op {
	if hollow {
		rim := min(1.6, r*0.3) // most of a small ring is hole, or it looks like a disc in print
		return p.Circle(x, y, r-rim/2, "card").Outlined(rim, paint)
	}
	return p.Circle(x, y, r, paint).Outlined(0.8, "card")
}

// square returns the sample of a filled area.
func (p *pen) square(paint scene.Paint) func(x, y, size float64) {
	return func(x, y, size float64) { p.Rect(x, y-size/2, size, size, paint).R = size * 0.18 }
}

// whiskerKey is the legend's entry for intervals.
func (p *pen) whiskerKey() key {
	return key{name: p.t("interval"), wide: true, draw: func(x, y, size float64) { p.whisker(x, x+size, y, p.small*0.3, "soft") }}
}

// whisker draws an interval from lo to hi with ends of half height h, and returns it.
func (p *pen) whisker(lo, hi, y, h float64, paint scene.Paint) *scene.Op {
	return p.Path(slices.Concat(segment(lo, y-h, lo, y+h), segment(lo, y, hi, y), segment(hi, y-h, hi, y+h)), "").Outlined(1.1, paint)
}
