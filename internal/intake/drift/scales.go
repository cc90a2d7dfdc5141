package drift

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// uses is which answers the respondents of each wave gave to the questions of one field, each counted once.
type uses struct {
	numbers map[float64][]int
	words   map[string][]int
	said    map[string]string // how the words are written
	counted []int             // respondents who gave a number
	spoken  []int             // respondents who gave a word
}

// scales finds the fields whose answers run over another range, or are worded otherwise, from a wave on.
func (l *looker) scales(p *population) {
	seen := map[string]bool{}
	for _, s := range p.sheets {
		for _, f := range s.Fields {
			if seen[f.Key] || f.Spec.Kind != config.ScaleField {
				continue
			}
			seen[f.Key] = true
			u := p.uses(f.Key)
			l.ends(p, f.Key, u)
			l.labels(p, f.Key, u)
		}
	}
}

// uses counts the answers to a field's questions.
func (p *population) uses(field string) uses {
	u := uses{numbers: map[float64][]int{}, words: map[string][]int{}, said: map[string]string{}, counted: make([]int, len(p.waves)), spoken: make([]int, len(p.waves))}
	folds := map[string]word{}
	var numbers []float64 // of one respondent
	var words []string
	for _, s := range p.sheets {
		columns := s.columns(field)
		for row := s.span[0]; row < s.span[1] && len(columns) > 0; row++ {
			if p.wave[row] < 0 {
				continue
			}
			numbers, words = numbers[:0], words[:0]
			for _, c := range columns {
				switch at := p.rows[row].row; c.Kind(at) {
				case table.Integer, table.Number:
					numbers = append(numbers, c.Number(at))
				case table.Text:
					text := c.Text(at)
					w, known := folds[text]
					if !known {
						w = read(text)
						folds[text] = w
					}
					if w.isNumber {
						numbers = append(numbers, w.number)
					} else {
						words = append(words, w.fold)
						u.said[w.fold] = text
					}
				}
			}
			count(u.numbers, numbers, p.wave[row], u.counted)
			count(u.words, words, p.wave[row], u.spoken)
		}
	}
	return u
}

// word is a text as an answer: the number that it writes, else its folded form. "NaN" is no number.
type word struct {
	fold     string
	number   float64
	isNumber bool
}

func read(text string) word {
	if x, err := strconv.ParseFloat(text, 64); err == nil && !math.IsNaN(x) {
		return word{number: x, isNumber: true}
	}
	return word{fold: table.Fold(text)}
}

// count adds what one respondent gave, the same answer once however often he gave it.
func count[K comparable](all map[K][]int, given []K, wave int, total []int) {
	for i, k := range given {
		if slices.Contains(given[:i], k) {
			continue
		}
		by := all[k]
		if by == nil {
			by = make([]int, len(total))
			all[k] = by
		}
		by[wave]++
	}
	if len(given) > 0 {
		total[wave]++
	}
}

// ends compares the least and the greatest answer on both sides of each wave in which an answer begins or ends for good.
func (l *looker) ends(p *population, field string, u uses) {
	for _, x := range slices.Sorted(maps.Keys(u.numbers)) {
		t, ok := turned(u.numbers[x], u.counted, l.least)
		if !ok {
			continue
		}
		was, is := u.span(0, t.since), u.span(t.since, len(p.waves))
		if was == is || was == "" || is == "" {
			continue
		}
		c := p.change(Scale, t.since)
		c.Field, c.Was, c.Is, c.Before, c.Now = field, was, is, Count{N: t.before.Of}, Count{N: t.now.Of}
		l.tell(diag.Warning, p.cell(field, t.since), CodeScale, c, fmt.Sprintf("answers to %s run over %s since %s, over %s before (%s)", field, is, c.Since, was, diag.Plural(t.before.Of, "respondent", "respondents")),
			"ask whether the scale changed; if it did, read the waves as two sources, or bring their numbers to one scale")
		return
	}
}

// span writes the least and the greatest answer of some waves: "1–5"; "" when there is none.
func (u uses) span(from, to int) string {
	var given []float64
	for _, x := range slices.Sorted(maps.Keys(u.numbers)) {
		if slices.ContainsFunc(u.numbers[x][from:to], func(n int) bool { return n > 0 }) {
			given = append(given, x)
		}
	}
	if len(given) == 0 {
		return ""
	}
	write := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	return write(given[0]) + "–" + write(given[len(given)-1])
}

// labels finds the words of answers that are new or gone, those of each wave together.
func (l *looker) labels(p *population, field string, u uses) {
	fresh, gone := map[int][]string{}, map[int][]string{}
	turns := map[int]turn{}
	for _, w := range slices.Sorted(maps.Keys(u.words)) {
		t, ok := turned(u.words[w], u.spoken, l.least)
		if !ok {
			continue
		}
		turns[t.since] = t
		if name := short(u.said[w]); t.gone {
			gone[t.since] = append(gone[t.since], name)
		} else {
			fresh[t.since] = append(fresh[t.since], name)
		}
	}
	for _, since := range slices.Sorted(maps.Keys(turns)) {
		t := turns[since]
		c := p.change(Words, since)
		c.Field, c.Names, c.Before, c.Now = field, slices.Concat(fresh[since], gone[since]), Count{N: t.before.Of}, Count{N: t.now.Of}
		message := "answers to " + field + " are worded otherwise since " + c.Since
		if len(fresh[since]) > 0 {
			message += "; new: " + diag.Listed(fresh[since])
		}
		if len(gone[since]) > 0 {
			message += "; gone: " + diag.Listed(gone[since])
		}
		l.tell(diag.Warning, p.cell(field, since), CodeWords, c, message, "ask whether the scale was worded anew; each label needs its number under labels:")
	}
}

// cell is the place of the first answer of a wave in a field's first column.
func (p *population) cell(field string, wave int) diag.Place {
	s := p.begins(wave)
	t := p.sheets[s.sheet].Table
	if columns := p.sheets[s.sheet].columns(field); len(columns) > 0 {
		return t.Cell(columns[0], s.row)
	}
	return t.Place()
}
