package config

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Figure is a number that may not be known: a zero that was given is one.
type Figure struct {
	Value float64
	Given bool
}

// At returns the number, and whether it was given.
func (f Figure) At() (float64, bool) { return f.Value, f.Given }

// Economics holds what customers are worth and cost, for retention and the cost of quality. Money is per Period.
type Economics struct {
	Currency    string // "EUR"; "" when not said
	Period      string // "year" or "month": what margins, discount, retention and revenue are for
	Margin      Figure // what one customer brings in one period
	Discount    Figure // rate per period, 0–1
	Retention   Retention
	Acquisition Figure // what winning one customer costs
	Programme   Programme
	Revenue     Figure
	LostMargin  Figure // the margin of customers who left, as a cost of external failure
	At          diag.Place
}

// Retention is the share of customers kept over one period, or the counts it follows from.
type Retention struct {
	Share Figure // 0–1
	Start Figure // customers at the start of the period
	Lost  Figure
	Won   Figure
	At    diag.Place
}

// Programme is something done to keep customers.
type Programme struct {
	Cost      Figure // once
	Customers Figure // whom it is for
	Gain      Figure // by how much it raises the share kept, 0–1
	At        diag.Place
}

var economics = table[Economics]{
	place: func(e *Economics) *diag.Place { return &e.At },
	keys: []key[Economics]{
		field("currency", "The currency of all money.", words, func(e *Economics) *string { return &e.Currency }).eg("EUR"),
		field("period", "What margin, discount, retention and revenue are for.", choice("year", "month"), func(e *Economics) *string { return &e.Period }).or("year"),
		field("margin", "What one customer brings in one period.", given(least), func(e *Economics) *Figure { return &e.Margin }).eg(120),
		field("discount", "The rate at which a later period counts less.", given(portion), func(e *Economics) *Figure { return &e.Discount }).eg(0.1, "10 %"),
		field("retention", "The share of customers kept over one period, or the counts it follows from.", retention, func(e *Economics) *Retention { return &e.Retention }).eg(0.8),
		field("acquisition", "What winning one customer costs.", given(least), func(e *Economics) *Figure { return &e.Acquisition }).eg(150),
		field("programme", "Something done to keep customers, to be weighed against winning new ones.", programme.form(), func(e *Economics) *Programme { return &e.Programme }),
		field("revenue", "The revenue of one period.", given(least), func(e *Economics) *Figure { return &e.Revenue }).eg(1_250_000),
		field("lost_customers_margin", "The margin of the customers who left, as a cost of external failure beside those of the cost lines.", given(least), func(e *Economics) *Figure { return &e.LostMargin }).eg(34_000),
	},
}

var programme = table[Programme]{
	place: func(p *Programme) *diag.Place { return &p.At },
	keys: []key[Programme]{
		field("cost", "What it costs, once.", given(least), func(p *Programme) *Figure { return &p.Cost }).must().eg(20_000),
		field("customers", "How many customers it is for.", given(positive), func(p *Programme) *Figure { return &p.Customers }).must().eg(1000),
		field("gain", "By how much it raises the share of customers kept.", given(portion), func(p *Programme) *Figure { return &p.Gain }).eg(0.04, "4 %"),
	},
}

// retention is a share, or a group of counts.
var retention = form[Retention]{
	read: func(d *decoder, n *yaml.Node, to *Retention) {
		if n.Kind == yaml.MappingNode {
			retentionCounts.read(d, n, to)
			return
		}
		to.At = d.place(n)
		given(portion).read(d, n, &to.Share)
	},
	schema: func() object { return object{{"anyOf", []object{retentionCounts.schema(), portion.schema()}}} },
}

var retentionCounts = table[Retention]{
	place: func(r *Retention) *diag.Place { return &r.At },
	keys: []key[Retention]{
		field("start", "Customers at the start of the period.", given(positive), func(r *Retention) *Figure { return &r.Start }).must().eg(2000),
		field("lost", "Of these, how many left in the period.", given(least), func(r *Retention) *Figure { return &r.Lost }).must().eg(400),
		field("won", "New customers of the period.", given(least), func(r *Retention) *Figure { return &r.Won }).eg(450),
	},
	finish: func(d *decoder, g *group, r *Retention) {
		if g.sound && r.Lost.Value > r.Start.Value {
			d.errorf(g.value("lost"), Contradiction, "%s customers lost are more than the %s there were at the start", short(r.Lost.Value), short(r.Start.Value))
		}
	},
}

// given is the form of a number of which it matters whether it was given.
func given(f form[float64]) form[Figure] {
	return form[Figure]{
		read: func(d *decoder, n *yaml.Node, to *Figure) {
			before := len(d.diags)
			var v float64
			f.read(d, n, &v)
			*to = Figure{v, len(d.diags) == before}
		},
		schema: f.schema,
	}
}

// least is a number of zero or more.
var least = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		v, ok := d.number(n, "a number")
		if ok && v < 0 {
			d.errorf(n, OutOfBounds, "%s cannot be below 0, and is %s", d.subject, n.Value)
		} else if ok {
			*to = v
		}
	},
	schema: func() object { return object{{"type", "number"}, {"minimum", 0}} },
}

// portion is a share from 0 to 1, both included, written as a number or as a percentage.
var portion = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		if n.Kind == yaml.ScalarNode && (n.Value == "0" || n.Value == "0.0") {
			*to = 0
			return
		}
		share(0, 1).read(d, n, to)
	},
	schema: func() object {
		return object{{"anyOf", []object{
			{{"type", "number"}, {"minimum", 0}, {"maximum", 1}},
			{{"type", "string"}, {"pattern", percent}},
		}}}
	},
}
