package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// zone is the zone of tolerance.
type zone struct {
	Status     string     `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether it was asked for."`
	Reason     string     `json:"reason,omitempty" doc:"Why not, as in figures."`
	Direct     bool       `json:"direct" doc:"Perception was asked relative to both ends, which are not known themselves."`
	Items      []zonePart `json:"items" doc:"By item, in the model's order."`
	Dimensions []zonePart `json:"dimensions" doc:"By dimension, in the model's order."`
}

type zonePart struct {
	ID          string       `json:"id" doc:"The item's or dimension's id."`
	Adequate    value.Figure `json:"adequate" doc:"Mean of what customers find adequate."`
	Desired     value.Figure `json:"desired" doc:"Mean of what they desire."`
	Perception  value.Figure `json:"perception" doc:"Mean of what they perceive."`
	Adequacy    value.Figure `json:"adequacy" doc:"Perception − adequate (MSA); negative is below the zone."`
	Superiority value.Figure `json:"superiority" doc:"Perception − desired (MSS); positive is above it."`
	Width       value.Figure `json:"width" doc:"Desired − adequate; none where perception was asked relative to both."`
	AgainstLow  value.Test   `json:"test_adequacy" doc:"Adequacy against 0; adjusted over the items, or over the dimensions."`
	AgainstHigh value.Test   `json:"test_superiority" doc:"Superiority against 0; adjusted likewise."`
	Position    value.Figure `json:"position" doc:"Of the mean perception between the means: 0 adequate, 1 desired."`
	Below       value.Figure `json:"below" doc:"Share of customers below what they find adequate, 0–1."`
	Within      value.Figure `json:"within" doc:"Share within their zone, 0–1."`
	Above       value.Figure `json:"above" doc:"Share above what they desire, 0–1."`
	Inverted    int          `json:"inverted" doc:"Answers set aside because desired was below adequate."`
	Suspect     bool         `json:"suspect" doc:"More than a tenth were."`
	Standing    string       `json:"standing" doc:"below, within, above, or undecided where an interval holds an end of the zone."`
}

func newZone(z result.Zone, level float64) zone {
	part := func(p result.ZonePart) zonePart { return newZonePart(p, level) }
	return zone{Status: value.Status(z.Status), Reason: z.Reason, Direct: z.Direct, Items: value.Each(z.Items, part), Dimensions: value.Each(z.Dimensions, part)}
}

func newZonePart(p result.ZonePart, level float64) zonePart {
	return zonePart{
		ID: p.ID, Adequate: value.Of(p.Adequate), Desired: value.Of(p.Desired), Perception: value.Of(p.Perception), Adequacy: value.Of(p.Adequacy), Superiority: value.Of(p.Superiority),
		Width: value.Of(p.Width), AgainstLow: value.NewTest(p.AgainstLow, level), AgainstHigh: value.NewTest(p.AgainstHigh, level),
		Position: value.Of(p.Position), Below: value.Of(p.Below), Within: value.Of(p.Within), Above: value.Of(p.Above), Inverted: p.Inverted, Suspect: p.Suspect, Standing: string(p.Standing),
	}
}
