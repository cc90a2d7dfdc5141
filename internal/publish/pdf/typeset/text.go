// Package typeset sets running text into strips: words broken into lines, paragraphs, lists, quotations and notes, in styles, and made smaller
// where their place is small.
package typeset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// Setter sets texts in two weights of a typeface.
type Setter struct {
	Regular, Bold *scene.Face
}

// Style is how a text is set, in points.
type Style struct {
	Size, Leading float64
	Bold          bool
	Paint         scene.Paint
	Anchor        scene.Anchor
}

// The styles of the report.
var (
	Body     = Style{Size: 9.2, Leading: 13.1, Paint: "ink"}
	Soft     = Style{Size: 8.6, Leading: 12.4, Paint: "soft"}
	Small    = Style{Size: 7.9, Leading: 10.8, Paint: "soft"}
	Tiny     = Style{Size: 7.3, Leading: 9.6, Paint: "soft"} // what stands under a value, and the running lines
	Strong   = Style{Size: 9.2, Leading: 13.1, Bold: true, Paint: "ink"}
	Title    = Style{Size: 18, Leading: 22.5, Bold: true, Paint: "ink"}
	Subtitle = Style{Size: 13.5, Leading: 17.5, Bold: true, Paint: "ink"}
	Heading  = Style{Size: 11.2, Leading: 15, Bold: true, Paint: "ink"}
	Minor    = Style{Size: 9.6, Leading: 13.2, Bold: true, Paint: "ink"}
	Eyebrow  = Style{Size: 8, Leading: 11, Bold: true, Paint: "faint"}
)

// In returns the style in another colour.
func (st Style) In(paint scene.Paint) Style { st.Paint = paint; return st }

// Piece is a stretch of a line in one style.
type Piece struct {
	text   string
	bold   bool
	paint  scene.Paint
	href   string
	strike bool
	X      float64 // from the line's start
	W      float64
}

// goesOn tells whether a word may be written in one go with the piece before it.
func (p Piece) goesOn(w Piece) bool {
	return p.bold == w.bold && p.paint == w.paint && p.href == w.href && p.strike == w.strike
}

// Clean makes a text fit to print: composed accents, no controls or soft hyphens, one line, and only runes the font has. Signs that it
// lacks, as emoji, are left out with the blank beside them, for the words say enough; a letter that it lacks is a box, and so is a text of
// which nothing else would be left. The font writer breaks on what lies beyond U+FFFF, so that never reaches it.
func (s *Setter) Clean(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, "□"))
	plain := true
	for _, r := range text {
		if r > 0xFFFF || unicode.IsControl(r) || !s.Regular.Has(r) {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	var b strings.Builder
	gone, left := false, false // a sign was left out just before, or anywhere
	for _, r := range s.plainer(text) {
		switch {
		case r == ' ' && gone && (b.Len() == 0 || strings.HasSuffix(b.String(), " ")):
			continue
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case r == 0xAD || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r) && !s.Regular.Has(r):
			b.WriteRune(0xA0)
		case !s.prints(r) && !isLetter(r):
			gone, left = true, true
			continue
		case !s.prints(r):
			b.WriteRune('□')
		default:
			b.WriteRune(r)
		}
		gone = false
	}
	out := b.String()
	if left {
		out = strings.TrimRight(out, " ")
	}
	if out == "" && text != "" && strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsControl(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) }) {
		return "□"
	}
	return out
}

func (s *Setter) face(bold bool) *scene.Face {
	if bold {
		return s.Bold
	}
	return s.Regular
}

// Lines breaks runs into lines of at most width points. Lines break at spaces, never at no-break ones; a word wider
// than the line is broken where it must be.
func (s *Setter) Lines(runs []report.Run, st Style, width float64) [][]Piece {
	var all [][]Piece
	var line []Piece
	x := 0.0
	for _, w := range s.wordsOf(runs, st, width) {
		space := 0.0
		if len(line) > 0 && w.X > 0 {
			space = s.face(w.bold).Width(" ", st.Size)
		}
		if len(line) > 0 && x+space+w.W > width && (w.X > 0 || w.W > width/2) { // a short word stays with what it goes on
			all, line, x, space = append(all, line), nil, 0, 0
		}
		if n := len(line); n > 0 && line[n-1].goesOn(w) {
			last := &line[n-1]
			if space > 0 {
				last.text += " "
			}
			last.text += w.text
			last.W += space + w.W
		} else {
			w.X = x + space
			line = append(line, w)
		}
		x += space + w.W
	}
	if len(line) > 0 {
		all = append(all, line)
	}
	return all
}

// wordsOf cuts runs at spaces; a word's X is 1 when a space stands before it and 0 when it continues the word before.
func (s *Setter) wordsOf(runs []report.Run, st Style, width float64) []Piece {
	var words []Piece
	open := false // the run before ended inside a word
	for _, r := range runs {
		p := Piece{bold: st.Bold || r.Strong, paint: st.Paint, href: r.Href, strike: r.Strike}
		text := s.Clean(r.Text)
		if r.Note != "" {
			p.href, text = r.Note, s.Raised(text)
		}
		if p.href != "" {
			p.paint = "accent"
		}
		for i, w := range s.bound(strings.Split(text, " "), p.bold, st.Size, width) {
			joined := i == 0 && open && len(words) > 0
			if w == "" {
				open = false
				continue
			}
			for k, part := range s.pieces(w, p.bold, st.Size, width) {
				q := p
				q.text, q.W, q.X = part, s.face(p.bold).Width(part, st.Size), 1
				if joined && k == 0 || k > 0 {
					q.X = 0
				}
				if k > 0 {
					q.X = 1 // a broken word goes on in the next line
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

// Line draws pieces on a baseline.
func Line(pieces []Piece, st Style, x, baseline float64) []scene.Op {
	var ops []scene.Op
	for _, p := range pieces {
		ops = append(ops, scene.Op{Kind: scene.Text, X: x + p.X, Y: baseline, String: p.text, Size: st.Size, Bold: p.bold, Fill: p.paint})
		if p.strike {
			ops = append(ops, Rule(x+p.X, x+p.X+p.W, baseline-st.Size*0.27, 0.6, p.paint))
		}
	}
	return ops
}

// Paragraph sets runs as strips, a line each, so that it may go on over a page; two lines stay together at either end.
func (s *Setter) Paragraph(runs []report.Run, st Style, x, width, gap float64) []lay.Strip {
	return stripped(s.Lines(runs, st, width), st, x, gap)
}

// mostOfName is how many lines a name, a label or a note has at the most; who reads on does so on the site.
const mostOfName = 12

// Name sets runs that say what something is called, or what is to be known of it: of ones without an end their first lines.
func (s *Setter) Name(runs []report.Run, st Style, x, width, gap float64) []lay.Strip {
	return stripped(Shown(s.Lines(runs, st, width), mostOfName), st, x, gap)
}

// Note is Name of a plain text.
func (s *Setter) Note(t string, st Style, x, width, gap float64) []lay.Strip {
	if t == "" {
		return nil
	}
	return s.Name([]report.Run{{Text: t}}, st, x, width, gap)
}

func stripped(lines [][]Piece, st Style, x, gap float64) []lay.Strip {
	strips := make([]lay.Strip, len(lines))
	for i, l := range lines {
		strips[i] = lay.Strip{Ops: Line(l, st, x, st.Leading*0.75), Height: st.Leading, Keep: i == 0 && len(lines) > 1 || i == len(lines)-2}
		for _, p := range l {
			if p.href != "" {
				strips[i].Links = append(strips[i].Links, lay.Link{X: x + p.X, W: p.W, H: st.Leading, To: p.href})
			}
		}
	}
	if len(strips) > 0 {
		strips[0].Gap = gap
	}
	return strips
}

// Text sets a plain text.
func (s *Setter) Text(t string, st Style, x, width, gap float64) []lay.Strip {
	if t == "" {
		return nil
	}
	return s.Paragraph([]report.Run{{Text: t}}, st, x, width, gap)
}

// Label draws one line of text at x, by its start, middle or end.
func (s *Setter) Label(t string, st Style, x, baseline float64) scene.Op {
	return scene.Op{Kind: scene.Text, X: x, Y: baseline, String: s.Clean(t), Size: st.Size, Bold: st.Bold, Fill: st.Paint, Anchor: st.Anchor}
}

// WidthOf is how wide a text is in a style.
func (s *Setter) WidthOf(t string, st Style) float64 {
	return s.face(st.Bold).Width(s.Clean(t), st.Size)
}

// Rule is a level line of a width, from x1 to x2.
func Rule(x1, x2, y, width float64, paint scene.Paint) scene.Op {
	return scene.Op{Kind: scene.Line, X: x1, Y: y, X2: x2, Y2: y, Stroke: paint, Width: width}
}

// Box is a rectangle whose corners are round by r.
func Box(x, y, w, h, r float64, fill, stroke scene.Paint) scene.Op {
	return scene.Op{Kind: scene.Rect, X: x, Y: y, W: w, H: h, R: r, Fill: fill, Stroke: stroke, Width: 0.7}
}

// LongestWord is the width of the longest word of a text, 120 points at the most.
func (s *Setter) LongestWord(text string, st Style) float64 {
	longest := 0.0
	for w := range strings.SplitSeq(s.Clean(text), " ") {
		longest = max(longest, s.WidthOf(w, st))
	}
	return min(longest, 120)
}
