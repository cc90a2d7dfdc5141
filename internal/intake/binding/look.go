package binding

import (
	"fmt"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// look returns the columns that report.yaml names so: by letter ("=H"), by heading, by the text of the question, or by a pattern with * of
// either, whichever finds any first.
func look(name string, t *table.Table) []*table.Column {
	if letter, is := strings.CutPrefix(name, "="); is {
		if c, ok := t.At(letter); ok {
			return []*table.Column{c}
		}
	}
	if found := t.Find(name); len(found) > 0 {
		return found
	}
	fold := table.Fold(name)
	if fold == "" {
		return nil
	}
	if found := where(t, func(c *table.Column) bool { return table.Fold(c.Label) == fold }); len(found) > 0 || !strings.Contains(name, "*") {
		return found
	}
	if found := where(t, func(c *table.Column) bool { _, ok := fits(fold, c.Header); return ok }); len(found) > 0 {
		return found
	}
	return where(t, func(c *table.Column) bool { _, ok := fits(fold, c.Label); return ok })
}

func where(t *table.Table, is func(*table.Column) bool) []*table.Column {
	var found []*table.Column
	for i := range t.Columns {
		if is(&t.Columns[i]) {
			found = append(found, &t.Columns[i])
		}
	}
	return found
}

// fits tells whether a heading is of a folded pattern with *, and what the first * stands for, as the heading has it folded.
func fits(pattern, heading string) (string, bool) {
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(table.Fold(heading), parts[0])
	if !ok {
		return "", false
	}
	first := ""
	for k, part := range parts[1:] {
		i := strings.Index(rest, part)
		if k == len(parts)-2 { // the last part ends the heading
			if i = len(rest) - len(part); !strings.HasSuffix(rest, part) {
				return "", false
			}
		}
		if i < 0 {
			return "", false
		}
		if k == 0 {
			first = rest[:i]
		}
		rest = rest[i+len(part):]
	}
	return strings.TrimSpace(first), true
}

// column returns the column under the first name the sheet has. It reports false when it has told the user what is wrong.
func (b *binder) column(names []string, field config.Field) (*table.Column, bool) {
	for _, name := range names {
		found := look(name, b.table)
		if len(found) == 1 {
			return found[0], true
		}
		if len(found) > 1 {
			b.twice(name, found, field)
			return nil, false
		}
	}
	return nil, true
}

func (b *binder) twice(heading string, found []*table.Column, field config.Field) {
	letters := make([]string, len(found))
	for i, c := range found {
		letters[i] = c.Letter()
	}
	d := b.found.Errorf(b.table.Heading(found[1]), CodeTwoColumns, "the heading %q stands over the columns %s", heading, strings.Join(letters, ", "))
	d.Hint = fmt.Sprintf("name one by its letter: \"=%s\"", letters[0])
	if strings.ContainsRune(field.Header, '{') {
		d.Hint = "give each column a heading of its own"
	}
	d.Notes = diag.Pointing(field.At, "it is asked for here")
}
