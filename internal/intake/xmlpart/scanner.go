package xmlpart

import (
	"bytes"
	"io"
	"strings"
)

// Scanner walks the tags of one XML part as a stream. It knows what workbooks use of XML, and refuses the rest: a document
// type, another encoding than UTF-8, deep nesting. A part that does not end with its own root element is an error.
type Scanner struct {
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
	last  Element
	cut   []byte // text gathered around comments and CDATA
}

// Element is one tag with the text before it. Its slices hold until the next call of Next.
type Element struct {
	Kind  Kind
	Name  []byte // without prefix
	Attrs []byte
	Text  []byte // as written: entities are not decoded
}

// Kind is what a tag does.
type Kind uint8

// The kinds of tag, and the end of the part.
const (
	Opening Kind = iota
	Closing
	End
)

const (
	maxToken = 16 << 20 // the longest text of one cell is 32,767 characters
	maxDepth = 64
)

// New returns a scanner of a part that holds no more than so many bytes.
func New(r io.Reader, part string, limit int64) *Scanner {
	return &Scanner{in: &direct{Reader: r}, part: part, limit: limit}
}

// NewAhead returns a scanner of a part that is unpacked on a processor of its own, ahead of the scanning. It must be closed.
func NewAhead(r io.ReadCloser, part string, limit int64) *Scanner {
	return &Scanner{in: newAhead(r), part: part, limit: limit}
}

// Close gives the part up.
func (s *Scanner) Close() error { return s.in.Close() }

// Part returns the name of the part.
func (s *Scanner) Part() string { return s.part }

// Next returns the next tag. A tag that closes itself is told twice, as opening and as closing.
func (s *Scanner) Next() (Element, error) {
	if s.close {
		s.close = false
		s.pop()
		s.last.Kind, s.last.Text, s.last.Attrs = Closing, nil, nil
		return s.last, nil
	}
	s.cut = s.cut[:0]
	from := 0
	for {
		lt, err := s.find(from, "<")
		if err != nil {
			return Element{}, err
		}
		if lt < 0 {
			return s.finish()
		}
		next, err := s.aside(from, lt)
		if err != nil {
			return Element{}, err
		}
		if next < 0 {
			return s.tag(from, lt)
		}
		from = next
	}
}

// aside passes over a comment, a processing instruction or CDATA at offset lt and returns the offset behind it; −1 means a tag stands there.
func (s *Scanner) aside(from, lt int) (int, error) {
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
		return 0, s.Short()
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
func (s *Scanner) declaration(d []byte) error {
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
