package survey

import (
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/grouping"
)

func (b *builder) customers(f *frame, at diag.Place) *Customers {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	c := &Customers{
		N: f.n, Dates: f.dates(), Factors: b.factors(f, at, "location", "channel", "month"),
		Expectation: f.family("expectation", len(items)), Perception: f.family("perception", len(items)), Importance: f.family("importance", dimensions),
		Overall: f.scores("overall"), NPS: f.scores("nps"), CSAT: f.scores("csat"), CES: f.scores("ces"),
		Repeated: f.scores("repeated"), Resolved: f.scores("resolved"),
	}
	c.Adequate, c.Desired = f.family("adequate", len(items)), f.family("desired", len(items))
	c.Adequacy, c.Superiority = f.family("adequacy", len(items)), f.family("superiority", len(items))
	c.Rated = f.family("rated_importance", len(items))
	c.Tolerated, c.Wished = b.durations(f, "tolerated"), b.durations(f, "wished")
	c.Problem, c.Complained, c.Key, c.Intention = f.scores("problem"), f.scores("complained"), f.scores("key_customer"), f.scores("intention")
	c.Reasons = grouping.Count(f.chosen("reason"))
	for _, s := range b.config.Segments {
		if a := f.field(binding.SegmentKey(s.ID)); a != nil {
			c.Factors = b.group(c.Factors, s.ID, s.Name, a.texts, at)
		}
	}
	c.Comments = comments(f)
	c.Started, c.Ended = f.when("started"), f.when("ended")
	c.Seconds, c.Attention = f.scores("seconds"), f.texts("attention")
	for _, battery := range [][]Scores{c.Expectation, c.Perception, c.Adequate, c.Desired} {
		recode(items, b.config.Model.Scale, battery)
	}
	for _, battery := range [][]Scores{c.Adequacy, c.Superiority} {
		recode(items, b.config.Model.Relative, battery)
	}
	return c
}

// weigh gives every respondent the weight of his row; those of a file without weights count once.
func (b *builder) weigh(c *Customers, f *frame, parts []*part) {
	a := f.field("weight")
	if a == nil {
		return
	}
	c.Weighted, c.Weights = true, make([]float64, f.n)
	for i := range c.Weights {
		c.Weights[i] = 1
		if x, ok := a.scores[0].At(i); ok {
			c.Weights[i] = x
		}
	}
	for _, p := range parts {
		if p.field("weight") != nil {
			b.checkWeights(p)
		}
	}
}

// checkWeights reports the rows whose weight is blank or zero: these respondents would vanish. Others that cannot be read were
// reported with their cells.
func (b *builder) checkWeights(p *part) {
	weights := p.scores("weight")
	var rows []int
	for i, reason := range weights.Missing[:p.n] {
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
		answers[i].turn(scale)
	}
}

// turn recodes the answers there are as min + max − x.
func (s Scores) turn(scale config.Scale) {
	for j := range s.Values {
		if s.Missing[j] == Answered {
			s.Values[j] = scale.Min + scale.Max - s.Values[j]
		}
	}
}

func (b *builder) managers(f *frame, at diag.Place) *Managers {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	m := &Managers{
		N: f.n, Factors: b.factors(f, at, "location"), Expectation: f.family("expectation", len(items)),
		Importance: f.family("importance", dimensions), Formalization: f.family("formalization", dimensions), NoStandard: f.none("formalization"),
		Antecedents: b.antecedents(f, config.Managers),
	}
	recode(items, b.config.Model.Scale, m.Expectation)
	return m
}

func (b *builder) employees(f *frame, at diag.Place) *Employees {
	items, dimensions := b.config.Model.Items(), len(b.config.Model.Dimensions)
	e := &Employees{
		N: f.n, Expectation: f.family("expectation", len(items)), Factors: b.factors(f, at, "location", "team"), Ability: f.family("ability", dimensions), NoStandard: f.none("ability"),
		Promises: f.family("promises", dimensions), ENPS: f.scores("enps"), Obstacles: f.texts("obstacle"),
		Training: f.scores("training"), Trained: f.scores("trained"), Antecedents: b.antecedents(f, config.Employees),
	}
	recode(items, b.config.Model.Scale, e.Expectation)
	return e
}
