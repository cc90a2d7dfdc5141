// Package plot lays a chart of the report out as a scene: the plot and its legend, for a page, a telephone or print.
package plot

import (
	"fmt"
	"math"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/plot/model"
	"ecart/internal/draw/scene"
)

// Plotter draws charts in one language and typeface. It is safe for concurrent use.
type Plotter struct {
	regular, bold *scene.Face
	p             *i18n.Printer
}

// New returns a plotter that measures with two faces and writes with a printer.
func New(regular, bold *scene.Face, p *i18n.Printer) *Plotter {
	return &Plotter{regular, bold, p}
}

// pen draws the charts of this room.
type pen struct{ *drawing.Pen }

// leastWidth is the narrowest drawing in which every kind of chart has room for its marks.
const leastWidth = 240

// Draw lays a chart out at a width in points: about 720 for a page, 340 for a telephone, 482 for print, where letters
// may be smaller. The height follows from what there is to show. Rows stand in the order given.
func (pl *Plotter) Draw(c report.Chart, width float64) (*scene.Scene, error) {
	if !(width >= leastWidth) || math.IsInf(width, 1) {
		return nil, fmt.Errorf("draw chart %s: %v points are too few, %d are needed", c.ID, width, leastWidth)
	}
	p := &pen{drawing.New(pl.regular, pl.bold, pl.p, width)}
	p.Title, p.Desc = c.Title, c.Alt
	switch spec := c.Spec.(type) {
	case report.GapChart:
		p.gap(spec)
	case report.LikertChart:
		p.likert(spec)
	case report.MapChart:
		p.quadrants(spec)
	case report.HeatChart:
		p.heat(spec)
	case report.TrendChart:
		p.trend(spec)
	case report.BulletChart:
		p.bullet(spec)
	case report.GapModel:
		model.Draw(p.Pen, spec)
	case report.BarChart:
		p.bar(spec)
	case report.ForestChart:
		p.forest(spec)
	case report.ControlChart:
		p.control(spec)
	case report.ZoneChart:
		p.zone(spec)
	case report.FunnelChart:
		p.funnel(spec)
	case report.StepChart:
		p.stair(spec)
	default:
		return nil, fmt.Errorf("draw chart %s: no drawing for %T", c.ID, spec)
	}
	p.H = math.Ceil(p.Top)
	return p.Scene, nil
}
