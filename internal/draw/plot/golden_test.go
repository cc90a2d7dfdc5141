package plot

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/draw/scene"
)

var update = flag.Bool("update", false, "write the pictures that the tests compare with")

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
			file := filepath.Join("testdata", fmt.Sprintf("%s-%g.svg", c.ID, width))
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs from what was reviewed; look at it, then run go test ./internal/draw/plot -update", file)
			}
			n++
		}
	}
	if n < 10 {
		t.Errorf("compared %d pictures only", n)
	}
}
