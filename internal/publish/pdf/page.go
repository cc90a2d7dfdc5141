package pdf

import (
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// opening is the line that begins a chapter: its number and name under a rule.
func (s *setter) opening(number, name, anchor string) []lay.Strip {
	st := typeset.Style{Size: 10.5, Leading: 15, Bold: true, Paint: "accent"}
	strip := lay.Strip{Height: 24, Mark: lay.Mark{Anchor: anchor, Title: s.Clean(name), Number: number}}
	strip.Ops = []scene.Op{typeset.Rule(0, s.width, 0.5, 0.7, "rule"), typeset.Rule(0, s.frame.Span(2), 1.1, 2.2, "accent")}
	x := 0.0
	if number != "" {
		strip.Ops = append(strip.Ops, s.Label(number, st, 0, 18))
		x = s.WidthOf(number, st) + 9
	}
	strip.Ops = append(strip.Ops, typeset.Line(s.FirstLine(name, st, s.width-x), st, x, 18)...)
	return lay.Headed([]lay.Strip{strip})
}

// partHead is a page's finding as a title, with its lead.
func (s *setter) partHead(p report.Page, opens bool) []lay.Strip {
	var strips []lay.Strip
	if opens {
		strips = s.headingText(p.Title, typeset.Title, s.width*0.96, 5)
	} else {
		name := lay.Strip{Height: 17, Gap: 22, Ops: []scene.Op{typeset.Rule(0, s.width, 0, 0.5, "rule"), s.Label(s.Cut(p.Nav, typeset.Eyebrow, s.width), typeset.Eyebrow.In("accent"), 0, 13)}}
		strips = append([]lay.Strip{name}, s.headingText(p.Title, typeset.Subtitle, s.width*0.96, 1)...)
	}
	strips = append(strips, s.headingText(p.Lead, typeset.Soft, s.width*0.98, 4)...)
	if len(strips) == 0 {
		strips = []lay.Strip{{}}
	}
	return lay.Headed(strips)
}

// head stands above every page but the cover: whose report it is, and the chapter.
func (s *setter) head(r *report.Report, chapter string) lay.Strip {
	right := typeset.Tiny
	right.Anchor = scene.End
	name := s.Cut(chapter, typeset.Tiny, s.width*0.4)
	return lay.Strip{Height: s.frame.Head, Ops: []scene.Op{
		s.Label(s.Cut(r.Company+" — "+r.Title, typeset.Tiny, s.width*0.56), typeset.Tiny, 0, 8),
		s.Label(name, right, s.width, 8),
	}}
}

// foot stands below every page but the cover: who made it and for what time, and the page's number.
func (s *setter) foot(r *report.Report, page, pages int) lay.Strip {
	right := typeset.Tiny.In("ink")
	right.Anchor, right.Bold = scene.End, true
	f := lay.Strip{Height: s.frame.Foot}
	f.Ops = append(append(f.Ops, typeset.Rule(0, s.width, 10, 0.5, "rule")), s.footWords(dots(r.Brand.Footer, consultant(r), r.Period), s.width*0.85)...)
	f.Ops = append(f.Ops, s.Label(s.words.T("pdf.page", i18n.Args{"page": page, "pages": pages}), right, s.width, s.frame.Foot-4))
	return f
}

// footWords sets what a foot says on one line, in smaller type where it is long, or else on two.
func (s *setter) footWords(words string, width float64) []scene.Op {
	st := s.Narrowed(words, typeset.Tiny, width)
	lines := s.Lines([]report.Run{{Text: words}}, st, width)
	var ops []scene.Op
	for i, l := range lines[:min(2, len(lines))] {
		strip := lay.Strip{Ops: typeset.Line(l, st, 0, s.frame.Foot-4+8.2*float64(i))}
		if i == 1 && len(lines) > 2 {
			strip = typeset.Broken(strip)
		}
		ops = append(ops, strip.Ops...)
	}
	return ops
}

// disclaimer is the small print at the end.
func (s *setter) disclaimer(r *report.Report) []lay.Strip {
	strips := s.Text(r.Brand.Disclaimer, typeset.Tiny, 0, s.width, 24)
	if len(strips) > 0 {
		strips[0].Ops = append(strips[0].Ops, typeset.Rule(0, s.frame.Span(2), -6, 0.5, "rule"))
	}
	return strips
}

// dots joins what is not empty.
func dots(parts ...string) string {
	all := ""
	for _, p := range parts {
		switch {
		case p == "":
		case all == "":
			all = p
		default:
			all += " · " + p
		}
	}
	return all
}

// mostHeading is how many lines a heading or what stands under it has at the most, so that it never is a page of its own.
const mostHeading = 6

// headingText sets a heading or what stands under it.
func (s *setter) headingText(t string, st typeset.Style, width, gap float64) []lay.Strip {
	return s.Text(s.within(t, st, width, mostHeading), st, 0, width, gap)
}
