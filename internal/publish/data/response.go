package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// response is how many of those who were asked answered one source.
type response struct {
	Role       string         `json:"role" doc:"What its rows are."`
	File       string         `json:"file" doc:"The file as report.yaml names it."`
	Answered   int            `json:"answered" doc:"Rows kept."`
	Invited    int            `json:"invited,omitempty" doc:"How many were asked; absent when report.yaml does not say."`
	Population int            `json:"population,omitempty" doc:"How many people there are; absent when report.yaml does not say."`
	List       value.Figure   `json:"list_response" doc:"Share of the invitations that arrived at people who belong, 0–1; n is these invitations."`
	RR         []value.Figure `json:"aapor" doc:"AAPOR's response rates RR1 to RR6 in order; empty when report.yaml does not say what became of those who were asked."`
	Margin     value.Figure   `json:"margin" doc:"Margin of a share of one half, 0–1, the population taken into account."`
	Enough     int            `json:"enough" doc:"Answers that bring the margin down to 0.05."`
}

func newResponse(r result.Response) response {
	return response{
		Role: string(r.Role), File: r.File, Answered: r.Answered, Invited: r.Invited, Population: r.Population,
		List: value.Of(r.List), RR: value.Each(r.RR, value.Of), Margin: value.Of(r.Margin), Enough: r.Enough,
	}
}

// intervalCoverage is how often one kind of interval held the true value.
type intervalCoverage struct {
	Interval   string       `json:"interval" doc:"The kind of interval: mean_t, mean_bca, share_wilson, nps or median."`
	Population string       `json:"population" doc:"What samples were drawn from: answers from 1 to 7 that are even, high or at the ceiling; shares from p05 to p90; recommendations that are mixed, loyal or devoted; continuous figures."`
	Nominal    value.Number `json:"nominal" doc:"The level the interval is said to have."`
	Measured   value.Number `json:"measured" doc:"Share of the samples whose interval held the true value."`
	Kept       bool         `json:"kept" doc:"Within 1.5 points of the nominal level."`
	Samples    int          `json:"samples" doc:"Samples drawn."`
	Answers    int          `json:"answers" doc:"Answers in each."`
}

func newIntervalCoverage(c result.IntervalCoverage) intervalCoverage {
	return intervalCoverage{c.Interval, c.Population, value.Number(c.Nominal), value.Number(c.Measured), c.Kept, c.Samples, c.Answers}
}
