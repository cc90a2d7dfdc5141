package trial

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"ecart/internal/app"
)

// flagship builds the report of the repository's root once for all tests.
var flagship = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "ecart-trial-")
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, "out")
	_, err = app.Build(context.Background(), app.Request{Config: "../../../report.yaml", Out: out, Version: "test", SingleFile: true})
	return out, err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if out, err := flagship(); err == nil {
		os.RemoveAll(filepath.Dir(out))
	}
	os.Exit(code)
}

func built(t *testing.T) string {
	t.Helper()
	out, err := flagship()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// long skips what takes minutes, unless the gate asks for it.
func long(t *testing.T) {
	t.Helper()
	if os.Getenv("ECART_LONG") == "" {
		t.Skip("ECART_LONG=1 opens every page")
	}
}

// pages lists the site's pages; of the pages of locations, which are alike, the first alone.
func pages(t *testing.T, out string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(out, "site", "*.html"))
	if err != nil || len(all) < 20 {
		t.Fatalf("%d pages: %v", len(all), err)
	}
	var names []string
	for _, p := range all {
		name := filepath.Base(p)
		if strings.HasPrefix(name, "location-") && slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "location-") }) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// tab is a tab of chromium, with what went wrong in it and how much came over the wire.
type tab struct {
	ctx  context.Context
	root string
	mu   sync.Mutex
	bad  []string
	wire float64 // bytes
}

func openTab(t *testing.T, root string) *tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("chromium is missing")
		}
		t.Skip("chromium is missing")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.WindowSize(1280, 900))
	b := &tab{root: root}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute) // the long forms look at every page, and two cores may be shared
	t.Cleanup(cancel)
	b.ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	return b
}

func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		b.bad = append(b.bad, "console: "+string(e.Type))
	case *runtime.EventExceptionThrown:
		b.bad = append(b.bad, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.bad = append(b.bad, e.Entry.Text+" "+e.Entry.URL)
	case *network.EventLoadingFinished:
		b.wire += e.EncodedDataLength
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, b.root) && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:") && u != "about:blank" {
			b.bad = append(b.bad, "request to "+u)
		}
	}
}

func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.bad
}

// open shows a page at a width in a medium and scheme ("screen" and "light").
func (b *tab) open(t *testing.T, page string, width int64, medium, scheme string) {
	t.Helper()
	b.turn(t, medium, scheme)
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(b.root+page)); err != nil {
		t.Fatalf("%s: %v", page, err)
	}
	b.settles(t, page+" never settled", `document.readyState === 'complete' && document.fonts.status === 'loaded'`)
}

// turn changes the medium under an open page.
func (b *tab) turn(t *testing.T, medium, scheme string) {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}

func (b *tab) settles(t *testing.T, what, js string) {
	t.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(20*time.Second), chromedp.WithPollingInterval(30*time.Millisecond))); err != nil {
		t.Errorf("%s: %v; %q", what, err, b.complaints())
	}
}

func eval[T any](t *testing.T, b *tab, js string) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%.80s: %v", js, err)
	}
	return v
}

// folder is the address of a folder.
func folder(dir string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
}

// serve offers a folder as a web server does, compressed where that helps.
func serve(t *testing.T, dir string) string {
	files := http.FileServer(http.Dir(dir))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".woff2") {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		files.ServeHTTP(zipped{w, z}, r)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/"
}

type zipped struct {
	http.ResponseWriter
	to io.Writer
}

func (z zipped) WriteHeader(code int) {
	z.Header().Del("Content-Length")
	z.ResponseWriter.WriteHeader(code)
}

func (z zipped) Write(b []byte) (int, error) { return z.to.Write(b) }
