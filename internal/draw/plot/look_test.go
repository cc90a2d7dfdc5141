package plot

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

var look = flag.String("look", "", "write every sample to a page in this folder, to be looked at")

// TestPagesToLookAt writes the samples, and the hardest charts, when -look names a folder.
func TestPagesToLookAt(t *testing.T) {
	if *look == "" {
		t.Skip("no -look")
	}
	th, _ := theme.Load("", "", "", diag.Place{})
	pl := plotter(t, "fr")
	for _, width := range []float64{340, 482, 720} {
		for _, mode := range []string{"light", "dark"} {
			page := fmt.Sprintf(`<!doctype html><html data-theme=%q><meta charset=utf-8><style>%s body{font-family:var(--font);background:var(--card);margin:20px;width:%gpx} svg{display:block;margin:0 0 40px;outline:1px dotted var(--rule)}</style>`, mode, th.CSS(), width)
			n := 0
			for _, c := range append(samples(), hard()...) {
				s, err := pl.Draw(c, width)
				if err != nil {
					t.Fatal(err)
				}
				svg := s.SVG(scene.SVGOptions{ID: fmt.Sprintf("c%d", n)})
				n++
				one := filepath.Join(*look, fmt.Sprintf("%s-%g-%s.html", c.ID, width, mode))
				if err := os.WriteFile(one, []byte(page+string(svg)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
