package binding

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// absent reports the columns of one field that a sheet lacks, with what may have become of the first.
func (b *binder) absent(members []member, of int, field config.Field) {
	at, t := field.At, b.table
	if at.File == "" {
		at = t.Place()
	}
	where := t.Place().String()
	headings := make([]string, len(members))
	for i, m := range members {
		headings[i] = m.headings[0]
	}
	var d *diag.Diagnostic
	switch {
	case of == 1 && strings.HasPrefix(headings[0], "="):
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column %s", where, strings.ToUpper(headings[0][1:]))
	case of == 1:
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column %q", where, headings[0])
	case field.Each != nil:
		d = b.found.Errorf(at, CodeNoColumn, "%s lacks %d of the %d columns that are listed: %s", where, len(headings), of, diag.Listed(headings))
	case len(headings) == of && field.Header != "":
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column for %q: %s …", where, field.Header, strconv.Quote(headings[0]))
	default:
		d = b.found.Errorf(at, CodeNoColumn, "%s lacks %d of the %d columns for %q: %s", where, len(headings), of, field.Header, diag.Listed(headings))
	}
	d.Hint = b.instead(members[0])
	if other, ok := b.insteadOfPattern(field); ok && len(members) == of {
		d.Hint = other
	}
}

// instead says what may stand in the sheet for a heading that is not there: the same question under another heading, a heading that is
// written almost so and that nothing else asks for, or what there is.
func (b *binder) instead(m member) string {
	t := b.table
	if m.question != "" {
		if same := look(m.question, t); len(same) == 1 {
			return fmt.Sprintf("the question %q stands under %q, in column %s", m.question, same[0].Header, same[0].Letter())
		}
	}
	if b.unheaded() {
		return fmt.Sprintf("row %d looks like answers, not like headings: set header_row", t.Headers)
	}
	if now, ok := near(m.headings[0], b.free()); ok {
		return fmt.Sprintf("did you mean %q?", now)
	}
	return "row " + strconv.Itoa(t.Headers) + " holds " + diag.Listed(t.Headings())
}

// unheaded tells a row of answers that was taken for the headings: most of it are numbers, or texts that its columns repeat. What stands
// there must not be shown, for it is somebody's.
func (b *binder) unheaded() bool {
	headings, suspicious := 0, 0
	for i := range b.table.Columns {
		c := &b.table.Columns[i]
		if c.Header == "" {
			continue
		}
		headings++
		if _, err := strconv.ParseFloat(c.Header, 64); err == nil || strings.Contains(c.Header, "@") || repeats(c) {
			suspicious++
		}
	}
	return 2*suspicious > headings
}

// repeats tells whether a column's heading stands among its first cells too.
func repeats(c *table.Column) bool {
	const looked = 50
	for i := range min(looked, c.Len()) {
		if c.Kind(i) == table.Text && c.Text(i) == c.Header {
			return true
		}
	}
	return false
}

// headingsElsewhere reports once that the header row holds none of the headings and a row below it does.
func (b *binder) headingsElsewhere() bool {
	heading, row := "", 0
	for _, f := range b.spec.Fields {
		field, mapped := b.source.Columns[f.Key]
		if !mapped {
			continue
		}
		members := b.members(f, field)
		if len(members) == 0 {
			continue
		}
		for _, h := range slices.Concat(members[0].headings, []string{field.Many.Columns}) {
			if h == "" {
				continue
			}
			if strings.HasPrefix(h, "=") || len(look(h, b.table)) > 0 {
				return false
			}
			if below, ok := headingBelow(h, b.table); ok && row == 0 {
				heading, row = h, below
			}
		}
	}
	if row == 0 {
		return false
	}
	t := b.table
	at := diag.Place{File: t.Book, Sheet: t.Sheet, Cell: "A" + strconv.Itoa(t.Headers)}
	d := b.found.Errorf(at, CodeNoColumn, "row %d holds none of the headings; %q stands in row %d", t.Headers, heading, row)
	d.Hint = fmt.Sprintf("set header_row: %d", row)
	d.Notes = diag.Pointing(b.source.At, "the sheet is asked for here")
	return true
}

// headingBelow returns the row in which a heading stands when titles above it were taken for the headings.
func headingBelow(heading string, t *table.Table) (int, bool) {
	const most = 20
	fold := table.Fold(heading)
	for i := range min(most, t.Len()) {
		for c := range t.Columns {
			if col := &t.Columns[c]; fold != "" && col.Kind(i) == table.Text && table.Fold(col.Text(i)) == fold {
				return t.Rows[i], true
			}
		}
	}
	return 0, false
}
