package xmlpart

import "bytes"

// tag reads the tag at offset lt, with the text from offset from before it.
func (s *Scanner) tag(from, lt int) (Element, error) {
	gt, err := s.tagEnd(lt + 1)
	if err != nil {
		return Element{}, err
	}
	b := s.buf[s.pos : s.pos+gt]
	e := Element{Text: b[from:lt]}
	if len(s.cut) > 0 {
		s.cut = append(s.cut, e.Text...)
		e.Text = s.cut
	}
	s.pos += gt + 1
	inner := b[lt+1:]
	if inner[0] == '/' {
		e.Kind = Closing
		name := inner[1 : 1+nameEnd(inner[1:])]
		if len(s.ends) == 0 || !bytes.Equal(name, s.top()) {
			return e, damaged("is damaged: </%s> closes nothing in %s", Clip(name), s.part)
		}
		e.Name = local(name)
		s.pop()
		return e, nil
	}
	if inner[len(inner)-1] == '/' {
		inner, s.close = inner[:len(inner)-1], true
	}
	n := nameEnd(inner)
	name := inner[:n]
	e.Attrs = inner[n:]
	if err := s.push(name); err != nil {
		return e, err
	}
	e.Name = local(name)
	if s.close {
		s.last = Element{Name: e.Name}
	}
	return e, nil
}

// tagEnd returns the offset of the ">" that ends the tag whose inside starts at offset i, quoted ones passed over.
func (s *Scanner) tagEnd(i int) (int, error) {
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
			return 0, s.Short()
		}
	}
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

// Clip shortens what a message quotes.
func Clip(b []byte) string {
	if len(b) > 40 {
		return string(b[:40]) + "…"
	}
	return string(b)
}
