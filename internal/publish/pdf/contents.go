package pdf

import (
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// contents sets the list of chapters with their pages, as deep as goes on one sheet, and how to read the report where room is left.
func (s *setter) contents(r *report.Report, body []lay.Sheet) []lay.Sheet {
	var sheets []lay.Sheet
	for deepest := 2; deepest >= 0; deepest-- {
		list := s.list(body, 2, deepest)
		sheets = lay.Flow([]lay.Chapter{{Name: s.words.T("pdf.contents"), Units: []lay.Unit{{Strips: list}, {Strips: s.reading(r), Spare: true}}}}, s.frame)
		if len(sheets) == 1 && (deepest < 2 || lay.Height(list) < s.frame.TextHeight()*0.75) {
			return sheets
		}
	}
	// Chapters alone go on more than one sheet: their pages are counted from behind the last of these.
	return lay.Flow([]lay.Chapter{{Name: s.words.T("pdf.contents"), Units: []lay.Unit{{Strips: s.list(body, 1+len(sheets), 0)}}}}, s.frame)
}

// list sets the entries down to a level; before is how many sheets stand before the body.
func (s *setter) list(body []lay.Sheet, before, deepest int) []lay.Strip {
	strips := lay.Headed(s.Text(s.words.T("pdf.contents"), typeset.Title, 0, s.width, 0))
	strips[0].Mark = lay.Mark{Anchor: "contents", Title: s.words.T("pdf.contents")}
	strips = append(strips, lay.Strip{Height: 10, Keep: true})
	for i, page := range body {
		for _, st := range page.Strips {
			for _, m := range st.Marks() {
				if m.Title != "" && m.Level <= deepest {
					strips = append(strips, s.entry(m, i+1+before))
				}
			}
		}
	}
	return strips
}

// mostOfEntry is how many lines a title has in the contents.
const mostOfEntry = 2

// entry is one line of the contents, or two.
func (s *setter) entry(m lay.Mark, page int) lay.Strip {
	const hang = 18 // of chapters' numbers before the titles
	st, x, gap := typeset.Style{Size: 10.5, Leading: 15, Bold: true, Paint: "ink"}, float64(hang), 7.0
	switch m.Level {
	case 1:
		st, gap = typeset.Body, 1
	case 2:
		st, x, gap = typeset.Small, hang+14, 0.5
	}
	lines := typeset.Shown(s.Lines([]report.Run{{Text: m.Title}}, st, s.width-x-40), mostOfEntry)
	e := lay.Strip{Height: float64(len(lines)) * st.Leading, Gap: gap, Keep: m.Level == 0, Entry: true}
	if m.Number != "" {
		e.Ops = append(e.Ops, s.Label(m.Number, st, 0, st.Leading*0.75))
	}
	for i, l := range lines {
		e.Ops = append(e.Ops, typeset.Line(l, st, x, float64(i)*st.Leading+st.Leading*0.75)...)
	}
	right := st
	right.Anchor, right.Bold = scene.End, m.Level == 0
	e.Ops = append(e.Ops, s.Label(strconv.Itoa(page), right, s.width, float64(len(lines)-1)*st.Leading+st.Leading*0.75))
	if m.Level == 0 {
		e.Ops = append(e.Ops, typeset.Rule(0, s.width, e.Height+2, 0.5, "rule"))
		e.Height += 3
	}
	e.Links = []lay.Link{{W: s.width, H: e.Height, To: m.Anchor}}
	return e
}

// reading says what the signs mean, and what holds for every figure.
func (s *setter) reading(r *report.Report) []lay.Strip {
	const pad = 13
	inner := s.Text(s.words.T("pdf.reading"), typeset.Minor, pad, s.width-2*pad, 0)
	key := lay.Strip{Height: 15, Gap: 6}
	x := float64(pad)
	for _, v := range []report.Verdict{report.Good, report.Acceptable, report.Bad, report.Undecided, report.Unmeasured} {
		word := s.words.T(looks[v].word)
		key.Ops = append(append(key.Ops, s.shape(v, x+4, 7.5)...), s.Label(word, typeset.Small.In("ink"), x+12, 10.3))
		x += s.WidthOf(word, typeset.Small) + 29
	}
	inner = append(inner, key)
	inner = append(inner, s.Text(r.Notes, typeset.Small, pad, s.width-2*pad, 5)...)
	inner = append(inner, s.Text(s.words.T("pdf.site"), typeset.Small, pad, s.width-2*pad, 4)...)
	whole := lay.Strip{Gap: 30}
	words := lay.Stack(inner)
	whole.Ops = []scene.Op{typeset.Box(0, 0, s.width, words.Height+2*pad, 3, "accent-soft", "")}
	whole.Put(words, 0, pad)
	whole.Height += pad
	return []lay.Strip{whole}
}
