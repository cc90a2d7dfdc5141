package serve

import (
	"bytes"
	"html"
	"net/http"
	"path"
	"strconv"

	nethtml "golang.org/x/net/html"
)

// parts answers with those parts of a page, by their ids, that are others than in the report that an open page shows: what is in sight is exchanged long before
// a browser has drawn a whole page. Of a report that is no longer known every part is another.
func (s *server) parts(w http.ResponseWriter, r *http.Request, name string) {
	since, err := strconv.Atoi(r.FormValue("since"))
	shown, version := s.newest(name)
	if err != nil || shown == nil || path.Ext(name) != ".html" {
		http.NotFound(w, r)
		return
	}
	now, ok, err := shown.File(name)
	if err != nil || !ok {
		http.NotFound(w, r) // the page itself says why
		return
	}
	var before []byte
	if former := s.before(version); former != nil && since == version-1 {
		before, _, _ = former.File(name) //nolint:errcheck // a page that was not there has no parts
	}
	var changed [][]byte
	for _, id := range r.Form["of"] {
		if one := part(now, id); !bytes.Equal(one, part(before, id)) {
			changed = append(changed, one)
		}
	}
	write(w, "text/html; charset=utf-8", bytes.Join(changed, nil))
}

// part is the element of a page that has an id, with all that is in it; nil where there is none.
func part(page []byte, id string) []byte {
	at := bytes.Index(page, []byte(` id="`+html.EscapeString(id)+`"`))
	if at < 0 || id == "" {
		return nil
	}
	from := page[bytes.LastIndexByte(page[:at], '<'):]
	z := nethtml.NewTokenizer(bytes.NewReader(from))
	name, length, depth := "", 0, 0
	for {
		kind := z.Next()
		length += len(z.Raw())
		if kind == nethtml.ErrorToken {
			return nil
		}
		if kind != nethtml.StartTagToken && kind != nethtml.EndTagToken {
			continue
		}
		tag, _ := z.TagName()
		switch {
		case name == "":
			name, depth = string(tag), 1
		case string(tag) != name:
		case kind == nethtml.StartTagToken:
			depth++
		default:
			depth--
		}
		if depth == 0 {
			return from[:length]
		}
	}
}
