package pdf

import (
	"strings"

	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
)

// leastSize is the smallest type that a text is set in so as to fit its place, in points: below it a printed page cannot be read.
const leastSize = 6.5

// The letters of what a client's words have room for, in type of leastSize or more: what is longer ends in an ellipsis.
const (
	TitleLetters      = 240
	CoverTextLetters  = 1500
	CoverLineLetters  = 75 // that a line of the cover's text takes at the least
	ConsultantLetters = 90
	FooterLetters     = 120
	DisclaimerLetters = 2000 // of the summary on one page; elsewhere it has room without an end
)

// by returns a style k times as large, never below what can be read.
func (st style) by(k float64) style {
	least := min(st.size, leastSize)
	k = max(k, least/st.size)
	st.size, st.leading = st.size*k, st.leading*k
	return st
}

// fitting sets what fits into a height: as large as may be, down to the least that can be read, and then its first lines, the last of
// them ending in an ellipsis.
func fitting(height float64, set func(k float64) []lay.Strip) []lay.Strip {
	strips := set(1)
	for k := 0.96; lay.Height(strips) > height && k > 0.4; k *= 0.96 {
		strips = set(k)
	}
	if lay.Height(strips) <= height {
		return strips
	}
	n := len(strips)
	for n > 1 && lay.Height(strips[:n]) > height {
		n--
	}
	strips = strips[:n]
	strips[n-1] = broken(strips[n-1])
	return strips
}

// broken ends a line in an ellipsis instead of its last word.
func broken(s lay.Strip) lay.Strip {
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

// narrowed is a style in which a text goes on one line of a width, if need be smaller, down to the least that can be read.
func (s *setter) narrowed(t string, st style, width float64) style {
	w := s.widthOf(t, st)
	if w <= width {
		return st
	}
	return st.by(width / w * 0.999)
}
