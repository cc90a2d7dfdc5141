package delimited

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// Stray is a byte of a file in UTF-8 that is no UTF-8.
type Stray struct {
	Line, Col int // from 1; the column in characters
	Byte      byte
}

// mostStrays is how many strays are kept with their places; all are counted.
const mostStrays = 5

// census is what was counted in the bytes of a file.
type census struct {
	bytes     int
	high      int // bytes above 127
	sequences int // of UTF-8, for one character each
	strays    int
	first     []Stray
	zero      int // the line of the first NUL, 0 when there is none
	line, col int
}

// chunk is how much of a file is looked at in one go.
const chunk = 256 << 10

// census counts through a whole file once.
func take(r io.Reader) (census, error) {
	c := census{line: 1}
	buf := make([]byte, chunk)
	held := 0
	for {
		n, err := io.ReadFull(r, buf[held:])
		b := buf[:held+n]
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !last {
			return c, err
		}
		rest := c.count(b, last)
		if last {
			return c, nil
		}
		held = copy(buf, rest)
	}
}

// count counts a piece and returns what of it is the beginning of a character that goes on in the next.
func (c *census) count(b []byte, last bool) []byte {
	for len(b) > 0 {
		n := plainLength(b)
		c.pass(b[:n])
		if b = b[n:]; len(b) == 0 {
			break
		}
		if !last && !utf8.FullRune(b) {
			return b
		}
		r, size := utf8.DecodeRune(b)
		c.bytes += size
		c.high += size
		c.col++
		if r == utf8.RuneError && size == 1 {
			c.stray(b[0])
		} else {
			c.sequences++
		}
		b = b[size:]
	}
	return nil
}

// pass counts a piece of ASCII.
func (c *census) pass(b []byte) {
	if c.zero == 0 {
		if i := bytes.IndexByte(b, 0); i >= 0 {
			c.zero = c.line + bytes.Count(b[:i], []byte("\n"))
		}
	}
	c.bytes += len(b)
	if lines := bytes.Count(b, []byte("\n")); lines > 0 {
		c.line += lines
		c.col = len(b) - 1 - bytes.LastIndexByte(b, '\n')
		return
	}
	c.col += len(b)
}

func (c *census) stray(b byte) {
	c.strays++
	if len(c.first) < mostStrays {
		c.first = append(c.first, Stray{c.line, c.col, b})
	}
}

// plainLength is how many bytes at the start of b are ASCII.
func plainLength(b []byte) int {
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(b)
}
