package plot

import (
	"math"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// bars returns the bars of a drawn chart, from the top.
func bars(t *testing.T, c report.BarChart, width float64) (rects []scene.Op, s *scene.Scene) {
	t.Helper()
	s, err := plotter(t, "fr").Draw(report.Chart{ID: "bars", Spec: c}, width)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range s.Ops {
		if o.Kind == scene.Rect && (o.Fill == "accent" || o.Fill == "axis") {
			rects = append(rects, o)
		}
	}
	if len(rects) != len(c.Rows) {
		t.Fatalf("%d bars for %d rows", len(rects), len(c.Rows))
	}
	return rects, s
}

func TestBarsBeginWhereTheirScaleBegins(t *testing.T) {
	for _, c := range []struct {
		name string
		axis report.Axis
		want float64 // second bar's length in lengths of the first
	}{
		{"a count begins at nothing", report.Axis{Min: 0, Max: 10}, 7.0 / 4},
		{"a score from 1 to 7 begins at 1", report.Axis{Min: 1, Max: 7}, 6.0 / 3},
		{"an axis across zero begins at zero", report.Axis{Min: -10, Max: 10}, 7.0 / 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			two := report.BarChart{Axis: c.axis, Rows: []report.BarRow{{Label: "a", Value: report.Interval{Value: 4}}, {Label: "b", Value: report.Interval{Value: 7}}}}
			got, _ := bars(t, two, 720)
			if ratio := got[1].W / got[0].W; math.Abs(ratio-c.want) > 1e-9 {
				t.Errorf("the second bar is %v times the first, want %v", ratio, c.want)
			}
		})
	}
}

func TestTheRunningShareRisesAlongTheRows(t *testing.T) {
	pareto := report.BarChart{Axis: report.Axis{Min: 0, Max: 60, Kind: report.Count}, Cumulative: "Cumul", Rows: []report.BarRow{
		{Label: "a", Value: report.Interval{Value: 50}, Cumulative: 0.5, Strong: true}, {Label: "b", Value: report.Interval{Value: 30}, Cumulative: 0.8, Strong: true},
		{Label: "c", Value: report.Interval{Value: 20}, Cumulative: 1}}}
	running := func(s *scene.Scene) *scene.Op {
		for i, o := range s.Ops {
			if o.Kind == scene.Path && o.Stroke == "soft" && len(o.Segs) == len(pareto.Rows) {
				return &s.Ops[i]
			}
		}
		return nil
	}
	for _, width := range []float64{482, 720} {
		rects, s := bars(t, pareto, width)
		line := running(s)
		if line == nil {
			t.Fatalf("no line at width %v", width)
		}
		for i, g := range line.Segs {
			if i > 0 && g.P[0] <= line.Segs[i-1].P[0] {
				t.Errorf("width %v: row %d stands at %v, not right of %v", width, i, g.P[0], line.Segs[i-1].P[0])
			}
			if middle := rects[i].Y + rects[i].H/2; math.Abs(g.P[1]-middle) > 1e-9 {
				t.Errorf("width %v: row %d stands at height %v, its bar at %v", width, i, g.P[1], middle)
			}
		}
	}
	if _, s := bars(t, pareto, 340); running(s) != nil {
		t.Error("a narrow drawing has no room for the line, yet draws it")
	}
}

func TestOnlyTheVitalFewAreStrongAmongRunningShares(t *testing.T) {
	rows := []report.BarRow{{Label: "a", Value: report.Interval{Value: 5}, Strong: true, Cumulative: 0.7}, {Label: "b", Value: report.Interval{Value: 2}, Cumulative: 1}}
	for _, c := range []struct {
		name, cumulative string
		want             [2]scene.Paint
	}{
		{"with a running share", "Cumul", [2]scene.Paint{"accent", "axis"}},
		{"without one all bars are alike", "", [2]scene.Paint{"accent", "accent"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := bars(t, report.BarChart{Axis: report.Axis{Max: 6}, Cumulative: c.cumulative, Rows: rows}, 720)
			for i, want := range c.want {
				if got[i].Fill != want {
					t.Errorf("bar %d is %s, want %s", i, got[i].Fill, want)
				}
			}
		})
	}
}
