package personal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/intake/table"
)

// Shares of a column's filled cells from which on their kind is the column's. A few e-mails or IP addresses are enough, for nothing else
// looks like them; a telephone may be a number of something else.
var least = map[Kind]float64{Email: 0.2, IP: 0.2, Telephone: 0.5, Coordinates: 0.5, Token: 0.5, Address: 0.5, Name: 0.6}

// inOrder is the order in which kinds are asked for.
var inOrder = []Kind{Email, IP, Telephone, Token, Coordinates, Address, Name}

// deniedBy is the share of cells that must hold something else for a heading to be disbelieved: a rating under "E-mail", a choice under
// "Telephone".
const deniedBy = 0.8

// Tally counts what the filled cells of one column are, text by text.
type Tally struct {
	heading, label string
	announced      Kind
	sure           bool
	question       bool   // the label announced it, not the heading
	words          string // of both, each with a blank before and behind it

	filled, denied, named int
	houses                int            // cells that are the address of a house
	first                 map[string]int // cells that are a common first name, by name
	prose                 int            // cells of several words that are nothing personal as a whole
	cells, texts          map[Kind]int   // cells of each kind, and different texts among them
}

// NewTally returns the tally of a column with a heading and the text of its question, which may be "".
func NewTally(heading, label string) *Tally {
	t := &Tally{heading: heading, label: label, words: spaced(heading + " " + label), cells: map[Kind]int{}, texts: map[Kind]int{}, first: map[string]int{}}
	if t.announced, t.sure = announced(heading); t.announced == None && label != "" {
		t.announced, t.sure = announced(label)
		t.question = t.announced != None
	}
	return t
}

// Text counts n cells that hold a text.
func (t *Tally) Text(text string, n int) {
	t.filled += n
	if k := Cell(text); k != None {
		t.cells[k] += n
		t.texts[k]++
		t.named += n
		if k == Address && holdsWay(text) {
			t.houses += n
		}
		return
	}
	if IsFirstName(text) {
		t.first[bare(text)] += n
	}
	if strings.Count(text, " ") > 1 {
		t.prose += n
	}
	if t.announced == None {
		return
	}
	if t.denies(text) {
		t.denied += n
	} else if t.announced == Name && IsName(text) {
		t.named += n
	}
}

// Number counts n cells that hold a number or, with day set, a date.
func (t *Tally) Number(x float64, day bool, n int) {
	t.filled += n
	deny := true
	switch t.announced {
	case Telephone:
		deny = x < 1e6
	case Coordinates:
		deny = x < -180 || x > 180
	case Address, Token:
		deny = x < 1000 && requested(t.heading) == None && requested(t.label) == None
	case Birth:
		deny = !day && x < 1900
	}
	if deny {
		t.denied += n
	}
}

// Other counts n cells that hold true, false or an error.
func (t *Tally) Other(n int) {
	t.filled += n
	t.denied += n
}

// denies tells whether a text cannot be what the heading announces.
func (t *Tally) denies(text string) bool {
	word := bare(text)
	if utf8.RuneCountInString(word) < 2 || marks[word] || strings.Contains(t.words, spaced(text)) {
		return true // a tick, or the choice that the heading names
	}
	switch t.announced {
	case Telephone, Coordinates, Birth:
		return !strings.ContainsFunc(word, isDigit)
	case Email, IP:
		return strings.Contains(word, " ")
	case Token:
		return strings.Contains(word, " ") && !numbered(word)
	case Name:
		return strings.ContainsFunc(word, unicode.IsDigit) && !strings.ContainsFunc(word, unicode.IsLetter) || len(strings.Fields(word)) > longestName+3
	}
	return false
}

// numbered tells whether a third of a text is digits, as in the number of an account that is written in groups.
func numbered(text string) bool {
	digits := 0
	for _, r := range text {
		if isDigit(r) {
			digits++
		}
	}
	return 3*digits >= utf8.RuneCountInString(text)
}

func spaced(text string) string { return " " + strings.Join(tokens(text), " ") + " " }

// marks are texts that tick, or say that there is nothing.
var marks = wordSet("yes no oui non ja nein si sí true false vrai faux checked unchecked selected wahr falsch verdadero falso vero x ok n/a na none null aucun aucune")

// Finding returns what the column was taken for.
func (t *Tally) Finding() Finding {
	kind, byCells := t.byCells()
	if believed := t.believed(); believed != None {
		why := fmt.Sprintf("the heading %q", clipped(t.heading))
		if t.question {
			why = fmt.Sprintf("the question %q", clipped(t.label))
		}
		if kind == believed {
			why += "; " + byCells
		}
		return Finding{Kind: believed, Why: why}
	}
	return Finding{Kind: kind, Why: byCells}
}

// believed returns the kind that the heading announces when the cells do not deny it.
func (t *Tally) believed() Kind {
	switch {
	case t.announced == None, t.filled > 0 && float64(t.denied) >= deniedBy*float64(t.filled):
		return None
	case !t.sure && float64(t.named) < least[Name]*float64(t.filled):
		return None
	}
	return t.announced
}

// byCells returns the kind of which the cells hold enough, and the clause that says so.
func (t *Tally) byCells() (Kind, string) {
	for _, k := range inOrder {
		n := t.cells[k]
		if n == 0 || float64(n) < t.least(k)*float64(t.filled) || t.repeated(k) {
			continue
		}
		if t.filled == 1 {
			return k, "the only cell is " + noun[k]
		}
		return k, fmt.Sprintf("%s of %s cells are %s", grouped(n), grouped(t.filled), nouns[k])
	}
	return t.byFirstNames()
}

// repeated tells whether addresses or links are those of a place or page, for many rows have the same; houses are somebody's unless the
// heading speaks of a place.
func (t *Tally) repeated(k Kind) bool {
	often := 2*t.texts[k] <= t.cells[k]
	if k == Address {
		return often && (2*t.houses < t.cells[k] || at(t.words, places) >= 0 && at(t.words, settled) < 0)
	}
	return k == Token && often
}

// Of a column of first names most cells are some that are common, and several different; a heading of places makes towns of them.
const (
	leastFirst   = 0.6
	fewestFirst  = 4
	leastOfFirst = 5 // cells
)

// byFirstNames returns Name when most cells are common first names.
func (t *Tally) byFirstNames() (Kind, string) {
	n := 0
	for _, count := range t.first {
		n += count
	}
	if len(t.first) < fewestFirst || n < leastOfFirst || float64(n) < leastFirst*float64(t.filled) || at(t.words, places) >= 0 {
		return None, ""
	}
	return Name, fmt.Sprintf("%s of %s cells are first names", grouped(n), grouped(t.filled))
}

// least is the share from which on a kind is the column's: the half at least where most other cells are sentences, for in a column of comments
// some people leave no more than where to reach them.
func (t *Tally) least(k Kind) float64 {
	if 2*t.prose > t.filled-t.cells[k] {
		return max(least[k], 0.5)
	}
	return least[k]
}

// Column returns what a column is taken for by its heading and all of its cells.
func Column(c *table.Column) Finding {
	t := NewTally(c.Header, c.Label)
	known := map[string]int{}
	for i := range c.Len() {
		switch kind := c.Kind(i); kind {
		case table.Blank, table.Pending:
		case table.Text:
			known[c.Text(i)]++
		case table.Integer, table.Number, table.Date:
			t.Number(c.Number(i), kind == table.Date, 1)
		default:
			t.Other(1)
		}
	}
	for text, n := range known {
		t.Text(text, n)
	}
	return t.Finding()
}

// clipped cuts a heading for a clause.
func clipped(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
