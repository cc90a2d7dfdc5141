package keys

import (
	"fmt"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// oneClock reports a measure whose sources count different hours: hours of business and of the calendar do not add up to one mean.
func oneClock(d *form.Decoder, all []config.Source) {
	type measure struct {
		role  config.Role
		field string
	}
	first := map[measure]config.Field{}
	for _, s := range all {
		spec, _ := config.Spec(s.Role)
		for _, f := range spec.Fields {
			field, mapped := s.Columns[f.Key]
			if !mapped || f.Kind != config.DurationField {
				continue
			}
			k := measure{s.Role, f.Key}
			before, known := first[k]
			if !known {
				first[k] = field
				continue
			}
			if before.Clock == field.Clock {
				continue
			}
			found := d.Errorf(d.Node(field.At), form.Contradiction, "%q counts %s here, and %s in another source", f.Key, hours(field.Clock), hours(before.Clock))
			found.Notes = []diag.Related{{Place: before.At, Message: "it is read here too"}}
			found.Hint = fmt.Sprintf("map %q to columns of one clock, and say clock: of both", f.Key)
		}
	}
}

// hours says what a clock counts.
func hours(c config.Clock) string {
	switch c {
	case config.Business:
		return "hours of business"
	case config.Calendar:
		return "all hours"
	}
	return "hours of a clock that is not said"
}
