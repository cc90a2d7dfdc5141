package xmlpart

import (
	"bytes"
	"errors"
	"io"
)

// Window returns what of the part is unpacked and not yet scanned, for a reader that knows what it looks for; nothing while the closing of
// an element that closed itself is still to be told. It holds until the next call.
func (s *Scanner) Window() []byte {
	if s.close {
		return nil
	}
	return s.buf[s.pos:]
}

// Advance passes over the first n bytes of the window, which must be whole elements.
func (s *Scanner) Advance(n int) { s.pos += n }

// Seen returns how many bytes were scanned, and how many the part may hold.
func (s *Scanner) Seen() (seen, limit int64) { return s.read - int64(len(s.buf)-s.pos), s.limit }

// find returns the offset of a mark at or behind an offset, reading on as needed; −1 when the part ends first.
func (s *Scanner) find(from int, mark string) (int, error) {
	for {
		if s.pos+from <= len(s.buf) {
			b := s.buf[s.pos+from:]
			i := -1
			if len(mark) == 1 {
				i = bytes.IndexByte(b, mark[0])
			} else {
				i = bytes.Index(b, []byte(mark))
			}
			if i >= 0 {
				return from + i, nil
			}
			if back := len(b) - len(mark) + 1; back > 0 {
				from += back
			}
		}
		if more, err := s.fill(); err != nil || !more {
			return -1, err
		}
	}
}

// need reads until n bytes are ahead.
func (s *Scanner) need(n int) error {
	for len(s.buf)-s.pos < n {
		if more, err := s.fill(); err != nil {
			return err
		} else if !more {
			return s.Short()
		}
	}
	return nil
}

// fill reads on behind what is not yet scanned, and tells whether anything came. Offsets from pos stay right.
func (s *Scanner) fill() (bool, error) {
	if s.ended != nil {
		return false, s.broken()
	}
	block, err := s.in.next()
	s.ended = err
	n := len(block) - frontRoom
	if s.read == 0 && isWide(block[frontRoom:]) {
		return false, forbidden("holds %s in UTF-16, which spreadsheet programs do not write", s.part)
	}
	if s.read += int64(n); s.read > s.limit {
		return false, damaged("is damaged: %s holds more than the table of contents says", s.part)
	}
	if n == 0 && err != nil {
		return false, s.broken()
	}
	return true, s.join(block)
}

// broken says why no more bytes come; nil when the part came to its end.
func (s *Scanner) broken() error {
	if errors.Is(s.ended, io.EOF) {
		return nil
	}
	return damaged("is damaged: %s cannot be unpacked (%v)", s.part, s.ended)
}

// join puts a block behind what is not yet scanned: into the block's own room, or both into a longer buffer.
func (s *Scanner) join(block []byte) error {
	rest := s.buf[s.pos:]
	s.pos = 0
	if len(rest) <= frontRoom {
		start := frontRoom - len(rest)
		copy(block[start:], rest)
		s.drop()
		s.block, s.buf = block, block[start:]
		return nil
	}
	if len(rest) > maxToken {
		return forbidden("holds a text of more than %d MB in %s", maxToken>>20, s.part)
	}
	if s.block != nil {
		rest = rest[:len(rest):len(rest)] // the block is given back: append must copy
	}
	s.buf = append(rest, block[frontRoom:]...)
	s.drop()
	s.in.release(block)
	return nil
}

// drop gives the current block back.
func (s *Scanner) drop() {
	if s.block != nil {
		s.in.release(s.block)
		s.block = nil
	}
}

// isWide tells whether a part is written in UTF-16: by its mark, or by the zero beside its first "<".
func isWide(b []byte) bool {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<"} {
		if bytes.HasPrefix(b, []byte(mark)) {
			return true
		}
	}
	return false
}
