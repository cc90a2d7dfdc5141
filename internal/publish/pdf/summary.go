package pdf

import (
	"fmt"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
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
	more := s.Text(s.words.T("pdf.more"), typeset.Small, 0, s.width, 8)
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
	foot.Ops = append(foot.Ops[:len(foot.Ops)-1], s.Label(s.day(r), endOf(typeset.Tiny), s.width, s.frame.Foot-4))
	page.Put(foot, s.frame.X, s.frame.Height-s.frame.Y-s.frame.Foot)
	page.Height = s.frame.Height
	sheet.Strips = []lay.Strip{page}
	return []lay.Sheet{sheet}, nil
}

// smallPrint sets a disclaimer: in smaller type where it would be higher than its room.
func (s *setter) smallPrint(text string, height float64) []lay.Strip {
	return typeset.Fitting(height, func(k float64) []lay.Strip { return s.Text(text, typeset.Tiny.By(k), 0, s.width, 3) })
}

func endOf(st typeset.Style) typeset.Style { st.Anchor = scene.End; return st }

// detail is how much a summary says: lines of each reason, rows of signs.
type detail struct {
	reasons int // lines of a finding's evidence; 0 for all
	signs   int // cards
	words   int // lines of the verdict, of a finding's name and of each thing that changed; 0 for all
	changed int // things that changed; 0 for all
}

// details go from the fullest summary to the barest. A finding's evidence has two lines at the least: on one it would lose its figure.
var details = []detail{{0, 8, 0, 0}, {0, 4, 0, 0}, {4, 4, 0, 0}, {3, 4, 0, 0}, {2, 4, 0, 0}, {2, 4, 4, 4}, {2, 4, 3, 3}, {2, 4, 2, 2}}

// pictured is how many of the twelve columns the picture has where findings stand beside it.
const pictured = 7

// fitted sets the fullest summary that goes on a sheet: one that is too high is drawn smaller as a whole, as long as its smallest letters
// can be read.
func (s *setter) fitted(r *report.Report, head []lay.Strip, height float64) (lay.Strip, error) {
	var least lay.Strip
	for _, d := range details {
		strips, err := s.summary(r, d)
		if err != nil {
			return least, err
		}
		whole := lay.Stack(spread(slices.Concat(head, strips), height))
		if whole.Height <= height {
			return whole, nil
		}
		if least.Height == 0 || whole.Height < least.Height {
			least = whole
		}
		if d.reasons == details[len(details)-1].reasons && leastOf(least)*height/least.Height >= typeset.LeastSize {
			break
		}
	}
	k := height / least.Height
	small := lay.Strip{}
	small.Put(least.Scaled(k), s.width*(1-k)/2, 0)
	return small, nil
}

// leastOf is the size of a strip's smallest letters, in points.
func leastOf(s lay.Strip) float64 {
	size := typeset.Body.Size
	for _, o := range s.Ops {
		if o.Kind == scene.Text && o.String != "" {
			size = min(size, o.Size)
		}
	}
	return size
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
	large := typeset.Style{Size: 16.5, Leading: 20.5, Bold: true, Paint: "ink"}
	strips := s.Text(s.within(r.Verdict, large, s.width, d.words), large, 0, s.width, 4)
	strips = append(strips, s.Text(s.within(r.Base, typeset.Small, s.width, d.words), typeset.Small, 0, s.width, 3)...)
	if len(m.Figures.Items) > 0 {
		strips = append(strips, s.figures(m.Figures, s.width)...)
	}
	body, err := s.told(m, d)
	if err != nil {
		return nil, err
	}
	strips = append(strips, body...)
	strips = append(strips, s.signRow(m.Signs, d.signs)...)
	if len(m.Changed) > 0 {
		inner := s.Text(s.words.T("pdf.changed"), typeset.Minor, 0, s.width, 0)
		changed := lay.Stack(append(inner, s.Prose(s.fewer(m.Changed, d), 0, s.width, 2, typeset.Soft.In("ink"))...))
		changed.Gap = 13
		strips = append(strips, changed)
	}
	return strips, nil
}

// told sets the picture with what to mend and what to keep beside it; without one they stand beside each other.
func (s *setter) told(m report.Summary, d detail) ([]lay.Strip, error) {
	if m.Picture.Spec == nil {
		w := s.frame.Span(6) - 6
		left, right := s.findings("pdf.first", m.Priorities, w, d), s.findings("pdf.keep", m.Strengths, w, d)
		return beside(left, right, s.width-w), nil
	}
	w := s.frame.Span(pictured)
	if len(m.Priorities.Items)+len(m.Strengths.Items) == 0 {
		w = s.width
	}
	picture, err := s.chart(m.Picture, w)
	if err != nil {
		return nil, fmt.Errorf("the summary: %w", err)
	}
	picture[0].Gap = 0
	aside := s.width - w - s.frame.Gutter
	mend, keep := s.findings("pdf.first", m.Priorities, aside, d), s.findings("pdf.keep", m.Strengths, aside, d)
	keep.Gap = 16
	var findings []lay.Strip
	for _, f := range []lay.Strip{mend, keep} {
		if f.Height > 0 {
			findings = append(findings, f)
		}
	}
	return beside(lay.Stack(picture), lay.Stack(findings), s.width-aside), nil
}

// beside sets two columns, the right one from x on; one alone stands at the left.
func beside(left, right lay.Strip, x float64) []lay.Strip {
	switch {
	case left.Height+right.Height == 0:
		return nil
	case left.Height == 0 || right.Height == 0:
		x = 0
	}
	both := lay.Beside(left, right, x)
	both.Gap = 14
	return []lay.Strip{both}
}

// findings sets a short ranking under its name.
func (s *setter) findings(key string, r report.Ranking, width float64, d detail) lay.Strip {
	if len(r.Items) == 0 {
		return lay.Strip{}
	}
	strips := s.Text(s.words.T(key), typeset.Minor.In(toned(r.Tone)), 0, width, 0)
	strips = append(strips, lay.Strip{Height: 1, Gap: 2, Ops: []scene.Op{typeset.Rule(0, width, 0.5, 0.9, toned(r.Tone))}})
	for i, item := range r.Items {
		item.Title = s.within(item.Title, typeset.Strong, width-60, d.words)
		strips = append(strips, s.ranked(item, i+1, r.Tone, width, d.reasons))
	}
	return lay.Stack(strips)
}

// signRow sets signs as cells four abreast: name, figure, verdict.
func (s *setter) signRow(c report.Scorecards, atMost int) []lay.Strip {
	cards := c.Cards[:min(atMost, len(c.Cards))]
	if len(cards) == 0 {
		return nil
	}
	strips := s.Text(s.words.T("pdf.signs"), typeset.Minor, 0, s.width, 14)
	w := s.frame.Span(3)
	for first := 0; first < len(cards); first += 4 {
		row := lay.Strip{Gap: 6}
		for i, card := range cards[first:min(first+4, len(cards))] {
			x := float64(i) * (w + s.frame.Gutter)
			row.Ops = append(row.Ops, typeset.Rule(x, x+w, 0, 0.5, "rule"))
			row.Put(lay.Stack(s.card(card, w, 2)), x, 4)
			if card.Href != "" {
				row.Links = append(row.Links, lay.Link{X: x, W: w, H: row.Height, To: card.Href})
			}
		}
		strips = append(strips, row)
	}
	return []lay.Strip{withGap(lay.Stack(strips), 14)}
}

// within cuts a text to some lines of a width; 0 leaves it whole.
func (s *setter) within(text string, st typeset.Style, width float64, lines int) string {
	if lines == 0 || len(s.Lines([]report.Run{{Text: text}}, st, width)) <= lines {
		return text
	}
	return s.shortTo(text, st, width, lines)
}

// fewer is the first of the things that changed, each cut to the lines that a detail leaves it.
func (s *setter) fewer(all []report.Paragraph, d detail) []report.Paragraph {
	if d.changed == 0 {
		return all
	}
	all = slices.Clone(all[:min(d.changed, len(all))])
	for i, p := range all {
		if st := typeset.Soft.In("ink"); len(s.Lines(p.Runs, st, s.width)) > d.words {
			text := ""
			for _, r := range p.Runs {
				text += r.Text
			}
			all[i].Runs = []report.Run{{Text: s.shortTo(text, st, s.width, d.words)}}
		}
	}
	return all
}

func withGap(s lay.Strip, gap float64) lay.Strip { s.Gap = gap; return s }
