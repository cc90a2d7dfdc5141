package result

// Action is the figure that an action of the plan is to change, and how it has moved since the action was opened. Actions hold the places
// of the plan: the first of one is the first of the other.
type Action struct {
	ID         string         // of report.yaml
	Carried    int            // periods since the one in which it was opened, at most all; 0 when it is new or its day is not said
	Linked     bool           // report.yaml says which figure it is to change
	Now        Estimate       // that figure as the report shows it
	Lower      bool           // low is good
	From, To   string         // periods: the one in which it was opened, or the next with a figure, and the last with one; "" when nothing is compared
	Before     Estimate       // the figure in From
	Last       Estimate       // the figure in To
	Difference Estimate       // Last − Before
	Test       Test           // adjusted over all actions
	Series     []PeriodFigure // how a standard was kept by period; empty of other figures, which the breakdown by month holds
}

// PeriodFigure is a figure of one period.
type PeriodFigure struct {
	Period string
	Value  Estimate
}

// Moved tells whether the figure has moved to its good side beyond doubt, and whether to its bad one.
func (a Action) Moved(level float64) (better, worse bool) {
	if !a.Difference.OK() || !a.Test.Clear(level) {
		return false, false
	}
	up := a.Difference.Value > 0
	return up != a.Lower, up == a.Lower
}
