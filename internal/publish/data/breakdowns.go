package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type breakdown struct {
	Factor string  `json:"factor" doc:"location, channel, month, or the id of a segment."`
	Name   string  `json:"name,omitempty" doc:"The segment's name."`
	Time   bool    `json:"in_time_order" doc:"The levels follow each other in time."`
	Levels []level `json:"levels" doc:"One for each group."`
}

type level struct {
	Level       string         `json:"level" doc:"The group: a location, a channel, a month (2025-11) or quarter (2025-Q4), a segment's level."`
	N           *int           `json:"n,omitempty" doc:"Respondents; absent when the group is hidden."`
	Hidden      bool           `json:"hidden" doc:"The group is smaller than may be shown, or hidden so that a smaller one cannot be worked out. What the contact log says is shown all the same: it is nobody's answer."`
	Gap         value.Figure   `json:"gap" doc:"Overall gap, scale points."`
	Expectation value.Figure   `json:"expectation" doc:"Mean expectation, scale points."`
	Perception  value.Figure   `json:"perception" doc:"Mean perception, scale points."`
	NPS         value.Figure   `json:"nps" doc:"Net promoter score, −100 to 100."`
	CSAT        value.Figure   `json:"csat" doc:"Share of the highest satisfaction answers, 0–1."`
	CES         value.Figure   `json:"ces" doc:"Mean effort score, points of its scale; report.effort says which way is good."`
	FCR         value.Figure   `json:"fcr" doc:"First-contact resolution, 0–1."`
	Ability     value.Figure   `json:"ability" doc:"Employees: mean rating of being able to meet the standards."`
	ENPS        value.Figure   `json:"enps" doc:"Employees' net promoter score, −100 to 100."`
	Within      value.Figure   `json:"within_standards" doc:"Share of contacts within their standards, 0–1; a contact counts once for each standard that applies to it."`
	Wait        value.Figure   `json:"wait" doc:"Mean waiting time, seconds."`
	Complaints  value.Figure   `json:"complaints_per_1000" doc:"Complaints per 1,000 contacts."`
	Contacts    int            `json:"contacts" doc:"Contacts in the log."`
	Dimensions  []dimensionGap `json:"dimensions" doc:"Gap by dimension, in the model's order."`
	Items       []itemGap      `json:"items" doc:"Gap by item, in the model's order."`
}

type dimensionGap struct {
	Dimension string       `json:"dimension" doc:"The dimension's id."`
	Gap       value.Figure `json:"gap" doc:"Perception − expectation, scale points."`
}

type itemGap struct {
	Item string       `json:"item" doc:"The item's id."`
	Gap  value.Figure `json:"gap" doc:"Perception − expectation, scale points."`
}

func (n names) breakdown(b result.Breakdown) breakdown {
	return breakdown{Factor: b.Factor, Name: b.Name, Time: b.Time, Levels: value.Each(b.Levels, n.groupLevel)}
}

func (n names) groupLevel(l result.Level) level {
	out := level{
		Level: l.Level, Hidden: l.Hidden,
		Gap: value.Of(l.Gap), Expectation: value.Of(l.Expectation), Perception: value.Of(l.Perception),
		NPS: value.Of(l.NPS), CSAT: value.Of(l.CSAT), CES: value.Of(l.CES), FCR: value.Of(l.FCR), Ability: value.Of(l.Ability), ENPS: value.Of(l.ENPS), Within: value.Of(l.Within),
		Wait: value.Of(l.Wait), Complaints: value.Of(l.Complaints), Contacts: l.Contacts,
		Dimensions: []dimensionGap{}, Items: []itemGap{},
	}
	if !l.Hidden {
		out.N = &l.N
	}
	for i, d := range n.Model.Dimensions {
		if i < len(l.Dimensions) {
			out.Dimensions = append(out.Dimensions, dimensionGap{Dimension: d.ID, Gap: value.Of(l.Dimensions[i])})
		}
	}
	for i, item := range n.Model.Items() {
		if i < len(l.Items) {
			out.Items = append(out.Items, itemGap{Item: item.ID, Gap: value.Of(l.Items[i])})
		}
	}
	return out
}
