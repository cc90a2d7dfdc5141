package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// impMaps sets what matters to customers against how well it is done.
type impMaps struct {
	Stated  impMap `json:"stated" doc:"Importance as it was asked, or what is expected, against performance."`
	Derived impMap `json:"derived" doc:"Importance as the answers show it, against performance."`
	Grid    impMap `json:"grid" doc:"Importance as it was asked, or what is expected, against derived importance."`
}

type impMap struct {
	Status     string      `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether at least four items have both."`
	Reason     string      `json:"reason,omitempty" doc:"Why not, as in figures."`
	Basis      string      `json:"basis" doc:"What importance is: rated_importance as asked, expectation where it was not asked, derived: the correlation with the outcome."`
	Outcome    string      `json:"outcome,omitempty" doc:"The answer that derived importance goes with: overall, nps or csat."`
	Crosshairs []crosshair `json:"crosshairs" doc:"Where high and low divide; the one in use first."`
	Flat       bool        `json:"flat" doc:"All importances are alike, and divide nothing."`
	Points     []mapPoint  `json:"points" doc:"By item, in the model's order."`
	Withheld   int         `json:"withheld" doc:"Items left out because too few answered."`
}

type crosshair struct {
	Kind       string       `json:"kind" doc:"means, medians, midpoint of the scale, or fixed by report.yaml. Correlations have no scale: beside midpoint and fixed they divide at their mean."`
	Importance value.Number `json:"importance" doc:"Importance is high from here."`
	Across     value.Number `json:"across" doc:"Performance, or derived importance, is high from here."`
}

type mapPoint struct {
	Item       string       `json:"item" doc:"The item's id."`
	Importance value.Figure `json:"importance" doc:"How important it is."`
	Across     value.Figure `json:"across" doc:"Performance; on the grid derived importance."`
	Quadrants  []string     `json:"quadrants" doc:"By crosshair: concentrate, keep_up, low_priority or overkill; on the grid basic, key, secondary or hidden_driver."`
	Share      value.Number `json:"share" doc:"Share of the resamples in which the item lay in the first of these, 0–1."`
	Called     bool         `json:"called" doc:"It lay there in 80 % at least; below, its quadrant is undecided."`
	OnLine     bool         `json:"on_line" doc:"Within 0.05 scale points of a line."`
	Distance   value.Figure `json:"distance" doc:"From the diagonal, above 0 where it matters more than it is done well; not on the grid."`
}

func newMaps(m result.Maps) impMaps {
	return impMaps{Stated: newMap(m.Stated), Derived: newMap(m.Derived), Grid: newMap(m.Grid)}
}

func newMap(m result.Map) impMap {
	return impMap{
		Status: value.Status(m.Status), Reason: m.Reason, Basis: m.Basis, Outcome: m.Outcome, Flat: m.Flat, Withheld: m.Withheld,
		Crosshairs: value.Each(m.Crosshairs, func(c result.Crosshair) crosshair {
			return crosshair{Kind: c.Kind, Importance: value.Number(c.Importance), Across: value.Number(c.Across)}
		}),
		Points: value.Each(m.Points, func(p result.MapPoint) mapPoint {
			return mapPoint{Item: p.Item, Importance: value.Of(p.Importance), Across: value.Of(p.Across), Quadrants: value.Each(p.Quadrants, same),
				Share: value.Number(p.Share), Called: p.Called, OnLine: p.OnLine, Distance: value.Of(p.Distance)}
		}),
	}
}
