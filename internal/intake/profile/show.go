package profile

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// Bounds of what is shown of a column.
const (
	mostExamples   = 3
	longestExample = 70  // runes
	looked         = 200 // texts among which examples are looked for
	mostAmounts    = 25  // different numbers up to which a quantity's values are listed
)

// show fills in the values and examples of a column that holds nothing personal.
func (s *stock) show(d *Column, known personal.Known) {
	s.known = known
	switch d.Shape {
	case Blank, ID:
	case Text:
		d.Examples = s.quotes()
	case Date:
		d.Examples, d.Order = s.days3(), s.dayAndMonth()
	case Multi:
		d.Values, d.Leads = s.pieces(d.Split), s.leads()
	case Quantity:
		if d.Distinct <= mostAmounts {
			d.Values = s.values()
		} else {
			d.Examples = s.amounts()
		}
	default:
		d.Values, d.Leads = s.values(), s.leads()
	}
}

// leads counts the cells that lead to a person by themselves.
func (s *stock) leads() int {
	return s.words(func(w *word) bool { return personal.Leads(w.text, w.n < personal.FewRows) != personal.None })
}

// values counts numbers and texts together, texts that fold alike as one under their most frequent form.
func (s *stock) values() []Count {
	var all []Count
	for x, n := range s.numbers {
		all = append(all, Count{strconv.FormatFloat(x, 'f', -1, 64), n})
	}
	for x, n := range s.days {
		all = append(all, Count{s.day(x), n})
	}
	for truth, n := range s.truth {
		if n > 0 {
			all = append(all, Count{strconv.FormatBool(truth == 1), n})
		}
	}
	alike := map[string]*Count{}
	best := map[string]int{}
	var folds []string
	for _, w := range s.order {
		fold := w.folded
		if fold == "" {
			fold = table.Fold(w.text)
		}
		c := alike[fold]
		if c == nil {
			c = &Count{}
			alike[fold] = c
			folds = append(folds, fold)
		}
		if c.N += w.n; w.n > best[fold] {
			best[fold], c.Value = w.n, tidy(w.text)
		}
	}
	for _, fold := range folds {
		all = append(all, s.masked(*alike[fold]))
	}
	return mostFrequent(all)
}

// sentence is from how many words on a text that repeats is what people wrote, and no choice of a list.
const sentence = 4

// masked takes what leads to a person out of a value; of one that stands alone, or is a sentence, names too, for nobody chose it from a list.
func (s *stock) masked(c Count) Count {
	if c.N == 1 || len(strings.Fields(c.Value)) >= sentence {
		c.Value = s.known.Hide(personal.Mask(c.Value))
	}
	c.Value = shorten(personal.Signs(c.Value), 2*longestExample)
	return c
}

// pieces counts the choices of a multi column.
func (s *stock) pieces(delimiter string) []Count {
	counts := map[string]int{}
	for _, w := range s.order {
		for _, piece := range Pieces(w.text, delimiter) {
			counts[piece] += w.n
		}
	}
	var all []Count
	for piece, n := range counts {
		all = append(all, s.masked(Count{piece, n}))
	}
	return mostFrequent(all)
}

// mostFrequent orders counts, the largest first and alike ones by value, numbers by their size, and keeps the first MostValues.
func mostFrequent(all []Count) []Count {
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), compareValues(a.Value, b.Value))
	})
	return all[:min(len(all), MostValues)]
}

func compareValues(a, b string) int {
	x, errA := strconv.ParseFloat(a, 64)
	y, errB := strconv.ParseFloat(b, 64)
	if errA == nil && errB == nil {
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
	}
	return cmp.Compare(a, b)
}

// quotes are the first texts, masked; those of which nothing had to be left out before others.
func (s *stock) quotes() []string {
	var whole, cut []string
	answers := s.answers()
	for _, w := range answers[:min(len(answers), looked)] {
		if len(whole) == mostExamples {
			break
		}
		text := tidy(w.text)
		switch strict := personal.Strict(text, s.known); {
		case strict == personal.Signs(text):
			whole = append(whole, shorten(strict, longestExample))
		case len(cut) < mostExamples:
			cut = append(cut, shorten(strict, longestExample))
		}
	}
	all := slices.Concat(whole, cut)
	return all[:min(len(all), mostExamples)]
}

// amounts are the smallest numbers: those of few respondents would say nothing of the others.
func (s *stock) amounts() []string {
	var numbers []float64
	s.eachNumber(func(x float64, _ int) { numbers = append(numbers, x) })
	slices.Sort(numbers)
	var all []string
	for _, i := range []int{0, len(numbers) / 2, len(numbers) - 1} {
		if i >= 0 && i < len(numbers) {
			all = append(all, strconv.FormatFloat(numbers[i], 'f', -1, 64))
		}
	}
	return slices.Compact(all)
}

// days3 are dates as written.
func (s *stock) days3() []string {
	var all []string
	for _, w := range s.order {
		if w.dated && len(all) < mostExamples {
			all = append(all, w.text)
		}
	}
	serials := make([]float64, 0, len(s.days))
	for x := range s.days {
		serials = append(serials, x)
	}
	slices.Sort(serials)
	for _, x := range serials[:min(len(serials), mostExamples-len(all))] {
		all = append(all, s.day(x))
	}
	return all
}

var slashed = regexp.MustCompile(`^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\D|$)`)

// dayAndMonth counts which of the two comes first.
func (s *stock) dayAndMonth() Order {
	var o Order
	for _, w := range s.order {
		m := slashed.FindStringSubmatch(w.text)
		if m == nil || !w.dated {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		switch {
		case a > 12:
			o.DayFirst += w.n
		case b > 12:
			o.MonthFirst += w.n
		case a != b:
			o.Either += w.n
		}
	}
	return o
}

// day writes a serial as a day, and the time where it has one.
func (s *stock) day(x float64) string {
	at, ok := table.Time(x, s.date1904)
	switch {
	case !ok:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case at.Equal(at.Truncate(24 * time.Hour)):
		return at.Format("2006-01-02")
	}
	return at.Format("2006-01-02 15:04:05")
}

// shorten cuts a text to a number of runes.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
