package profile

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"ecart/internal/intake/table"
)

// Shares from which on a column is one thing although some of its cells are another.
const (
	mostly = 0.9
	nearly = 0.95
	half   = 0.5
)

// fewest is the number of rows from which on "different in each row" says anything.
const fewest = 4

// parts is how many cells of a column hold what; words that say there is no answer are left out.
type parts struct {
	all       int
	numbers   int // as numbers, or as text
	numerals  int // as text
	dates     int
	texts     int // neither
	different int
}

func (s *stock) parts() parts {
	p := parts{numbers: cellsOf(s.numbers), dates: cellsOf(s.days), different: len(s.numbers) + len(s.days) + s.truths()}
	for _, w := range s.order {
		switch {
		case w.none:
			continue
		case w.numeral:
			p.numbers += w.n
			p.numerals += w.n
		case w.dated:
			p.dates += w.n
		default:
			p.texts += w.n
		}
		p.different++
	}
	p.all = p.numbers + p.dates + p.texts + s.truth[0] + s.truth[1]
	return p
}

func cellsOf(counts map[float64]int) int {
	n := 0
	for _, k := range counts {
		n += k
	}
	return n
}

func atLeast(n int, share float64, of int) bool { return n > 0 && float64(n) >= share*float64(of) }

// shape judges what a column looks like and fills in the ranges that belong to it.
func (s *stock) shape(d *Column) {
	p := s.parts()
	d.Numerals = p.numerals
	s.ranges(d)
	if p.dates > 0 && !atLeast(p.dates, mostly, p.all) && s.spans() {
		d.Mangled = cellsOf(s.days)
		p.all -= d.Mangled
		p.different -= len(s.days)
	}
	d.Shape = s.judge(d, p)
}

func (s *stock) judge(d *Column, p parts) Shape {
	switch {
	case p.all == 0:
		return Blank
	case atLeast(p.dates, mostly, p.all):
		return Date
	case s.isID(p):
		return ID
	case p.different == 1:
		if s.ticks(d) {
			return Binary
		}
		return Constant
	case s.isBinary(p):
		return Binary
	case atLeast(p.numbers, nearly, p.all):
		return s.numeric()
	case s.isWorded(p):
		return Rating
	case s.isLabelled(p):
		return Labelled
	}
	if split := s.splits(p); split != "" {
		d.Split = split
		return Multi
	}
	return s.wordy(p)
}

// wordy tells labels that repeat, with what respondents wrote under "Other" among them, from texts, and both from a jumble.
func (s *stock) wordy(p parts) Shape {
	long, answers, frequent := 0, s.answers(), p.numbers
	for _, w := range answers {
		if w.runes > 60 {
			long++
		}
		if w.n >= usedEach {
			frequent += w.n
		}
	}
	repeats := 2*p.different <= p.all || p.different <= 25 && 10*p.different < 8*p.all || s.short(p)
	switch {
	case repeats && p.different <= 200 && (3*long <= len(answers) || atLeast(frequent, mostly, p.all)):
		return Category
	case atLeast(p.numbers, 0.1, p.all) && !atLeast(p.texts, mostly, p.all):
		return Mixed
	}
	return Text
}

// short tells whether a column of a few rows holds single words, which nobody writes as a comment.
func (s *stock) short(p parts) bool {
	for _, w := range s.answers() {
		if w.runes > 20 || strings.Count(w.folded, " ") > 1 {
			return false
		}
	}
	return p.all < 3*fewest
}

// isID tells whether the column differs in each row, but for a few slips, and holds what no answer looks like: signs without blanks, or
// numbers that rise or are long.
func (s *stock) isID(p parts) bool {
	if headsIDs.MatchString(s.header) && p.all > 1 && p.numbers == p.all && p.numerals == 0 && (s.repeated == 0 || p.different > mostAmounts) {
		return s.whole()
	}
	if p.all < fewest || 100*s.repeated > p.all || s.repeated > 0 && p.all < 50 {
		return false
	}
	if len(s.order) == 0 {
		return len(s.days) == 0 && s.truths() == 0 && s.numbered(p)
	}
	coded := 0
	for _, w := range s.order {
		if w.runes <= 64 && !w.dated && (!w.numeral || w.runes >= 6) && !strings.ContainsFunc(w.text, unicode.IsSpace) && strings.ContainsAny(w.text, "0123456789") {
			coded += w.n
		}
	}
	return atLeast(coded, mostly, p.all)
}

// numbered tells whether different whole numbers count the rows: one after the other, or rising, or of six digits and more.
func (s *stock) numbered(p parts) bool {
	if !s.whole() {
		return false
	}
	rising := s.falling == 0
	switch {
	case rising && s.high-s.low == float64(p.all-1):
		return true
	case rising && p.all >= 20:
		return true
	}
	return s.low >= 1e5 && math.Floor(math.Log10(s.low)) >= math.Floor(math.Log10(s.high))-1
}

// whole tells whether all numbers are whole and none is below zero.
func (s *stock) whole() bool {
	for x := range s.numbers {
		if x != math.Trunc(x) || x < 0 {
			return false
		}
	}
	return true
}

// headsIDs fits headings over ids: "id", "ticket_id", "ResponseId".
var headsIDs = regexp.MustCompile(`(?:^|[^\pL])[iI][dD]$|\p{Ll}I[dD]$|(?i)(?:^|[^\pL])(?:uuid|key|clé|schlüssel)$`)

// ticks tells whether the only value of a column is the mark of a choice: a tick beside blanks, or the choice that the heading names.
func (s *stock) ticks(d *Column) bool {
	for _, w := range s.answers() {
		return yes[w.folded] && d.Filled < d.Cells || w.folded != "" && strings.HasSuffix(table.Fold(s.header), "["+w.folded+"]")
	}
	return s.numbers[1] > 0 && d.Filled < d.Cells
}

// isBinary tells whether all answers are yes or no, in one pair of words or numbers.
func (s *stock) isBinary(p parts) bool {
	if s.truths() > 0 {
		return s.truth[0]+s.truth[1] == p.all
	}
	if p.different > 4 || len(s.days) > 0 {
		return false
	}
	yeses, noes := s.numbers[1], s.numbers[0]
	for x := range s.numbers {
		if x != 0 && x != 1 {
			return false
		}
	}
	for _, w := range s.answers() {
		switch {
		case yes[w.folded]:
			yeses += w.n
		case no[w.folded]:
			noes += w.n
		default:
			return false
		}
	}
	return yeses > 0 && noes > 0
}

// codes are numbers that statistics programs write for no answer.
var codes = map[float64]bool{-99: true, -98: true, -97: true, -77: true, -9: true, -8: true, -7: true, -3: true, -2: true, -1: true, 77: true, 88: true, 97: true, 98: true, 99: true, 997: true, 998: true, 999: true}

// numeric tells a short scale from amounts: whole numbers from 0 to 10, or as far below zero as above, codes for no answer aside.
func (s *stock) numeric() Shape {
	low, high, broken, all, coded := math.Inf(1), math.Inf(-1), 0, 0, 0
	s.eachNumber(func(x float64, n int) {
		all += n
		if x != math.Trunc(x) {
			broken += n
		}
		if codes[x] {
			coded += n
			return
		}
		low, high = min(low, x), max(high, x)
	})
	if s.low >= -5 && s.low < 0 && s.high == -s.low {
		low, high, coded = s.low, s.high, 0
	}
	short := low >= 0 && high <= 10 || low < 0 && high == -low && high <= 5
	switch {
	case headsIDs.MatchString(s.header) && low >= 1e5:
		return Category // of groups that have numbers
	case 50*broken > all || !short || 2*coded > all:
		return Quantity
	case low >= 1 && high == 2:
		return Category
	case low == 0 && high == 1:
		return Binary
	}
	return Rating
}

// eachNumber visits each different number, those held as text too.
func (s *stock) eachNumber(visit func(x float64, n int)) {
	for x, n := range s.numbers {
		visit(x, n)
	}
	for _, w := range s.order {
		if w.numeral {
			visit(w.x, w.n)
		}
	}
}

// isLabelled tells whether the answers are the words of a scale: behind their numbers, or a few of which most are such words. Numbers between
// the labelled ends ("1 (never)", 2, 3, "4 (always)") belong to it.
func (s *stock) isLabelled(p parts) bool {
	answers, prefixed, ordinal, different := s.answers(), 0, 0, 0
	for _, w := range answers {
		if w.prefix {
			prefixed += w.n
		}
		if w.ordinal {
			ordinal += w.n
			different++
		}
	}
	switch {
	case p.different > 13 || p.different < 2:
		return false
	case prefixed > 0 && atLeast(prefixed+p.numbers, nearly, p.all), atLeast(prefixed, 0.6, p.all):
		return true
	}
	return p.different <= 11 && 3*p.different <= 2*p.all+3 && atLeast(ordinal, half, p.all) && 2*different >= len(answers) && different > 1
}

// isWorded tells whether the answers are numbers of a short scale of which some are written as the words they stand for.
func (s *stock) isWorded(p parts) bool {
	worded := s.words(func(w *word) bool { return w.ordinal && !w.prefix && !w.none })
	return atLeast(p.numbers, half, p.all) && atLeast(p.numbers+worded, nearly, p.all) && s.numeric() == Rating
}

// spans tells whether labels of the column are ranges or open ends of numbers, which a spreadsheet takes for dates: "13-25", "26 - 50", "500+".
func (s *stock) spans() bool {
	for _, w := range s.order {
		if len(w.text) <= 40 && isSpan(w.folded) {
			return true
		}
	}
	return false
}

func isSpan(s string) bool {
	from, to, cut := strings.Cut(s, "-")
	if !cut {
		return len(s) > 1 && isDigit(s[0]) && s[len(s)-1] == '+'
	}
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	return from != "" && to != "" && isDigit(from[len(from)-1]) && isDigit(to[0])
}

// ranges fills in the smallest and largest number, and the first and last day.
func (s *stock) ranges(d *Column) {
	low, high := s.low, s.high
	for _, w := range s.order {
		if w.numeral {
			low, high = min(low, w.x), max(high, w.x)
		}
	}
	first, last := math.Inf(1), math.Inf(-1)
	for x := range s.days {
		first, last = min(first, x), max(last, x)
	}
	for _, w := range s.order {
		if w.dated {
			x := table.Serial(w.at, s.date1904)
			first, last = min(first, x), max(last, x)
		}
	}
	if !math.IsInf(first, 0) {
		from, _ := table.Time(first, s.date1904)
		to, _ := table.Time(last, s.date1904)
		d.First, d.Last = from.Format("2006-01-02"), to.Format("2006-01-02")
		low, high = min(low, first), max(high, last)
	}
	if !math.IsInf(low, 0) {
		d.Min, d.Max = low, high
	}
}
