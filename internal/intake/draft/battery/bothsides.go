package battery

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
)

// Told are the columns of a sheet whose headings say what is expected or what was met with, where at least one statement stands on both sides:
// E1 to E4 beside P1 and P2. There a column of one side is no statement of the other.
type Told map[*asked.Column]side

// reading is one way to read a side from a heading: the word or letter that says it, and the statement that the others are.
type reading struct {
	statement, word string
	side            side
}

// readings are those of a heading: "E1", "Attente accueil", "P3. The staff …". Of single letters only E and P count, and only beside a number.
func readings(c *asked.Column) []reading {
	var all []reading
	words := asked.WordsOf(c.Header)
	for i, w := range words {
		s, known := sides[w]
		if !known || s == important || len(w) == 1 && (w != "e" && w != "p" || !nextToDigits(words, i)) {
			continue
		}
		rest := slices.Clone(words)
		rest[i] = "§"
		all = append(all, reading{strings.Join(rest, " "), w, s})
		if _, isNumber := asked.Number(words[min(1, len(words)-1)]); i == 0 && isNumber {
			all = append(all, reading{"§ " + words[1], w, s})
		}
	}
	return all
}

// BothSides tells the sides of a sheet's columns; none where no statement stands on both. A column counts whatever it holds.
func BothSides(all []*asked.Column) Told {
	words := map[string]map[side]string{} // the word of each side, by the statement
	paired := map[string]bool{}
	for _, c := range all {
		if !c.Free() {
			continue
		}
		for _, r := range readings(c) {
			if words[r.statement] == nil {
				words[r.statement] = map[side]string{}
			}
			words[r.statement][r.side] = r.word
			if e, p := words[r.statement][expected], words[r.statement][perceived]; e != "" && p != "" {
				paired[e], paired[p] = true, true
			}
		}
	}
	told := Told{}
	for _, c := range all {
		for _, r := range readings(c) {
			if c.Free() && paired[r.word] && told[c] == 0 {
				told[c] = r.side
			}
		}
	}
	return told
}

// fewPairs is a battery of the pairs that there are, where too few statements stand on both sides for a rule to find them: two and more, and as
// many as half of what was met with. The others are left.
func (told Told) fewPairs(all []*asked.Column) *Battery {
	type pair struct{ expectation, perception *asked.Column }
	by := map[string]*pair{}
	met := 0
	for _, c := range all {
		if told[c] == 0 || c.Scale == nil {
			continue
		}
		if told[c] == perceived {
			met++
		}
		for _, r := range readings(c) {
			if r.side != told[c] {
				continue
			}
			if by[r.statement] == nil {
				by[r.statement] = &pair{}
			}
			if r.side == expected {
				by[r.statement].expectation = cmp.Or(by[r.statement].expectation, c)
			} else {
				by[r.statement].perception = cmp.Or(by[r.statement].perception, c)
			}
		}
	}
	b := &Battery{Inferred: true}
	for _, c := range all {
		for _, r := range readings(c) {
			one := by[r.statement]
			if one == nil || one.perception != c || one.expectation == nil || slices.Contains(b.Perception, c) || one.expectation.Kind() != c.Kind() {
				continue
			}
			b.Perception, b.Expectation = append(b.Perception, c), append(b.Expectation, one.expectation)
		}
	}
	if n := len(b.Perception); n < 2 || 2*n < met {
		return nil
	}
	b.How = fmt.Sprintf("%d pairs: the headings differ in one word or letter; other columns of these sides have no counterpart", len(b.Perception))
	b.settle()
	return b
}

// Alone says of a column without its counterpart why it is left, to be looked at.
func (told Told) Alone(c *asked.Column) string {
	switch {
	case told[c] != 0 && c.Scale == nil:
		return "CHECK: its heading is a statement's, and its answers lie on no scale"
	case told[c] == expected:
		return "CHECK: says what is expected, and is paired with no column that says how it was"
	case told[c] == perceived:
		return "CHECK: says how it was, and is paired with no column that says what was expected"
	}
	return ""
}
