package survey

import (
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
)

// checkInspection reports sections and critical standards of report.yaml that no row has: their weight would count for nothing, and their
// failure would not be seen.
func (b *builder) checkInspection(c *Checklist, at diag.Place) {
	section, _ := Find(c.Factors, "section")
	for _, w := range b.config.Inspection.Sections {
		b.inspected("section", w.Name, section.Levels, w.At, at)
	}
	standards := slices.Compact(slices.Sorted(slices.Values(c.Standard)))
	for _, name := range b.config.Inspection.Critical {
		b.inspected("standard", name, standards, b.config.Inspection.At, at)
	}
}

func (b *builder) inspected(what, name string, there []string, rule, data diag.Place) {
	if slices.ContainsFunc(there, func(t string) bool { return strings.EqualFold(t, name) }) {
		return
	}
	d := b.found.Warnf(rule, CodeUninspected, "no inspection has a %s %q", what, answer.Shorten(name))
	d.Hint = "write it as it stands in the checklist"
	if near, is := diag.Nearest(name, there); is {
		d.Hint = "did you mean \"" + near + "\"?"
	}
	d.Notes = []diag.Related{{Place: data, Message: "the inspections are here"}}
}
