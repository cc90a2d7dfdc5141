package serve

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"ecart/internal/app"
	"ecart/internal/app/begin"
	"ecart/internal/diag"
)

// draft is a report in memory that a test saves.
type draft struct {
	mu     sync.Mutex
	text   string // of index.html; "" for a report that cannot be made
	stamps string
	found  diag.List
	broken error // of a page that nobody looks at
	assets map[string]string
}

// edition is a draft as it was made once.
type edition struct {
	files  map[string]string
	broken error
}

func (e *edition) File(name string) ([]byte, bool, error) {
	if name == "broken.html" && e.broken != nil {
		return nil, false, e.broken
	}
	text, ok := e.files[name]
	return []byte(text), ok, nil
}

func (e *edition) Rest(context.Context) error { return e.broken }

func (d *draft) Made(context.Context) (app.Shown, app.Outcome, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.text == "" {
		return nil, app.Outcome{Failure: app.InConfig, Diagnostics: d.found}, nil
	}
	page := `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;; style-src-attr &#39;unsafe-inline&#39;"></head><body>` + d.text + `</body></html>`
	files := map[string]string{"index.html": page, "assets/a.woff2": "wOF2", "report.pdf": "%PDF"}
	maps.Copy(files, d.assets)
	return &edition{files, d.broken}, app.Outcome{Diagnostics: d.found}, nil
}

func (d *draft) Stamps() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.stamps
}

func (d *draft) save(text string, found diag.List) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.text, d.found, d.stamps = text, found, d.stamps+"x"
}

// served runs a server over a report for the length of a test and returns its address.
func served(t *testing.T, r Report) string {
	t.Helper()
	ctx, end := context.WithCancel(context.Background())
	ready, over := make(chan string, 1), make(chan error, 1)
	go func() {
		over <- Run(ctx, r, Options{Every: 5 * time.Millisecond, Ready: func(address string) { ready <- address }})
	}()
	t.Cleanup(func() {
		end()
		if err := <-over; err != nil {
			t.Error(err)
		}
	})
	return <-ready
}

func get(t *testing.T, address string) (int, string) {
	t.Helper()
	res, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(text)
}

// states reads what an open page is told until want holds.
func states(t *testing.T, address string, want func(state) bool) state {
	t.Helper()
	res, err := http.Get(address + "_ecart/events")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() {
		text, ok := strings.CutPrefix(lines.Text(), "data: ")
		var s state
		if ok && json.Unmarshal([]byte(text), &s) == nil && want(s) {
			return s
		}
	}
	t.Fatal("the page was never told")
	return state{}
}

func TestWhatIsSavedIsShownAndWhatIsWrongStandsOverTheLastGoodPage(t *testing.T) {
	d := &draft{text: "one", stamps: "1"}
	at := served(t, d)
	code, text := get(t, at)
	if code != 200 || !strings.Contains(text, "one") || !strings.Contains(text, `<script src="/_ecart/reload.js?v=1" defer></script></head>`) || !strings.Contains(text, "default-src &#39;none&#39;; connect-src &#39;self&#39;;") {
		t.Fatalf("%d: %s", code, text)
	}
	d.save("two", nil)
	states(t, at, func(s state) bool { return s.Version == 2 })
	if _, text := get(t, at+"index.html"); !strings.Contains(text, "two") {
		t.Error(text)
	}
	var found diag.List
	found.Errorf(diag.Place{File: "report.yaml", Line: 3, Col: 1}, "E0101", "unknown key %q", "</script>").Hint = "did you mean it?"
	found.Notef(diag.Place{File: "report.yaml"}, "E0999", "worth knowing")
	d.save("", found)
	s := states(t, at, func(s state) bool { return len(s.Findings) > 0 })
	if len(s.Findings) != 1 || s.Version != 2 || s.Findings[0].Place != "report.yaml:3:1" || s.Findings[0].Hint != "did you mean it?" {
		t.Errorf("%+v", s)
	}
	if _, text := get(t, at); !strings.Contains(text, "two") {
		t.Error("the last good page is gone")
	}
	d.save("three", nil)
	if s := states(t, at, func(s state) bool { return s.Version == 3 }); len(s.Findings) > 0 {
		t.Errorf("%+v", s)
	}
}

func TestAPageThatCannotBeMadeIsToldWhereverAReaderIs(t *testing.T) {
	d := &draft{text: "one", stamps: "1", broken: errors.New("page broken: no such block")}
	at := served(t, d)
	if s := states(t, at, func(s state) bool { return s.Error != "" }); s.Version != 1 || s.Error != d.broken.Error() {
		t.Errorf("%+v", s)
	}
	if code, text := get(t, at+"broken.html"); code != 500 || !strings.Contains(text, "no such block") {
		t.Errorf("%d: %s", code, text)
	}
	if code, _ := get(t, at); code != 200 {
		t.Errorf("a good page: %d", code)
	}
}

// looks is a report whose files are others at each of its first looks: somebody is writing them.
type looks struct {
	draft
	left int
	made []int // how many looks were left each time it was made
}

func (l *looks) Stamps() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.left > 0 {
		l.left--
	}
	return strconv.Itoa(l.left)
}

func (l *looks) Made(ctx context.Context) (app.Shown, app.Outcome, error) {
	l.mu.Lock()
	l.made = append(l.made, l.left)
	l.mu.Unlock()
	return l.draft.Made(ctx)
}

func TestAFileThatIsBeingWrittenIsWaitedFor(t *testing.T) {
	l := &looks{draft: draft{text: "one"}, left: 20}
	at := served(t, l)
	states(t, at, func(s state) bool { return s.Version == 2 })
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Equal(l.made, []int{19, 0}) {
		t.Errorf("it was made with %v looks to go", l.made)
	}
}

func TestABrowserReadsAgainOnlyWhatChanged(t *testing.T) {
	at := served(t, &draft{text: "one"})
	ask := func(path, tag string) *http.Response {
		req, err := http.NewRequest("GET", at+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("If-None-Match", tag)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res
	}
	first := ask("assets/a.woff2", "")
	if first.StatusCode != 200 || first.Header.Get("Content-Type") != "font/woff2" {
		t.Fatalf("%d %v", first.StatusCode, first.Header)
	}
	if again := ask("assets/a.woff2", first.Header.Get("ETag")); again.StatusCode != 304 {
		t.Errorf("what the browser has is sent again: %d", again.StatusCode)
	}
	if other := ask("assets/a.woff2", `"other"`); other.StatusCode != 200 {
		t.Errorf("another one is not sent: %d", other.StatusCode)
	}
	if page := ask("", first.Header.Get("ETag")); page.StatusCode != 200 || page.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("a page: %d %v", page.StatusCode, page.Header)
	}
}

func TestBeforeThereIsAReportAPageSaysSo(t *testing.T) {
	d := &draft{stamps: "1"}
	at := served(t, d)
	if code, text := get(t, at+"gap5.html"); code != 503 || !strings.Contains(text, "No report yet") {
		t.Errorf("%d: %s", code, text)
	}
	d.save("one", nil)
	states(t, at, func(s state) bool { return s.Version == 1 })
	if _, text := get(t, at); !strings.Contains(text, "one") {
		t.Error(text)
	}
}

func TestAPageThatIsNotThereSaysSoAndWaits(t *testing.T) {
	d := &draft{text: "one", stamps: "1"}
	at := served(t, d)
	d.save("two", nil)
	states(t, at, func(s state) bool { return s.Version == 2 })
	code, text := get(t, at+"gone.html")
	if code != 404 || !strings.Contains(text, "No such page") || !strings.Contains(text, `<a href="/">`) || !strings.Contains(text, `reload.js?v=2"`) {
		t.Errorf("%d: %s", code, text)
	}
}

func TestOnlyThisMachineReadsAndNothingElseIsAnswered(t *testing.T) {
	at := served(t, &draft{text: "one"})
	if !strings.HasPrefix(at, "http://127.0.0.1:") {
		t.Errorf("it answers at %s", at)
	}
	ask := func(method, address, host string) int {
		req, err := http.NewRequest(method, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		if host != "" {
			req.Host = host
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res.StatusCode
	}
	port := strings.TrimSuffix(at[strings.LastIndex(at, ":")+1:], "/")
	for _, c := range []struct {
		method, path, host string
		want               int
	}{
		{"GET", "", "", 200}, {"HEAD", "", "", 200}, {"GET", "", "localhost:" + port, 200}, {"GET", "report.pdf", "", 200}, {"GET", "assets/a.woff2", "", 200},
		{"POST", "", "", 405}, {"DELETE", "_ecart/events", "", 405}, {"GET", "", "evil.example:" + port, 403}, {"GET", "", "127.0.0.1", 403},
		{"GET", "assets/", "", 404}, {"GET", "../report.yaml", "", 404}, {"GET", "..%2f..%2fetc/passwd", "", 404}, {"GET", "_ecart/other", "", 404}, {"GET", "report.yaml", "", 404},
	} {
		if got := ask(c.method, at+c.path, c.host); got != c.want {
			t.Errorf("%s %s at %q: %d, want %d", c.method, c.path, c.host, got, c.want)
		}
	}
}

func TestAPortThatIsTakenIsTold(t *testing.T) {
	at := served(t, &draft{text: "one"})
	var port int
	for _, r := range strings.TrimSuffix(at[strings.LastIndex(at, ":")+1:], "/") {
		port = port*10 + int(r-'0')
	}
	if err := Run(context.Background(), &draft{text: "two"}, Options{Port: port}); err == nil || !strings.Contains(err.Error(), "is in use by another program") || !strings.Contains(err.Error(), "choose another with --port") {
		t.Errorf("%v", err)
	}
}

// sample writes a sample survey into a folder of the test and returns its report.yaml.
func sample(t testing.TB, name string) string {
	t.Helper()
	dir := t.TempDir()
	if _, found, err := begin.Init(begin.Request{Dir: dir, Sample: name, Locale: "en"}); err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return filepath.Join(dir, "report.yaml")
}

func contents(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	if err := filepath.WalkDir(dir, func(p string, _ os.DirEntry, err error) error { names = append(names, p); return err }); err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, "\n")
}

func TestASavedFileOfARealReportIsShownAndNothingIsWritten(t *testing.T) {
	file := sample(t, "diner")
	dir := filepath.Dir(file)
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "notes"), 0o755); err != nil {
		t.Fatal(err)
	}
	comment := filepath.Join(dir, "notes", "gap5.md")
	write(comment, "First words.\n")
	write(file, string(settings)+"\ncommentary: notes\n")
	before := contents(t, dir)
	at := served(t, app.NewLive(app.Request{Config: file, Version: "1.0.0"}))
	if _, text := get(t, at+"gap5.html"); !strings.Contains(text, "Grumbly") {
		t.Fatalf("%.300s", text)
	}
	if code, text := get(t, at+"results.xlsx"); code != 200 || !strings.HasPrefix(text, "PK") {
		t.Errorf("results.xlsx: %d", code)
	}
	write(comment, "Freshly saved words.\n")
	states(t, at, func(s state) bool { return s.Version == 2 })
	if _, text := get(t, at+"gap5.html"); !strings.Contains(text, "Freshly saved words") {
		t.Error("what was saved is not shown")
	}
	write(comment, "{{figure \"gap5.none\"}}\n")
	s := states(t, at, func(s state) bool { return len(s.Findings) > 0 && s.Findings[0].Severity == "error" })
	if s.Version != 2 || !strings.Contains(s.Findings[0].Place, "gap5.md") {
		t.Errorf("%+v", s)
	}
	write(comment, "Third words.\n")
	states(t, at, func(s state) bool { return s.Version == 3 })
	if after := contents(t, dir); after != before {
		t.Errorf("files were\n%s\nand are\n%s", before, after)
	}
}

// BenchmarkMade is a save of the flagship, from its file to the page that is open: a comment, a line of report.yaml that means nothing, one answer of a workbook
// and a threshold of report.yaml, each changed to and fro.
func BenchmarkMade(b *testing.B) {
	for _, c := range []struct {
		name, file, page string
		changed          func(b *testing.B, content []byte) []byte
	}{
		{"comment", "commentaire/gap5.md", "gap5.html", func(_ *testing.B, content []byte) []byte { return append(content, "\nMore words.\n"...) }},
		{"settings", "report.yaml", "index.html", func(_ *testing.B, content []byte) []byte { return append(content, "# saved\n"...) }},
		{"workbook", "clients.xlsx", "gap5.html", anotherAnswer},
		{"threshold", "report.yaml", "standards.html", func(b *testing.B, content []byte) []byte {
			return replaced(b, content, "target: 90 s", "target: 85 s")
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			file := sample(b, "hotel")
			live := app.NewLive(app.Request{Config: file, Version: "1.0.0"})
			b.StopTimer()
			rest := func(shown app.Shown) { // while nobody waits
				if err := finish(context.Background(), shown); err != nil {
					b.Fatal(err)
				}
			}
			rest(made(b, live, c.page))
			saved := filepath.Join(filepath.Dir(file), filepath.FromSlash(c.file))
			before, err := os.ReadFile(saved)
			if err != nil {
				b.Fatal(err)
			}
			contents := [][]byte{c.changed(b, bytes.Clone(before)), before}
			b.StartTimer()
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				if err := os.WriteFile(saved, contents[i%2], 0o644); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				shown := made(b, live, c.page)
				b.StopTimer()
				rest(shown)
				b.StartTimer()
			}
		})
	}
}

// made makes a report and the page of it that is open.
func made(b *testing.B, live *app.Live, page string) app.Shown {
	b.Helper()
	shown, o, err := live.Made(context.Background())
	if err != nil || shown == nil {
		b.Fatal(err, o.Diagnostics)
	}
	if _, ok, err := shown.File(page); err != nil || !ok {
		b.Fatal(page, ok, err)
	}
	return shown
}

func replaced(b *testing.B, text []byte, old, now string) []byte {
	b.Helper()
	if !bytes.Contains(text, []byte(old)) {
		b.Fatalf("%q is not there", old)
	}
	return bytes.Replace(text, []byte(old), []byte(now), 1)
}

// anotherAnswer is the flagship's workbook of customers with one perception of one customer changed.
func anotherAnswer(b *testing.B, book []byte) []byte {
	b.Helper()
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range r.File {
		in, err := part.Open()
		if err != nil {
			b.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			b.Fatal(err)
		}
		if part.Name == "xl/worksheets/sheet1.xml" {
			text = replaced(b, text, `<c r="AG2"><v>7</v></c>`, `<c r="AG2"><v>6</v></c>`)
		}
		to, err := w.Create(part.Name)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := to.Write(text); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// slow is a report whose making ends when the test says so.
type slow struct {
	begun, end chan struct{}
}

func (s slow) Made(context.Context) (app.Shown, app.Outcome, error) {
	close(s.begun)
	<-s.end
	return nil, app.Outcome{}, nil
}

func (s slow) Stamps() string { return "" }

func TestWhoEndsItDoesNotWaitForAReportThatIsBeingMade(t *testing.T) {
	r := slow{make(chan struct{}), make(chan struct{})}
	defer close(r.end)
	ctx, end := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() { over <- Run(ctx, r, Options{}) }()
	<-r.begun
	end()
	if err := <-over; err != nil { // the report is never made
		t.Error(err)
	}
}

func TestFormerEditionsAreNotLinkedWhereNoneAre(t *testing.T) {
	file := sample(t, "diner")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.Replace(text, []byte("outputs: {dir: out}"), []byte("outputs: {dir: out, keep: 3}"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	at := served(t, app.NewLive(app.Request{Config: file, Version: "1.0.0"}))
	if code, page := get(t, at+"index.html"); code != 200 || !strings.Contains(page, "<main") || strings.Contains(page, "kept/") {
		t.Errorf("%d: a link to the list of editions, or no page", code)
	}
}
