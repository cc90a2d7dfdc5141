package sheet

import (
	"bytes"
	"io"
	"strings"
)

// scanner walks the tags of one XML part as a stream. It knows what workbooks use of XML, and refuses the rest: a document
// type, another encoding than UTF-8, deep nesting. A part that does not end with its own root element is an error.
type scanner struct {
	in    inflow
	part  string
	block []byte // the one that buf lies in, nil when buf is a longer buffer
	buf   []byte
	pos   int    // buf[pos:] is not yet scanned
	read  int64  // bytes that came
	limit int64  // how many may come
	ended error  // why no more come: io.EOF, or what is wrong with the part
	open  []byte // names of the open elements, one after the other
	ends  []int  // where each of them ends in open
	root  bool   // the root element was seen
	close bool   // the last tag closed itself: its closing is still to be told
	last  element
	cut   []byte // text gathered around comments and CDATA
	rich  []byte // text of an item with runs
	plain bool   // nothing is read but tag by tag
}

// element is one tag with the text before it. Its slices hold until the next call of next.
type element struct {
	kind  elementKind
	name  []byte // without prefix
	attrs []byte
	text  []byte // as written: entities are not decoded
}

type elementKind uint8

const (
	opening elementKind = iota
	closing
	end // of the part
)

const (
	maxToken = 16 << 20 // the longest text of one cell is 32,767 characters
	maxDepth = 64
)

func newScanner(r io.Reader, part string, limit int64) *scanner {
	return &scanner{in: &direct{Reader: r}, part: part, limit: limit}
}

// Close gives the part up.
func (s *scanner) Close() error { return s.in.Close() }

// next returns the next tag. A tag that closes itself is told twice, as opening and as closing.
func (s *scanner) next() (element, error) {
	if s.close {
		s.close = false
		s.pop()
		s.last.kind, s.last.text, s.last.attrs = closing, nil, nil
		return s.last, nil
	}
	s.cut = s.cut[:0]
	from := 0
	for {
		lt, err := s.find(from, "<")
		if err != nil {
			return element{}, err
		}
		if lt < 0 {
			return s.finish()
		}
		next, err := s.aside(from, lt)
		if err != nil {
			return element{}, err
		}
		if next < 0 {
			return s.tag(from, lt)
		}
		from = next
	}
}

// aside passes over a comment, a processing instruction or CDATA at offset lt and returns the offset behind it; −1 means a tag stands there.
func (s *scanner) aside(from, lt int) (int, error) {
	if err := s.need(lt + 2); err != nil {
		return 0, err
	}
	closer, opener := "", ""
	switch s.buf[s.pos+lt+1] {
	case '?':
		opener, closer = "<?", "?>"
	case '!':
		if err := s.need(lt + 9); err != nil {
			return 0, err
		}
		switch rest := s.buf[s.pos+lt:]; {
		case bytes.HasPrefix(rest, []byte("<!--")):
			opener, closer = "<!--", "-->"
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			opener, closer = "<![CDATA[", "]]>"
		default:
			return 0, forbidden("has a document type declaration in %s, which no workbook needs", s.part)
		}
	default:
		return -1, nil
	}
	at, err := s.find(lt+len(opener), closer)
	if err != nil {
		return 0, err
	}
	if at < 0 {
		return 0, s.short()
	}
	inside := s.buf[s.pos+lt+len(opener) : s.pos+at]
	s.cut = append(s.cut, s.buf[s.pos+from:s.pos+lt]...)
	if opener == "<![CDATA[" {
		s.cut = append(s.cut, bytes.ReplaceAll(inside, []byte("&"), []byte("&amp;"))...)
	}
	if opener == "<?" {
		if err := s.declaration(inside); err != nil {
			return 0, err
		}
	}
	return at + len(closer), nil
}

// declaration refuses an encoding other than UTF-8.
func (s *scanner) declaration(d []byte) error {
	_, label, ok := strings.Cut(strings.ToLower(string(d)), "encoding=")
	if !ok || !bytes.HasPrefix(d, []byte("xml ")) {
		return nil
	}
	label = strings.Trim(label, `"' `)
	if !strings.HasPrefix(label, "utf-8") && !strings.HasPrefix(label, "utf8") && !strings.HasPrefix(label, "us-ascii") {
		return forbidden("holds %s in an encoding other than UTF-8", s.part)
	}
	return nil
}

// tag reads the tag at offset lt, with the text from offset from before it.
func (s *scanner) tag(from, lt int) (element, error) {
	gt, err := s.tagEnd(lt + 1)
	if err != nil {
		return element{}, err
	}
	b := s.buf[s.pos : s.pos+gt]
	e := element{text: b[from:lt]}
	if len(s.cut) > 0 {
		s.cut = append(s.cut, e.text...)
		e.text = s.cut
	}
	s.pos += gt + 1
	inner := b[lt+1:]
	if inner[0] == '/' {
		e.kind = closing
		name := inner[1 : 1+nameEnd(inner[1:])]
		if len(s.ends) == 0 || !bytes.Equal(name, s.top()) {
			return e, damaged("is damaged: </%s> closes nothing in %s", clip(name), s.part)
		}
		e.name = local(name)
		s.pop()
		return e, nil
	}
	if inner[len(inner)-1] == '/' {
		inner, s.close = inner[:len(inner)-1], true
	}
	n := nameEnd(inner)
	name := inner[:n]
	e.attrs = inner[n:]
	if err := s.push(name); err != nil {
		return e, err
	}
	e.name = local(name)
	if s.close {
		s.last = element{name: e.name}
	}
	return e, nil
}

// tagEnd returns the offset of the ">" that ends the tag whose inside starts at offset i, quoted ones passed over.
func (s *scanner) tagEnd(i int) (int, error) {
	start, quote := i, byte(0)
	for {
		for b := s.buf[s.pos:]; i < len(b); i++ {
			switch c := b[i]; {
			case c == quote:
				quote = 0
			case quote != 0:
			case c == '"' || c == '\'':
				quote = c
			case c == '<':
				return 0, damaged("is damaged: a tag is not closed in %s", s.part)
			case c == '>':
				if i == start || i == start+1 && (b[start] == '/') {
					return 0, damaged("is damaged: a tag has no name in %s", s.part)
				}
				return i, nil
			}
		}
		if more, err := s.fill(); err != nil {
			return 0, err
		} else if !more {
			return 0, s.short()
		}
	}
}

func (s *scanner) push(name []byte) error {
	if len(name) == 0 {
		return damaged("is damaged: a tag has no name in %s", s.part)
	}
	if len(s.ends) == 0 && s.root {
		return damaged("is damaged: %s goes on after its end", s.part)
	}
	if len(s.ends) >= maxDepth {
		return forbidden("nests more than %d elements in %s", maxDepth, s.part)
	}
	if err := s.placed(name); err != nil {
		return err
	}
	s.root = true
	s.open = append(s.open, name...)
	s.ends = append(s.ends, len(s.open))
	return nil
}

func (s *scanner) top() []byte {
	n := len(s.ends)
	start := 0
	if n > 1 {
		start = s.ends[n-2]
	}
	return s.open[start:s.ends[n-1]]
}

func (s *scanner) pop() {
	s.open = s.open[:len(s.open)-len(s.top())]
	s.ends = s.ends[:len(s.ends)-1]
}

// under tells whether the element that was just opened stands directly inside one of a name.
func (s *scanner) under(name string) bool {
	n := len(s.ends)
	if n < 2 {
		return false
	}
	start := 0
	if n > 2 {
		start = s.ends[n-3]
	}
	return string(local(s.open[start:s.ends[n-2]])) == name
}

// depth is the number of open elements.
func (s *scanner) depth() int { return len(s.ends) }

// skip passes over the rest of the element that was just opened.
func (s *scanner) skip() error {
	for down := s.depth() - 1; ; {
		e, err := s.next()
		if err != nil {
			return err
		}
		if e.kind == closing && s.depth() == down {
			return nil
		}
	}
}

// finish ends the part: everything opened must be closed.
func (s *scanner) finish() (element, error) {
	if !s.root || len(s.ends) > 0 {
		return element{}, s.short()
	}
	return element{kind: end}, nil
}

func (s *scanner) short() error {
	return damaged("is cut short or damaged: %s ends in the middle", s.part)
}

// nameEnd returns where the name at the start of a tag's inside ends.
func nameEnd(b []byte) int {
	for i, c := range b {
		if isBlank(c) {
			return i
		}
	}
	return len(b)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func local(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

func clip(b []byte) string {
	if len(b) > 40 {
		return string(b[:40]) + "…"
	}
	return string(b)
}
