package pdf

import (
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// opening is the line that begins a chapter: its number and name under a rule.
func (s *setter) opening(number, name, anchor string) []lay.Strip {
	st := style{size: 10.5, leading: 15, bold: true, paint: "accent"}
	strip := lay.Strip{Height: 24, Mark: lay.Mark{Anchor: anchor, Title: s.clean(name), Number: number}}
	strip.Ops = []scene.Op{rule(0, s.width, 0.5, 0.7, "rule"), rule(0, s.frame.Span(2), 1.1, 2.2, "accent")}
	x := 0.0
	if number != "" {
		strip.Ops = append(strip.Ops, s.label(number, st, 0, 18))
		x = s.widthOf(number, st) + 9
	}
	strip.Ops = append(strip.Ops, line(s.firstLine(name, st, s.width-x), st, x, 18)...)
	return lay.Headed([]lay.Strip{strip})
}

// partHead is a page's finding as a title, with its lead.
func (s *setter) partHead(p report.Page, opens bool) []lay.Strip {
	var strips []lay.Strip
	if opens {
		strips = s.text(p.Title, title, 0, s.width*0.96, 5)
	} else {
		name := lay.Strip{Height: 17, Gap: 22, Ops: []scene.Op{rule(0, s.width, 0, 0.5, "rule"), s.label(p.Nav, eyebrow.in("accent"), 0, 13)}}
		strips = append([]lay.Strip{name}, s.text(p.Title, subtitle, 0, s.width*0.96, 1)...)
	}
	strips = append(strips, s.text(p.Lead, soft, 0, s.width*0.98, 4)...)
	if len(strips) == 0 {
		strips = []lay.Strip{{}}
	}
	return lay.Headed(strips)
}

// firstLine is as much of a text as goes on one line, cut with an ellipsis where it must be.
func (s *setter) firstLine(t string, st style, width float64) []piece {
	t = s.cut(t, st, width)
	return []piece{{text: t, bold: st.bold, paint: st.paint, w: s.widthOf(t, st)}}
}

// cut shortens a text to a width.
func (s *setter) cut(t string, st style, width float64) string {
	t = s.clean(t)
	if s.face(st.bold).Width(t, st.size) <= width {
		return t
	}
	letters := []rune(t)
	for len(letters) > 0 && s.face(st.bold).Width(string(letters)+"…", st.size) > width {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

// head stands above every page but the cover: whose report it is, and the chapter.
func (s *setter) head(r *report.Report, chapter string) lay.Strip {
	right := tiny
	right.anchor = scene.End
	name := s.cut(chapter, tiny, s.width*0.4)
	return lay.Strip{Height: s.frame.Head, Ops: []scene.Op{
		s.label(s.cut(r.Company+" — "+r.Title, tiny, s.width*0.56), tiny, 0, 8),
		s.label(name, right, s.width, 8),
	}}
}

// foot stands below every page but the cover: who made it and for what time, and the page's number.
func (s *setter) foot(r *report.Report, page, pages int) lay.Strip {
	right := tiny.in("ink")
	right.anchor, right.bold = scene.End, true
	f := lay.Strip{Height: s.frame.Foot}
	f.Ops = append(append(f.Ops, rule(0, s.width, 10, 0.5, "rule")), s.footWords(dots(r.Brand.Footer, consultant(r), r.Period), s.width*0.85)...)
	f.Ops = append(f.Ops, s.label(s.words.T("pdf.page", i18n.Args{"page": page, "pages": pages}), right, s.width, s.frame.Foot-4))
	return f
}

// footWords sets what a foot says on one line, in smaller type where it is long, or else on two.
func (s *setter) footWords(words string, width float64) []scene.Op {
	st := s.narrowed(words, tiny, width)
	lines := s.lines([]report.Run{{Text: words}}, st, width)
	var ops []scene.Op
	for i, l := range lines[:min(2, len(lines))] {
		strip := lay.Strip{Ops: line(l, st, 0, s.frame.Foot-4+8.2*float64(i))}
		if i == 1 && len(lines) > 2 {
			strip = broken(strip)
		}
		ops = append(ops, strip.Ops...)
	}
	return ops
}

// disclaimer is the small print at the end.
func (s *setter) disclaimer(r *report.Report) []lay.Strip {
	strips := s.text(r.Brand.Disclaimer, tiny, 0, s.width, 24)
	if len(strips) > 0 {
		strips[0].Ops = append(strips[0].Ops, rule(0, s.frame.Span(2), -6, 0.5, "rule"))
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
