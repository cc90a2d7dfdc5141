package plot

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"ecart/internal/draw/scene"
	"ecart/internal/golden"
)

// TestPicturesAreAsReviewed compares every sample with its committed picture, so that a change of layout is seen in review.
func TestPicturesAreAsReviewed(t *testing.T) {
	pl := plotter(t, "fr")
	n := 0
	for _, c := range samples() {
		for _, width := range []float64{340, 720} {
			if width == 340 && c.ID != "model" && c.ID != "gap" { // the two whose narrow layout is most its own
				continue
			}
			s, err := pl.Draw(c, width)
			if err != nil {
				t.Fatal(err)
			}
			got := bytes.ReplaceAll(s.SVG(scene.SVGOptions{ID: "g"}), []byte("><"), []byte(">\n<"))
			golden.Is(t, filepath.Join("testdata", fmt.Sprintf("%s-%g.svg", c.ID, width)), got)
			n++
		}
	}
	if n < 10 {
		t.Errorf("compared %d pictures only", n)
	}
}
