package compose

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// checkExceptions warns of exceptions that change nothing: past their review date, or on a sign that takes none.
func (c *composer) checkExceptions() {
	for _, x := range c.Config.Exceptions {
		switch {
		case !c.Results.Newest.IsZero() && x.ReviewDate.Before(c.Results.Newest):
			found := c.diags.Warnf(x.At, "E0407", "the exception of %q is past its review date, %s, and is not applied", x.Indicator, x.ReviewDate.Format("2006-01-02"))
			found.Hint = "look at it again and set a later review_date, or take it out"
		case c.blocked(x):
			found := c.diags.Warnf(x.At, "E0407", "%q takes no exception, and this one is not applied", x.Indicator)
			found.Hint = "safety, the law, reliability, billing and promises take none; no_exceptions sets another list"
		}
	}
}

func (c *composer) blocked(x config.Exception) bool {
	return slices.ContainsFunc(c.Results.Signs, func(s result.Sign) bool {
		return s.ID == x.Indicator && s.Exception != nil && s.Exception.Blocked
	})
}
