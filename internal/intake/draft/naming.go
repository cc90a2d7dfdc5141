package draft

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ecart/internal/intake/draft/asked"
)

// validID is what an item's id can be; config says the same.
var validID = regexp.MustCompile(`^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$`)

// name gives the statements of a battery ids and texts, and its columns patterns where their headings follow one.
func (b statements) name() (items []Item, fields []Field) {
	n := len(b.Columns()) / len(b.Sides())
	for i := range n {
		c := b.Sides()[0].Columns[i]
		items = append(items, Item{ID: strconv.Itoa(i + 1), Text: c.Text})
	}
	rest, patterns := b.Patterns()
	if patterns != nil && allIDs(rest) {
		for i, id := range rest {
			items[i].ID = id
		}
	} else if patterns != nil {
		for i, text := range rest {
			items[i].Text = text
		}
	}
	for i := range items {
		items[i].Text = b.wording(i, items[i])
	}
	shorten(items)
	for k, s := range b.Sides() {
		f := Field{Key: s.Key}
		if patterns != nil {
			f.Header = patterns[k]
		} else {
			for _, c := range s.Columns {
				f.Each = append(f.Each, c.Name)
			}
		}
		fields = append(fields, f)
	}
	if len(fields) > 1 { // what was expected before what was met with
		fields[0], fields[1] = fields[1], fields[0]
	}
	return items, fields
}

// shorten gives long statements a few words for charts: as many as tell them apart.
func shorten(items []Item) {
	for _, n := range []int{32, 48, 72} {
		seen := map[string]int{}
		for i := range items {
			seen[asked.Cut(items[i].Text, n)]++
		}
		for i := range items {
			if short := asked.Cut(items[i].Text, n); len([]rune(items[i].Text)) > 40 && items[i].Short == "" && seen[short] == 1 {
				items[i].Short = short
			}
		}
	}
}

// wording is the text of a statement. Headings that are mere codes give way to the id, and those without a letter to a number.
func (b statements) wording(i int, item Item) string {
	c := b.Sides()[0].Columns[i]
	if c.Label == "" && len(b.Sides()) > 1 && strings.ContainsFunc(item.ID, unicode.IsLetter) && strings.Contains(asked.Bare(item.Text), asked.Bare(item.ID)) {
		return item.ID // "kind" of "Perception: kind": the side is no part of the statement
	}
	if c.Label != "" || len(strings.Fields(item.Text)) > 1 || len(b.Sides()) == 1 && strings.ContainsFunc(item.Text, unicode.IsLetter) {
		return item.Text
	}
	if strings.ContainsFunc(item.ID, unicode.IsLetter) {
		return item.ID
	}
	if len([]rune(c.Stem)) > 1 && c.Part == "" {
		return c.Stem + item.ID
	}
	return fmt.Sprintf("Statement %d", i+1)
}

func allIDs(rest []string) bool {
	return !slices.ContainsFunc(rest, func(r string) bool { return !validID.MatchString(r) || len(r) > 48 })
}
