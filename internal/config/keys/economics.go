package keys

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var economics = form.Table[config.Economics]{
	Place: func(e *config.Economics) *diag.Place { return &e.At },
	Keys: []form.Key[config.Economics]{
		form.Field("currency", "The currency of all money.", form.Words, func(e *config.Economics) *string { return &e.Currency }).Eg("EUR"),
		form.Field("period", "What margin, discount, retention and revenue are for.", form.Choice("year", "month"), func(e *config.Economics) *string { return &e.Period }).Or("year"),
		form.Field("margin", "What one customer brings in one period.", given(least), func(e *config.Economics) *config.Figure { return &e.Margin }).Eg(120),
		form.Field("discount", "The rate at which a later period counts less.", given(portion), func(e *config.Economics) *config.Figure { return &e.Discount }).Eg(0.1, "10 %"),
		form.Field("retention", "The share of customers kept over one period, or the counts it follows from.", retention, func(e *config.Economics) *config.Retention { return &e.Retention }).Eg(0.8),
		form.Field("acquisition", "What winning one customer costs.", given(least), func(e *config.Economics) *config.Figure { return &e.Acquisition }).Eg(150),
		form.Field("programme", "Something done to keep customers, to be weighed against winning new ones.", programme.Form(), func(e *config.Economics) *config.Programme { return &e.Programme }),
		form.Field("revenue", "The revenue of one period.", given(least), func(e *config.Economics) *config.Figure { return &e.Revenue }).Eg(1_250_000),
		form.Field("lost_customers_margin", "The margin of the customers who left, as a cost of external failure beside those of the cost lines.", given(least), func(e *config.Economics) *config.Figure { return &e.LostMargin }).Eg(34_000),
	},
}

var programme = form.Table[config.Programme]{
	Place: func(p *config.Programme) *diag.Place { return &p.At },
	Keys: []form.Key[config.Programme]{
		form.Field("cost", "What it costs, once.", given(least), func(p *config.Programme) *config.Figure { return &p.Cost }).Must().Eg(20_000),
		form.Field("customers", "How many customers it is for.", given(form.Positive), func(p *config.Programme) *config.Figure { return &p.Customers }).Must().Eg(1000),
		form.Field("gain", "By how much it raises the share of customers kept.", given(portion), func(p *config.Programme) *config.Figure { return &p.Gain }).Eg(0.04, "4 %"),
	},
}

// retention is a share, or a group of counts.
var retention = form.Form[config.Retention]{
	Read: func(d *form.Decoder, n *yaml.Node, to *config.Retention) {
		if n.Kind == yaml.MappingNode {
			retentionCounts.Read(d, n, to)
			return
		}
		to.At = d.Place(n)
		given(portion).Read(d, n, &to.Share)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{retentionCounts.Schema(), portion.Schema()}}}
	},
}

var retentionCounts = form.Table[config.Retention]{
	Place: func(r *config.Retention) *diag.Place { return &r.At },
	Keys: []form.Key[config.Retention]{
		form.Field("start", "Customers at the start of the period.", given(form.Positive), func(r *config.Retention) *config.Figure { return &r.Start }).Must().Eg(2000),
		form.Field("lost", "Of these, how many left in the period.", given(least), func(r *config.Retention) *config.Figure { return &r.Lost }).Must().Eg(400),
		form.Field("won", "New customers of the period.", given(least), func(r *config.Retention) *config.Figure { return &r.Won }).Eg(450),
	},
	Finish: func(d *form.Decoder, g *form.Group, r *config.Retention) {
		if g.Sound && r.Lost.Value > r.Start.Value {
			d.Errorf(g.Value("lost"), form.Contradiction, "%s customers lost are more than the %s there were at the start", form.Short(r.Lost.Value), form.Short(r.Start.Value))
		}
	},
}

// given is the form of a number of which it matters whether it was given.
func given(f form.Form[float64]) form.Form[config.Figure] {
	return form.Form[config.Figure]{
		Read: func(d *form.Decoder, n *yaml.Node, to *config.Figure) {
			before := len(d.Diags)
			var v float64
			f.Read(d, n, &v)
			*to = config.Figure{Value: v, Given: len(d.Diags) == before}
		},
		Schema: f.Schema,
	}
}

// least is a number of zero or more.
var least = form.Form[float64]{
	Read: func(d *form.Decoder, n *yaml.Node, to *float64) {
		v, ok := d.Number(n, "a number")
		if ok && v < 0 {
			d.Errorf(n, form.OutOfBounds, "%s cannot be below 0, and is %s", d.Subject, n.Value)
		} else if ok {
			*to = v
		}
	},
	Schema: func() form.Object { return form.Object{{"type", "number"}, {"minimum", 0}} },
}

// portion is a share from 0 to 1, both included, written as a number or as a percentage.
var portion = form.Form[float64]{
	Read: func(d *form.Decoder, n *yaml.Node, to *float64) {
		if n.Kind == yaml.ScalarNode && (n.Value == "0" || n.Value == "0.0") {
			*to = 0
			return
		}
		form.Share(0, 1).Read(d, n, to)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{
			{{"type", "number"}, {"minimum", 0}, {"maximum", 1}},
			{{"type", "string"}, {"pattern", form.Percent}},
		}}}
	},
}
