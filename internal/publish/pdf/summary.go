package pdf

import (
	"fmt"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// summarySheet is the report on one sheet of the book.
func (s *setter) summarySheet(r *report.Report) (lay.Sheet, error) {
	name := s.words.T("pdf.summary")
	head := s.opening("", name, "overview")
	whole, err := s.fitted(r, head, s.frame.TextHeight())
	return lay.Sheet{Strips: []lay.Strip{whole}, Chapter: name, Last: true}, err
}

// onePage is the summary as a document of its own: whose it is above, where to read more below.
func (s *setter) onePage(r *report.Report) ([]lay.Sheet, error) {
	head := s.masthead(r, dots(r.Title, r.Period), s.words.T("pdf.summary"), "overview")
	more := s.text(s.words.T("pdf.more"), small, 0, s.width, 8)
	more = append(more, s.smallPrint(r.Brand.Disclaimer, s.frame.TextHeight()/5)...)
	whole, err := s.fitted(r, head, s.frame.TextHeight()+s.frame.Head-lay.Height(more))
	if err != nil {
		return nil, err
	}
	end := lay.Stack(more)
	sheet := lay.Sheet{Bare: true, Last: true}
	page := lay.Strip{}
	page.Put(whole, s.frame.X, s.frame.Y)
	page.Put(end, s.frame.X, s.frame.Height-s.frame.Y-s.frame.Foot-end.Height)
	foot := s.foot(r, 1, 1)
	foot.Ops = append(foot.Ops[:len(foot.Ops)-1], s.label(s.words.Date(r.Built), endOf(tiny), s.width, s.frame.Foot-4))
	page.Put(foot, s.frame.X, s.frame.Height-s.frame.Y-s.frame.Foot)
	page.Height = s.frame.Height
	sheet.Strips = []lay.Strip{page}
	return []lay.Sheet{sheet}, nil
}

// smallPrint sets a disclaimer whole: in smaller type where it would be higher than its room.
func (s *setter) smallPrint(text string, height float64) []lay.Strip {
	st := tiny
	strips := s.text(text, st, 0, s.width, 3)
	for lay.Height(strips) > height && st.size > 1 {
		st.size, st.leading = st.size*0.94, st.leading*0.94
		strips = s.text(text, st, 0, s.width, 3)
	}
	return strips
}

func endOf(st style) style { st.anchor = scene.End; return st }

// detail is how much a summary says: lines of each reason, rows of signs.
type detail struct {
	reasons int // lines of a finding's evidence
	signs   int // cards
	picture int // columns of the picture, of twelve
}

// details go from the fullest summary to the barest. A finding's evidence has two lines at the least: on one it would lose its figure.
var details = []detail{{3, 8, 12}, {2, 8, 12}, {3, 4, 12}, {2, 4, 12}, {2, 4, 11}, {2, 4, 10}, {2, 4, 9}, {2, 4, 8}}

// fitted sets the fullest summary that goes on a sheet. Where even the barest is too high, it is drawn smaller as a whole.
func (s *setter) fitted(r *report.Report, head []lay.Strip, height float64) (lay.Strip, error) {
	var whole lay.Strip
	for _, d := range details {
		strips, err := s.summary(r, d)
		if err != nil {
			return whole, err
		}
		all := append(append([]lay.Strip{}, head...), strips...)
		whole = lay.Stack(spread(all, height))
		if whole.Height <= height {
			return whole, nil
		}
	}
	k := height / whole.Height
	small := lay.Strip{}
	small.Put(whole.Scaled(k), s.width*(1-k)/2, 0)
	return small, nil
}

// spread opens the gaps between the parts of a summary that is nearly as high as its sheet.
func spread(strips []lay.Strip, height float64) []lay.Strip {
	rest := height - lay.Height(strips)
	var wide []int
	for i, st := range strips {
		if i > 0 && st.Gap >= 12 {
			wide = append(wide, i)
		}
	}
	if rest <= 0 || len(wide) == 0 {
		return strips
	}
	for _, i := range wide {
		strips[i].Gap += min(16, rest/float64(len(wide)))
	}
	return strips
}

// summary sets the verdict, the picture, what to mend and what to keep, the signs, and what changed.
func (s *setter) summary(r *report.Report, d detail) ([]lay.Strip, error) {
	m := r.Summary
	strips := s.text(r.Verdict, style{size: 16.5, leading: 20.5, bold: true, paint: "ink"}, 0, s.width, 4)
	strips = append(strips, s.text(r.Base, small, 0, s.width, 3)...)
	if len(m.Figures.Items) > 0 {
		strips = append(strips, s.figures(m.Figures, s.width)...)
	}
	if m.Picture.Spec != nil {
		picture, err := s.chart(m.Picture, s.frame.Span(d.picture))
		if err != nil {
			return nil, fmt.Errorf("the summary: %w", err)
		}
		whole := lay.Strip{Gap: 13}
		whole.Put(lay.Stack(picture), (s.width-s.frame.Span(d.picture))/2, 0)
		strips = append(strips, whole)
	}
	w := s.frame.Span(6) - 6
	left, right := s.findings("pdf.first", m.Priorities, w, d.reasons), s.findings("pdf.keep", m.Strengths, w, d.reasons)
	switch {
	case left.Height > 0 && right.Height > 0:
		pair := lay.Beside(left, right, s.width-w)
		pair.Gap = 14
		strips = append(strips, pair)
	case left.Height+right.Height > 0:
		one := lay.Beside(left, right, 0)
		one.Gap = 14
		strips = append(strips, one)
	}
	strips = append(strips, s.signRow(m.Signs, d.signs)...)
	if len(m.Changed) > 0 {
		inner := s.text(s.words.T("pdf.changed"), minor, 0, s.width, 0)
		changed := lay.Stack(append(inner, s.prose(m.Changed, 0, s.width, 2, soft.in("ink"))...))
		changed.Gap = 13
		strips = append(strips, changed)
	}
	return strips, nil
}

// findings sets a short ranking under its name.
func (s *setter) findings(key string, r report.Ranking, width float64, reasons int) lay.Strip {
	if len(r.Items) == 0 {
		return lay.Strip{}
	}
	strips := s.text(s.words.T(key), minor.in(toned(r.Tone)), 0, width, 0)
	strips = append(strips, lay.Strip{Height: 1, Gap: 2, Ops: []scene.Op{rule(0, width, 0.5, 0.9, toned(r.Tone))}})
	for i, item := range r.Items {
		strips = append(strips, s.ranked(item, i+1, r.Tone, width, reasons))
	}
	return lay.Stack(strips)
}

// signRow sets signs as cells four abreast: name, figure, verdict.
func (s *setter) signRow(c report.Scorecards, atMost int) []lay.Strip {
	cards := c.Cards[:min(atMost, len(c.Cards))]
	if len(cards) == 0 {
		return nil
	}
	strips := s.text(s.words.T("pdf.signs"), minor, 0, s.width, 14)
	w := s.frame.Span(3)
	for first := 0; first < len(cards); first += 4 {
		row := lay.Strip{Gap: 6}
		for i, card := range cards[first:min(first+4, len(cards))] {
			x := float64(i) * (w + s.frame.Gutter)
			row.Ops = append(row.Ops, rule(x, x+w, 0, 0.5, "rule"))
			row.Put(lay.Stack(s.card(card, w, 2)), x, 4)
			if card.Href != "" {
				row.Links = append(row.Links, lay.Link{X: x, W: w, H: row.Height, To: card.Href})
			}
		}
		strips = append(strips, row)
	}
	return []lay.Strip{withGap(lay.Stack(strips), 14)}
}

func withGap(s lay.Strip, gap float64) lay.Strip { s.Gap = gap; return s }
