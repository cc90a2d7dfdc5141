package scaffold

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft"
	"ecart/internal/intake/export"
)

// source writes one sheet that is read.
func (w *writer) source(s draft.Source) {
	for _, e := range s.Evidence {
		w.note("  ", e)
	}
	w.line("  - role: %s", s.Role)
	w.line("    file: %s", quote(s.File))
	if s.Sheet != "" {
		w.line("    sheet: %s", quote(s.Sheet))
	}
	w.rows(s)
	if s.Zone != "" {
		w.line("    timezone: %s", quote(s.Zone))
	}
	w.toolMissing(s.Missing)
	w.sieve("keep", s.Keep)
	w.sieve("reject", s.Reject)
	w.left("drop", "personal data, which reaches nothing; whether an e-mail stands twice is counted", s.Drop)
	w.left("unused", "seen and not used; a heading in no list is reported as new", s.Unused)
	if s.Events != nil {
		w.events(*s.Events)
	}
	w.line("    columns:")
	for _, f := range s.Fields {
		w.field(f)
	}
}

// rows writes where the headings and answers stand, as far as they stand elsewhere than usual.
func (w *writer) rows(s draft.Source) {
	last := max(s.Header, s.Sub, s.Label)
	if s.Header > 1 || s.Sub > 0 || s.Label > 0 || s.First > last+1 {
		w.line("    header_row: %d", max(s.Header, 1))
	}
	if s.Sub > 0 {
		w.line("    sub_row: %d                     # choices and rows of a matrix; a heading is then \"upper [lower]\"", s.Sub)
	}
	if s.Label > 0 {
		w.line("    label_row: %d                   # the questions' texts", s.Label)
	}
	if s.First > last+1 {
		w.line("    first_row: %d", s.First)
	}
}

// toolMissing writes the words by which a tool says why there is no answer.
func (w *writer) toolMissing(m export.Missing) {
	var parts []string
	for _, reason := range []struct {
		key   string
		words []string
	}{{"not_shown", m.NotShown}, {"no_answer", m.NoAnswer}, {"dropped_out", m.DroppedOut}} {
		if len(reason.words) > 0 {
			parts = append(parts, reason.key+": "+quoted(reason.words))
		}
	}
	if len(parts) > 0 {
		w.line("    missing: {%s}   # the tool's own words for no answer", strings.Join(parts, ", "))
	}
}

func (w *writer) sieve(key string, all []export.Filter) {
	if len(all) == 0 {
		return
	}
	w.line("    %s:", key)
	for _, f := range all {
		w.beside("      ", quote(f.Header)+": "+quoted(f.Values), held(f.Rows), false)
	}
}

func held(rows int) string {
	if rows == 1 {
		return "1 row holds one of these"
	}
	return fmt.Sprintf("%d rows hold one of these", rows)
}

// left writes the columns that are not read, each once, with the reason why.
func (w *writer) left(key, about string, all []draft.Left) {
	if len(all) == 0 {
		return
	}
	w.line("    %s:                           # %s", key, about)
	var seen []string
	for _, l := range all {
		if !slices.Contains(seen, l.Header) {
			seen = append(seen, l.Header)
			w.beside("      ", "- "+quote(l.Header), l.Why, false)
		}
	}
}

func (w *writer) events(e draft.Events) {
	w.note("    ", e.Note)
	w.line("    events:")
	for _, k := range []struct{ key, value string }{
		{"file", e.File}, {"sheet", e.Sheet}, {"ticket", e.Ticket}, {"at", e.When}, {"who", e.Who}, {"requester", e.Requester}, {"public", e.Public},
	} {
		if k.value != "" {
			w.line("      %s: %s", k.key, quote(k.value))
		}
	}
	if e.Header > 1 {
		w.line("      header_row: %d", e.Header)
	}
}

func (w *writer) field(f draft.Field) {
	if f.Each != nil {
		w.beside("      ", f.Key+":", f.Note, f.Check)
		for _, heading := range f.Each {
			w.line("        - %s", quote(heading))
		}
		return
	}
	var parts []string
	for _, k := range []struct{ key, value string }{
		{"column", f.Header}, {"columns", f.Columns}, {"from", f.From}, {"to", f.To}, {"split", f.Split}, {"format", f.Format},
	} {
		if k.value != "" {
			parts = append(parts, k.key+": "+quote(k.value))
		}
	}
	if f.Unit != "" {
		parts = append(parts, "unit: "+f.Unit)
	}
	if f.Clock != "" {
		parts = append(parts, "clock: "+f.Clock)
	}
	entry := f.Key + ": {" + strings.Join(parts, ", ") + "}"
	if len(parts) == 1 && f.Header != "" {
		entry = f.Key + ": " + quote(f.Header)
	}
	w.beside("      ", entry, f.Note, f.Check)
}
