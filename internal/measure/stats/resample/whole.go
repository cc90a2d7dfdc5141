package resample

import (
	"math"
	"math/bits"
)

// whole is columns of whole numbers, as answers on a scale, their squares and their products are, several of them in one word: what a sum has above as many
// times the column's least takes no more bits than the most that so many units drawn can add up to, so that words added up are all of their columns'
// sums at once, and none runs over into the next. Whole numbers below 2⁵³ add up exactly in float64 too, in any order, so that both ways come to the
// same bits.
type whole struct {
	units, width int // words of each unit
	of           []uint64
	columns      []place
}

// place is where a column stands among words.
type place struct {
	column int
	least  float64
	word   int
	from   uint   // its lowest bit
	ones   uint64 // as many as it has bits; 0 for a column that is the same everywhere and stands nowhere
}

// widest is how many bits a column may have: of which one word holds two.
const widest = 32

// packed returns those columns that are whole numbers, in as few words as they fit when each goes where there is room first, and the others.
func (s *sums) packed() (whole, []int) {
	w := whole{units: s.units()}
	var others []int
	var used []uint // bits of each word
	for j := range s.width {
		least, most, ok := s.wholes(j)
		need := uint(bits.Len64(uint64(most-least) * uint64(w.units)))
		if !ok || need > widest {
			others = append(others, j)
			continue
		}
		at := 0
		for at < len(used) && used[at]+need > 64 {
			at++
		}
		if at == len(used) && need > 0 {
			used = append(used, 0)
		}
		p := place{column: j, least: least, word: at, ones: 1<<need - 1}
		if need > 0 {
			p.from = used[at]
			used[at] += need
		}
		w.columns = append(w.columns, p)
	}
	w.width = len(used)
	w.of = make([]uint64, w.units*w.width)
	for _, p := range w.columns {
		if p.ones == 0 {
			continue
		}
		for u := range w.units {
			w.of[u*w.width+p.word] |= uint64(s.of[u*s.width+p.column]-p.least) << p.from
		}
	}
	return w, others
}

// wholes returns the least and the most of a column; false when they are not all whole numbers so small that as many as there are units add up exactly.
func (s *sums) wholes(j int) (least, most float64, ok bool) {
	limit := float64(1<<53) / float64(s.units())
	least, most = math.Inf(1), math.Inf(-1)
	for at := j; at < len(s.of); at += s.width {
		x := s.of[at]
		if x != math.Trunc(x) || math.Abs(x) > limit {
			return 0, 0, false
		}
		least, most = min(least, x), max(most, x)
	}
	return least, most, len(s.of) > 0
}

// unpack sets the columns to what the words say of them, of so many units drawn.
func (w whole) unpack(words []uint64, drawn int, into []float64) {
	for _, p := range w.columns {
		above := uint64(0)
		if p.ones > 0 {
			above = words[p.word] >> p.from & p.ones
		}
		into[p.column] = float64(float64(drawn)*p.least) + float64(above)
	}
}

// weigh sets words to the sums of those of the units that were drawn, each as often as it was, four to a walk over the words.
func (w whole) weigh(drawn []met, words []uint64) {
	clear(words)
	if len(words) == 0 {
		return
	}
	unit := func(m met) ([]uint64, uint64) {
		return w.of[m.unit*w.width : m.unit*w.width+w.width][:len(words)], uint64(m.times)
	}
	for ; len(drawn) >= 4; drawn = drawn[4:] {
		a, ka := unit(drawn[0])
		b, kb := unit(drawn[1])
		c, kc := unit(drawn[2])
		d, kd := unit(drawn[3])
		for j, sum := range words {
			words[j] = sum + ka*a[j] + kb*b[j] + kc*c[j] + kd*d[j]
		}
	}
	for _, m := range drawn {
		x, k := unit(m)
		for j := range words {
			words[j] += k * x[j]
		}
	}
}
