package browser

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Serve offers a folder as a web server does, compressed where that helps.
func Serve(t *testing.T, dir string) string {
	return ServeThrough(t, dir, func(string) {})
}

// ServeThrough is Serve with a gate that each request passes by its path; a gate may keep a request waiting.
func ServeThrough(t *testing.T, dir string, gate func(path string)) string {
	files := http.FileServer(http.Dir(dir))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gate(r.URL.Path)
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
