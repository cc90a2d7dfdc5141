package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// block sets one block. The set of blocks is closed: a kind without a case is our own mistake.
func (s *setter) block(b report.Block, width float64) ([]strip, error) {
	switch b := b.(type) {
	case report.Prose:
		return s.prose(b.Paragraphs, 0, width, 7), nil
	case report.Figures:
		return s.figures(b, width), nil
	case report.Table:
		return s.table(b, width), nil
	case report.Callout:
		return s.callout(b, width), nil
	case report.Quotation:
		return s.quotation(b, width), nil
	case report.Checklist:
		return s.checklist(b, width), nil
	case report.Ranking:
		return s.ranking(b, width), nil
	case report.Scorecards:
		return s.scorecards(b, width), nil
	case report.Definitions:
		return s.definitions(b, width), nil
	case report.Links:
		return s.linkList(b, width), nil
	case report.Plan:
		return s.plan(b, width), nil
	case report.Explorer:
		return nil, nil // nothing can be chosen on paper, and the same figures stand in the tables
	case report.Figurative:
		return s.chart(b.Chart, width)
	default:
		return nil, fmt.Errorf("no way to set a %T on paper", b)
	}
}

// figures sets key figures in a row of cells, up to four abreast.
func (s *setter) figures(f report.Figures, width float64) []strip {
	var strips []strip
	for first := 0; first < len(f.Items); {
		n := min(abreast(len(f.Items)-first, width), len(f.Items)-first)
		w := (width - 14*float64(n-1)) / float64(n)
		row := strip{gap: 12}
		for i, item := range f.Items[first : first+n] {
			cell := stack(s.figure(item, w))
			row.ops = append(row.ops, moved(cell.ops, float64(i)*(w+14), 7)...)
			row.ops = append(row.ops, rule(float64(i)*(w+14), float64(i)*(w+14)+w, 0, 1.2, "accent"))
			row.height = max(row.height, cell.height+9)
		}
		strips = append(strips, row)
		first += n
	}
	return strips
}

// abreast is how many cells stand in one row.
func abreast(n int, width float64) int {
	most := max(1, int(width/112))
	rows := int(math.Ceil(float64(n) / float64(most)))
	return max(1, int(math.Ceil(float64(n)/float64(max(1, rows)))))
}

func (s *setter) figure(f report.Figure, w float64) []strip {
	big := style{size: 17, leading: 22, bold: true, paint: "ink"}
	if f.Value.Missing != report.Present {
		big = style{size: 11, leading: 22, bold: true, paint: "soft"}
	}
	strips := s.text(f.Label, soft, 0, w, 0)
	strips = append(strips, s.text(s.words.Value(f.Value), big, 0, w, 1)...)
	strips = append(strips, s.text(f.Detail, small, 0, w, 1)...)
	if f.Verdict != report.NoVerdict {
		strips = append(strips, s.badge(f.Verdict, 3))
	}
	return strips
}

// callout sets a remark in a tinted box.
func (s *setter) callout(c report.Callout, width float64) []strip {
	fill, edge := scene.Paint("accent-soft"), scene.Paint("accent")
	switch c.Tone {
	case report.Negative:
		fill, edge = "bad-soft", "bad"
	case report.Positive:
		fill, edge = "good-soft", "good"
	case report.Muted:
		fill, edge = "unknown-soft", "faint"
	}
	inner := s.text(c.Title, strong, 14, width-26, 0)
	inner = append(inner, s.prose(c.Text, 14, width-26, 3)...)
	if len(inner) == 0 {
		return nil
	}
	whole := stack(inner)
	whole.ops = append([]scene.Op{box(0, 0, width, whole.height+16, 3, fill, ""), box(0, 0, 3, whole.height+16, 0, edge, "")}, moved(whole.ops, 0, 8)...)
	for i := range whole.links {
		whole.links[i].y += 8
	}
	whole.height += 16
	whole.gap = 12
	return []strip{whole}
}

func (s *setter) quotation(q report.Quotation, width float64) []strip {
	strips := s.text(q.Text, body, 14, width-14, 0)
	strips = append(strips, s.text(q.By, small, 14, width-14, 2)...)
	whole := stack(strips)
	whole.gap = 10
	whole.ops = append(whole.ops, box(0, 0, 2, whole.height, 0, "accent", ""))
	return []strip{whole}
}

// ranking sets numbered findings.
func (s *setter) ranking(r report.Ranking, width float64) []strip {
	var strips []strip
	paint, ground := toned(r.Tone), scene.Paint("accent-soft")
	switch r.Tone {
	case report.Negative:
		ground = "bad-soft"
	case report.Positive:
		ground = "good-soft"
	}
	for i, item := range r.Items {
		value := s.words.Value(item.Value)
		valued := strong.in(toned(item.Tone))
		valued.anchor = scene.End
		w := s.widthOf(value, valued)
		runs := []report.Run{{Text: item.Title, Strong: true, Href: item.Href}}
		if item.Aside != "" {
			runs = append(runs, report.Run{Text: " (" + item.Aside + ")"})
		}
		inner := s.paragraph(quiet(runs), body, 26, width-26-w-10, 0)
		if len(inner) == 0 {
			continue
		}
		inner[0].ops = append(inner[0].ops, s.label(value, valued, width, body.leading*0.75))
		inner = append(inner, s.text(item.Reason, soft, 26, width-26, 2)...)
		whole := stack(inner)
		whole.gap = 9
		number := style{size: 9, bold: true, paint: paint, anchor: scene.Middle}
		whole.ops = append([]scene.Op{{Kind: scene.Circle, X: 9, Y: 7, R: 9, Fill: ground}, s.label(strconv.Itoa(i+1), number, 9, 10.2)}, whole.ops...)
		if item.Href != "" {
			whole.links = append(whole.links, link{26, 0, width - 26, body.leading, item.Href})
		}
		strips = append(strips, whole)
	}
	return strips
}

// quiet takes the links out of runs whose whole strip is a link: their colour says something else.
func quiet(runs []report.Run) []report.Run {
	out := make([]report.Run, len(runs))
	for i, r := range runs {
		r.Href = ""
		out[i] = r
	}
	return out
}

// scorecards sets signs in a grid of cards.
func (s *setter) scorecards(c report.Scorecards, width float64) []strip {
	var strips []strip
	const gutter, pad = 10, 9
	n := max(1, min(4, int(width/115)))
	w := (width - gutter*float64(n-1)) / float64(n)
	for first := 0; first < len(c.Cards); first += n {
		row := strip{gap: gutter}
		var cells []strip
		for _, card := range c.Cards[first:min(first+n, len(c.Cards))] {
			cell := stack(s.card(card, w-2*pad))
			cells = append(cells, cell)
			row.height = max(row.height, cell.height+2*pad)
		}
		for i, cell := range cells {
			x := float64(i) * (w + gutter)
			row.ops = append(row.ops, box(x, 0, w, row.height, 4, "card", "rule"))
			row.ops = append(row.ops, moved(cell.ops, x+pad, pad)...)
			if href := c.Cards[first+i].Href; href != "" {
				row.links = append(row.links, link{x, 0, w, row.height, href})
			}
		}
		strips = append(strips, row)
	}
	return strips
}

func (s *setter) card(c report.Scorecard, w float64) []strip {
	name := style{size: 8.8, leading: 11.6, bold: true, paint: "ink"}
	big := style{size: 15, leading: 20, bold: true, paint: "ink"}
	if c.Value.Missing != report.Present {
		big = style{size: 10, leading: 20, bold: true, paint: "soft"}
	}
	strips := s.text(c.Title, name, 0, w, 0)
	strips = append(strips, s.text(s.words.Value(c.Value), big, 0, w, 1)...)
	strips = append(strips, s.text(s.words.Interval(c.Value), small, 0, w, 0)...)
	strips = append(strips, s.text(c.Detail, small, 0, w, 0)...)
	strips = append(strips, s.text(c.Note, small, 0, w, 2)...)
	if c.Verdict != report.NoVerdict {
		strips = append(strips, s.badge(c.Verdict, 4))
	}
	return strips
}

// definitions sets a glossary.
func (s *setter) definitions(d report.Definitions, width float64) []strip {
	var strips []strip
	for _, t := range d.Terms {
		strips = append(strips, s.paragraph([]report.Run{{Text: t.Term + " ", Strong: true}, {Text: t.Text}}, body, 0, width, 6)...)
	}
	return strips
}

func (s *setter) linkList(l report.Links, width float64) []strip {
	var strips []strip
	for _, item := range l.Items {
		runs := []report.Run{{Text: item.Title, Href: item.Href}}
		if item.Detail != "" {
			runs = append(runs, report.Run{Text: " " + item.Detail})
		}
		if value := s.words.Value(item.Value); value != "" && (item.Value.Text != "" || item.Value.Kind != report.Words) {
			runs = append(runs, report.Run{Text: " " + value, Strong: true})
		}
		strips = append(strips, s.paragraph(runs, body, 0, width, 3)...)
	}
	return strips
}

// chart sets a chart with its words. The picture and its title are one piece.
func (s *setter) chart(c report.Chart, width float64) ([]strip, error) {
	picture, err := s.plotter.Draw(c, width)
	if err != nil {
		return nil, fmt.Errorf("chart %s: %w", c.ID, err)
	}
	strips := s.text(c.Title, minor, 0, width, 9)
	strips = append(strips, s.text(c.Subtitle, small, 0, width, 1)...)
	strips = append(strips, strip{ops: s.printable(picture.Ops), height: picture.H, gap: 5})
	strips = append(strips, s.text(c.Note, small, 0, width, 4)...)
	whole := stack(strips)
	whole.gap = 9
	if whole.height <= textHeight {
		return []strip{whole}, nil
	}
	return kept(strips), nil
}

// printable cleans the texts of a picture and takes out what paper cannot do.
func (s *setter) printable(ops []scene.Op) []scene.Op {
	out := make([]scene.Op, len(ops))
	for i, o := range ops {
		o.String, o.Tip, o.Href = s.clean(o.String), "", ""
		out[i] = o
	}
	return out
}

// checklist sets an inspection: a line for each section's score, and the standards that failed.
func (s *setter) checklist(c report.Checklist, width float64) []strip {
	var strips []strip
	for _, sec := range c.Sections {
		value := strong
		value.anchor = scene.End
		head := s.text(sec.Title, strong, 0, width-90, 8)
		if len(head) == 0 {
			continue
		}
		head[0].ops = append(head[0].ops, s.label(s.words.Value(sec.Score), value, width, strong.leading*0.75), rule(0, width, strong.leading+1, 0.4, "rule"))
		strips = append(strips, kept(head)...)
		for _, e := range sec.Entries {
			text := strings.TrimSpace(e.Text + " " + e.Detail)
			set := s.text(text, soft.in("ink"), 16, width-16, 3)
			if len(set) > 0 {
				set[0].ops = append(set[0].ops, s.shape(e.Verdict, 5, 6)...)
			}
			strips = append(strips, set...)
		}
	}
	return strips
}
