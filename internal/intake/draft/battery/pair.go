package battery

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/late"
)

// side is which of two answers about the same thing a column holds.
type side byte

const (
	expected  side = 'E'
	perceived side = 'P'
	important side = 'I'
	first     side = '1' // of two that nothing but their numbers tells apart
	second    side = '2'
)

// sides are the words that tell which side a column is, in French, English, German and Spanish.
var sides = map[string]side{}

func init() {
	for s, words := range map[side]string{
		expected:  "expectation expectations expected expect expec exp attente attentes attendu attendue attendus attendues erwartung erwartungen erwartet soll expectativa expectativas esperado esperada ideal e a",
		perceived: "perception perceptions perceived perc per percep perceive actual actually received got experience experienced recu obtenu ressenti ressentie constate constatee reel reelle tatsachlich erhalten erlebnis erlebnisse erlebt erlebte erfahrung erfahrungen erfahren ist recibido percu percue percus percues wahrnehmung wahrnehmungen wahrgenommen percepcion percepciones percibido percibida reality realite vecu vecue performance leistung desempeno satisfaction zufriedenheit satisfaccion p w s",
		important: "importance important wichtigkeit wichtig importancia imp i",
	} {
		for _, w := range strings.Fields(words) {
			sides[w] = s
		}
	}
}

// pairing is one way in which headings tell pairs.
type pairing struct {
	how      string
	read     func(c *asked.Column) []sided
	blocks   bool // numbers that begin anew are of another battery
	inferred bool // the words of one question alone say its side
	mixed    bool // the two sides are answered in words of different ladders
}

// sided is a statement and the side on which a column holds it.
type sided struct {
	statement string
	side      side
}

var pairings = []pairing{
	{how: "the headings differ in one word or letter", read: substituted},
	{how: "the headings begin with the side and a number", read: headed},
	{how: "the headings end in 1 and 2", read: suffixed, blocks: true},
	{how: "the same rows were asked twice", read: rowOfMatrix},
}

// substituted reads "[Expected]", "Attente : propreté", "E1", "Q1_P": one word says the side, and all others are the statement.
func substituted(c *asked.Column) []sided {
	words := asked.WordsOf(c.Header)
	var all []sided
	for i, w := range words {
		s, known := sides[w]
		if !known || len(w) == 1 && !nextToDigits(words, i) {
			continue
		}
		rest := slices.Clone(words)
		rest[i] = "§"
		if len(w) == 1 {
			rest[i] = "§letter"
		}
		all = append(all, sided{strings.Join(rest, " "), s})
	}
	return all
}

func nextToDigits(words []string, i int) bool {
	isNumber := func(j int) bool { return j >= 0 && j < len(words) && words[j][0] >= '0' && words[j][0] <= '9' }
	return isNumber(i-1) || isNumber(i+1)
}

// headed reads "E1. Excellent hotels would …" and "P1. This hotel …": the words may differ, the number is the statement.
func headed(c *asked.Column) []sided {
	words := asked.WordsOf(c.Header)
	if len(words) < 2 {
		return nil
	}
	s, known := sides[words[0]]
	if _, isNumber := asked.Number(words[1]); !known || !isNumber {
		return nil
	}
	return []sided{{words[1], s}}
}

var suffix = late.Pattern(`^(\D*)(\d+)\s?[-_.]\s?(\d+)(?:\D.*)?$`)

// suffixed reads "sq1_1" and "1-2. …": the number before says the statement, the one behind the side.
func suffixed(c *asked.Column) []sided {
	m := suffix().FindStringSubmatch(strings.TrimSpace(c.Header))
	if m == nil {
		return nil
	}
	switch m[3] {
	case "1":
		return []sided{{m[1] + m[2], first}}
	case "2":
		return []sided{{m[1] + m[2], second}}
	}
	return []sided{{m[1] + m[2], side('0')}} // a third one: no pair
}

// fewestPairs are as many as are no chance.
const fewestPairs = 3

// pairs finds the batteries of which each statement was answered on two sides.
func pairs(all []*asked.Column) []*Battery {
	var found []*Battery
	for _, p := range append(slices.Clone(pairings), twice(all)...) {
		found = append(found, p.find(all)...)
	}
	return found
}

// find gathers the pairs that one way of reading headings tells, apart by scale and by block.
func (p pairing) find(all []*asked.Column) []*Battery {
	table := map[string]map[string]map[side]*asked.Column{} // by scale, prefix and block, then by statement
	var order []string
	block, last := map[string]int{}, map[string]float64{}
	for _, c := range all {
		if !c.Free() || c.Scale == nil {
			continue
		}
		for _, s := range p.read(c) {
			family := c.Kind() + "|" + prefixOf(s.statement)
			if p.mixed {
				family = ""
			}
			if n, is := numberIn(s.statement); is && p.blocks {
				if n < last[family] {
					block[family]++
				}
				last[family] = n
			}
			family += "|" + strconv.Itoa(block[family])
			if table[family] == nil {
				table[family] = map[string]map[side]*asked.Column{}
				order = append(order, family)
			}
			if table[family][s.statement] == nil {
				table[family][s.statement] = map[side]*asked.Column{}
			}
			if table[family][s.statement][s.side] == nil {
				table[family][s.statement][s.side] = c
			}
		}
	}
	var found []*Battery
	for _, family := range order {
		for _, sides := range [][2]side{{expected, perceived}, {important, perceived}, {first, second}} {
			if b := p.battery(table[family], sides); b != nil {
				found = append(found, b)
			}
		}
	}
	return found
}

// battery makes a battery of the statements that have both sides; nil when they are few, or most have only one.
func (p pairing) battery(table map[string]map[side]*asked.Column, sides [2]side) *Battery {
	var both [][2]*asked.Column
	for _, columns := range table {
		if columns[sides[0]] != nil && columns[sides[1]] != nil && columns[side('0')] == nil && columns[sides[0]] != columns[sides[1]] {
			both = append(both, [2]*asked.Column{columns[sides[0]], columns[sides[1]]})
		}
	}
	if len(both) < fewestPairs || 2*len(both) < len(table) {
		return nil
	}
	slices.SortFunc(both, func(a, b [2]*asked.Column) int { return cmp.Compare(a[1].Index, b[1].Index) })
	b := &Battery{How: fmt.Sprintf("%d pairs: %s", len(both), p.how), Unsure: sides[0] == first, Inferred: p.inferred}
	for _, pair := range both {
		b.Perception = append(b.Perception, pair[1])
		if sides[0] == important {
			b.Importance = append(b.Importance, pair[0])
		} else {
			b.Expectation = append(b.Expectation, pair[0])
		}
	}
	b.settle()
	return b
}

// prefixOf is what stands before the number of a statement: "sq" and "kano" are different batteries.
func prefixOf(statement string) string {
	before, _, _ := strings.Cut(strings.TrimRight(digits().ReplaceAllString(statement, "#"), " "), "#")
	if len(before) == len(statement) {
		return ""
	}
	return before
}

var digits = late.Pattern(`\d+`)

func numberIn(statement string) (float64, bool) { return asked.Number(digits().FindString(statement)) }
