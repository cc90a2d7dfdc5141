package typeset

import (
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/lay"
)

// step is how far an entry of a list stands in from the one it is nested in.
const step = 16.0

// Prose sets running text in a style.
func (s *Setter) Prose(ps []report.Paragraph, x, width, gap float64, st Style) []lay.Strip {
	var strips []lay.Strip
	var numbers numbering
	for i, p := range ps {
		in := step * float64(p.Depth)
		if p.Kind != "number" && p.Kind != "more" && p.Kind != "bullet" {
			numbers = nil
		}
		switch p.Kind {
		case "heading":
			strips = append(strips, lay.Headed(s.Paragraph(p.Runs, Minor, x, width, gap+4))...)
		case "bullet":
			numbers = numbers.cut(p.Depth)
			sign := "•"
			if p.Depth > 0 {
				sign = "–"
			}
			strips = append(strips, s.entryOf(sign, p.Runs, x+in, width-in, st)...)
		case "number":
			numbers = numbers.next(p)
			strips = append(strips, s.entryOf(strconv.Itoa(numbers[p.Depth])+".", p.Runs, x+in, width-in, st)...)
		case "more":
			strips = append(strips, s.Paragraph(p.Runs, st, x+in+step, width-in-step, 3)...)
		case "quote":
			joined := i > 0 && ps[i-1].Kind == "quote"
			strips = append(strips, s.cited(p.Runs, x, width, gap, st, joined)...)
		case "code":
			strips = append(strips, s.verbatim(p.Runs, x, width, gap)...)
		case "footnote":
			strips = append(strips, s.footnote(p, x, width, i == 0 || ps[i-1].Kind != "footnote")...)
		default:
			strips = append(strips, s.Paragraph(p.Runs, st, x, width, gap)...)
		}
	}
	return strips
}

// numbering is the number that was last given at each depth.
type numbering []int

func (n numbering) cut(depth int) numbering {
	if len(n) > depth {
		return n[:depth]
	}
	return n
}

// next counts an entry: from its own number where it has one, else on from the one before it.
func (n numbering) next(p report.Paragraph) numbering {
	if len(n) > p.Depth+1 {
		n = n[:p.Depth+1]
	}
	for len(n) <= p.Depth {
		n = append(n, 0)
	}
	n[p.Depth]++
	if p.Number > 0 {
		n[p.Depth] = p.Number
	}
	return n
}

// entryOf sets an entry of a list behind its sign.
func (s *Setter) entryOf(sign string, runs []report.Run, x, width float64, st Style) []lay.Strip {
	room := max(step, s.WidthOf(sign, st)+6)
	set := s.Paragraph(runs, st, x+room, width-room, 3)
	if len(set) > 0 {
		set[0].Ops = append(set[0].Ops, s.Label(sign, st.In("soft"), x+3, st.Leading*0.75))
	}
	return set
}

// cited sets a paragraph of a quotation; one that goes on has its rule joined to that of the paragraph before.
func (s *Setter) cited(runs []report.Run, x, width, gap float64, of Style, joined bool) []lay.Strip {
	var strips []lay.Strip
	for i, st := range s.Paragraph(runs, of.In("soft"), x+14, width-14, gap) {
		top := 0.0
		if i > 0 {
			st.Gap = 0
		} else if joined {
			top = -gap
		}
		st.Ops = append(st.Ops, Box(x, top, 2, st.Height-top, 0, "rule", ""))
		strips = append(strips, st)
	}
	return strips
}

// verbatim sets lines as they are, with their blanks.
func (s *Setter) verbatim(runs []report.Run, x, width, gap float64) []lay.Strip {
	var text strings.Builder
	for _, r := range runs {
		text.WriteString(r.Text)
	}
	var strips []lay.Strip
	for i, l := range strings.Split(text.String(), "\n") {
		set := s.Text(strings.ReplaceAll(l, " ", "\u00a0"), Soft.In("ink"), x+14, width-14, 0)
		if len(set) == 0 {
			set = []lay.Strip{{Height: Soft.Leading}}
		}
		if i == 0 {
			set[0].Gap = gap
		}
		strips = append(strips, set...)
	}
	return strips
}

// footnote sets a note small, under a short rule where it is the first of them. References lead to it by its name.
func (s *Setter) footnote(p report.Paragraph, x, width float64, opens bool) []lay.Strip {
	const room = 16
	gap := 2.0
	if opens {
		gap = 14
	}
	set := s.Paragraph(p.Runs, Small, x+room, width-room, gap)
	if len(set) == 0 {
		return nil
	}
	set[0].Ops = append(set[0].Ops, s.Label(strconv.Itoa(p.Number)+".", Small, x+2, Small.Leading*0.75))
	if opens {
		set[0].Ops = append(set[0].Ops, Rule(x, x+72, -6, 0.5, "rule"))
	}
	set[0].Mark = lay.Mark{Anchor: p.Note}
	return set
}

// Raised writes the number of a footnote in small raised figures, or in brackets where the font has none.
func (s *Setter) Raised(number string) string {
	var b strings.Builder
	for _, r := range number {
		up := '\u25a1'
		if r >= '0' && r <= '9' {
			up = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
		}
		if !s.Regular.Has(up) || up == '\u25a1' {
			return "[" + number + "]"
		}
		b.WriteRune(up)
	}
	return b.String()
}
