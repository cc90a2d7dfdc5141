package binding

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// oneFieldEach reports a column that is read as two different answers: the difference between them would always be zero.
func (b *binder) oneFieldEach(all []Bound) {
	first := map[int]Bound{}
	for _, bound := range all {
		if !IsAnswer(bound.Spec.Kind) || bound.Spans() {
			continue
		}
		for i, c := range bound.Columns {
			before, taken := first[c.Index]
			if !taken {
				first[c.Index] = bound
				continue
			}
			d := b.found.Errorf(b.table.Heading(c), CodeOneForTwo, "column %s is read as %q and as %q (%s)", c.Letter(), before.Key, bound.Key, bound.Names[i])
			d.Notes = append(diag.Pointing(before.Field.At, "it is first named here"), diag.Pointing(bound.Field.At, "and here again")...)
			d.Hint = "give each its own column"
		}
	}
}

// IsAnswer tells the kinds whose cells hold an answer or a measurement, not a grouping or a name.
func IsAnswer(k config.FieldKind) bool {
	switch k {
	case config.ScaleField, config.NumberField, config.DurationField, config.YesNoField:
		return true
	}
	return false
}

// underHeading reports a column that is named by its letter and stands under another heading than report.yaml says.
func (b *binder) underHeading(c *table.Column, field config.Field) {
	if table.Fold(c.Header) == table.Fold(field.Heading) || table.Fold(c.Label) == table.Fold(field.Heading) {
		return
	}
	headed := fmt.Sprintf("is headed %q", c.Header)
	if b.unheaded() { // what stands there is somebody's answer
		headed = "is headed otherwise"
	}
	d := b.found.Errorf(b.table.Heading(c), CodeOtherHead, "column %s %s, and report.yaml expects %q", c.Letter(), headed, field.Heading)
	d.Notes = diag.Pointing(field.At, "it is named here")
	d.Hint = "correct the letter, or the heading if it is the same question"
	if now := look(field.Heading, b.table); len(now) == 1 {
		d.Hint = fmt.Sprintf("%q stands in column %s now: write \"=%s\"", field.Heading, now[0].Letter(), now[0].Letter())
	}
}

// listed finds the columns of a list of headings, and the headings that the sheet lacks.
func (b *binder) listed(headings []string) (columns map[int]string, lacking []string) {
	columns = map[int]string{}
	for _, h := range headings {
		found := look(h, b.table)
		if len(found) == 0 {
			lacking = append(lacking, h)
		}
		for _, c := range found {
			columns[c.Index] = h
		}
	}
	return columns, lacking
}

// dropped reports a column that is dropped and read all the same: personal data would be read against the mapping's word.
func (b *binder) dropped(read map[int]string) {
	drop, _ := b.listed(b.source.Drop)
	for i := range b.table.Columns {
		c := &b.table.Columns[i]
		name, is := drop[c.Index]
		field, taken := read[c.Index]
		if !is || !taken {
			continue
		}
		d := b.found.Errorf(b.table.Heading(c), CodeDropped, "column %s, %q, is dropped and read", c.Letter(), c.Header)
		if field != "" {
			d.Message += fmt.Sprintf(" as %q", field)
		}
		d.Hint = fmt.Sprintf("take %q out of drop:, or map another column", name)
		d.Notes = diag.Pointing(b.source.At, "the source is set here")
	}
}

// strangers reports the headings that nothing reads and that go on where a mapped pattern ends. Once a source lists what it drops or leaves,
// it reports all headings in none of its lists, and those of the lists that are gone; a new one that is written almost as one that is gone
// is proposed for it. While a mapped column is missing the new headings are not told: they are what there is instead.
func (b *binder) strangers(read map[int]string) {
	dropped, gone := b.listed(b.source.Drop)
	unused, lacking := b.listed(b.source.Unused)
	gone = append(gone, lacking...)
	var columns []*table.Column
	for i := range b.table.Columns {
		c := &b.table.Columns[i]
		_, r := read[c.Index]
		_, d := dropped[c.Index]
		if _, u := unused[c.Index]; !r && !d && !u && table.Fold(c.Header) != "" {
			columns = append(columns, c)
		}
	}
	missing := slices.ContainsFunc(b.found, func(d diag.Diagnostic) bool { return d.Code == CodeNoColumn })
	if !missing {
		columns = b.kin(columns)
	}
	if !b.source.Listed() {
		return
	}
	var fresh []string
	for _, c := range columns {
		fresh = append(fresh, c.Header)
	}
	if len(fresh) > 0 && !missing && !b.unheaded() {
		d := b.found.Warnf(b.table.Heading(columns[0]), CodeNew, "%s new: %s", diag.Plural(len(fresh), "heading is", "headings are"), diag.Listed(fresh))
		d.Hint = "map it under columns:, or list it under unused: or drop:"
		if was, now, ok := renamed(gone, fresh); ok {
			d.Hint = fmt.Sprintf("%q may be %q under a new name; map it, or list it under unused: or drop:", now, was)
		}
		d.Notes = diag.Pointing(b.source.At, "the source is set here")
	}
	if len(gone) > 0 {
		d := b.found.Notef(b.table.Place(), CodeGone, "%s not there: %s", diag.Plural(len(gone), "heading of drop: or unused: is", "headings of drop: and unused: are"), diag.Listed(gone))
		d.Hint = "take it out of the list"
		if was, now, ok := renamed(gone, fresh); ok {
			d.Hint = fmt.Sprintf("%q may be called %q now", was, now)
		}
		d.Notes = diag.Pointing(b.source.At, "the source is set here")
	}
}

// renamed finds, among headings that are gone, the first that a new one is written almost like: two signs differ at the most.
func renamed(gone, fresh []string) (was, now string, ok bool) {
	for _, g := range gone {
		near, is := diag.Nearest(g, fresh)
		if is && diag.Distance(strings.ToLower(g), strings.ToLower(near)) <= 2 {
			return g, near, true
		}
	}
	return "", "", false
}
