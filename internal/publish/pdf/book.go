package pdf

import (
	"strconv"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// chapter sets one page of the report.
func (s *setter) chapter(page report.Page) ([]strip, error) {
	var strips []strip
	strips = append(strips, kept(s.text(page.Eyebrow, eyebrow, 0, textWidth, 22))...)
	name := kept(s.text(page.Title, title, 0, textWidth*0.96, 4))
	strips = append(strips, name...)
	strips = append(strips, kept(s.text(page.Lead, body.in("soft"), 0, textWidth, 6))...)
	if len(strips) == 0 {
		return nil, nil
	}
	strips[0].fresh, strips[0].gap = true, 22
	strips[0].mark = mark{anchor: page.ID, title: page.Nav}
	sections, err := s.sections(page)
	return append(strips, sections...), err
}

// sections sets the sections that are marked for paper; two halves in a row stand side by side.
func (s *setter) sections(page report.Page) ([]strip, error) {
	var wanted []report.Section
	for _, sec := range page.Sections {
		if sec.PDF {
			wanted = append(wanted, sec)
		}
	}
	var strips []strip
	for i := 0; i < len(wanted); i++ {
		if i+1 < len(wanted) && wanted[i].Half && wanted[i+1].Half {
			pair, err := s.pair(page, wanted[i], wanted[i+1])
			if err != nil {
				return nil, err
			}
			strips = append(strips, pair)
			i++
			continue
		}
		set, err := s.section(page, wanted[i], textWidth)
		if err != nil {
			return nil, err
		}
		strips = append(strips, set...)
	}
	return strips, nil
}

// pair sets two sections as two columns.
func (s *setter) pair(page report.Page, left, right report.Section) (strip, error) {
	const gutter = 26
	w := (textWidth - gutter) / 2
	a, err := s.section(page, left, w)
	if err != nil {
		return strip{}, err
	}
	b, err := s.section(page, right, w)
	if err != nil {
		return strip{}, err
	}
	return beside(stack(a), stack(b), w+gutter), nil
}

func (s *setter) section(page report.Page, sec report.Section, width float64) ([]strip, error) {
	strips := kept(s.text(sec.Title, heading, 0, width, 15))
	strips = append(strips, kept(s.text(sec.Note, soft, 0, width, 2))...)
	if len(strips) > 0 && sec.ID != "" {
		strips[0].mark = mark{anchor: page.ID + "#" + sec.ID, title: sec.Title, level: 1}
	}
	for _, b := range sec.Blocks {
		set, err := s.block(b, width)
		if err != nil {
			return nil, err
		}
		strips = append(strips, set...)
	}
	return strips, nil
}

// cover sets the first page: one strip as high as the page's text.
func (s *setter) cover(r *report.Report) strip {
	full := textHeight + headHeight + footHeight
	whole := strip{height: full}
	ops := []scene.Op{box(0, 0, 46, 5, 0, "accent", "")}
	y := 34.0
	ops = append(ops, s.label(r.Company, style{size: 13, bold: true, paint: "accent"}, 0, y))
	y = full * 0.34
	for _, st := range s.text(r.Title, style{size: 34, leading: 41, bold: true, paint: "ink"}, 0, textWidth*0.92, 0) {
		ops = append(ops, moved(st.ops, 0, y)...)
		y += st.height
	}
	y += 8
	for _, st := range s.text(r.Period, style{size: 13, leading: 19, paint: "soft"}, 0, textWidth, 0) {
		ops = append(ops, moved(st.ops, 0, y)...)
		y += st.height
	}
	y += 34
	ops = append(ops, rule(0, textWidth, y, 0.6, "rule"))
	y += 16
	for _, st := range s.text(r.Verdict, style{size: 15, leading: 22, paint: "ink"}, 0, textWidth*0.88, 0) {
		ops = append(ops, moved(st.ops, 0, y)...)
		y += st.height
	}
	y += 8
	for _, st := range s.text(r.Base, body.in("soft"), 0, textWidth*0.88, 0) {
		ops = append(ops, moved(st.ops, 0, y)...)
		y += st.height
	}
	foot := s.words.Date(r.Built)
	if r.Author != "" {
		foot = s.words.T("pdf.prepared", i18n.Args{"author": r.Author}) + " · " + foot
	}
	whole.ops = append(ops, s.label(foot, soft, 0, full-6))
	return whole
}

// contents sets the list of chapters with their pages, and of their sections where all of them go on one page.
func (s *setter) contents(body []sheet) []sheet {
	deepest := 1
	if len(paginate(s.list(body, 0, deepest))) > 1 {
		deepest = 0
	}
	pages := len(paginate(s.list(body, 0, deepest)))
	return paginate(s.list(body, 1+pages, deepest))
}

// list sets the entries down to a level; before is how many pages stand before the body.
func (s *setter) list(body []sheet, before, deepest int) []strip {
	strips := kept(s.text(s.words.T("pdf.contents"), title, 0, textWidth, 0))
	strips[0].mark = mark{anchor: "contents", title: s.words.T("pdf.contents")}
	strips = append(strips, strip{height: 12, keep: true})
	for i, page := range body {
		for _, st := range page.strips {
			if st.mark.title == "" || st.mark.level > deepest {
				continue
			}
			strips = append(strips, s.entry(st.mark, i+1+before))
		}
	}
	return strips
}

// entry is one line of the contents.
func (s *setter) entry(m mark, page int) strip {
	st, x, gap := strong, 0.0, 9.0
	if m.level > 0 {
		st, x, gap = body.in("soft"), 14, 0.5
	}
	number := strconv.Itoa(page)
	room := textWidth - x - 40
	lines := s.lines([]report.Run{{Text: m.title}}, st, room)
	e := strip{height: float64(len(lines)) * st.leading, gap: gap}
	for i, l := range lines {
		e.ops = append(e.ops, line(l, st, x, float64(i)*st.leading+st.leading*0.75)...)
	}
	base := float64(len(lines)-1)*st.leading + st.leading*0.75
	right := st
	right.anchor = scene.End
	e.ops = append(e.ops, s.label(number, right, textWidth, base))
	if m.level == 0 {
		e.ops = append(e.ops, rule(0, textWidth, e.height+1.5, 0.4, "rule"))
		e.height += 2
	}
	e.links = []link{{0, 0, textWidth, e.height, m.anchor}}
	return e
}

// head stands above every page but the cover.
func (s *setter) head(r *report.Report) strip {
	right := small
	right.anchor = scene.End
	return strip{height: headHeight, ops: []scene.Op{
		s.label(r.Company+" — "+r.Title, small, 0, 8),
		s.label(r.Period, right, textWidth, 8),
		rule(0, textWidth, 14, 0.5, "rule"),
	}}
}

// foot stands below every page but the cover.
func (s *setter) foot(r *report.Report, page, pages int) strip {
	right := small
	right.anchor = scene.End
	f := strip{height: footHeight}
	f.ops = append(f.ops, s.label(s.words.T("pdf.page", i18n.Args{"page": page, "pages": pages}), right, textWidth, footHeight-4))
	if r.Author != "" {
		f.ops = append(f.ops, s.label(r.Author, small, 0, footHeight-4))
	}
	return f
}
