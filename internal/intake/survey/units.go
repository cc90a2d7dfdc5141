package survey

import (
	"cmp"
	"fmt"
	"regexp"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/table"
)

// headingUnits finds the unit of time that a heading names, in brackets or after "in": "Wait (min)", "First reply time in minutes".
var headingUnits = regexp.MustCompile(`(?:[(\[](?:in |en )?|\b(?:in|en) )(s|sec|secondes?|seconds?|min|mn|minutes?|h|hrs?|heures?|hours?)\b\.?`)

// businessHours finds a heading that says that only the hours of business count.
var businessHours = regexp.MustCompile(`business hours?|heures ouvr(?:ees|ables)|heures d'ouverture|working hours`)

// checkUnit warns of a heading such as "Wait (min)" over a column that report.yaml takes for seconds, and of one that names other hours than
// report.yaml does.
func (b *builder) checkUnit(bound binding.Bound, t *table.Table) {
	if bound.Spec.Kind != config.DurationField || bound.Spans() {
		return
	}
	c := bound.Columns[0]
	heading := answer.Bare(c.Header)
	if m := headingUnits.FindStringSubmatch(heading); m != nil && answer.UnitSeconds[m[1]] != answer.UnitSeconds[bound.Field.Unit] {
		d := b.found.Warnf(t.Heading(c), CodeHeadingUnit, "the heading says %q and the numbers are taken for %s", m[1], cmp.Or(bound.Field.Unit, "s"))
		d.Hint = fmt.Sprintf("set unit: for %q", bound.Key)
		d.Notes = diag.Pointing(bound.Field.At, "the column is named here")
	}
	if m := businessHours.FindString(heading); m != "" && bound.Field.Clock != config.Business {
		d := b.found.Warnf(t.Heading(c), CodeClocks, "the heading says %q and report.yaml does not", m)
		d.Hint = fmt.Sprintf("set clock: business for %q, so that pages say so", bound.Key)
		d.Notes = diag.Pointing(bound.Field.At, "the column is named here")
	}
}
