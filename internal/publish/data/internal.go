package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// internalService is departments and suppliers rating each other.
type internalService struct {
	Status   string          `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether anything may be shown."`
	Reason   string          `json:"reason,omitempty" doc:"Why not, as in figures."`
	Scale    scale           `json:"scale" doc:"The scale of the ratings."`
	N        *int            `json:"n,omitempty" doc:"Answers about other departments."`
	Self     *int            `json:"self,omitempty" doc:"Answers of a department about itself, which count nowhere."`
	All      value.Figure    `json:"all" doc:"Mean of all answers; no interval, for the same people answer about several departments."`
	Given    []partyFigure   `json:"given" doc:"What each department gives the others; no interval."`
	Received []partyFigure   `json:"received" doc:"What each department gets from the others."`
	Cells    []partyPair     `json:"cells" doc:"What each department gives each other one. A hidden cell keeps company with others, so that no total gives it away."`
	Services []internalRated `json:"services" doc:"By service."`
	Links    []internalLink  `json:"links" doc:"Cells below or above all other answers together beyond noise, the weakest first."`
	Tested   int             `json:"tested_links" doc:"Cells held against all other answers."`
	Returns  []reciprocity   `json:"reciprocity" doc:"Departments that rate each other, the most uneven pair first."`
	Months   []monthRating   `json:"months" doc:"All answers by month, YYYY-MM, in the order of time."`
	Trend    measuredTrend   `json:"trend" doc:"Whether the months rise or fall."`
}

type partyFigure struct {
	Name   string       `json:"name" doc:"The department or supplier."`
	Rating value.Figure `json:"rating" doc:"Mean rating."`
}

type partyPair struct {
	From   string       `json:"from" doc:"Who rates."`
	To     string       `json:"to" doc:"Who is rated."`
	Rating value.Figure `json:"rating" doc:"Mean rating."`
}

type internalRated struct {
	ID       string        `json:"id" doc:"The service's id in report.yaml."`
	Name     string        `json:"name" doc:"Its name."`
	All      value.Figure  `json:"all" doc:"Mean over all answers; no interval."`
	Received []partyFigure `json:"received" doc:"By who is rated."`
}

type internalLink struct {
	From       string       `json:"from" doc:"Who rates."`
	To         string       `json:"to" doc:"Who is rated."`
	Rating     value.Figure `json:"rating" doc:"Mean rating."`
	Difference value.Figure `json:"difference" doc:"Less the mean of all other answers."`
	Test       value.Test   `json:"test" doc:"Welch, adjusted after Benjamini and Hochberg over all cells."`
}

type reciprocity struct {
	A          string       `json:"a" doc:"One department."`
	B          string       `json:"b" doc:"The other."`
	AB         value.Figure `json:"a_rates_b" doc:"What a gives b."`
	BA         value.Figure `json:"b_rates_a" doc:"What b gives a."`
	Difference value.Figure `json:"difference" doc:"a_rates_b less b_rates_a."`
	Test       value.Test   `json:"test" doc:"Welch, adjusted after Benjamini and Hochberg over all pairs."`
}

type monthRating struct {
	Month  string       `json:"month" doc:"YYYY-MM, or YYYY-Qn."`
	Rating value.Figure `json:"rating" doc:"Mean of all answers; no interval."`
}

func (n names) internalService(s result.InternalService) internalService {
	out := internalService{Status: value.Status(s.Status), Reason: s.Reason, Scale: scale{Min: value.Number(s.ScaleMin), Max: value.Number(s.ScaleMax)}, All: value.Of(s.All), Tested: s.Tested,
		Given: parties(s.From, s.Given), Received: parties(s.To, s.Received), Cells: []partyPair{},
		Services: value.Each(s.Services, func(r result.ServiceRating) internalRated {
			return internalRated{ID: r.ID, Name: r.Name, All: value.Of(r.All), Received: parties(s.To, r.Received)}
		}),
		Links: value.Each(s.Links, func(l result.Link) internalLink {
			return internalLink{From: l.From, To: l.To, Rating: value.Of(l.Rating), Difference: value.Of(l.Difference), Test: value.NewTest(l.Test, n.Level)}
		}),
		Returns: value.Each(s.Returns, func(r result.Reciprocity) reciprocity {
			return reciprocity{A: r.A, B: r.B, AB: value.Of(r.AB), BA: value.Of(r.BA), Difference: value.Of(r.Difference), Test: value.NewTest(r.Test, n.Level)}
		}),
		Months: value.Each(s.Months, func(m result.MonthRating) monthRating {
			return monthRating{Month: m.Month, Rating: value.Of(m.Rating)}
		}),
		Trend: newTrend(s.Trend, n.Level)}
	if s.Status == result.Measured || s.Status == result.Indicative {
		out.N, out.Self = &s.N, &s.Self
	}
	for i, line := range s.Cells {
		for j, e := range line {
			out.Cells = append(out.Cells, partyPair{From: nameAt(s.From, i), To: nameAt(s.To, j), Rating: value.Of(e)})
		}
	}
	return out
}

// parties puts each department's name beside its figure.
func parties(all []string, figures []result.Estimate) []partyFigure {
	out := []partyFigure{}
	for i, e := range figures {
		out = append(out, partyFigure{Name: nameAt(all, i), Rating: value.Of(e)})
	}
	return out
}

func nameAt(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return ""
}
