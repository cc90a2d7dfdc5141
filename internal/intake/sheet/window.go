package sheet

import (
	"bytes"
	"errors"
	"io"
)

// find returns the offset of a mark at or behind an offset, reading on as needed; −1 when the part ends first.
func (s *scanner) find(from int, mark string) (int, error) {
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
func (s *scanner) need(n int) error {
	for len(s.buf)-s.pos < n {
		if more, err := s.fill(); err != nil {
			return err
		} else if !more {
			return s.short()
		}
	}
	return nil
}

// fill reads on behind what is not yet scanned, and tells whether anything came. Offsets from pos stay right.
func (s *scanner) fill() (bool, error) {
	if s.done {
		return false, nil
	}
	if s.pos > 0 {
		s.buf = s.buf[:copy(s.buf, s.buf[s.pos:])]
		s.pos = 0
	}
	if len(s.buf) == cap(s.buf) {
		if cap(s.buf) >= maxToken {
			return false, forbidden("holds a text of more than %s in %s", bytesText(maxToken), s.part)
		}
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
	}
	n, err := s.r.Read(s.buf[len(s.buf):cap(s.buf)])
	s.buf = s.buf[:len(s.buf)+n]
	if s.left -= int64(n); s.left < 0 {
		return false, tooMuch("inflates to more than the limit in %s", s.part)
	}
	if errors.Is(err, io.EOF) {
		s.done = true
		return n > 0, nil
	}
	if err != nil {
		return false, damaged("is damaged: %s cannot be unpacked (%v)", s.part, err)
	}
	return true, nil
}
