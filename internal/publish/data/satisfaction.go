package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type satisfaction struct {
	NPS        value.Figure `json:"nps" doc:"Net promoter score, −100 to 100."`
	Promoters  value.Figure `json:"promoters" doc:"Share answering 9 or 10, 0–1."`
	Passives   value.Figure `json:"passives" doc:"Share answering 7 or 8, 0–1."`
	Detractors value.Figure `json:"detractors" doc:"Share answering 0 to 6, 0–1."`
	CSAT       value.Figure `json:"csat" doc:"Share of the highest satisfaction answers, 0–1."`
	CSATMean   value.Figure `json:"csat_mean" doc:"Mean satisfaction, points of its scale."`
	CES        value.Figure `json:"ces" doc:"Mean effort score, points of its scale; report.effort says which way is good."`
	CESEasy    value.Figure `json:"ces_easy" doc:"Share that found it easy, 0–1."`
	FCRLog     value.Figure `json:"fcr_log" doc:"First-contact resolution from the contact log, 0–1."`
	FCRSurvey  value.Figure `json:"fcr_survey" doc:"First-contact resolution as customers say, 0–1."`
	FCRCases   value.Figure `json:"fcr_cases" doc:"From the contact log: share of cases that took one contact, 0–1. A case is the contacts of one customer on one topic with no more than 7 days between them; those that may still go on at the end of the log are left out."`
	Repeated   value.Figure `json:"repeated" doc:"Share of customers who had to repeat themselves, 0–1; of contacts where the survey did not ask."`
	RepeatLog  value.Figure `json:"repeated_log" doc:"Share of contacts where the customer had to repeat something, from the contact log, 0–1."`
	History    value.Figure `json:"history" doc:"Share of contacts where earlier ones were at hand, 0–1."`
	Known      value.Figure `json:"repeated_with_history" doc:"Share of contacts where the customer had to repeat, of those with earlier contacts at hand, 0–1."`
	Unknown    value.Figure `json:"repeated_without_history" doc:"The same share of those without, 0–1."`
	Spared     value.Figure `json:"history_difference" doc:"Without less with, 0–1; an association, no cause."`
	Overall    value.Figure `json:"overall" doc:"Mean overall satisfaction, points of its scale."`
	ENPS       value.Figure `json:"enps" doc:"Employees' net promoter score, −100 to 100."`
	Intention  value.Figure `json:"intention" doc:"Mean intention to return, points of its scale."`
	Returning  value.Figure `json:"returning" doc:"Share that gives one of the highest answers to it, 0–1."`
}

func newSatisfaction(s result.Satisfaction) satisfaction {
	return satisfaction{
		NPS: value.Of(s.NPS), Promoters: value.Of(s.Promoters), Passives: value.Of(s.Passives), Detractors: value.Of(s.Detractors),
		CSAT: value.Of(s.CSAT), CSATMean: value.Of(s.CSATMean), CES: value.Of(s.CES), CESEasy: value.Of(s.CESEasy),
		FCRLog: value.Of(s.FCRLog), FCRSurvey: value.Of(s.FCRSurvey), FCRCases: value.Of(s.FCRCases), Repeated: value.Of(s.Repeated), RepeatLog: value.Of(s.RepeatLog), History: value.Of(s.History),
		Known: value.Of(s.Known), Unknown: value.Of(s.Unknown), Spared: value.Of(s.Spared),
		Overall: value.Of(s.Overall), ENPS: value.Of(s.ENPS), Intention: value.Of(s.Intention), Returning: value.Of(s.Returning),
	}
}
