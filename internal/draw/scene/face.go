package scene

import (
	"fmt"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is a typeface that measures text. It is safe for concurrent use.
type Face struct {
	font   *sfnt.Font
	upm    float64
	plain  [0x180]float64 // advances of the Latin letters, in em
	drawn  [0x180]bool    // those of them that the face can draw
	mu     sync.RWMutex
	others map[rune]glyph
}

// glyph is how wide a letter is, in em, and whether the face can draw it.
type glyph struct {
	advance float64
	drawn   bool
}

// NewFace reads a TrueType file.
func NewFace(ttf []byte) (*Face, error) {
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("read a font: %w", err)
	}
	f := &Face{font: parsed, upm: float64(parsed.UnitsPerEm()), others: map[rune]glyph{}}
	var b sfnt.Buffer
	for r := range f.plain {
		f.plain[r], f.drawn[r] = f.measure(&b, rune(r)), f.has(&b, rune(r))
	}
	return f, nil
}

// Width returns how wide a text is at a size, in the unit of the size. Advances are summed without kerning and rounded
// to a thousandth of an em, as the PDF's writer does, so that both media agree.
func (f *Face) Width(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		w += f.advance(r)
	}
	return w * size
}

// Has tells whether the face can draw a rune.
func (f *Face) Has(r rune) bool {
	if r >= 0 && int(r) < len(f.drawn) {
		return f.drawn[r]
	}
	return f.other(r).drawn
}

func (f *Face) has(b *sfnt.Buffer, r rune) bool {
	i, err := f.font.GlyphIndex(b, r)
	return err == nil && i != 0
}

func (f *Face) advance(r rune) float64 {
	if r >= 0 && int(r) < len(f.plain) {
		return f.plain[r]
	}
	return f.other(r).advance
}

// other is what is known of a rune that is not among the first: it is looked up in the font once.
func (f *Face) other(r rune) glyph {
	f.mu.RLock()
	g, ok := f.others[r]
	f.mu.RUnlock()
	if ok {
		return g
	}
	var b sfnt.Buffer
	g = glyph{f.measure(&b, r), f.has(&b, r)}
	f.mu.Lock()
	f.others[r] = g
	f.mu.Unlock()
	return g
}

func (f *Face) measure(b *sfnt.Buffer, r rune) float64 {
	i, err := f.font.GlyphIndex(b, r)
	if err != nil {
		return 0
	}
	a, err := f.font.GlyphAdvance(b, i, fixed.I(int(f.upm)), font.HintingNone)
	if err != nil {
		return 0
	}
	return math.Round(float64(a)/64/f.upm*1000) / 1000
}
