package data

import "ecart/internal/measure/result"

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
	Gap         figure         `json:"gap" doc:"Overall gap, scale points."`
	Expectation figure         `json:"expectation" doc:"Mean expectation, scale points."`
	Perception  figure         `json:"perception" doc:"Mean perception, scale points."`
	NPS         figure         `json:"nps" doc:"Net promoter score, −100 to 100."`
	CSAT        figure         `json:"csat" doc:"Share of the highest satisfaction answers, 0–1."`
	CES         figure         `json:"ces" doc:"Mean effort score, points of its scale; report.effort says which way is good."`
	FCR         figure         `json:"fcr" doc:"First-contact resolution, 0–1."`
	Ability     figure         `json:"ability" doc:"Employees: mean rating of being able to meet the standards."`
	ENPS        figure         `json:"enps" doc:"Employees' net promoter score, −100 to 100."`
	Within      figure         `json:"within_standards" doc:"Share of contacts within their standards, 0–1; a contact counts once for each standard that applies to it."`
	Wait        figure         `json:"wait" doc:"Mean waiting time, seconds."`
	Complaints  figure         `json:"complaints_per_1000" doc:"Complaints per 1,000 contacts."`
	Contacts    int            `json:"contacts" doc:"Contacts in the log."`
	Dimensions  []dimensionGap `json:"dimensions" doc:"Gap by dimension, in the model's order."`
	Items       []itemGap      `json:"items" doc:"Gap by item, in the model's order."`
}

type dimensionGap struct {
	Dimension string `json:"dimension" doc:"The dimension's id."`
	Gap       figure `json:"gap" doc:"Perception − expectation, scale points."`
}

type itemGap struct {
	Item string `json:"item" doc:"The item's id."`
	Gap  figure `json:"gap" doc:"Perception − expectation, scale points."`
}

func (n names) breakdown(b result.Breakdown) breakdown {
	return breakdown{Factor: b.Factor, Name: b.Name, Time: b.Time, Levels: each(b.Levels, n.groupLevel)}
}

func (n names) groupLevel(l result.Level) level {
	out := level{
		Level: l.Level, Hidden: l.Hidden,
		Gap: newFigure(l.Gap), Expectation: newFigure(l.Expectation), Perception: newFigure(l.Perception),
		NPS: newFigure(l.NPS), CSAT: newFigure(l.CSAT), CES: newFigure(l.CES), FCR: newFigure(l.FCR), Ability: newFigure(l.Ability), ENPS: newFigure(l.ENPS), Within: newFigure(l.Within),
		Wait: newFigure(l.Wait), Complaints: newFigure(l.Complaints), Contacts: l.Contacts,
		Dimensions: []dimensionGap{}, Items: []itemGap{},
	}
	if !l.Hidden {
		out.N = &l.N
	}
	for i, d := range n.model.Dimensions {
		if i < len(l.Dimensions) {
			out.Dimensions = append(out.Dimensions, dimensionGap{Dimension: d.ID, Gap: newFigure(l.Dimensions[i])})
		}
	}
	for i, item := range n.model.Items() {
		if i < len(l.Items) {
			out.Items = append(out.Items, itemGap{Item: item.ID, Gap: newFigure(l.Items[i])})
		}
	}
	return out
}
