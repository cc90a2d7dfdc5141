package scaffold

import (
	"strings"

	"ecart/internal/intake/draft"
)

// others writes the batteries that are not the model's as comments: a report has one set of statements on one scale, and these lines stand in its
// place once their "#~" is taken away.
func (w *writer) others(all []draft.Other) {
	for _, o := range all {
		if o.Fields == nil {
			continue
		}
		w.line("")
		w.note("", "Another battery: "+o.Told+". A report has one set of statements on one scale. To report on this one instead, put the lines under model: in the place of gaps, "+
			"scale and dimensions there, and those under columns: in the place of the statements of the source, without their #~.")
		other := &writer{}
		other.line("model:")
		other.gaps(o.Gaps)
		other.scale("scale", *o.Scale, "of the statements", false)
		other.dimensions(o.Dimensions)
		other.line("    columns:")
		for _, f := range o.Fields {
			other.field(f)
		}
		for _, line := range strings.Split(strings.TrimSuffix(other.b.String(), "\n"), "\n") {
			w.line("#~ %s", line)
		}
	}
}
