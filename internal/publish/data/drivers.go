package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// drivers is what one answer of customers goes with.
type drivers struct {
	Status     string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether there are customers who answered it and have a score in every dimension."`
	Reason     string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	Outcome    string       `json:"outcome" doc:"The answer: overall, nps or csat."`
	N          int          `json:"n" doc:"Those customers."`
	Least      int          `json:"least" doc:"From so many customers there is a model."`
	Preferred  int          `json:"preferred" doc:"From so many it is to be relied on."`
	Finding    string       `json:"finding,omitempty" doc:"found; not_identified: the dimensions account for too little; too_few: fewer customers than a model needs; collinear: a dimension follows from the others."`
	Clustered  bool         `json:"clustered" doc:"Whole locations were drawn for the intervals, not customers."`
	Dimensions []driver     `json:"dimensions" doc:"By dimension, in the model's order."`
	Unvaried   []string     `json:"unvaried" doc:"Dimensions in which all customers have the same score."`
	R2         value.Figure `json:"r2" doc:"Share of the outcome's variance that the dimensions account for together, 0–1."`
	Adjusted   value.Figure `json:"r2_adjusted" doc:"Likewise, less what so many dimensions account for by chance."`
	Pairs      []driverPair `json:"pairs" doc:"How the shares of every two dimensions differ."`
}

// driver is one dimension's part. It is association, of which no cause follows.
type driver struct {
	ID          string       `json:"id" doc:"The dimension's id."`
	Correlation value.Figure `json:"correlation" doc:"With the outcome, −1 to 1."`
	Beta        value.Figure `json:"beta" doc:"Standardised coefficient beside the other dimensions; misleads where they overlap."`
	VIF         value.Figure `json:"vif" doc:"By how much the overlap inflates the variance of beta; 1 for none."`
	Weight      value.Figure `json:"relative_weight" doc:"Its part of R² after Johnson."`
	Share       value.Figure `json:"share" doc:"That part as a share of R², 0–1."`
	LMG         value.Figure `json:"share_lmg" doc:"The same share by LMG: its mean gain of R² over all orders of entry."`
	OverChance  value.Figure `json:"over_chance" doc:"Its relative weight less that of a random number entered beside the dimensions."`
	Room        value.Figure `json:"room" doc:"From the mean score to the top, as a share of the scale."`
	Priority    value.Figure `json:"priority" doc:"Share × room."`
	BeyondNoise bool         `json:"beyond_noise" doc:"The interval of over_chance lies above 0."`
	Above       []string     `json:"above" doc:"Dimensions whose share is smaller beyond noise."`
}

type driverPair struct {
	First      string       `json:"first" doc:"A dimension's id."`
	Second     string       `json:"second" doc:"Another's."`
	Difference value.Figure `json:"difference" doc:"Share of the first less that of the second."`
	Clear      bool         `json:"clear" doc:"The interval leaves out 0: the two are told apart."`
}

func newDrivers(d result.Drivers) drivers {
	return drivers{
		Status: value.Status(d.Status), Reason: d.Reason, Outcome: d.Outcome, N: d.N, Least: d.Least, Preferred: d.Preferred, Finding: d.Finding, Clustered: d.Clustered,
		Dimensions: value.Each(d.Dimensions, newDriver), Unvaried: value.Each(d.Unvaried, same), R2: value.Of(d.R2), Adjusted: value.Of(d.Adjusted),
		Pairs: value.Each(d.Pairs, func(p result.DriverPair) driverPair {
			return driverPair{First: p.First, Second: p.Second, Difference: value.Of(p.Difference), Clear: p.Clear}
		}),
	}
}

func newDriver(d result.Driver) driver {
	return driver{
		ID: d.ID, Correlation: value.Of(d.Correlation), Beta: value.Of(d.Beta), VIF: value.Of(d.VIF), Weight: value.Of(d.Weight), Share: value.Of(d.Share),
		LMG: value.Of(d.LMG), OverChance: value.Of(d.OverChance), Room: value.Of(d.Room), Priority: value.Of(d.Priority), BeyondNoise: d.BeyondNoise, Above: value.Each(d.Above, same),
	}
}
