package survey

import (
	"regexp"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/table"
)

// reader returns the reader of one column of a field.
func (b *builder) reader(p *part, bound binding.Bound, i int) *answer.Reader {
	name := bound.Names[i]
	switch bound.Spec.Kind {
	case config.ScaleField:
		scale, _ := b.config.ScaleOf(bound.Spec)
		return p.words.Scale(name, scale, marks(bound))
	case config.NumberField:
		if scale, limited := b.config.ScaleOf(bound.Spec); limited {
			return p.words.Points(name, scale.Max)
		}
		return p.words.Amount(name)
	case config.YesNoField:
		if bound.Key == "reopened" { // logs count how often
			return p.words.Counted(name)
		}
		return p.words.YesNo(name)
	case config.DateField:
		return p.stampReader(bound.Columns[i], name, bound.Field.Format)
	case config.DurationField:
		return p.words.Duration(name, bound.Field.Unit, mayBeLong(bound))
	case config.IDField:
		return p.words.ID(name)
	}
	switch { // two columns of words hold only certain ones
	case bound.Role == config.Costs && bound.Key == "category":
		return p.words.Cost(name)
	case bound.Role == config.Checklist && bound.Key == "result":
		return p.words.Inspected(name)
	}
	return p.words.Text(name)
}

// mayBeLong tells the durations of which more than a day is nothing unusual.
func mayBeLong(bound binding.Bound) bool {
	return bound.Key == "resolution" || bound.Key == "cycle" || bound.Key == "seconds" || bound.Spec.Family == config.PerStandard || bound.Field.Clock != "" || bound.Spans()
}

// stampReader returns the reader of a column of time stamps, which are in the source's zone unless they, or their heading, say another.
func (p *part) stampReader(c *table.Column, name, layout string) *answer.Reader {
	zone := p.in.Source.Zone
	if inUTC.MatchString(answer.Bare(c.Header)) {
		return p.words.Date(name, layout, zone, time.UTC)
	}
	return p.words.Date(name, layout, zone, zone)
}

// inUTC finds a heading that says in which zone its stamps are: "Submit Date (UTC)".
var inUTC = regexp.MustCompile(`[(\[ ](utc|gmt)[)\]]?$`)

// marks tells the fields whose cells may say that there is no standard.
func marks(bound binding.Bound) bool {
	return bound.Spec.On == "rating" && bound.Spec.Key != "promises"
}

// rule says where it is decided what may stand in a field's cells.
func (b *builder) rule(bound binding.Bound) diag.Related {
	if scale, is := b.config.ScaleOf(bound.Spec); is && bound.Spec.Kind == config.ScaleField && scale.At.File != "" {
		return diag.Related{Place: scale.At, Message: "the scale is set here"}
	}
	return diag.Related{Place: bound.Field.At, Message: "the column is named here"}
}
