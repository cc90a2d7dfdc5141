package pdf

import (
	"bytes"
	"image"
	_ "image/jpeg" // their sizes are read
	_ "image/png"

	"ecart/internal/document/report"
	"ecart/internal/draw/logo"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// brand sets a logo within a box, its left side at x or its right one, upright in the middle of the box. What cannot be drawn is set as
// its name; it returns how wide the mark is.
func (s *setter) brand(into *lay.Strip, p report.Picture, name string, x, y, width, height float64, right bool, ground scene.Paint) float64 {
	if mark, w, h, ok := s.mark(p, ground); ok {
		k := min(width/w, height/h)
		left := x
		if right {
			left = x + width - w*k
		}
		into.Put(mark.Scaled(k), left, y+(height-h*k)/2)
		return w * k
	}
	st := typeset.Style{Size: 13, Leading: 16, Bold: true, Paint: "accent"}
	lines := typeset.Shown(s.Lines([]report.Run{{Text: name}}, st, width), max(4, int(height/st.Leading)))
	top := y + (height-float64(len(lines))*st.Leading)/2
	for i, l := range lines {
		last := l[len(l)-1]
		left := x
		if right {
			left = x + width - last.X - last.W
		}
		into.Ops = append(into.Ops, typeset.Line(l, st, left, top+float64(i)*st.Leading+st.Leading*0.78)...)
	}
	return s.WidthOf(name, st)
}

// mark is a logo in its own size, as shapes or as the picture it is.
func (s *setter) mark(p report.Picture, ground scene.Paint) (lay.Strip, float64, float64, bool) {
	if len(p.Bytes) == 0 {
		return lay.Strip{}, 0, 0, false
	}
	if p.MIME == "image/svg+xml" {
		d, err := logo.Read(p.Bytes, groundOf(s.theme.Light(string(ground))))
		if err != nil {
			return lay.Strip{}, 0, 0, false // a diagnostic has said so
		}
		return lay.Strip{Ops: d.Ops, Height: d.Height}, d.Width, d.Height, true
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(p.Bytes))
	if err != nil || c.Width == 0 || c.Height == 0 {
		return lay.Strip{}, 0, 0, false
	}
	if kind == "jpeg" {
		kind = "jpg"
	}
	w, h := float64(c.Width), float64(c.Height)
	return lay.Strip{Height: h, Images: []lay.Image{{W: w, H: h, Bytes: p.Bytes, Kind: kind}}}, w, h, true
}

func groundOf(c theme.RGB) logo.Colour { return logo.Colour{R: c.R, G: c.G, B: c.B, A: 1} }
