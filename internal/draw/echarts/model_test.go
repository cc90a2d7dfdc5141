package echarts

import (
	"slices"
	"testing"

	"ecart/internal/document/report"
)

// modelOf is a diagram of these boxes with all five gaps.
func modelOf(ids ...string) report.GapModel {
	m := report.GapModel{Sources: [3]string{"a", "b", "c"}, Customer: "Customer", Company: "Company"}
	for _, id := range ids {
		m.Boxes = append(m.Boxes, report.ModelBox{ID: id, Title: id})
	}
	for n := 1; n <= 5; n++ {
		m.Gaps = append(m.Gaps, report.ModelGap{Number: n, Title: "Gap", Figure: "−1", Measured: true})
	}
	return m
}

func TestNothingIsDrawnToABoxThatIsLeftOut(t *testing.T) {
	for _, c := range []struct {
		boxes          []string
		links, arrows  int // gaps, and thin arrows: three from the sources, two from the company
		divided        bool
		height, lowest float64
	}{
		{[]string{"expected", "perceived", "delivery", "standards", "belief", "communication"}, 5, 5, true, 550, 472},
		{[]string{"expected", "perceived"}, 1, 3, false, 238, 160},
		{[]string{"expected", "perceived", "belief"}, 2, 3, true, 342, 264},
		{[]string{"perceived", "delivery", "standards"}, 1, 1, true, 294, 216},
		{[]string{"perceived", "delivery", "communication"}, 1, 2, true, 282, 112},
	} {
		m := modelOf(c.boxes...)
		columns := modelColumns(m)
		links, arrows, divided := 0, 0, false
		for _, g := range m.Gaps {
			for _, p := range columns.link(g, nil) {
				if p.Kind == "link" {
					links++
				}
			}
		}
		for _, p := range columns.frame(m) {
			divided = divided || p.Kind == "divider"
			if p.Kind == "arrow" {
				arrows++
			}
		}
		lowest := 0.0
		for _, b := range columns.boxes {
			lowest = max(lowest, b.y)
		}
		if links != c.links || arrows != c.arrows || divided != c.divided || columns.height != int(c.height) || lowest != c.lowest {
			t.Errorf("%v: %d gaps, %d arrows, divided %t, height %d, lowest box at %g", c.boxes, links, arrows, divided, columns.height, lowest)
		}
	}
}

func TestTheWordsOfTheFirstGapDoNotCrossTheLine(t *testing.T) {
	for _, boxes := range [][]string{{"expected", "perceived", "belief"}, {"expected", "perceived", "delivery", "standards", "belief"}} {
		m := modelOf(boxes...)
		c := modelColumns(m)
		parts := c.link(m.Gaps[0], nil)
		at := slices.IndexFunc(parts, func(p part) bool { return p.Kind == "label" })
		if at < 0 || parts[at].Y-14 < c.line && parts[at].Y+70 > c.line {
			t.Errorf("%v: the words begin at %v, the line is at %g", boxes, parts, c.line)
		}
	}
}
