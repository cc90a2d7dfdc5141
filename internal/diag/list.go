package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Sorted returns the list by file, line or cell, severity, code and message. Two findings that are the same in all of
// these keep their order.
func (l List) Sorted() List {
	l = slices.Clone(l)
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			a.Place.compare(b.Place),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return l
}

// Merged returns the list with alike findings of one sheet made one: the first of them, with the number of places in Count
// the block they lie in as Range, and each of them in Cells. Alike are findings of one code that break the same rule and differ only in
// numbers and quoted words. Those that all stand in one row are kept apart, for there each concerns a column of its own.
// A finding that was added twice stays once. Findings that carry a Count already are left as they are.
func (l List) Merged() List {
	alike := map[string]List{}
	keys := make([]string, len(l))
	for i, d := range l {
		keys[i] = likeness(d)
		alike[keys[i]] = append(alike[keys[i]], d)
	}
	type said struct {
		place   Place
		message string
	}
	var out List
	merged, seen := map[string]bool{}, map[said]bool{}
	for i, d := range l {
		k := keys[i]
		if group := alike[k]; group != nil {
			alike[k] = nil
			if one, together := group.union(); together {
				merged[k] = true
				out = append(out, one)
			}
		}
		if again := (said{d.Place, d.Severity.String() + d.Code + d.Message}); !merged[k] && !seen[again] {
			seen[again] = true
			out = append(out, d)
		}
	}
	return out
}

// union makes one finding of a group of alike ones, and tells whether it may be one.
func (l List) union() (Diagnostic, bool) {
	if len(l) < 2 {
		return Diagnostic{}, false
	}
	d := l[0]
	block := areaOf(d.Place.Cell)
	cells := map[area]bool{}
	for _, x := range l {
		a := areaOf(x.Place.Cell)
		if a.top == 0 || x.Count > 1 {
			return Diagnostic{}, false
		}
		if compareCells(x.Place.Cell, d.Place.Cell) < 0 {
			d = x
		}
		block = block.join(a)
		cells[a] = true
	}
	if block.top == block.bottom {
		return Diagnostic{}, false
	}
	d.Count, d.Range = len(cells), block.String()
	if every := slices.Collect(maps.Keys(cells)); !slices.ContainsFunc(every, area.several) {
		d.Cells = strips(every)
	}
	return d, true
}

// likeness is the same text for findings that may be told together.
func likeness(d Diagnostic) string {
	parts := []string{d.Severity.String(), d.Code, d.Place.File, d.Place.Sheet, shape(d.Message), d.Hint}
	for _, n := range d.Notes {
		parts = append(parts, n.Place.String(), n.Message)
	}
	return strings.Join(parts, "\x00")
}

// shape is a message without its numbers and quoted words.
func shape(message string) string {
	var b strings.Builder
	quoted := false
	for _, r := range message {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted || unicode.IsDigit(r) || strings.ContainsRune(".,-−", r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Summary says how much was found and in how many files: "3 errors, 12 warnings in 2 files"; it is "" for an empty list. A finding counts once,
// as it is listed, and beside it stands how many places it speaks of where they are more: "1 warning (7 places) in 1 file".
func (l List) Summary() string {
	var parts []string
	for _, s := range []Severity{Error, Warning, Note} {
		n := l.Findings(s)
		if n == 0 {
			continue
		}
		part := count(n, s.String())
		if places := l.Number(s); places > n {
			part += " (" + count(places, "place") + ")"
		}
		parts = append(parts, part)
	}
	text := strings.Join(parts, ", ")
	if files := l.files(); files > 0 {
		text += " in " + count(files, "file")
	}
	return text
}

// files counts the files that the list speaks of.
func (l List) files() int {
	seen := map[string]bool{}
	for _, d := range l {
		if d.Place.File != "" {
			seen[d.Place.File] = true
		}
	}
	return len(seen)
}

// count writes "1 error", "12 errors", "1,204 warnings".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", grouped(n), noun)
}

func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
