package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// style is how a text is set, in points.
type style struct {
	size, leading float64
	bold          bool
	paint         scene.Paint
	anchor        scene.Anchor
}

// The styles of the report.
var (
	body     = style{size: 9.2, leading: 13.1, paint: "ink"}
	soft     = style{size: 8.6, leading: 12.4, paint: "soft"}
	small    = style{size: 7.9, leading: 10.8, paint: "soft"}
	tiny     = style{size: 7.3, leading: 9.6, paint: "soft"} // what stands under a value, and the running lines
	strong   = style{size: 9.2, leading: 13.1, bold: true, paint: "ink"}
	title    = style{size: 18, leading: 22.5, bold: true, paint: "ink"}
	subtitle = style{size: 13.5, leading: 17.5, bold: true, paint: "ink"}
	heading  = style{size: 11.2, leading: 15, bold: true, paint: "ink"}
	minor    = style{size: 9.6, leading: 13.2, bold: true, paint: "ink"}
	eyebrow  = style{size: 8, leading: 11, bold: true, paint: "faint"}
)

func (st style) in(paint scene.Paint) style { st.paint = paint; return st }

// piece is a stretch of a line in one style.
type piece struct {
	text   string
	bold   bool
	paint  scene.Paint
	href   string
	strike bool
	x      float64
	w      float64
}

// goesOn tells whether a word may be written in one go with the piece before it.
func (p piece) goesOn(w piece) bool {
	return p.bold == w.bold && p.paint == w.paint && p.href == w.href && p.strike == w.strike
}

// clean makes a text fit to print: composed accents, no controls or soft hyphens, one line, and only runes the font
// has. The font writer breaks on what lies beyond U+FFFF, so an emoji never reaches it.
func (s *setter) clean(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, "□"))
	plain := true
	for _, r := range text {
		if r > 0xFFFF || unicode.IsControl(r) || !s.regular.Has(r) {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case r == 0xAD || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r) && !s.regular.Has(r):
			b.WriteRune(0xA0)
		case r > 0xFFFF || !s.regular.Has(r):
			b.WriteRune('□')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (s *setter) face(bold bool) *scene.Face {
	if bold {
		return s.bold
	}
	return s.regular
}

// lines breaks runs into lines of at most width points. Lines break at spaces, never at no-break ones; a word wider
// than the line is broken where it must be.
func (s *setter) lines(runs []report.Run, st style, width float64) [][]piece {
	var all [][]piece
	var line []piece
	x := 0.0
	for _, w := range s.wordsOf(runs, st, width) {
		space := 0.0
		if len(line) > 0 && w.x > 0 {
			space = s.face(w.bold).Width(" ", st.size)
		}
		if len(line) > 0 && x+space+w.w > width && w.x > 0 {
			all, line, x, space = append(all, line), nil, 0, 0
		}
		if n := len(line); n > 0 && line[n-1].goesOn(w) {
			last := &line[n-1]
			if space > 0 {
				last.text += " "
			}
			last.text += w.text
			last.w += space + w.w
		} else {
			w.x = x + space
			line = append(line, w)
		}
		x += space + w.w
	}
	if len(line) > 0 {
		all = append(all, line)
	}
	return all
}

// wordsOf cuts runs at spaces; a word's x is 1 when a space stands before it and 0 when it continues the word before.
func (s *setter) wordsOf(runs []report.Run, st style, width float64) []piece {
	var words []piece
	open := false // the run before ended inside a word
	for _, r := range runs {
		p := piece{bold: st.bold || r.Strong, paint: st.paint, href: r.Href, strike: r.Strike}
		text := s.clean(r.Text)
		if r.Note != "" {
			p.href, text = r.Note, s.raised(text)
		}
		if p.href != "" {
			p.paint = "accent"
		}
		for i, w := range strings.Split(text, " ") {
			joined := i == 0 && open && len(words) > 0
			if w == "" {
				open = false
				continue
			}
			for k, part := range s.pieces(w, p.bold, st.size, width) {
				q := p
				q.text, q.w, q.x = part, s.face(p.bold).Width(part, st.size), 1
				if joined && k == 0 || k > 0 {
					q.x = 0
				}
				if k > 0 {
					q.x = 1 // a broken word goes on in the next line
				}
				words = append(words, q)
			}
			open = true
		}
		if strings.HasSuffix(text, " ") {
			open = false
		}
	}
	return words
}

// pieces cuts a word that is wider than a line.
func (s *setter) pieces(word string, bold bool, size, width float64) []string {
	f := s.face(bold)
	if f.Width(word, size) <= width {
		return []string{word}
	}
	var parts []string
	part := ""
	for _, r := range word {
		if part != "" && f.Width(part+string(r), size) > width {
			parts, part = append(parts, part), ""
		}
		part += string(r)
	}
	return append(parts, part)
}

// line draws pieces on a baseline.
func line(pieces []piece, st style, x, baseline float64) []scene.Op {
	var ops []scene.Op
	for _, p := range pieces {
		ops = append(ops, scene.Op{Kind: scene.Text, X: x + p.x, Y: baseline, String: p.text, Size: st.size, Bold: p.bold, Fill: p.paint})
		if p.strike {
			ops = append(ops, rule(x+p.x, x+p.x+p.w, baseline-st.size*0.27, 0.6, p.paint))
		}
	}
	return ops
}

// paragraph sets runs as strips, a line each, so that it may go on over a page; two lines stay together at either end.
func (s *setter) paragraph(runs []report.Run, st style, x, width, gap float64) []lay.Strip {
	lines := s.lines(runs, st, width)
	strips := make([]lay.Strip, len(lines))
	for i, l := range lines {
		strips[i] = lay.Strip{Ops: line(l, st, x, st.leading*0.75), Height: st.leading, Keep: i == 0 && len(lines) > 1 || i == len(lines)-2}
		for _, p := range l {
			if p.href != "" {
				strips[i].Links = append(strips[i].Links, lay.Link{X: x + p.x, W: p.w, H: st.leading, To: p.href})
			}
		}
	}
	if len(strips) > 0 {
		strips[0].Gap = gap
	}
	return strips
}

// text sets a plain text.
func (s *setter) text(t string, st style, x, width, gap float64) []lay.Strip {
	if t == "" {
		return nil
	}
	return s.paragraph([]report.Run{{Text: t}}, st, x, width, gap)
}

// label draws one line of text at x, by its start, middle or end.
func (s *setter) label(t string, st style, x, baseline float64) scene.Op {
	return scene.Op{Kind: scene.Text, X: x, Y: baseline, String: s.clean(t), Size: st.size, Bold: st.bold, Fill: st.paint, Anchor: st.anchor}
}

func (s *setter) widthOf(t string, st style) float64 {
	return s.face(st.bold).Width(s.clean(t), st.size)
}

func rule(x1, x2, y, width float64, paint scene.Paint) scene.Op {
	return scene.Op{Kind: scene.Line, X: x1, Y: y, X2: x2, Y2: y, Stroke: paint, Width: width}
}

func box(x, y, w, h, r float64, fill, stroke scene.Paint) scene.Op {
	return scene.Op{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: r, Fill: fill, Stroke: stroke, Width: 0.7}
}
