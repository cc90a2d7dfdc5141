package sheet

import (
	"bytes"

	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

const (
	inlineEnd = "</t></is></c>"
	itemEnd   = "</t></si>"
)

// quickText takes the text at offset i when it goes up to a given end.
func (c *reader) quickText(b []byte, i int, opened bool, col int, end string) (int, error) {
	text, ok := upTo(b[i:], end)
	if !opened || !ok {
		return 0, nil
	}
	n := i + len(text) + len(end)
	text, err := c.meant(text)
	if err != nil {
		return 0, nil
	}
	return n, c.grid.putText(col, c.grid.texts.Copy(unblanked(text)))
}

// quickItems takes the shared texts ahead that have one run and no format.
func (s *textScanner) quickItems(texts *table.Texts) {
	prefix := s.Prefix()
	for {
		b, less := s.Window(), 0
		if len(prefix) > 0 {
			b, less = s.unprefixed(b, prefix, "si>")
		}
		n := quickOpening(b, "<si><t")
		raw, ok := upTo(b[n:], itemEnd)
		if n == 0 || !ok {
			return
		}
		text, err := s.meant(raw)
		if err != nil {
			return
		}
		texts.Add(unblanked(text))
		s.Advance(n + len(raw) + len(itemEnd) + less)
	}
}

// meant returns what a text stands for.
func (s *textScanner) meant(b []byte) ([]byte, error) {
	if isPlain(b) {
		return b, nil
	}
	var err error
	s.text, err = xmlpart.Decode(s.text[:0], b)
	return s.text, err
}

// quickOpening returns the length of the tag with which a text begins; 0 when b begins otherwise.
func quickOpening(b []byte, tag string) int {
	const kept = ` xml:space="preserve">`
	switch n := len(tag); {
	case len(b) <= n+len(kept) || string(b[:n]) != tag:
		return 0
	case b[n] == '>':
		return n + 1
	case string(b[n:n+len(kept)]) == kept:
		return n + len(kept)
	}
	return 0
}

// upTo returns what stands before an end that begins with "<", when that is the first "<".
func upTo(b []byte, end string) ([]byte, bool) {
	n := bytes.IndexByte(b, '<')
	if n < 0 || !bytes.HasPrefix(b[n:], []byte(end)) {
		return nil, false
	}
	return b[:n], true
}

// isPlain tells whether a text stands for itself: ASCII, no entity, line end of Windows or escape of Excel's.
func isPlain(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 || c == '&' || c == '\r' || c == '_' {
			return false
		}
	}
	return true
}
