package survey

import (
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/grouping"
)

func (b *builder) customers(f *frame.Frame, at diag.Place) *Customers {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	c := &Customers{
		N: f.N, Dates: f.Dates(), Factors: b.factors(f, at, "location", "channel", "month"),
		Expectation: f.Family("expectation", len(items)), Perception: f.Family("perception", len(items)), Importance: f.Family("importance", dimensions),
		Overall: f.Scores("overall"), NPS: f.Scores("nps"), CSAT: f.Scores("csat"), CES: f.Scores("ces"),
		Repeated: f.Scores("repeated"), Resolved: f.Scores("resolved"),
	}
	c.Adequate, c.Desired = f.Family("adequate", len(items)), f.Family("desired", len(items))
	c.Adequacy, c.Superiority = f.Family("adequacy", len(items)), f.Family("superiority", len(items))
	c.Rated = f.Family("rated_importance", len(items))
	c.Tolerated, c.Wished = b.durations(f, "tolerated"), b.durations(f, "wished")
	c.Problem, c.Complained, c.Key, c.Intention = f.Scores("problem"), f.Scores("complained"), f.Scores("key_customer"), f.Scores("intention")
	c.Reasons = grouping.Count(f.Chosen("reason"))
	for _, s := range b.config.Segments {
		if a := f.Field(binding.SegmentKey(s.ID)); a != nil {
			c.Factors = b.group(c.Factors, s.ID, s.Name, a.Texts, at)
		}
	}
	c.Comments = comments(f)
	c.Started, c.Ended = f.When("started"), f.When("ended")
	c.Seconds, c.Attention = f.Scores("seconds"), f.Texts("attention")
	for _, battery := range [][]Scores{c.Expectation, c.Perception, c.Adequate, c.Desired} {
		recode(items, b.config.Model.Scale, battery)
	}
	for _, battery := range [][]Scores{c.Adequacy, c.Superiority} {
		recode(items, b.config.Model.Relative, battery)
	}
	return c
}

// weigh gives every respondent the weight of his row; those of a file without weights count once.
func (b *builder) weigh(c *Customers, f *frame.Frame, parts []*part) {
	a := f.Field("weight")
	if a == nil {
		return
	}
	c.Weighted, c.Weights = true, make([]float64, f.N)
	for i := range c.Weights {
		c.Weights[i] = 1
		if x, ok := a.Scores[0].At(i); ok {
			c.Weights[i] = x
		}
	}
	for _, p := range parts {
		if p.Field("weight") != nil {
			b.checkWeights(p)
		}
	}
}

// checkWeights reports the rows whose weight is blank or zero: these respondents would vanish. Others that cannot be read were
// reported with their cells.
func (b *builder) checkWeights(p *part) {
	weights := p.Scores("weight")
	var rows []int
	for i, reason := range weights.Missing[:p.N] {
		if reason == Answered && weights.Values[i] > 0 || reason == Unreadable || reason == OutOfScale {
			continue
		}
		rows = append(rows, p.rows[i])
	}
	if len(rows) == 0 {
		return
	}
	column, at := p.column("weight")
	d := b.found.Errorf(p.in.Table.Cell(column, rows[0]), CodeWeight, "the weight is missing or zero")
	d.Notes = diag.Pointing(at, "the column is named here")
	d.Hint = "give the respondent a weight above zero, or remove the row"
	d.Spread(p.in.Table.Strip(column, rows))
}

// recode turns negatively worded items round, so that high is good everywhere: min + max − x (method §0).
func recode(items []config.Item, scale config.Scale, answers []Scores) {
	for i, item := range items {
		if !item.Reverse {
			continue
		}
		answers[i].Turn(scale.Min, scale.Max)
	}
}

func (b *builder) managers(f *frame.Frame, at diag.Place) *Managers {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	m := &Managers{
		N: f.N, Factors: b.factors(f, at, "location"), Expectation: f.Family("expectation", len(items)),
		Importance: f.Family("importance", dimensions), Formalization: f.Family("formalization", dimensions), NoStandard: f.None("formalization"),
		Antecedents: b.antecedents(f, config.Managers),
	}
	recode(items, b.config.Model.Scale, m.Expectation)
	return m
}

func (b *builder) employees(f *frame.Frame, at diag.Place) *Employees {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	e := &Employees{
		N: f.N, Expectation: f.Family("expectation", len(items)), Factors: b.factors(f, at, "location", "team"), Ability: f.Family("ability", dimensions), NoStandard: f.None("ability"),
		Promises: f.Family("promises", dimensions), ENPS: f.Scores("enps"), Obstacles: f.Texts("obstacle"),
		Training: f.Scores("training"), Trained: f.Scores("trained"), Antecedents: b.antecedents(f, config.Employees),
	}
	recode(items, b.config.Model.Scale, e.Expectation)
	return e
}
