package table

import (
	"math/rand/v2"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The short way past NFC is open only to texts that it, and their small letters with whatever Fold leaves out, would not change.
func TestTextsThatAreTakenForComposedAre(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	pool := []rune{' ', 'A', 'e', '`', 0x00a0, 0x00ad, 0x00b4, 0x0130, 0x0131, 0x017f, 0x0130, 0x200b, 0x200d, 0x2019, 0x202f}
	for r := rune(0); r < 0x2070; r++ {
		if r < 0x300 || r >= 0x1ff0 {
			pool = append(pool, r)
		}
	}
	taken := 0
	for _, r := range pool {
		if s := string(r); isComposed(s) && !norm.NFC.IsNormalString(s+string(unicode.ToLower(r))) {
			t.Errorf("%q, or its small letter, is not composed", s)
		}
	}
	for range 20000 {
		text := make([]rune, 1+rng.IntN(6))
		for i := range text {
			text[i] = pool[rng.IntN(len(pool))]
		}
		s := string(text)
		if !isComposed(s) {
			continue
		}
		taken++
		if norm.NFC.String(s) != s {
			t.Errorf("%q is taken for composed", s)
		}
		if folded := Fold(s); norm.NFC.String(folded) != folded {
			t.Errorf("%q folds to %q, which is not composed", s, folded)
		}
	}
	if taken < 10000 {
		t.Errorf("only %d texts were looked at", taken)
	}
}
