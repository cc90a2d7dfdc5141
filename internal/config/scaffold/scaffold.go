// Package scaffold writes a proposal down as a commented report.yaml: every guess with its evidence beside it.
package scaffold

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/intake/draft"
)

// Options say what the proposal does not.
type Options struct {
	Company string
	Guessed bool     // the company's name is the file's
	Locale  string   // "" takes that of the headings
	Texts   string   // the user's own texts, from the folder of report.yaml; "" for none
	Files   []string // as the user named them, for the first lines
}

// Write returns report.yaml. It is valid as it stands.
func Write(p draft.Proposal, o Options) []byte {
	w := &writer{}
	w.line("# yaml-language-server: $schema=report.schema.json")
	w.line("#")
	w.note("", "Proposed by `ecart init --from` "+strings.Join(o.Files, ", ")+". Each guess has its evidence beside it; those marked CHECK are to be looked at first.")
	w.note("", "`ecart check` says what is wrong here and in the workbooks, `ecart build` writes the report. Every key is in report.schema.json.")
	for _, note := range p.Notes {
		w.note("", "CHECK: "+note)
	}
	w.line("")
	w.line("version: 1")
	w.line("")
	w.line("company:")
	if o.Guessed {
		w.beside("  ", "name: "+quote(o.Company), "the file's name; write the company's", true)
	} else {
		w.line("  name: %s", quote(o.Company))
	}
	w.line("  # mission, vision, values, logo and title of the report can stand here")
	w.line("")
	w.line("locale: %s                      # of the report: en, fr, de", cmp.Or(o.Locale, p.Locale))
	if o.Texts != "" {
		w.line("texts: %s", quote(o.Texts))
	}
	w.line("")
	w.model(p.Model)
	w.line("")
	w.line("sources:")
	for i, s := range p.Sources {
		if i > 0 {
			w.line("")
		}
		w.source(s)
	}
	w.segments(p.Segments)
	w.rest()
	w.others(p.Model.Other)
	return []byte(w.b.String())
}

// writer gathers lines.
type writer struct{ b strings.Builder }

func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(&w.b, format+"\n", args...)
}

// widest is how long a line of comments becomes before it is broken.
const widest = 110

// note writes a comment, over several lines where it is long.
func (w *writer) note(indent, text string) {
	line := indent + "#"
	for _, word := range strings.Fields(plain(text)) {
		if len([]rune(line))+len([]rune(word)) > widest && line != indent+"#" {
			w.line("%s", line)
			line = indent + "#"
		}
		line += " " + word
	}
	w.line("%s", line)
}

// beside writes an entry with its evidence behind it, or above it where both are too long for a line.
func (w *writer) beside(indent, entry, note string, check bool) {
	if check {
		note = strings.TrimSpace("CHECK: " + note)
	}
	switch {
	case note == "":
		w.line("%s%s", indent, entry)
	case len([]rune(indent+entry))+len([]rune(note)) < widest:
		w.line("%s%s   # %s", indent, entry, plain(note))
	default:
		w.note(strings.Replace(indent, "- ", "  ", 1), note)
		w.line("%s%s", indent, entry)
	}
}

// plain makes a text fit for a comment: one line, nothing that cannot be printed.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// quote writes any text as a scalar of YAML: Go's escapes of what cannot be printed are YAML's as well.
func quote(s string) string { return strconv.Quote(strings.ToValidUTF8(s, "�")) }

func quoted(all []string) string {
	parts := make([]string, len(all))
	for i, s := range all {
		parts[i] = quote(s)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// segments are the groupings of customers.
func (w *writer) segments(all []draft.Segment) {
	if len(all) == 0 {
		return
	}
	w.line("")
	w.line("# Groups of customers whose figures are held against each other.")
	w.line("segments:")
	for _, s := range all {
		w.beside("  ", fmt.Sprintf("- {id: %s, name: %s, column: %s}", quote(s.ID), quote(s.Name), quote(s.Column)), s.Note, s.Check)
	}
}

// rest are the keys that no file tells, as examples.
func (w *writer) rest() {
	w.line("")
	w.line("# privacy: {customers: 5, staff: 10, company: 5, verbatim: 10}   # the smallest groups that are shown")
	w.line("# periods: {unit: month}          # or quarter")
	w.line("# comments: {quotes: true}        # masked quotations, from groups of privacy.verbatim or more")
	w.line("# indicators:                     # bounds for the signs of good and bad service")
	w.line("#   - {id: nps, measure: nps, green: 40, amber: 20, worst: -20}")
	w.line("# commentary: commentary          # a folder of Markdown files, each at the page it is named after")
	w.line("")
	w.line("outputs:")
	w.line("  dir: out                        # replaced as a whole")
}

// reasons are the keys of model.missing in the order in which they are written.
var reasons = []string{"no_answer", "not_applicable", "dont_know", "refused", "not_shown", "dropped_out"}

func (w *writer) missing(indent string, all []draft.Missing) {
	if len(all) == 0 {
		return
	}
	w.line("%smissing:                        # words among the answers that are none", indent)
	for _, reason := range reasons {
		var texts, counts []string
		for _, m := range all {
			if m.Reason == reason {
				texts = append(texts, m.Text)
				counts = append(counts, cells(m.Cells))
			}
		}
		if len(texts) > 0 {
			w.beside(indent+"  ", reason+": "+quoted(texts), strings.Join(counts, ", "), false)
		}
	}
}

// cells counts them in words.
func cells(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}

// sorted returns the labels from the lowest to the highest.
func sorted(labels []draft.Label) []draft.Label {
	all := slices.Clone(labels)
	slices.SortStableFunc(all, func(a, b draft.Label) int { return cmp.Compare(a.Value, b.Value) })
	return all
}
