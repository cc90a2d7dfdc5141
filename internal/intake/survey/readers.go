package survey

import (
	"fmt"
	"regexp"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// reader returns the reader of one column of a field.
func (b *builder) reader(bound binding, i int) *answer.Reader {
	name := bound.names[i]
	switch bound.spec.Kind {
	case config.ScaleField:
		scale, _ := b.config.ScaleOf(bound.spec)
		return b.words.Scale(name, scale, bound.marks())
	case config.NumberField:
		if scale, limited := b.config.ScaleOf(bound.spec); limited {
			return b.words.Points(name, scale.Max)
		}
		return b.words.Amount(name)
	case config.YesNoField:
		return b.words.YesNo(name)
	case config.DateField:
		return b.words.Date(name, bound.field.Format, nil, nil)
	case config.DurationField:
		long := bound.key == "resolution" || bound.key == "cycle" || bound.key == "seconds" || bound.spec.Family == config.PerStandard
		return b.words.Duration(name, bound.field.Unit, long)
	case config.IDField:
		return b.words.ID(name)
	}
	switch { // two columns of words hold only certain ones
	case bound.role == config.Costs && bound.key == "category":
		return b.words.Cost(name)
	case bound.role == config.Checklist && bound.key == "result":
		return b.words.Inspected(name)
	}
	return b.words.Text(name)
}

// marks tells the fields whose cells may say that there is no standard.
func (bound binding) marks() bool {
	return bound.spec.On == "rating" && bound.spec.Key != "promises"
}

// rule says where it is decided what may stand in a field's cells.
func (b *builder) rule(bound binding) diag.Related {
	if scale, is := b.config.ScaleOf(bound.spec); is && bound.spec.Kind == config.ScaleField && scale.At.File != "" {
		return diag.Related{Place: scale.At, Message: "the scale is set here"}
	}
	return diag.Related{Place: bound.field.At, Message: "the column is named here"}
}

// headingUnits finds the unit of time that a heading names in brackets.
var headingUnits = regexp.MustCompile(`[(\[](?:in |en )?(s|sec|secondes?|seconds?|min|mn|minutes?|h|hrs?|heures?|hours?)\.?[)\]]`)

// checkUnit warns of a heading such as "Wait (min)" over a column that report.yaml takes for seconds.
func (b *builder) checkUnit(bound binding, t *table.Table) {
	if bound.spec.Kind != config.DurationField {
		return
	}
	c := bound.columns[0]
	m := headingUnits.FindStringSubmatch(answer.Bare(c.Header))
	if m == nil || answer.UnitSeconds[m[1]] == answer.UnitSeconds[bound.field.Unit] {
		return
	}
	unit := bound.field.Unit
	if unit == "" {
		unit = "s"
	}
	d := b.found.Warnf(t.Heading(c), CodeHeadingUnit, "the heading says %q and the numbers are taken for %s", m[1], unit)
	d.Hint = fmt.Sprintf("set unit: for %q", bound.key)
	d.Notes = note(bound.field.At, "the column is named here")
}
