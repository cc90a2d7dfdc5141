package pdf

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// brief sets a page as a block: its finding with the key figures at the left, its charts at the right, as wide as makes it lowest. Without
// a chart the key figures stand there. Commentary stands below, over the whole width.
func (s *setter) brief(p part, at int) ([]lay.Unit, error) {
	var best lay.Strip
	var below []report.Block
	for _, left := range []int{5, 6, 7} {
		b, err := s.columns(p, s.frame.Span(left)-6, s.frame.Span(12-left))
		if err != nil {
			return nil, err
		}
		if left == 7 && b.pictured { // too narrow for a picture
			break
		}
		if whole := s.briefed(p, b, s.frame.Span(12-left)); best.Height == 0 || whole.Height < best.Height-4 {
			best, below = whole, b.below
		}
	}
	set, err := s.blocks(below, s.width)
	if err != nil {
		return nil, err
	}
	return []lay.Unit{{Strips: append([]lay.Strip{best}, set...), Part: at, Head: true}}, nil
}

// columns sets the parts of a brief page at two widths.
func (s *setter) columns(p part, left, right float64) (columns, error) {
	b := columns{left: s.briefHead(p, left)}
	for _, sec := range p.sections {
		switch {
		case !sec.PDF:
		case strings.HasPrefix(sec.ID, "commentary"):
			b.below = append(b.below, sec.Blocks...)
		default:
			if err := s.sort(&b, sec.Blocks, left, right); err != nil {
				return b, err
			}
		}
	}
	b.pictured = len(b.right) > 0
	if !b.pictured {
		b.right = b.figures
	} else {
		b.left = append(b.left, b.figures...)
	}
	for _, words := range [][]lay.Strip{b.words, b.notes} { // what is said to the figures goes where room is
		if b.pictured && left <= right+6 && left >= right-6 && lay.Height(b.left)+lay.Height(words)/2 > lay.Height(b.right) {
			b.right = append(b.right, words...)
		} else {
			b.left = append(b.left, words...)
		}
	}
	return b, nil
}

// columns are the parts of a brief page.
type columns struct {
	left, right, figures, words, notes []lay.Strip
	below                              []report.Block
	pictured                           bool // a chart stands at the right
}

// briefHead is a brief page's name and verdict, its finding and its lead.
func (s *setter) briefHead(p part, width float64) []lay.Strip {
	words := s.headingText(p.page.Eyebrow, typeset.Eyebrow.In("accent"), width, 0)
	if v := verdictOf(p.sections); v != report.NoVerdict && len(words) > 0 {
		words[0].Ops = append(words[0].Ops, lay.Moved(s.badge(v, 0).Ops, width-s.badgeWidth(v), -1)...)
	}
	words = append(words, s.headingText(p.page.Title, typeset.Style{Size: 12, Leading: 15.5, Bold: true, Paint: "ink"}, width, 2)...)
	return append(words, s.headingText(p.page.Lead, typeset.Small, width, 3)...)
}

// sort puts the blocks of a section into the columns.
func (s *setter) sort(b *columns, blocks []report.Block, width, right float64) error {
	for _, block := range blocks {
		switch block := block.(type) {
		case report.Figurative:
			note := block.Chart.Note
			block.Chart.Note = ""
			set, err := s.chart(block.Chart, right)
			if err != nil {
				return err
			}
			b.right, b.notes = append(b.right, set...), append(b.notes, s.Note(note, typeset.Tiny, 0, width, 4)...)
		case report.Figures:
			for _, f := range block.Items {
				b.figures = append(b.figures, s.listed(f, min(width, right)))
			}
		case report.Prose:
			b.words = append(b.words, s.Prose(block.Paragraphs, 0, width, 5, typeset.Small)...)
		default:
			if t, is := block.(report.Table); is && !t.Kept { // the site's
				continue
			}
			set, err := s.block(block, width)
			if err != nil {
				return err
			}
			b.words = append(b.words, set...)
		}
	}
	return nil
}

// listed is a key figure under a rule: its name, then its value with what it rests on, so that whoever copies the text reads them in
// this order.
func (s *setter) listed(f report.Figure, width float64) lay.Strip {
	value := typeset.Style{Size: 11.5, Leading: 13.5, Bold: true, Paint: "ink"}
	if f.Value.Missing != report.Present {
		value = typeset.Style{Size: 9, Leading: 13.5, Bold: true, Paint: "soft"}
	}
	words := s.headingText(f.Label, typeset.Small.In("ink"), width, 0)
	figure := s.headingText(s.words.Value(f.Value), value, width, 0)
	detail := s.Note(f.Detail, typeset.Tiny, 0, width, 0)
	if at := s.WidthOf(s.words.Value(f.Value), value) + 6; len(figure) == 1 && len(detail) == 1 && at+s.WidthOf(f.Detail, typeset.Tiny) <= width {
		figure[0].Ops = append(figure[0].Ops, lay.Moved(detail[0].Ops, at, value.Leading*0.75-typeset.Tiny.Leading*0.75)...)
		detail = nil
	}
	line := lay.Strip{Gap: 2.5, Ops: []scene.Op{typeset.Rule(0, width, 0, 0.5, "rule")}}
	line.Put(lay.Stack(slices.Concat(words, figure, detail)), 0, 3)
	return line
}

// verdictOf is the verdict that stands beside a page's key figures.
func verdictOf(sections []report.Section) report.Verdict {
	for _, sec := range sections {
		for _, b := range sec.Blocks {
			if f, is := b.(report.Figures); is {
				for _, item := range f.Items {
					if item.Verdict != report.NoVerdict {
						return item.Verdict
					}
				}
			}
		}
	}
	return report.NoVerdict
}

// briefed puts the columns together under a rule.
func (s *setter) briefed(p part, b columns, right float64) lay.Strip {
	whole := lay.Strip{Gap: 11, Mark: lay.Mark{Anchor: p.page.ID, Title: p.page.Nav, Level: 1}}
	whole.Ops = []scene.Op{typeset.Rule(0, s.width, 0, 0.5, "rule")}
	for _, sec := range p.sections {
		if sec.ID != "" {
			whole.Inner = append(whole.Inner, lay.Mark{Anchor: p.page.ID + "#" + sec.ID})
		}
	}
	most := s.frame.TextHeight() - 2*6
	whole.Put(lay.Stack(typeset.First(most, b.left)), 0, 6)
	if len(b.right) > 0 {
		whole.Put(lay.Stack(typeset.First(most, b.right)), s.width-right, 6)
	}
	return whole
}
