package app

import (
	"fmt"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
)

// codeStep is what a standard, a sign or a promise aims at in a time of which the data hold nothing.
const codeStep = "E0606"

// steps tells of what is aimed at before the data begin or after they end, and where the first of it is said to hold from a day within them.
func steps(c *config.Config, first, last time.Time) diag.List {
	var found diag.List
	if first.IsZero() {
		return nil
	}
	for _, s := range c.Standards {
		outside(&found, "target", s.ID, s.Targets, first, last)
		outside(&found, "target", s.ID, s.Shares, first, last)
	}
	for _, p := range c.Promises {
		outside(&found, "target", p.ID, p.Targets, first, last)
	}
	for _, i := range c.Indicators {
		told := map[diag.Place]bool{} // what is derived from another bound stands where that one does
		for _, all := range [][]config.Step{i.Changing.Green, i.Changing.Amber, i.Changing.Worst, i.Changing.Best} {
			if len(all) > 0 && !told[all[0].At] && all[0].At.File != "" {
				told[all[0].At] = true
				outside(&found, "bound", i.ID, all, first, last)
			}
		}
	}
	return found
}

// outside tells of the steps of one number that none of the data lie in.
func outside(found *diag.List, what, id string, all []config.Step, first, last time.Time) {
	tell := func(s config.Step, message, hint string) {
		found.Notef(s.At, codeStep, "%s", message).Hint = hint
	}
	for i, s := range all {
		day := s.From.Format(time.DateOnly)
		switch {
		case i+1 < len(all) && !all[i+1].From.After(first):
			tell(s, fmt.Sprintf("nothing is held against this %s of %q: the next holds before the data begin, on %s", what, id, first.Format(time.DateOnly)), "it can stay for reports of earlier periods; nothing was changed")
		case s.From.After(last):
			tell(s, fmt.Sprintf("this %s of %q holds from %s, and the data end on %s", what, id, day, last.Format(time.DateOnly)), "the report holds the figures against the one before; nothing needs to be done")
		case i == 0 && s.From.After(first):
			tell(s, fmt.Sprintf("the first %s of %q holds from %s, and the data begin on %s: what lies before is held against it too", what, id, day, first.Format(time.DateOnly)), "put what was aimed at before in front of it, or leave the earlier rows out with periods.from")
		}
	}
}
