package plot

import (
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

func TestAModelWithoutTheFirstGapLeavesNoEmptySide(t *testing.T) {
	four := modelSample()
	four.Gaps = four.Gaps[1:]
	for _, c := range []struct {
		name  string
		model report.GapModel
		most  float64 // left side of the leftmost box, as a share of the width
		least float64
	}{
		{"five gaps keep room for the one that goes round", modelSample(), 0.3, 0.2},
		{"four gaps use it", four, 0.1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := plotter(t, "fr").Draw(report.Chart{ID: "model", Spec: c.model}, 720)
			if err != nil {
				t.Fatal(err)
			}
			left, boxes := s.W, 0
			for _, o := range s.Ops {
				if o.Kind == scene.Rect && o.Fill == "card" && o.H > 20 {
					left, boxes = min(left, o.X), boxes+1
				}
			}
			if boxes != len(c.model.Boxes) {
				t.Fatalf("%d boxes drawn, want %d", boxes, len(c.model.Boxes))
			}
			if share := left / s.W; share < c.least || share > c.most {
				t.Errorf("the boxes begin at %.2f of the width, want %.2f to %.2f", share, c.least, c.most)
			}
		})
	}
}
