package data

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// action is one entry of the action plan with the figure it is to change.
type action struct {
	ID        string         `json:"id" doc:"The action's id in report.yaml."`
	Name      string         `json:"name" doc:"What is done."`
	Owner     string         `json:"owner" doc:"Who sees to it."`
	Status    string         `json:"status" enum:"planned,started,done,dropped" doc:"How far it has come."`
	Opened    string         `json:"opened,omitempty" doc:"The day it was agreed on, YYYY-MM-DD."`
	Due       string         `json:"due,omitempty" doc:"The day by which it is to be done, YYYY-MM-DD."`
	Closed    string         `json:"closed,omitempty" doc:"The day it was done or dropped, YYYY-MM-DD."`
	Overdue   bool           `json:"overdue" doc:"It is open, and was due before the day of the report."`
	Carried   int            `json:"carried" doc:"Periods since the one in which it was opened."`
	Gap       int            `json:"gap,omitempty" doc:"The gap it is to close, 1–5."`
	Dimension string         `json:"dimension,omitempty" doc:"The dimension of the gap."`
	Item      string         `json:"item,omitempty" doc:"The item whose gap it is to close."`
	Standard  string         `json:"standard,omitempty" doc:"The standard it is to bring about."`
	Indicator string         `json:"indicator,omitempty" doc:"The sign it is to turn."`
	Location  string         `json:"location,omitempty" doc:"Where it is done; absent for the whole company."`
	Now       value.Figure   `json:"now" doc:"The figure it is to change, over the whole report."`
	From      string         `json:"from,omitempty" doc:"The period in which it was opened, or the next with a figure; absent when nothing is compared."`
	To        string         `json:"to,omitempty" doc:"The last period with a figure."`
	Before    value.Figure   `json:"before" doc:"The figure in from."`
	Last      value.Figure   `json:"last" doc:"The figure in to."`
	Change    value.Figure   `json:"change" doc:"last less before."`
	Test      value.Test     `json:"test" doc:"Held against no change, adjusted after Holm over the actions."`
	Series    []periodFigure `json:"series" doc:"Of an action that is to bring a standard about: how it was kept in each period. Empty of others, whose figures by period are in breakdowns."`
}

// periodFigure is a figure of one period.
type periodFigure struct {
	Period string       `json:"period" doc:"The period."`
	Figure value.Figure `json:"figure" doc:"Its figure."`
}

// actions pairs what was measured with what report.yaml says, by id.
func actions(r *result.Results, c *config.Config, built time.Time) []action {
	said := map[string]config.PlannedAction{}
	for _, a := range c.Plan.Actions {
		said[a.ID] = a
	}
	all := []action{}
	for _, m := range r.Plan {
		a := said[m.ID]
		if a.Status == "" {
			a.Status = config.Planned
		}
		all = append(all, action{
			ID: m.ID, Name: a.Name, Owner: a.Owner, Status: string(a.Status), Opened: value.Date(a.Opened), Due: value.Date(a.Due), Closed: value.Date(a.Closed),
			Overdue: a.Overdue(built), Carried: m.Carried,
			Gap: a.Gap, Dimension: a.Dimension, Item: a.Item, Standard: a.Standard, Indicator: a.Indicator, Location: a.Location,
			Now: value.Of(m.Now), From: m.From, To: m.To, Before: value.Of(m.Before), Last: value.Of(m.Last), Change: value.Of(m.Difference), Test: value.NewTest(m.Test, r.Level),
			Series: value.Each(m.Series, func(p result.PeriodFigure) periodFigure {
				return periodFigure{Period: p.Period, Figure: value.Of(p.Value)}
			}),
		})
	}
	return all
}
