package survey

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// level is one value of a grouping: its spellings and how often each occurs.
type level struct {
	name      string
	spellings []string
	counts    map[string]int
	code      int
}

// factor groups rows by a text. Spellings that fold alike are one level, under the most frequent of them; the rest is told in
// merged. It returns false when no row has a level.
func factor(id, name string, texts []string) (f Factor, merged [][]string, ok bool) {
	f = Factor{ID: id, Name: name, Codes: make([]int, len(texts))}
	byFold := map[string]*level{}
	of := make([]*level, len(texts))
	var levels []*level
	for i, text := range texts {
		if text == "" {
			continue
		}
		fold := table.Fold(text)
		l := byFold[fold]
		if l == nil {
			l = &level{counts: map[string]int{}}
			byFold[fold] = l
			levels = append(levels, l)
		}
		if l.counts[text] == 0 {
			l.spellings = append(l.spellings, text)
		}
		l.counts[text]++
		of[i] = l
	}
	for _, l := range levels {
		slices.SortFunc(l.spellings, func(a, b string) int { return cmp.Or(cmp.Compare(l.counts[b], l.counts[a]), cmp.Compare(a, b)) })
		l.name = l.spellings[0]
	}
	slices.SortFunc(levels, func(a, b *level) int { return compareNames(a.name, b.name) })
	for code, l := range levels {
		l.code = code
		f.Levels = append(f.Levels, l.name)
		if len(l.spellings) > 1 {
			merged = append(merged, l.spellings)
		}
	}
	for i, l := range of {
		f.Codes[i] = -1
		if l != nil {
			f.Codes[i] = l.code
		}
	}
	return f, merged, len(levels) > 0
}

// compareNames orders names as a reader looks for them: accents and case do not count, and numbers go by size.
func compareNames(a, b string) int {
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

// waves groups rows by month or quarter, in the order of time. It returns false when no row has a date.
func waves(dates []time.Time, unit string) (Factor, bool) {
	f := Factor{ID: "month", Codes: make([]int, len(dates))}
	names := make([]string, len(dates))
	for i, at := range dates {
		if at.IsZero() {
			continue
		}
		names[i] = at.Format("2006-01")
		if unit == "quarter" {
			names[i] = fmt.Sprintf("%d-Q%d", at.Year(), (int(at.Month())+2)/3)
		}
		f.Levels = append(f.Levels, names[i])
	}
	slices.Sort(f.Levels)
	f.Levels = slices.Compact(f.Levels)
	for i, name := range names {
		f.Codes[i] = -1
		if code, found := slices.BinarySearch(f.Levels, name); found {
			f.Codes[i] = code
		}
	}
	return f, len(f.Levels) > 0
}

// factors returns the groupings of a frame: those of the keys that it has, in their order. "month" stands for the dates.
func (b *builder) factors(f *frame, at diag.Place, keys ...string) []Factor {
	var all []Factor
	for _, key := range keys {
		if key == "month" {
			if w, ok := waves(f.dates(), b.config.Periods.Unit); ok {
				all = append(all, w)
			}
			continue
		}
		if a := f.field(key); a != nil {
			all = b.group(all, key, a.heading, a.texts, at)
		}
	}
	return all
}

// group adds one grouping and notes the spellings it brought together.
func (b *builder) group(all []Factor, id, name string, texts []string, at diag.Place) []Factor {
	one, merged, ok := factor(id, name, texts)
	if !ok {
		return all
	}
	if len(merged) > 0 {
		d := b.found.Notef(at, CodeLevels, "in %q, %s are read as one", name, diag.Listed(merged[0]))
		if len(merged) > 1 {
			d.Hint = diag.Plural(len(merged)-1, "other level has", "other levels have") + " several spellings too"
		}
	}
	b.nearLevels(one, at)
	return append(all, one)
}
