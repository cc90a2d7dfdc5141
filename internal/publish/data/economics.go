package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// economics is what keeping customers is worth.
type economics struct {
	Status       string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether report.yaml says enough."`
	Reason       string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	Period       string       `json:"period" doc:"What margin, discount and retention are for: year or month."`
	Kept         value.Figure `json:"kept" doc:"Share of customers kept over one period, 0–1."`
	Churn        value.Figure `json:"churn" doc:"Share lost of those at the start of the period, 0–1."`
	ChurnAverage value.Figure `json:"churn_average_base" doc:"Share lost of the average of start and end, 0–1."`
	ChurnYear    value.Figure `json:"churn_year" doc:"Share lost over a year of such months, 0–1; for months only."`
	Lifetime     value.Figure `json:"lifetime" doc:"Expected periods as a customer."`
	Value        value.Figure `json:"value" doc:"Lifetime value of a customer just won, the first margin now; the company's currency."`
	Later        value.Figure `json:"value_later" doc:"Lifetime value, the first margin after one period."`
	Acquisition  value.Figure `json:"acquisition" doc:"What winning a customer costs."`
	Net          value.Figure `json:"net" doc:"Lifetime value less the cost of winning; may be negative."`
	Programme    programme    `json:"programme" doc:"Something done to keep customers, weighed against its cost."`
}

type programme struct {
	Cost      value.Figure `json:"cost" doc:"What it costs, once."`
	Customers value.Figure `json:"customers" doc:"How many customers it is for."`
	Gain      value.Figure `json:"gain" doc:"Rise of the share kept that the company counts on, 0–1."`
	Brings    value.Figure `json:"brings" doc:"Margin over the customers' lives at that rise, the cost not taken off."`
	BreakEven value.Figure `json:"break_even" doc:"Rise of the share kept at which it pays over the customers' lives, 0–1."`
	OneYear   value.Figure `json:"break_even_one_period" doc:"Rise at which it pays within one period, 0–1."`
	PerKept   value.Figure `json:"per_kept" doc:"Cost of each customer kept."`
	Ratio     value.Figure `json:"won_over_kept" doc:"Cost of winning a customer over the cost of keeping one; below 1 winning is the cheaper."`
}

func newEconomics(e result.Economics) economics {
	p := e.Programme
	return economics{
		Status: value.Status(e.Status), Reason: e.Reason, Period: e.Period,
		Kept: value.Of(e.Kept), Churn: value.Of(e.Churn), ChurnAverage: value.Of(e.ChurnAverage), ChurnYear: value.Of(e.ChurnYear), Lifetime: value.Of(e.Lifetime),
		Value: value.Of(e.Value), Later: value.Of(e.Later), Acquisition: value.Of(e.Acquisition), Net: value.Of(e.Net),
		Programme: programme{
			Cost: value.Of(p.Cost), Customers: value.Of(p.Customers), Gain: value.Of(p.Gain), Brings: value.Of(p.Brings),
			BreakEven: value.Of(p.BreakEven), OneYear: value.Of(p.OneYear), PerKept: value.Of(p.PerKept), Ratio: value.Of(p.Ratio),
		},
	}
}

// silent is how many customers with a problem never say so.
type silent struct {
	Problem    value.Figure `json:"problem" doc:"Share of customers who had a problem, 0–1."`
	Complained value.Figure `json:"complained" doc:"Of those, the share that complained, 0–1."`
	Quiet      value.Figure `json:"quiet" doc:"Of those, the share that did not, 0–1."`
	Logged     int          `json:"logged" doc:"Complaints in the log."`
	Behind     value.Figure `json:"behind" doc:"Customers with a problem behind the logged complaints."`
}

func newSilent(s result.Silent) silent {
	return silent{Problem: value.Of(s.Problem), Complained: value.Of(s.Complained), Quiet: value.Of(s.Quiet), Logged: s.Logged, Behind: value.Of(s.Behind)}
}
