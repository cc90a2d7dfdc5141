package priority

import (
	"ecart/internal/measure/memo"
	"ecart/internal/measure/stats/quadrant"
)

// reading is a map's points, and what resampling says of them: nothing where too few resamples carry them.
type reading struct {
	points []quadrant.Point
	quadrant.Reading
}

// read reads some attributes on one sheet, or on all three, which one set of resamples then serves. It is remembered under all that it
// follows from: the answers, how they are drawn, and what the sheets are known by.
func (b battery) read(on []attribute, sheets ...sheet) []reading {
	settings, scale := b.study.Config.Statistics, b.study.Config.Model.Scale
	items, outcome, ws := b.columns(on)
	d := quadrant.Draw{Seed: settings.Seed, Name: "items", Resamples: settings.Resamples, Level: b.study.Level}
	var names []string
	var views []quadrant.View
	for _, t := range sheets {
		names, views = append(names, t.name), append(views, quadrant.View{Cross: t.cross(t.kinds[0]), Distances: t.distances})
	}
	return memo.Of(b.study.Memory, func() []reading { return readings(cloudOf(names, items, outcome, ws), d, views) },
		"priority maps", items, outcome, ws, d, names, settings.Crosshair, scale.Min, scale.Max)
}

// cloudOf returns the cloud whose maps are the sheets of these names.
func cloudOf(names []string, items []quadrant.Item, outcome, ws []float64) quadrant.Cloud {
	switch {
	case len(names) > 1:
		return quadrant.Both(items, outcome, ws)
	case names[0] == statedName:
		return quadrant.Stated(items, ws)
	case names[0] == derivedName:
		return quadrant.Derived(items, outcome, ws)
	}
	panic("priority: no cloud for the sheet " + names[0] + " alone")
}

// readings draws a cloud anew, and reads each of its maps by its view.
func readings(c quadrant.Cloud, d quadrant.Draw, views []quadrant.View) []reading {
	points, _ := c.Maps()
	all := make([]reading, len(views))
	for m := range all {
		all[m].points = points[m]
	}
	read, _ := c.Read(d, views...)
	for m := range read {
		all[m].Reading = read[m]
	}
	return all
}
