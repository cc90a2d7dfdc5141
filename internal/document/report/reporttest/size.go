package reporttest

import (
	"fmt"

	"ecart/internal/document/report"
)

// Size counts the marks that a chart has to draw; it panics at a kind that it does not know.
func Size(s report.Spec) int {
	switch s := s.(type) {
	case report.GapChart:
		return len(s.Rows)
	case report.LikertChart:
		return len(s.Rows)
	case report.MapChart:
		return len(s.Points)
	case report.HeatChart:
		return len(s.Rows)
	case report.TrendChart:
		return len(s.Series)
	case report.BulletChart:
		return len(s.Rows)
	case report.GapModel:
		return len(s.Gaps)
	case report.BarChart:
		return len(s.Rows)
	case report.ForestChart:
		return len(s.Rows)
	case report.ControlChart:
		return len(s.Points)
	case report.ZoneChart:
		return len(s.Rows)
	case report.FunnelChart:
		return len(s.Points)
	case report.StepChart:
		return len(s.Steps)
	}
	panic(fmt.Sprintf("reporttest: no count for %T", s))
}
