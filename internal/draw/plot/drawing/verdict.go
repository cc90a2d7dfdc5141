package drawing

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/scene"
)

// VerdictWord is a verdict in words, "" for none.
func (p *Pen) VerdictWord(v report.Verdict) string {
	key := map[report.Verdict]string{report.Good: "good", report.Acceptable: "acceptable", report.Bad: "bad",
		report.Undecided: "undecided", report.Unmeasured: "unmeasured", report.Unbounded: "unbounded"}[v]
	if key == "" {
		return ""
	}
	return p.Say("verdict." + key)
}

// Verdict draws the shape of a verdict around a point: ▲ ◆ ▼, a question mark, a dash, or a ring where no bound is declared.
func (p *Pen) Verdict(v report.Verdict, x, y, size float64, tip string) {
	r, paint := size/2, scene.Paint(meaning.Verdict(v))
	var o *scene.Op
	switch v {
	case report.Good:
		o = p.Polygon([]float64{x, y - r*0.9, x + r, y + r*0.8, x - r, y + r*0.8}, paint)
	case report.Acceptable:
		o = p.Polygon([]float64{x, y - r, x + r, y, x, y + r, x - r, y}, paint)
	case report.Bad:
		o = p.Polygon([]float64{x, y + r*0.9, x + r, y - r*0.8, x - r, y - r*0.8}, paint)
	case report.Undecided:
		o = p.Middle(x, y, "?", max(size*1.1, p.Small), true, scene.Middle, paint)
	case report.Unmeasured:
		o = p.Rect(x-r*0.8, y-r*0.15, r*1.6, r*0.3, paint)
	case report.Unbounded:
		o = p.Circle(x, y, r*0.75, "").Outlined(1.2, paint)
	default:
		return
	}
	o.Tip = tip
}

// Shape draws the mark of group i: groups differ in shape as well as in colour.
func (p *Pen) Shape(i int, x, y, r float64, paint scene.Paint) *scene.Op {
	var o *scene.Op
	switch i % 6 {
	case 0:
		o = p.Circle(x, y, r, paint)
	case 1:
		o = p.Rect(x-r*0.86, y-r*0.86, r*1.72, r*1.72, paint)
	case 2:
		o = p.Polygon([]float64{x, y - r*1.15, x + r*1.08, y + r*0.8, x - r*1.08, y + r*0.8}, paint)
	case 3:
		o = p.Polygon([]float64{x, y - r*1.2, x + r*1.2, y, x, y + r*1.2, x - r*1.2, y}, paint)
	case 4:
		o = p.Polygon([]float64{x, y + r*1.15, x + r*1.08, y - r*0.8, x - r*1.08, y - r*0.8}, paint)
	default:
		return p.Dot(x, y, r*1.05, paint, true)
	}
	return o.Outlined(0.8, "card")
}
