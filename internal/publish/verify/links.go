package verify

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"ecart/internal/publish/output"
)

// page is what a page can be reached by, and where it leads.
type page struct {
	ids  map[string]bool
	to   []string
	asks []string // what its scripts load when they are asked; a page that stands by itself holds it
}

// page is what pageOf finds, or found when a page of the same bytes was looked at before.
func (v *verifier) page(text []byte) page {
	sum := sha256.Sum256(text)
	key := "links " + hex.EncodeToString(sum[:])
	if kept, ok := v.memory.Get(key); ok {
		if p, ok := unwritten(string(kept)); ok {
			return p
		}
	}
	p := pageOf(text)
	if kept, ok := p.written(); ok {
		v.memory.Put(key, kept)
	}
	return p
}

// The signs between the names of a list, and between the lists, of a page that is kept.
const (
	afterName = "\n"
	afterList = "\f"
)

// written is a page as it is kept; false for one with a name that holds one of the signs between names.
func (p page) written() ([]byte, bool) {
	var b bytes.Buffer
	for _, names := range [][]string{slices.Sorted(maps.Keys(p.ids)), p.to, p.asks} {
		for _, name := range names {
			if strings.ContainsAny(name, afterName+afterList) {
				return nil, false
			}
			b.WriteString(name + afterName)
		}
		b.WriteString(afterList)
	}
	return b.Bytes(), true
}

func unwritten(kept string) (page, bool) {
	lists := strings.Split(kept, afterList)
	if len(lists) != 4 || lists[3] != "" {
		return page{}, false
	}
	p := page{ids: map[string]bool{}}
	for _, id := range names(lists[0]) {
		p.ids[id] = true
	}
	p.to, p.asks = names(lists[1]), names(lists[2])
	return p, true
}

// names are those of a list that is kept.
func names(list string) []string {
	all := strings.Split(list, afterName)
	return all[:len(all)-1]
}

// pageOf is the ids of a page and the addresses in it, each once.
func pageOf(text []byte) page {
	p := page{ids: map[string]bool{}}
	seen := map[string]bool{}
	for z := html.NewTokenizer(bytes.NewReader(text)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return p // the end; what is not whole is told of already
		case html.StartTagToken, html.SelfClosingTagToken:
			_, more := z.TagName()
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				switch {
				case string(key) == "id":
					p.ids[string(value)] = true
				case string(key) == "data-explorer":
					p.asks = append(p.asks, string(value))
				case leads(key) && !seen[string(value)]:
					seen[string(value)] = true
					p.to = append(p.to, string(value))
				}
			}
		}
	}
}

func leads(key []byte) bool {
	switch string(key) {
	case "href", "src", "xlink:href", "poster":
		return true
	}
	return false
}

// cssAddress is an address in a stylesheet.
var cssAddress = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)

func (v *verifier) sheet(f output.File) {
	for _, m := range cssAddress.FindAllSubmatch(f.Bytes, -1) {
		v.follow(f.Path, string(m[1]))
	}
}

// outside are the schemes of addresses that lead out of the deliverable, or hold what they name.
var outside = []string{"http", "https", "mailto", "tel", "data"}

// follow looks where an address of a file leads.
func (v *verifier) follow(from, to string) {
	u, err := url.Parse(strings.TrimSpace(to))
	switch {
	case err != nil:
		v.fault(from, "has the address %q, which is none", to)
		return
	case slices.Contains(outside, u.Scheme):
		return
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/"):
		v.fault(from, "leads to %s, which is outside of it", to)
		return
	}
	target := from
	if u.Path != "" {
		target = path.Join(path.Dir(from), u.Path)
	}
	if from == output.KeptFolder+"/index.html" && u.Path == output.UpToList {
		return // of an edition that is looked at by itself
	}
	if _, ok := v.files[target]; !ok {
		v.note(Fault{from, "leads to " + to + ", which is not written", target})
		return
	}
	p, isPage := v.pages[target]
	if id := u.Fragment; isPage && id != "" && id != "top" && !strings.Contains(id, "=") && !p.ids[id] { // a choice of filters is no anchor
		v.fault(from, "leads to %s, and %s has no such part", to, path.Base(target))
	}
}
