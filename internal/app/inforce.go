package app

import (
	"fmt"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
)

// codeStep is what a standard aims at in a time of which the data hold nothing.
const codeStep = "E0606"

// steps tells of what standards aim at before the data begin or after they end, and where the first of it is said to hold from a day within them.
func steps(c *config.Config, first, last time.Time) diag.List {
	var found diag.List
	if first.IsZero() {
		return nil
	}
	tell := func(s config.Step, message, hint string) {
		found.Notef(s.At, codeStep, "%s", message).Hint = hint
	}
	for _, standard := range c.Standards {
		for _, all := range [][]config.Step{standard.Targets, standard.Shares} {
			for i, s := range all {
				day := s.From.Format(time.DateOnly)
				switch {
				case i+1 < len(all) && !all[i+1].From.After(first):
					tell(s, fmt.Sprintf("nothing is held against this target of %q: the next holds before the data begin, on %s", standard.ID, first.Format(time.DateOnly)), "it can stay for reports of earlier periods; nothing was changed")
				case s.From.After(last):
					tell(s, fmt.Sprintf("this target of %q holds from %s, and the data end on %s", standard.ID, day, last.Format(time.DateOnly)), "the report holds the figures against the one before; nothing needs to be done")
				case i == 0 && s.From.After(first):
					tell(s, fmt.Sprintf("the first target of %q holds from %s, and the data begin on %s: what lies before is held against it too", standard.ID, day, first.Format(time.DateOnly)), "put what was aimed at before in front of it, or leave the earlier rows out with periods.from")
				}
			}
		}
	}
	return found
}
