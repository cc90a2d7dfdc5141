package site

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestZShots(t *testing.T) {
	b := openBrowser(t, nil)
	b.root = "file:///tmp/flag/site/"
	out := os.Getenv("SHOTS")
	for _, pg := range strings.Fields(os.Getenv("PAGES")) {
		for _, m := range []struct {
			n string
			w int64
		}{{"w", 1280}, {"n", 390}, {"x", 360}} {
			b.open(t, pg+".html", m.w, 1000)
			if over := eval[int](t, b, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("%s at %d pixels is %d too wide", pg, m.w, over)
			}
			for _, name := range eval[[]string](t, b, tooWide) {
				t.Errorf("%s at %d pixels: %s reaches over the edge", pg, m.w, name)
			}
			if m.n == "x" {
				continue
			}
			png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(90))
			if err != nil {
				t.Fatal(err)
			}
			os.WriteFile(out+"/F-"+pg+"-"+m.n+".png", png, 0o644)
		}
	}
	t.Log(b.complaints())
}
