package pdf

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// cover sets the first sheet, from edge to edge: the marks of client and consultant, a field of the client's colour with the title, and
// what the report found.
func (s *setter) cover(r *report.Report) lay.Sheet {
	f := s.frame
	whole := lay.Strip{Height: f.Height}
	fieldTop, fieldHeight := f.Height*0.175, f.Height*0.45
	whole.Ops = append(whole.Ops, typeset.Box(0, fieldTop, f.Width, fieldHeight, 0, "accent", ""))
	whole.Ops = append(whole.Ops, s.rings(f.Width, fieldTop, fieldHeight)...)
	markHeight := 46.0
	s.brand(&whole, r.Brand.Logo.Light, r.Company, f.X, (fieldTop-markHeight)/2+6, f.Span(6), markHeight, false, "card")
	if name := consultant(r); name != "" {
		s.brand(&whole, r.Brand.Consultant.Logo.Light, name, f.X+f.Span(7)+f.Gutter, (fieldTop-markHeight)/2+6, f.Span(5), markHeight, true, "card")
	}
	s.titles(&whole, r, fieldTop, fieldHeight)
	s.found(&whole, r, fieldTop+fieldHeight+34)
	return lay.Sheet{Strips: []lay.Strip{whole}, Bare: true, Last: true}
}

// consultant is who made the report, where the client did not.
func consultant(r *report.Report) string {
	if r.Brand.Consultant.Name != "" {
		return r.Brand.Consultant.Name
	}
	if r.Author == r.Company {
		return ""
	}
	return r.Author
}

// titles sets whose report it is and its title, on the field.
func (s *setter) titles(whole *lay.Strip, r *report.Report, top, height float64) {
	f := s.frame
	width := f.Span(9)
	large := typeset.Style{Size: 37, Leading: 43, Bold: true, Paint: "on-accent"}
	name := r.Title
	if r.Brand.CoverTitle != "" {
		name = r.Brand.CoverTitle
	}
	for large.Size > 20 && len(s.Lines([]report.Run{{Text: name}}, large, width)) > 4 {
		large.Size, large.Leading = large.Size-3, large.Leading-3.5
	}
	words := lay.Stack(typeset.Fitting(height-62, func(k float64) []lay.Strip { return s.titled(r, name, large, width, k) }))
	whole.Put(words, f.X, max(top+24, top+height-words.Height-38))
	whole.Height = f.Height
}

// titled sets what stands on the field, in letters k times as large.
func (s *setter) titled(r *report.Report, name string, large typeset.Style, width, k float64) []lay.Strip {
	strips := s.Text(r.Company, typeset.Style{Size: 13, Leading: 18, Bold: true, Paint: "on-accent"}.By(k), 0, width, 0)
	strips = append(strips, s.Text(name, large.By(k), 0, width, 7*k)...)
	strips = append(strips, s.Text(r.Period, typeset.Style{Size: 13, Leading: 18, Paint: "on-accent"}.By(k), 0, width, 13*k)...)
	for l := range strings.SplitSeq(r.Brand.CoverText, "\n") {
		strips = append(strips, s.Text(l, typeset.Style{Size: 10.5, Leading: 14.5, Paint: "on-accent"}.By(k), 0, width, 3*k)...)
	}
	return strips
}

// found sets the report's main finding, and under it who was asked and when it was made.
func (s *setter) found(whole *lay.Strip, r *report.Report, top float64) {
	f := s.frame
	y := f.Height - f.Y - 12
	whole.Put(lay.Stack(typeset.Fitting(y-30-top, func(k float64) []lay.Strip { return s.finding(r, k) })), f.X, top)
	foot := s.day(r)
	if name := consultant(r); name != "" {
		foot = dots(s.words.T("pdf.prepared", i18n.Args{"author": name}), foot)
	}
	st := s.Narrowed(foot, typeset.Soft, s.width)
	whole.Ops = append(whole.Ops, typeset.Rule(f.X, f.X+s.width, y-18, 0.6, "rule"), s.Label(s.Cut(foot, st, s.width), st, f.X, y))
	whole.Height = f.Height
}

// day is the report's date in words, "" when it carries none.
func (s *setter) day(r *report.Report) string {
	if r.Built.IsZero() {
		return ""
	}
	return s.words.Date(r.Built)
}

// finding is the verdict and its base in letters k times as large.
func (s *setter) finding(r *report.Report, k float64) []lay.Strip {
	strips := s.Text(r.Verdict, typeset.Style{Size: 15, Leading: 21, Paint: "ink"}.By(k), 0, s.frame.Span(10), 0)
	return append(strips, s.Text(r.Base, typeset.Body.In("soft").By(k), 0, s.frame.Span(9), 9*k)...)
}

// most keeps the first lines of a text.
func most(strips []lay.Strip, n int) []lay.Strip { return strips[:min(n, len(strips))] }

// rings are quiet circles in the corner of a field, each a tint of the accent: the five gaps as waves.
func (s *setter) rings(width, top, height float64) []scene.Op {
	var ops []scene.Op
	tint := groundOf(s.theme.Light("on-accent"))
	accent := groundOf(s.theme.Light("accent"))
	for i := range 5 {
		share := 0.05 + 0.035*float64(i)
		c := scene.Paint(mixed(accent.R, tint.R, share) + mixed(accent.G, tint.G, share) + mixed(accent.B, tint.B, share))
		ops = append(ops, quarter(width, top, min(74+float64(i)*31, height), "#"+c))
	}
	return ops
}

// quarter is an arc around a field's upper right corner, within the field.
func quarter(x, y, r float64, stroke scene.Paint) scene.Op {
	const k = 0.5522847498
	return scene.Op{Kind: scene.Path, Stroke: stroke, Width: 9, Segs: []scene.Seg{
		{Op: 'm', P: [6]float64{x - r, y}}, {Op: 'c', P: [6]float64{x - r, y + r*k, x - r*k, y + r, x, y + r}}}}
}

func mixed(a, b uint8, share float64) string {
	const digits = "0123456789abcdef"
	v := uint8(float64(a)*(1-share) + float64(b)*share + 0.5)
	return string(digits[v>>4]) + string(digits[v&15])
}
