package browser

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is a tab of chromium, with what went wrong in it and how much came over the wire.
type Tab struct {
	Ctx    context.Context
	root   string
	mu     sync.Mutex
	bad    []string
	wire   float64 // bytes
	scheme string  // of colours, as Turn set it
}

// Open starts a browser for a folder or a server; every request beyond root is a complaint.
func Open(t *testing.T, root string) *Tab {
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
	b := &Tab{root: root}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute) // the long form needs three of them on two shared cores; go test gives a package ten
	t.Cleanup(cancel)
	b.Ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	return b
}

func (b *Tab) listen(event any) {
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

// Complaints are console messages, exceptions, refusals of the policy and requests off the site, so far.
func (b *Tab) Complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.bad
}

// Wire is how much came over the wire so far, in bytes.
func (b *Tab) Wire() float64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.wire
}

// Open shows a page at a width in a medium and scheme ("screen" and "light").
func (b *Tab) Open(t *testing.T, page string, width int64, medium, scheme string) {
	t.Helper()
	b.Turn(t, medium, scheme)
	b.Resize(t, width)
	if err := chromedp.Do(b.Ctx, chromedp.Navigate(b.root+page)); err != nil {
		t.Fatalf("%s: %v", page, err)
	}
	b.Settles(t, page+" never settled", `document.readyState === 'complete' && document.fonts.status === 'loaded'`)
}

// Begin asks for a page and does not wait until it is there.
func (b *Tab) Begin(t *testing.T, name string) {
	t.Helper()
	if _, err := chromedp.Call(b.Ctx, page.Navigate, page.NavigateParams{URL: b.root + name}); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// Resize makes the window of an open page as wide as width, in CSS pixels.
func (b *Tab) Resize(t *testing.T, width int64) {
	t.Helper()
	if err := chromedp.Do(b.Ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		t.Fatal(err)
	}
}

// Turn changes the medium under an open page.
func (b *Tab) Turn(t *testing.T, medium, scheme string) {
	t.Helper()
	b.scheme = scheme
	media := emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(b.Ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}

// Prefer tells an open page that its reader's system asks for something beside the colours that Turn set: "forced-colors" that are "active", "prefers-reduced-motion".
func (b *Tab) Prefer(t *testing.T, feature, value string) {
	t.Helper()
	if _, err := chromedp.Call(b.Ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "screen", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: b.scheme}, {Name: feature, Value: value}}}); err != nil {
		t.Fatal(err)
	}
}

// Settles waits until js is true, twenty seconds at most, of the next page too where this one is left meanwhile.
func (b *Tab) Settles(t *testing.T, what, js string) {
	t.Helper()
	end := time.Now().Add(20 * time.Second)
	for {
		_, err := chromedp.Run(b.Ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(time.Until(end)), chromedp.WithPollingInterval(30*time.Millisecond)))
		if err == nil {
			return
		}
		if time.Now().After(end) {
			t.Errorf("%s: %v; %q", what, err, b.Complaints())
			return
		}
		time.Sleep(30 * time.Millisecond)
	}
}

// Eval is what js gives in the page; a promise is awaited.
func Eval[T any](t *testing.T, b *Tab, js string) T {
	t.Helper()
	v, err := chromedp.Run(b.Ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%.80s: %v", js, err)
	}
	return v
}

// Folder is the address of a folder.
func Folder(dir string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
}
