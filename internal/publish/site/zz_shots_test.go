package site

import (
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestZShots(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	out := os.Getenv("SHOTS")
	for _, pg := range []string{"index", "gap5", "signs", "method"} {
		for _, m := range []struct {
			n string
			w int64
		}{{"w", 1280}, {"n", 390}} {
			b.open(t, pg+".html", m.w, 1000)
			png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(90))
			if err != nil {
				t.Fatal(err)
			}
			os.WriteFile(out+"/"+pg+"-"+m.n+".png", png, 0o644)
		}
	}
	b.open(t, "index.html", 1280, 1000)
	eval[bool](t, b, `document.querySelector('input[value=dark]').click() || true`)
	for _, pg := range []string{"index", "gap5", "signs"} {
		b.open(t, pg+".html", 1280, 1000)
		png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(90))
		if err != nil {
			t.Fatal(err)
		}
		os.WriteFile(out+"/"+pg+"-d.png", png, 0o644)
		pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
		if err != nil {
			t.Fatal(err)
		}
		os.WriteFile(out+"/"+pg+".pdf", pdf, 0o644)
	}
	t.Log(b.complaints())
}
