package scaffold

import (
	"fmt"
	"strings"

	"ecart/internal/intake/draft"
)

// model writes what the questionnaire measures.
func (w *writer) model(m draft.Model) {
	w.line("model:")
	w.gaps(m.Gaps)
	for _, s := range []struct {
		key   string
		scale *draft.Scale
		about string
	}{
		{"scale", m.Scale, "of the statements"}, {"overall", m.Overall, "of satisfaction overall"}, {"csat", m.CSAT, "of satisfaction with one visit or contact"},
		{"ces", m.CES, "of effort"}, {"intention", m.Intention, "of the intention to return"},
	} {
		if s.scale != nil {
			w.scale(s.key, *s.scale, s.about, m.Effort)
		}
	}
	w.missing("  ", m.Missing)
	for _, other := range m.Other {
		text := "Also found, and listed as unused: " + other.Told + "."
		if other.Fields != nil {
			text += " At the end of this file stands what to write to report on it instead."
		}
		w.note("  ", text)
	}
	if m.Standard {
		w.line("  # CHECK: the headings are codes; without dimensions of your own these are the 22 statements of SERVQUAL, in its order.")
		return
	}
	if m.Dimensions == nil {
		w.line("  # No statements on a scale were found; dimensions: takes them, and columns: names where they stand.")
		return
	}
	w.dimensions(m.Dimensions)
}

func (w *writer) dimensions(all []draft.Dimension) {
	w.line("  dimensions:")
	for _, d := range all {
		w.beside("    ", "- id: "+quote(d.ID), d.Note, false)
		w.line("      name: %s", quote(d.Name))
		w.line("      items:")
		for _, i := range d.Items {
			w.beside("        ", "- "+item(i), i.Note, i.Note != "")
		}
	}
}

func item(i draft.Item) string {
	entry := fmt.Sprintf("{id: %s, text: %s", quote(i.ID), quote(i.Text))
	if i.Short != "" {
		entry += ", short: " + quote(i.Short)
	}
	return entry + "}"
}

// scale writes the range of an answer and the words that stand for its numbers.
func (w *writer) scale(key string, s draft.Scale, about string, effort bool) {
	note := about
	if s.Note != "" {
		note += ": " + s.Note
	}
	ends := fmt.Sprintf("min: %g, max: %g", s.Min, s.Max)
	switch {
	case key == "ces" && effort:
		ends += ", version: 1" // little effort is good
	case key == "ces":
		ends += ", version: 2"
	}
	if s.Fractions {
		ends += ", integer: false"
		note += ", half points among them"
	}
	if len(s.Labels) == 0 {
		w.beside("  ", key+": {"+ends+"}", note, s.Check)
		w.strange("    ", s, "value")
		return
	}
	w.beside("  ", key+":", note, s.Check)
	for _, end := range strings.Split(ends, ", ") {
		w.line("    %s", end)
	}
	w.line("    labels:")
	for _, l := range sorted(s.Labels) {
		told := cells(l.Cells)
		if l.Contradicts {
			told += "; these words stand behind another number too: correct the cells, or keep this label"
		}
		w.beside("      ", fmt.Sprintf("%s: %g", quote(l.Text), l.Value), told, l.Contradicts)
	}
	w.strange("      ", s, "word")
}

// mostStrange are as many texts beside a scale as are written down; the others are counted.
const mostStrange = 12

// strange writes what stands in the cells and is not on the scale.
func (w *writer) strange(indent string, s draft.Scale, what string) {
	cells := 0
	for i, one := range s.Strange {
		if i < mostStrange {
			w.note(indent, strangeNote(one, what))
			continue
		}
		cells += one.Cells
	}
	if cells > 0 {
		w.note(indent, fmt.Sprintf("CHECK: %d more cells hold what is no %s of this scale", cells, what))
	}
}

// strangeNote says that a text is not on the scale, and proposes what a word may be meant for.
func strangeNote(s draft.Strange, what string) string {
	text := "a text, not shown for it may name somebody,"
	if s.Text != "" {
		text = quote(s.Text)
	}
	note := fmt.Sprintf("CHECK: %s (%s) is no %s of this scale", text, cells(s.Cells), what)
	if s.Near != "" {
		note += "; did you mean " + quote(s.Near) + "?"
	}
	return note
}

func (w *writer) gaps(all []int) {
	if len(all) == 0 {
		w.line("  gaps: []                        # none: that would take what customers expect beside what they perceive")
		return
	}
	var gaps []string
	for _, g := range all {
		gaps = append(gaps, fmt.Sprint(g))
	}
	w.line("  gaps: [%s]                       # those that these files can tell; all five with managers, employees and standards", strings.Join(gaps, ", "))
}
