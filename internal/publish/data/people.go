package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// reasons is why customers buy here.
type reasons struct {
	Status string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether they may be shown."`
	Reason string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	N      *int         `json:"n,omitempty" doc:"Customers who gave a reason; one may give several."`
	Named  []namedShare `json:"named" doc:"The reasons that enough customers give, the most frequent first."`
	Other  value.Figure `json:"other" doc:"Share who gave one of the others, 0–1."`
}

type namedShare struct {
	Name  string       `json:"name" doc:"The reason as most wrote it."`
	Share value.Figure `json:"share" doc:"Share of those who gave a reason, 0–1."`
}

func newReasons(r result.Reasons) reasons {
	out := reasons{Status: value.Status(r.Status), Reason: r.Reason, Other: value.Of(r.Other),
		Named: value.Each(r.Named, func(s result.NamedShare) namedShare { return namedShare{Name: s.Name, Share: value.Of(s.Share)} })}
	if r.N > 0 {
		out.N = &r.N
	}
	return out
}

// keyCustomers is key customers and the others.
type keyCustomers struct {
	Status     string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether both groups may be shown beside the total."`
	Reason     string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	Share      value.Figure `json:"share" doc:"Share of key customers among those of whom it is known, 0–1."`
	Key        value.Figure `json:"key" doc:"How many they are."`
	Others     value.Figure `json:"others" doc:"How many the others are."`
	Dimensions []contrast   `json:"dimensions" doc:"Gap by dimension, scale points; tests adjusted after Holm."`
	Importance []contrast   `json:"importance" doc:"Points of 100 by dimension; adjusted after Holm."`
	Rated      []contrast   `json:"rated_importance" doc:"Importance as asked, by dimension; adjusted after Holm."`
	Main       []contrast   `json:"main" doc:"gap, overall, csat (share), nps and intention, as far as asked; adjusted after Holm."`
	Drivers    drivers      `json:"drivers" doc:"What key customers' satisfaction goes with."`
	Reasons    []contrast   `json:"reasons" doc:"Share that gives each reason; the empty id is all others together. Adjusted after Benjamini and Hochberg."`
}

type contrast struct {
	ID         string       `json:"id" doc:"What is measured."`
	Of         value.Figure `json:"of" doc:"The figure of the group."`
	Others     value.Figure `json:"others" doc:"The same figure of the others."`
	Difference value.Figure `json:"difference" doc:"The group less the others; its base is the smaller one."`
	Test       value.Test   `json:"test" doc:"Held against no difference, with the p-value adjusted over the family."`
}

func (n names) contrast(c result.Contrast) contrast {
	return contrast{ID: c.ID, Of: value.Of(c.Of), Others: value.Of(c.Others), Difference: value.Of(c.Difference), Test: value.NewTest(c.Test, n.Level)}
}

func (n names) keyCustomers(k result.KeyCustomers) keyCustomers {
	return keyCustomers{Status: value.Status(k.Status), Reason: k.Reason, Share: value.Of(k.Share), Key: value.Of(k.Key), Others: value.Of(k.Others),
		Dimensions: value.Each(k.Dimensions, n.contrast), Importance: value.Each(k.Importance, n.contrast), Rated: value.Each(k.Rated, n.contrast), Main: value.Each(k.Main, n.contrast), Reasons: value.Each(k.Reasons, n.contrast), Drivers: newDrivers(k.Drivers)}
}

// staff is the training of employees.
type staff struct {
	Training value.Figure `json:"training_hours" doc:"Mean hours of training in service over the last year."`
	Median   value.Figure `json:"training_hours_median" doc:"Median hours."`
	Trained  value.Figure `json:"trained" doc:"Share trained for the service they give, 0–1."`
}

func newStaff(s result.Staff) staff {
	return staff{Training: value.Of(s.Training), Median: value.Of(s.Median), Trained: value.Of(s.Trained)}
}
