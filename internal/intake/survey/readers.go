package survey

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// The scales that report.yaml does not set.
var (
	recommend = config.Scale{Min: 0, Max: 10, Integer: true}
	rating    = config.Scale{Min: 1, Max: 7, Integer: true}
)

// reader returns the reader of one column of a field.
func (b *builder) reader(bound binding, i int) *reader {
	r := &reader{words: b.words, name: bound.names[i], unit: bound.field.Unit, layout: bound.field.Format, min: math.Inf(-1), max: math.Inf(1)}
	r.rule = diag.Related{Place: bound.field.At, Message: "the column is named here"}
	switch bound.spec.Kind {
	case config.ScaleField:
		r.read = (*reader).readScale
		b.setScale(r, bound.spec)
	case config.NumberField:
		r.read = (*reader).readNumber
		r.min = 0
		if bound.spec.On == "points" {
			r.max = 100
		}
	case config.YesNoField:
		r.read = (*reader).readYesNo
	case config.DateField:
		r.read = (*reader).readDate
	case config.DurationField:
		r.read = (*reader).readDuration
		r.long = bound.key == "resolution" || bound.key == "cycle" || bound.spec.Family == config.PerStandard
	default:
		r.read = textReader(bound)
	}
	return r
}

// textReader returns how a column of words is read: two of them hold only certain words.
func textReader(bound binding) func(*reader, cell) reading {
	switch {
	case bound.spec.Kind == config.IDField:
		return (*reader).readID
	case bound.role == config.Costs && bound.key == "category":
		return (*reader).readCategory
	case bound.role == config.Checklist && bound.key == "result":
		return (*reader).readOutcome
	}
	return (*reader).readText
}

func (b *builder) setScale(r *reader, spec config.FieldSpec) {
	m := &b.config.Model
	switch spec.On {
	case "overall":
		r.scale = m.Overall
	case "internal":
		r.scale = b.config.Services.Scale
	case "relative":
		r.scale = m.Relative
	case "intention":
		r.scale = m.Intention
	case "csat":
		r.scale = m.CSAT
	case "ces":
		r.scale = m.CES
	case "nps":
		r.scale = recommend
	case "rating":
		r.scale, r.marks = rating, spec.Key != "promises"
	default:
		r.scale = m.Scale
	}
	if r.scale.At.File != "" {
		r.rule = diag.Related{Place: r.scale.At, Message: "the scale is set here"}
	}
	r.labels = make(map[string]float64, len(r.scale.Labels))
	r.known = slices.Sorted(maps.Keys(r.scale.Labels))
	for _, label := range r.known {
		r.labels[table.Fold(label)] = r.scale.Labels[label]
	}
}

// headingUnits finds the unit of time that a heading names in brackets.
var headingUnits = regexp.MustCompile(`[(\[](?:in |en )?(s|sec|secondes?|seconds?|min|mn|minutes?|h|hrs?|heures?|hours?)\.?[)\]]`)

// checkUnit warns of a heading such as "Wait (min)" over a column that report.yaml takes for seconds.
func (b *builder) checkUnit(bound binding, t *table.Table) {
	if bound.spec.Kind != config.DurationField {
		return
	}
	c := bound.columns[0]
	m := headingUnits.FindStringSubmatch(bare(c.Header))
	if m == nil || unitSeconds[m[1]] == unitSeconds[bound.field.Unit] {
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
