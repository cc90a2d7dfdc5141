package delimited

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// strict passes text on and ends in an error at what its encoding cannot mean.
type strict struct {
	r    io.Reader
	name string
	line int
	utf8 bool   // the text is as it stood in the file: its replacement characters are the writer's own
	cut  []byte // the beginning of a character at the end of the last piece
}

// replacement is what decoders write for bytes that mean nothing.
var replacement = []byte(string(utf8.RuneError))

func (s *strict) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	b := append(s.cut, p[:n]...)
	at := -1
	if s.utf8 {
		at = invalid(b, errors.Is(err, io.EOF))
	} else {
		at = bytes.Index(b, replacement)
	}
	if at >= 0 {
		line := s.line + bytes.Count(b[:at], []byte("\n"))
		return 0, &Fault{BadEncoding, line, "is not valid " + s.name, "save it as CSV UTF-8, or set encoding: to the one it has"}
	}
	keep := len(b) - tail(b)
	s.line += bytes.Count(b[:keep], []byte("\n"))
	s.cut = append([]byte(nil), b[keep:]...)
	return n, err
}

// invalid returns where UTF-8 breaks, −1 when it does not. At the end of the text a character that is cut is broken, too.
func invalid(b []byte, last bool) int {
	if !last {
		b = b[:len(b)-tail(b)]
	}
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// tail is how many bytes at the end of b begin a character and do not end it.
func tail(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if end := b[len(b)-n:]; utf8.RuneStart(end[0]) {
			if end[0] >= utf8.RuneSelf && !utf8.FullRune(end) {
				return n
			}
			return 0
		}
	}
	return 0
}

// mender passes UTF-8 on and reads each byte that is none as Windows-1252 does.
type mender struct{ transform.NopResetter }

// Transform is transform.Transformer's.
func (mender) Transform(dst, src []byte, atEOF bool) (written, read int, err error) {
	for read < len(src) {
		if !atEOF && !utf8.FullRune(src[read:]) {
			return written, read, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[read:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(src[read])
		}
		if written+utf8.RuneLen(r) > len(dst) {
			return written, read, transform.ErrShortDst
		}
		written += utf8.EncodeRune(dst[written:], r)
		read += size
	}
	return written, read, nil
}
