package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer makes the open comments: what a guest writes follows from what he felt, and no two comments are alike.
type writer struct {
	from    *stream
	written map[string]bool
}

func newWriter() *writer { return &writer{newStream("hotel/remarks"), map[string]bool{}} }

// remark is a free comment, or none: most people write only when they are pleased or cross.
func (w *writer) remark(g *guest) string {
	s := w.from
	if !s.happens(clamp(0.16+0.30*max(g.felt, -g.felt), 0, 0.72)) || g.flat > 0 {
		return ""
	}
	tongue := french
	if s.happens([]float64{0.10, 0.12, 0.02}[g.reason]) {
		tongue = english
	}
	return w.once(func() string { return w.compose(g, tongue) })
}

// lettersOf keeps the letters of a text, in small ones.
func lettersOf(r rune) rune {
	if !unicode.IsLetter(r) {
		return -1
	}
	return unicode.ToLower(r)
}

// once returns a text that nobody wrote before, whatever its numbers, capitals, accents and stops, or none after many trials.
func (w *writer) once(make func() string) string {
	for range 40 {
		text := make()
		key := strings.Map(lettersOf, plainer.Replace(text))
		if !w.written[key] {
			w.written[key] = true
			return w.untidy(text)
		}
	}
	return ""
}

// compose writes one to three sentences: what struck the guest most, often something of the other kind, and sometimes a close.
func (w *writer) compose(g *guest, tongue language) string {
	s := w.from
	worst, best := extremes(s, g)
	var parts []string
	switch {
	case g.overall < 4.3:
		parts = append(parts, w.complaint(g, tongue, worst))
		if s.happens(0.30) {
			parts = append(parts, s.one(tongue.but)+s.one(tongue.spared[best]))
		}
		if s.happens(0.22) {
			parts = append(parts, s.one(tongue.never))
		}
	case g.overall > 5.9:
		parts = append(parts, s.one(tongue.praise[best]))
		if second := s.below(5); second != best && s.happens(0.35) {
			parts = append(parts, s.one(tongue.praise[second]))
		}
		if s.happens(0.38) {
			parts = append(parts, s.one(tongue.again))
		}
	case s.happens(0.12):
		parts = append(parts, s.one(tongue.ideas))
	case s.happens(0.5):
		parts = append(parts, s.one(tongue.praise[best]), s.one(tongue.yet)+lower(w.complaint(g, tongue, worst)))
	default:
		parts = append(parts, w.complaint(g, tongue, worst))
	}
	if s.happens(0.035) {
		parts = append(parts, s.one(tongue.private))
	}
	return w.fill(strings.Join(parts, " "), tongue)
}

// complaint is a sentence of blame; in the weeks without the booking system, often about these.
func (w *writer) complaint(g *guest, tongue language, dimension int) string {
	if g.month.other < -0.2 && w.from.happens(0.45) {
		return w.from.one(tongue.failure)
	}
	return w.from.one(tongue.blame[dimension])
}

// extremes are the dimensions that pleased the guest least and most, against what is usual: rooms please, promises do not.
func extremes(s *stream, g *guest) (worst, best int) {
	usual := [5]float64{0.75, -0.35, -0.25, 0.45, -0.35}
	low, high := 99.0, -99.0
	for d, felt := range g.feeling {
		x := felt + usual[d] + 0.35*s.normal()
		if x < low {
			worst, low = d, x
		}
		if x > high {
			best, high = d, x
		}
	}
	return worst, best
}

// fill puts a word into each slot of a pattern, from the left, no word twice, and digits in the place of number signs.
func (w *writer) fill(pattern string, tongue language) string {
	used := map[string]bool{}
	for {
		before, rest, found := strings.Cut(pattern, "{")
		if !found {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		words, known := tongue.slots[slot]
		if !known {
			panic("generate: no words for the slot " + slot)
		}
		word := w.from.one(words)
		for used[word] {
			word = w.from.one(words)
		}
		used[word] = true
		pattern = before + word + after
	}
	for strings.Contains(pattern, "#") {
		pattern = strings.Replace(pattern, "#", fmt.Sprint(w.from.below(10)), 1)
	}
	return contracted.Replace(pattern)
}

// contracted joins French prepositions and articles as one says them.
var contracted = strings.NewReplacer(" de le ", " du ", " de les ", " des ", " à le ", " au ", " à les ", " aux ")

// untidy is the text as it is typed on a telephone: some people leave out capitals, accents or the last stop, or double a letter.
func (w *writer) untidy(text string) string {
	s := w.from
	switch u := s.uniform(); {
	case u < 0.07:
		text = strings.TrimSuffix(text, ".")
	case u < 0.12:
		text = lower(text)
	case u < 0.16:
		text = strings.TrimSuffix(lower(plainer.Replace(text)), ".")
	case u < 0.20:
		text = straight(text)
	case u < 0.24:
		text = swapped(s, text)
	case u < 0.26:
		text = strings.ReplaceAll(text, ". ", " !! ")
	}
	return text
}

var plainer = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "ç", "c", "ô", "o", "î", "i", "û", "u", "’", "'")

// swapped exchanges two letters within a word of the text.
func swapped(s *stream, text string) string {
	runes := []rune(text)
	for range 20 {
		i := 2 + s.below(max(1, len(runes)-4))
		if i+1 < len(runes) && isLower(runes[i]) && isLower(runes[i-1]) && isLower(runes[i+1]) {
			runes[i], runes[i+1] = runes[i+1], runes[i]
			return string(runes)
		}
	}
	return text
}

func isLower(r rune) bool { return r >= 'a' && r <= 'z' }

// lower begins a text with a small letter.
func lower(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if strings.HasPrefix(text, "I ") || strings.HasPrefix(text, "I’") {
		return text
	}
	return strings.ToLower(string(r)) + text[size:]
}
