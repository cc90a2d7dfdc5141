package data

import "ecart/internal/measure/result"

// reasons is why customers buy here.
type reasons struct {
	Status string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether they may be shown."`
	Reason string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	N      *int         `json:"n,omitempty" doc:"Customers who gave a reason; one may give several."`
	Named  []namedShare `json:"named" doc:"The reasons that enough customers give, the most frequent first."`
	Other  figure       `json:"other" doc:"Share who gave one of the others, 0–1."`
}

type namedShare struct {
	Name  string `json:"name" doc:"The reason as most wrote it."`
	Share figure `json:"share" doc:"Share of those who gave a reason, 0–1."`
}

func newReasons(r result.Reasons) reasons {
	out := reasons{Status: statusName(r.Status), Reason: r.Reason, Other: newFigure(r.Other),
		Named: each(r.Named, func(s result.NamedShare) namedShare { return namedShare{Name: s.Name, Share: newFigure(s.Share)} })}
	if r.N > 0 {
		out.N = &r.N
	}
	return out
}

// keyCustomers is key customers and the others.
type keyCustomers struct {
	Status     string     `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether both groups may be shown beside the total."`
	Reason     string     `json:"reason,omitempty" doc:"Why not, as in figures."`
	Share      figure     `json:"share" doc:"Share of key customers among those of whom it is known, 0–1."`
	Key        figure     `json:"key" doc:"How many they are."`
	Others     figure     `json:"others" doc:"How many the others are."`
	Dimensions []contrast `json:"dimensions" doc:"Gap by dimension, scale points; tests adjusted after Holm."`
	Importance []contrast `json:"importance" doc:"Points of 100 by dimension; adjusted after Holm."`
	Rated      []contrast `json:"rated_importance" doc:"Importance as asked, by dimension; adjusted after Holm."`
	Main       []contrast `json:"main" doc:"gap, overall, csat (share), nps and intention, as far as asked; adjusted after Holm."`
	Drivers    drivers    `json:"drivers" doc:"What key customers' satisfaction goes with."`
	Reasons    []contrast `json:"reasons" doc:"Share that gives each reason; the empty id is all others together. Adjusted after Benjamini and Hochberg."`
}

type contrast struct {
	ID         string `json:"id" doc:"What is measured."`
	Of         figure `json:"of" doc:"The figure of the group."`
	Others     figure `json:"others" doc:"The same figure of the others."`
	Difference figure `json:"difference" doc:"The group less the others; its base is the smaller one."`
	Test       test   `json:"test" doc:"Held against no difference, with the p-value adjusted over the family."`
}

func (n names) contrast(c result.Contrast) contrast {
	return contrast{ID: c.ID, Of: newFigure(c.Of), Others: newFigure(c.Others), Difference: newFigure(c.Difference), Test: newTest(c.Test, n.level)}
}

func (n names) keyCustomers(k result.KeyCustomers) keyCustomers {
	return keyCustomers{Status: statusName(k.Status), Reason: k.Reason, Share: newFigure(k.Share), Key: newFigure(k.Key), Others: newFigure(k.Others),
		Dimensions: each(k.Dimensions, n.contrast), Importance: each(k.Importance, n.contrast), Rated: each(k.Rated, n.contrast), Main: each(k.Main, n.contrast), Reasons: each(k.Reasons, n.contrast), Drivers: newDrivers(k.Drivers)}
}

// staff is the training of employees.
type staff struct {
	Training figure `json:"training_hours" doc:"Mean hours of training in service over the last year."`
	Median   figure `json:"training_hours_median" doc:"Median hours."`
	Trained  figure `json:"trained" doc:"Share trained for the service they give, 0–1."`
}

func newStaff(s result.Staff) staff {
	return staff{Training: newFigure(s.Training), Median: newFigure(s.Median), Trained: newFigure(s.Trained)}
}
