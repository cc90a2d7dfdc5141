package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// block sets one block. The set of blocks is closed: a kind without a case is our own mistake.
func (s *setter) block(b report.Block, width float64) ([]lay.Strip, error) {
	switch b := b.(type) {
	case report.Prose:
		return s.Prose(b.Paragraphs, 0, width, 7, typeset.Body), nil
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
func (s *setter) figures(f report.Figures, width float64) []lay.Strip {
	if len(f.Items) == 1 && f.Items[0].Verdict == report.NoVerdict {
		return []lay.Strip{withGap(s.listed(f.Items[0], min(width, s.frame.Span(6))), 8)}
	}
	var strips []lay.Strip
	for first := 0; first < len(f.Items); {
		n := min(abreast(len(f.Items)-first, width), len(f.Items)-first)
		w := (width - 14*float64(n-1)) / float64(n)
		row := lay.Strip{Gap: 12}
		lines := 0 // of the longest name: figures stand on one line
		for _, item := range f.Items[first : first+n] {
			lines = max(lines, min(mostHeading, len(s.Lines([]report.Run{{Text: item.Label}}, typeset.Soft, w))))
		}
		for i, item := range f.Items[first : first+n] {
			x := float64(i) * (w + 14)
			row.Put(lay.Stack(s.figure(item, w, lines)), x, 7)
			row.Ops = append(row.Ops, typeset.Rule(x, x+w, 0, 1.2, "accent"))
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

// figure is one key figure under its name, which takes some lines at the least.
func (s *setter) figure(f report.Figure, w float64, lines int) []lay.Strip {
	big := typeset.Style{Size: 17, Leading: 22, Bold: true, Paint: "ink"}
	if f.Value.Missing != report.Present {
		big = typeset.Style{Size: 11, Leading: 22, Bold: true, Paint: "soft"}
	}
	strips := s.headingText(f.Label, typeset.Soft, w, 0)
	if n := lines - len(strips); n > 0 {
		strips = append(strips, lay.Strip{Height: float64(n) * typeset.Soft.Leading})
	}
	strips = append(strips, s.headingText(s.words.Value(f.Value), big, w, 1)...)
	strips = append(strips, s.Note(f.Detail, typeset.Small, 0, w, 1)...)
	if f.Verdict != report.NoVerdict {
		strips = append(strips, s.badge(f.Verdict, 3))
	}
	return strips
}

// mostOfBox is the share of a page that a box takes at the most, for it stands on one page whole.
const mostOfBox = 0.6

// callout sets a remark in a tinted box.
func (s *setter) callout(c report.Callout, width float64) []lay.Strip {
	fill, edge := scene.Paint("accent-soft"), scene.Paint("accent")
	switch c.Tone {
	case report.Negative:
		fill, edge = "bad-soft", "bad"
	case report.Positive:
		fill, edge = "good-soft", "good"
	case report.Muted:
		fill, edge = "unknown-soft", "faint"
	}
	inner := s.Note(c.Title, typeset.Strong, 14, width-26, 0)
	inner = append(inner, s.Prose(c.Text, 14, width-26, 3, typeset.Body)...)
	if len(inner) == 0 {
		return nil
	}
	whole := lay.Stack(typeset.First(mostOfBox*s.frame.TextHeight(), inner))
	whole.Ops = append([]scene.Op{typeset.Box(0, 0, width, whole.Height+16, 3, fill, ""), typeset.Box(0, 0, 3, whole.Height+16, 0, edge, "")}, lay.Moved(whole.Ops, 0, 8)...)
	for i := range whole.Links {
		whole.Links[i].Y += 8
	}
	whole.Height += 16
	whole.Gap = 12
	return []lay.Strip{whole}
}

func (s *setter) quotation(q report.Quotation, width float64) []lay.Strip {
	strips := s.Note(q.Text, typeset.Body, 14, width-14, 0)
	strips = append(strips, s.Note(q.By, typeset.Small, 14, width-14, 2)...)
	whole := lay.Stack(strips)
	whole.Gap = 10
	whole.Ops = append(whole.Ops, typeset.Box(0, 0, 2, whole.Height, 0, "accent", ""))
	return []lay.Strip{whole}
}

// ranking sets numbered findings.
func (s *setter) ranking(r report.Ranking, width float64) []lay.Strip {
	var strips []lay.Strip
	for i, item := range r.Items {
		one := s.ranked(item, i+1, r.Tone, width, 0)
		one.Keep = i == 0 && len(r.Items) > 1 || i == len(r.Items)-2 // no finding stands alone at either end of a page
		strips = append(strips, one)
	}
	return strips
}

// ranked sets one finding: its number, its name with its figure at the right, its evidence; of that at most some lines where reasons is
// more than 0.
func (s *setter) ranked(item report.Ranked, number int, tone report.Tone, width float64, reasons int) lay.Strip {
	ground := scene.Paint("accent-soft")
	switch tone {
	case report.Negative:
		ground = "bad-soft"
	case report.Positive:
		ground = "good-soft"
	}
	const inset = 24
	valued := typeset.Strong.In(toned(item.Tone))
	value := s.Cut(s.words.Value(item.Value), valued, width*0.4)
	valued.Anchor = scene.End
	w := s.WidthOf(value, valued)
	runs := []report.Run{{Text: item.Title, Strong: true, Href: item.Href}}
	if item.Aside != "" {
		runs = append(runs, report.Run{Text: " (" + item.Aside + ")"})
	}
	inner := s.Name(quiet(runs), typeset.Body, inset, width-inset-w-10, 0)
	if len(inner) == 0 {
		inner = []lay.Strip{{Height: typeset.Body.Leading}}
	}
	inner[0].Ops = append(inner[0].Ops, s.Label(value, valued, width, typeset.Body.Leading*0.75))
	reason := s.Note(item.Reason, typeset.Small, inset, width-inset, 1)
	if reasons > 0 && len(reason) > reasons {
		reason = s.Note(s.shortTo(item.Reason, typeset.Small, width-inset, reasons), typeset.Small, inset, width-inset, 1)
	}
	whole := lay.Stack(append(inner, reason...))
	whole.Gap = 7
	sign := typeset.Style{Size: 8.6, Bold: true, Paint: toned(tone), Anchor: scene.Middle}
	whole.Ops = append([]scene.Op{{Kind: scene.Circle, X: 8, Y: 7, R: 8, Fill: ground}, s.Label(strconv.Itoa(number), sign, 8, 10)}, whole.Ops...)
	if item.Href != "" {
		whole.Links = append(whole.Links, lay.Link{X: inset, W: width - inset, H: typeset.Body.Leading, To: item.Href})
	}
	return whole
}

// shortTo cuts a text to some lines: after a sentence or a part where one ends there, else at a word.
func (s *setter) shortTo(text string, st typeset.Style, width float64, lines int) string {
	start := ""
	for i, l := range s.Lines([]report.Run{{Text: text}}, st, width) {
		if i == lines {
			break
		}
		start += typeset.Words(l) + " "
	}
	words := strings.Split(strings.TrimRight(start, " "), " ")
	fits := func(t string) bool { return len(s.Lines([]report.Run{{Text: t}}, st, width)) <= lines }
	n := len(words)
	for n > 1 && !fits(strings.Join(words[:n], " ")+" …") {
		n--
	}
	for k := n; k > 0 && 2*k >= n; k-- {
		switch last := words[k-1]; {
		case strings.HasSuffix(last, "."):
			return strings.Join(words[:k], " ")
		case last == "·" && k > 1: // between two parts of a basis
			return strings.Join(words[:k-1], " ")
		}
	}
	return strings.Join(words[:n], " ") + " …"
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

// scorecards sets signs as cells four abreast, each under a rule: name, figure and verdict, then what they rest on.
func (s *setter) scorecards(c report.Scorecards, width float64) []lay.Strip {
	const gutter = 12
	n := max(1, min(4, int((width+gutter)/115)))
	w := (width - gutter*float64(n-1)) / float64(n)
	var strips []lay.Strip
	for first := 0; first < len(c.Cards); first += n {
		row := lay.Strip{Gap: 9}
		for i, card := range c.Cards[first:min(first+n, len(c.Cards))] {
			x := float64(i) * (w + gutter)
			row.Ops = append(row.Ops, typeset.Rule(x, x+w, 0, 0.5, "rule"))
			row.Put(lay.Stack(s.card(card, w, 0)), x, 5)
			if card.Href != "" {
				row.Links = append(row.Links, lay.Link{X: x, W: w, H: row.Height, To: card.Href})
			}
		}
		strips = append(strips, row)
	}
	return strips
}

// card is one sign: its name on at most some lines where lines is more than 0, which also leaves out what it rests on.
func (s *setter) card(c report.Scorecard, w float64, lines int) []lay.Strip {
	big := typeset.Style{Size: 13, Leading: 17, Bold: true, Paint: "ink"}
	if c.Value.Missing != report.Present {
		big = typeset.Style{Size: 9.5, Leading: 17, Bold: true, Paint: "soft"}
	}
	strips := s.Note(c.Title, typeset.Small.In("ink"), 0, w, 0)
	if lines > 0 {
		strips = most(strips, lines)
	}
	value := s.Cut(s.words.Value(c.Value), big, w)
	figure := lay.Strip{Height: big.Leading, Ops: []scene.Op{s.Label(value, big, 0, 13)}}
	if l, shown := looks[c.Verdict]; shown {
		x, word := s.WidthOf(value, big)+10, s.words.T(l.word)
		if x+7+s.WidthOf(word, typeset.Tiny) > w { // the verdict goes under a long figure
			figure.Ops = append(append(figure.Ops, s.shape(c.Verdict, 4, 22)...), s.Label(word, typeset.Tiny.In(l.paint), 11, 24.6))
			figure.Height += 11
		} else {
			figure.Ops = append(append(figure.Ops, s.shape(c.Verdict, x, 8.6)...), s.Label(word, typeset.Tiny.In(l.paint), x+7, 11.2))
		}
	}
	strips = append(strips, figure)
	if lines > 0 {
		return append(strips, most(s.Note(c.Note, typeset.Tiny, 0, w, 0), lines)...)
	}
	strips = append(strips, s.Note(dots(s.words.Interval(c.Value), c.Detail), typeset.Tiny, 0, w, 0)...)
	return append(strips, s.Note(c.Note, typeset.Tiny, 0, w, 2)...)
}

// definitions sets a glossary, small and in two columns.
func (s *setter) definitions(d report.Definitions, width float64) []lay.Strip {
	columns, gutter, gap := 2, 16.0, 5.0
	if width < 300 {
		columns, gap = 1, 2.5
	}
	w := (width - gutter*float64(columns-1)) / float64(columns)
	set := func(t report.Definition) lay.Strip {
		return lay.Stack(s.Name([]report.Run{{Text: t.Term + " ", Strong: true}, {Text: t.Text}}, typeset.Small, 0, w, 0))
	}
	var strips []lay.Strip
	for first := 0; first < len(d.Terms); first += columns {
		row := lay.Strip{Gap: gap}
		for i, t := range d.Terms[first:min(first+columns, len(d.Terms))] {
			row.Put(set(t), float64(i)*(w+gutter), 0)
		}
		strips = append(strips, row)
	}
	return strips
}

// linkList sets links, each with its value and then what the value rests on.
func (s *setter) linkList(l report.Links, width float64) []lay.Strip {
	var strips []lay.Strip
	for _, item := range l.Items {
		runs := []report.Run{{Text: item.Title, Href: item.Href}}
		if value := s.words.Value(item.Value); value != "" && (item.Value.Text != "" || item.Value.Kind != report.Words) {
			runs = append(runs, report.Run{Text: " " + value, Strong: true})
		}
		if item.Detail != "" {
			runs = append(runs, report.Run{Text: " " + item.Detail})
		}
		strips = append(strips, s.Name(runs, typeset.Body, 0, width, 3)...)
	}
	return strips
}

// checklist sets an inspection: a line for each section's score, and the standards that failed.
func (s *setter) checklist(c report.Checklist, width float64) []lay.Strip {
	var strips []lay.Strip
	for _, sec := range c.Sections {
		value := typeset.Strong
		value.Anchor = scene.End
		head := s.Note(sec.Title, typeset.Strong, 0, width-90, 8)
		if len(head) == 0 {
			continue
		}
		head[0].Ops = append(head[0].Ops, s.Label(s.Cut(s.words.Value(sec.Score), value, 85), value, width, typeset.Strong.Leading*0.75), typeset.Rule(0, width, typeset.Strong.Leading+1, 0.4, "rule"))
		strips = append(strips, lay.Kept(head)...)
		for _, e := range sec.Entries {
			text := strings.TrimSpace(e.Text + " " + e.Detail)
			set := s.Note(text, typeset.Soft.In("ink"), 16, width-16, 3)
			if len(set) > 0 {
				set[0].Ops = append(set[0].Ops, s.shape(e.Verdict, 5, 6)...)
			}
			strips = append(strips, set...)
		}
	}
	return strips
}
