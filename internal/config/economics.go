package config

import "ecart/internal/diag"

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
