package data

import "ecart/internal/measure/result"

// zone is the zone of tolerance.
type zone struct {
	Status     string     `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether it was asked for."`
	Reason     string     `json:"reason,omitempty" doc:"Why not, as in figures."`
	Direct     bool       `json:"direct" doc:"Perception was asked relative to both ends, which are not known themselves."`
	Items      []zonePart `json:"items" doc:"By item, in the model's order."`
	Dimensions []zonePart `json:"dimensions" doc:"By dimension, in the model's order."`
}

type zonePart struct {
	ID          string `json:"id" doc:"The item's or dimension's id."`
	Adequate    figure `json:"adequate" doc:"Mean of what customers find adequate."`
	Desired     figure `json:"desired" doc:"Mean of what they desire."`
	Perception  figure `json:"perception" doc:"Mean of what they perceive."`
	Adequacy    figure `json:"adequacy" doc:"Perception − adequate (MSA); negative is below the zone."`
	Superiority figure `json:"superiority" doc:"Perception − desired (MSS); positive is above it."`
	Width       figure `json:"width" doc:"Desired − adequate; none where perception was asked relative to both."`
	AgainstLow  test   `json:"test_adequacy" doc:"Adequacy against 0; adjusted over the items, or over the dimensions."`
	AgainstHigh test   `json:"test_superiority" doc:"Superiority against 0; adjusted likewise."`
	Position    figure `json:"position" doc:"Of the mean perception between the means: 0 adequate, 1 desired."`
	Below       figure `json:"below" doc:"Share of customers below what they find adequate, 0–1."`
	Within      figure `json:"within" doc:"Share within their zone, 0–1."`
	Above       figure `json:"above" doc:"Share above what they desire, 0–1."`
	Inverted    int    `json:"inverted" doc:"Answers set aside because desired was below adequate."`
	Suspect     bool   `json:"suspect" doc:"More than a tenth were."`
	Standing    string `json:"standing" doc:"below, within, above, or undecided where an interval holds an end of the zone."`
}

func newZone(z result.Zone, level float64) zone {
	part := func(p result.ZonePart) zonePart { return newZonePart(p, level) }
	return zone{Status: statusName(z.Status), Reason: z.Reason, Direct: z.Direct, Items: each(z.Items, part), Dimensions: each(z.Dimensions, part)}
}

func newZonePart(p result.ZonePart, level float64) zonePart {
	return zonePart{
		ID: p.ID, Adequate: newFigure(p.Adequate), Desired: newFigure(p.Desired), Perception: newFigure(p.Perception), Adequacy: newFigure(p.Adequacy), Superiority: newFigure(p.Superiority),
		Width: newFigure(p.Width), AgainstLow: newTest(p.AgainstLow, level), AgainstHigh: newTest(p.AgainstHigh, level),
		Position: newFigure(p.Position), Below: newFigure(p.Below), Within: newFigure(p.Within), Above: newFigure(p.Above), Inverted: p.Inverted, Suspect: p.Suspect, Standing: string(p.Standing),
	}
}
