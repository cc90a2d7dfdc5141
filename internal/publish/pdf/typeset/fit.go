package typeset

import (
	"slices"
	"sort"
	"strings"

	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// LeastSize is the smallest type that a text is set in so as to fit its place, in points: below it a printed page cannot be read.
const LeastSize = 6.5

// By returns a style k times as large, never below what can be read.
func (st Style) By(k float64) Style {
	least := min(st.Size, LeastSize)
	k = max(k, least/st.Size)
	st.Size, st.Leading = st.Size*k, st.Leading*k
	return st
}

// Fitting sets what fits into a height: as large as may be, down to the least that can be read, and then its first lines, the last of
// them ending in an ellipsis.
func Fitting(height float64, set func(k float64) []lay.Strip) []lay.Strip {
	strips := set(1)
	for k := 0.96; lay.Height(strips) > height && k > 0.4; k *= 0.96 {
		strips = set(k)
	}
	return First(height, strips)
}

// First is the strips that fit into a height, the last of them ending in an ellipsis where there are more.
func First(height float64, strips []lay.Strip) []lay.Strip {
	if lay.Height(strips) <= height {
		return strips
	}
	n := len(strips)
	for n > 1 && lay.Height(strips[:n]) > height {
		n--
	}
	strips = slices.Clone(strips[:n])
	strips[n-1] = Broken(strips[n-1])
	return strips
}

// Broken ends a line in an ellipsis instead of its last word.
func Broken(s lay.Strip) lay.Strip {
	s.Ops = append([]scene.Op{}, s.Ops...)
	for i := len(s.Ops) - 1; i >= 0; i-- {
		o := &s.Ops[i]
		if o.Kind != scene.Text {
			continue
		}
		if at := strings.LastIndex(o.String, " "); at > 0 {
			o.String = o.String[:at]
		} else if letters := []rune(o.String); len(letters) > 2 {
			o.String = string(letters[:len(letters)-2])
		}
		o.String += " …"
		break
	}
	return s
}

// Narrowed is a style in which a text goes on one line of a width, if need be smaller, down to the least that can be read.
func (s *Setter) Narrowed(t string, st Style, width float64) Style {
	w := s.WidthOf(t, st)
	if w <= width {
		return st
	}
	return st.By(width / w * 0.999)
}

// FirstLine is as much of a text as goes on one line, cut with an ellipsis where it must be.
func (s *Setter) FirstLine(t string, st Style, width float64) []Piece {
	t = s.Cut(t, st, width)
	return []Piece{{text: t, bold: st.Bold, paint: st.Paint, W: s.WidthOf(t, st)}}
}

// Cut shortens a text to a width.
func (s *Setter) Cut(t string, st Style, width float64) string {
	t = s.Clean(t)
	if s.face(st.Bold).Width(t, st.Size) <= width {
		return t
	}
	letters := []rune(t)
	tooMany := sort.Search(len(letters), func(n int) bool { return s.face(st.Bold).Width(string(letters[:n+1])+"…", st.Size) > width })
	return string(letters[:tooMany]) + "…"
}
