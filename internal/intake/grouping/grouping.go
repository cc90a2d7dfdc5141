// Package grouping brings rows together by what they name: a place, a channel, a month, an answer. Spellings of one name are one group.
package grouping

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// Factor is one grouping of the rows: a level for each row, or none.
type Factor struct {
	ID     string // "location", "channel", "month" or a segment's id
	Name   string
	Levels []string // sorted by name; months by time ("2025-11"), quarters "2025-Q4", named waves in their order
	Codes  []int    // index into Levels; −1 where unknown
}

// Find returns the factor with an id, and false when the rows are not grouped so.
func Find(fs []Factor, id string) (Factor, bool) {
	for _, f := range fs {
		if f.ID == id {
			return f, true
		}
	}
	return Factor{}, false
}

// level is one value of a grouping: its spellings and how often each occurs.
type level struct {
	name      string
	spellings []*spelling
	code      int
}

// spelling is one way in which a level is written.
type spelling struct {
	text string
	rows int
	of   *level
}

func (l *level) texts() []string {
	all := make([]string, len(l.spellings))
	for i, s := range l.spellings {
		all[i] = s.text
	}
	return all
}

// By groups rows by a text. Spellings that fold alike are one level, under the most frequent of them; the rest is told in
// merged. It returns false when no row has a level.
func By(id, name string, texts []string) (f Factor, merged [][]string, ok bool) {
	f = Factor{ID: id, Name: name, Codes: make([]int, len(texts))}
	byFold := map[string]*level{}
	written := map[string]*spelling{}
	of := make([]*spelling, len(texts))
	var levels []*level
	for i, text := range texts {
		if text == "" {
			continue
		}
		as := written[text]
		if as == nil {
			fold := table.Fold(text)
			l := byFold[fold]
			if l == nil {
				l = &level{}
				byFold[fold] = l
				levels = append(levels, l)
			}
			as = &spelling{text: text, of: l}
			l.spellings = append(l.spellings, as)
			written[text] = as
		}
		as.rows++
		of[i] = as
	}
	for _, l := range levels {
		slices.SortFunc(l.spellings, func(a, b *spelling) int { return cmp.Or(cmp.Compare(b.rows, a.rows), cmp.Compare(a.text, b.text)) })
		l.name = l.spellings[0].text
	}
	slices.SortFunc(levels, func(a, b *level) int { return Compare(a.name, b.name) })
	for code, l := range levels {
		l.code = code
		f.Levels = append(f.Levels, l.name)
		if len(l.spellings) > 1 {
			merged = append(merged, l.texts())
		}
	}
	for i, as := range of {
		f.Codes[i] = -1
		if as != nil {
			f.Codes[i] = as.of.code
		}
	}
	return f, merged, len(levels) > 0
}

// Compare orders names as a reader looks for them: accents and case do not count, and numbers go by size.
func Compare(a, b string) int {
	x, y := answer.Bare(a), answer.Bare(b)
	for x != "" && y != "" {
		m, n := digits(x), digits(y)
		if m > 0 && n > 0 {
			p, q := strings.TrimLeft(x[:m], "0"), strings.TrimLeft(y[:n], "0")
			if c := cmp.Or(cmp.Compare(len(p), len(q)), cmp.Compare(p, q)); c != 0 {
				return c
			}
			x, y = x[m:], y[n:]
			continue
		}
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[1:], y[1:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

// digits counts the digits a text begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// Waves groups rows by month or quarter, in the order of time. It returns false when no row has a date.
func Waves(dates []time.Time, unit string) (Factor, bool) {
	f := Factor{ID: "month", Codes: make([]int, len(dates))}
	names := map[[2]int]string{} // by year and month
	for _, at := range dates {
		if at.IsZero() {
			continue
		}
		month := [2]int{at.Year(), int(at.Month())}
		if _, named := names[month]; named {
			continue
		}
		names[month] = at.Format("2006-01")
		if unit == "quarter" {
			names[month] = fmt.Sprintf("%d-Q%d", at.Year(), (int(at.Month())+2)/3)
		}
		f.Levels = append(f.Levels, names[month])
	}
	slices.Sort(f.Levels)
	f.Levels = slices.Compact(f.Levels)
	codes := map[[2]int]int{}
	for month, name := range names {
		codes[month], _ = slices.BinarySearch(f.Levels, name)
	}
	for i, at := range dates {
		f.Codes[i] = -1
		if !at.IsZero() {
			f.Codes[i] = codes[[2]int{at.Year(), int(at.Month())}]
		}
	}
	return f, len(f.Levels) > 0
}

// Named groups rows by waves that have names, in the order in which they are listed: of is the wave of each row, −1 for none. It returns false when
// no row belongs to one.
func Named(waves []string, of []int) (Factor, bool) {
	f := Factor{ID: "month", Codes: make([]int, len(of))}
	level := slices.Repeat([]int{-1}, len(waves))
	for i, name := range waves {
		if slices.Contains(of, i) {
			level[i], f.Levels = len(f.Levels), append(f.Levels, name)
		}
	}
	for i, wave := range of {
		f.Codes[i] = -1
		if wave >= 0 {
			f.Codes[i] = level[wave]
		}
	}
	return f, len(f.Levels) > 0
}
