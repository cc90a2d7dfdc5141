package data

import "ecart/internal/measure/result"

// economics is what keeping customers is worth.
type economics struct {
	Status       string    `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether report.yaml says enough."`
	Reason       string    `json:"reason,omitempty" doc:"Why not, as in figures."`
	Period       string    `json:"period" doc:"What margin, discount and retention are for: year or month."`
	Kept         figure    `json:"kept" doc:"Share of customers kept over one period, 0–1."`
	Churn        figure    `json:"churn" doc:"Share lost of those at the start of the period, 0–1."`
	ChurnAverage figure    `json:"churn_average_base" doc:"Share lost of the average of start and end, 0–1."`
	ChurnYear    figure    `json:"churn_year" doc:"Share lost over a year of such months, 0–1; for months only."`
	Lifetime     figure    `json:"lifetime" doc:"Expected periods as a customer."`
	Value        figure    `json:"value" doc:"Lifetime value of a customer just won, the first margin now; the company's currency."`
	Later        figure    `json:"value_later" doc:"Lifetime value, the first margin after one period."`
	Acquisition  figure    `json:"acquisition" doc:"What winning a customer costs."`
	Net          figure    `json:"net" doc:"Lifetime value less the cost of winning; may be negative."`
	Programme    programme `json:"programme" doc:"Something done to keep customers, weighed against its cost."`
}

type programme struct {
	Cost      figure `json:"cost" doc:"What it costs, once."`
	Customers figure `json:"customers" doc:"How many customers it is for."`
	Gain      figure `json:"gain" doc:"Rise of the share kept that the company counts on, 0–1."`
	Brings    figure `json:"brings" doc:"Margin over the customers' lives at that rise, the cost not taken off."`
	BreakEven figure `json:"break_even" doc:"Rise of the share kept at which it pays over the customers' lives, 0–1."`
	OneYear   figure `json:"break_even_one_period" doc:"Rise at which it pays within one period, 0–1."`
	PerKept   figure `json:"per_kept" doc:"Cost of each customer kept."`
	Ratio     figure `json:"won_over_kept" doc:"Cost of winning a customer over the cost of keeping one; below 1 winning is the cheaper."`
}

func newEconomics(e result.Economics) economics {
	p := e.Programme
	return economics{
		Status: statusName(e.Status), Reason: e.Reason, Period: e.Period,
		Kept: newFigure(e.Kept), Churn: newFigure(e.Churn), ChurnAverage: newFigure(e.ChurnAverage), ChurnYear: newFigure(e.ChurnYear), Lifetime: newFigure(e.Lifetime),
		Value: newFigure(e.Value), Later: newFigure(e.Later), Acquisition: newFigure(e.Acquisition), Net: newFigure(e.Net),
		Programme: programme{
			Cost: newFigure(p.Cost), Customers: newFigure(p.Customers), Gain: newFigure(p.Gain), Brings: newFigure(p.Brings),
			BreakEven: newFigure(p.BreakEven), OneYear: newFigure(p.OneYear), PerKept: newFigure(p.PerKept), Ratio: newFigure(p.Ratio),
		},
	}
}

// silent is how many customers with a problem never say so.
type silent struct {
	Problem    figure `json:"problem" doc:"Share of customers who had a problem, 0–1."`
	Complained figure `json:"complained" doc:"Of those, the share that complained, 0–1."`
	Quiet      figure `json:"quiet" doc:"Of those, the share that did not, 0–1."`
	Logged     int    `json:"logged" doc:"Complaints in the log."`
	Behind     figure `json:"behind" doc:"Customers with a problem behind the logged complaints."`
}

func newSilent(s result.Silent) silent {
	return silent{Problem: newFigure(s.Problem), Complained: newFigure(s.Complained), Quiet: newFigure(s.Quiet), Logged: s.Logged, Behind: newFigure(s.Behind)}
}
