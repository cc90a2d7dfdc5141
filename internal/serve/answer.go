package serve

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"html/template"
	"mime"
	"net"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	"ecart/internal/app"
)

// own is where the server's own files stand, which no page of a report has.
const own = "/_ecart/"

//go:embed reload.js
var reload []byte

//go:embed panel.css
var panel []byte

//go:embed instead.html
var standIn string

// ServeHTTP answers requests of this machine for the newest good report.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	switch {
	case !s.addressed(r.Host):
		http.Error(w, "this report is shown to this machine alone", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only reading is possible here", http.StatusMethodNotAllowed)
	case strings.HasPrefix(r.URL.Path, own):
		s.ours(w, r)
	default:
		s.page(w, r)
	}
}

// addressed tells whether a request was meant for this server: a name that leads here from another site is refused, or that site could read along.
func (s *server) addressed(host string) bool {
	_, port, err := net.SplitHostPort(s.host)
	if err != nil {
		return false
	}
	return slices.Contains([]string{"127.0.0.1:" + port, "localhost:" + port}, host)
}

// ours answers with the server's own files.
func (s *server) ours(w http.ResponseWriter, r *http.Request) {
	asked := strings.TrimPrefix(r.URL.Path, own)
	if page, ok := strings.CutPrefix(asked, "parts/"); ok {
		s.parts(w, r, cmp.Or(page, front))
		return
	}
	switch asked {
	case "reload.js":
		write(w, "text/javascript; charset=utf-8", reload)
	case "panel.css":
		write(w, "text/css; charset=utf-8", panel)
	case "state.json":
		write(w, "application/json", s.stateJSON())
	case "events":
		s.events(w, r)
	default:
		http.NotFound(w, r)
	}
}

// events tells an open page of each new state until it goes.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no events here", http.StatusNotImplemented)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		_, changed, open := s.now()
		if !open {
			return
		}
		fmt.Fprintf(w, "data: %s\n\n", s.stateJSON())
		flusher.Flush()
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// page answers with a file of the report, made ready to be told of the next.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if name == "" || name == "." {
		name = front
	}
	shown, version := s.newest(name)
	if shown == nil {
		if path.Ext(name) != ".html" {
			http.NotFound(w, r)
			return
		}
		instead(w, http.StatusServiceUnavailable, notice{
			"No report yet", "It is shown here as soon as it can be made. What is in the way stands below: mend it, save, and this page goes on by itself.", version})
		return
	}
	text, ok, err := shown.File(name)
	switch {
	case err != nil:
		http.Error(w, "it could not be made: "+err.Error(), http.StatusInternalServerError)
	case !ok && path.Ext(name) == ".html":
		instead(w, http.StatusNotFound, notice{"No such page", "The report has no page of this name; it may have gone with a save.", version})
	case !ok:
		http.NotFound(w, r)
	case path.Ext(name) == ".html":
		write(w, "text/html; charset=utf-8", listening(text, version))
	default:
		asset(w, r, name, text)
	}
}

// notice is what stands where a page should. It leads to the report where there is one.
type notice struct {
	Title, Text string
	Version     int // of the newest good report; 0 for none
}

// instead answers with a page of the server's own, which waits for the next report too.
func instead(w http.ResponseWriter, status int, n notice) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	template.Must(template.New("instead").Parse(standIn)).Execute(w, n) //nolint:errcheck // a reader that is gone needs no answer
}

// asset answers with what pages share. A browser that has the same bytes already need not read them again, which for the scripts takes longer than a page.
func asset(w http.ResponseWriter, r *http.Request, name string, text []byte) {
	sum := sha256.Sum256(text)
	w.Header().Set("Cache-Control", "no-cache") // kept, and asked about each time
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sum[:16]))
	w.Header().Set("Content-Type", kind(name))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(text))
}

// newest is the newest good report, nil where there is none yet, with its version. A page that is asked for is the one that is looked at.
func (s *server) newest(name string) (app.Shown, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if path.Ext(name) == ".html" {
		s.open = name
	}
	return s.shown, s.state.Version
}

// before is the good report before that of a version; nil where there is none, or where the version is not the newest.
func (s *server) before(version int) app.Shown {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state.Version != version {
		return nil
	}
	return s.former
}

// listening is a page with the script that waits for the next, and leave for it to listen.
func listening(page []byte, version int) []byte {
	page = bytes.Replace(page, []byte("default-src &#39;none&#39;"), []byte("default-src &#39;none&#39;; connect-src &#39;self&#39;"), 1)
	ours := fmt.Sprintf(`<link rel="stylesheet" href="%spanel.css"><script src="%sreload.js?v=%d" defer></script></head>`, own, own, version)
	return bytes.Replace(page, []byte("</head>"), []byte(ours), 1)
}

func kind(name string) string {
	switch path.Ext(name) {
	case ".woff2":
		return "font/woff2"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	if k := mime.TypeByExtension(path.Ext(name)); k != "" {
		return k
	}
	return "application/octet-stream"
}

func write(w http.ResponseWriter, kind string, text []byte) {
	w.Header().Set("Content-Type", kind)
	w.Write(text) //nolint:errcheck // a reader that is gone needs no answer
}
