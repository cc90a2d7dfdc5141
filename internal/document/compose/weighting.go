package compose

import "ecart/internal/config"

// checkWeighting warns when the customers who answered cannot be given the weights that report.yaml asks for: then none has any.
func (c *composer) checkWeighting() {
	w := c.Config.Weighting
	asked := len(w.Margins) > 0 || len(w.Cells.By) > 0
	if !asked || c.Results.Weighting.Applied || c.Number(config.Customers) == 0 {
		return
	}
	found := c.diags.Warnf(w.At, "E0408", "no weights meet what is said of all customers, and nothing is weighted")
	found.Hint = "the margins contradict each other among the customers who answered; take one out, or join groups of few answers"
	if len(w.Cells.By) > 0 {
		found.Hint = "too few answered in the combinations that are listed; join some, or weight by margins"
	}
}
