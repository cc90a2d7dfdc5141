package xmlpart

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Attr returns the value of a tag's attribute by its name without prefix, decoded; "" when it is missing.
func (s *Scanner) Attr(e Element, name string) string {
	for rest := e.Attrs; ; {
		n, v, more, ok := Attribute(rest)
		if !ok {
			return ""
		}
		if string(n) == name {
			text, err := Decode(nil, v)
			if err != nil {
				return string(v)
			}
			return string(text)
		}
		rest = more
	}
}

// Attribute cuts the first attribute off a tag's inside.
func Attribute(b []byte) (name, value, rest []byte, ok bool) {
	b = unpadded(b)
	eq := bytes.IndexByte(b, '=')
	if eq <= 0 {
		return nil, nil, nil, false
	}
	end := nameEnd(b[:eq])
	if len(unpadded(b[end:eq])) > 0 {
		return nil, nil, nil, false
	}
	name = local(b[:end])
	b = unpadded(b[eq+1:])
	if len(b) < 2 || b[0] != '"' && b[0] != '\'' {
		return nil, nil, nil, false
	}
	stop := bytes.IndexByte(b[1:], b[0])
	if stop < 0 {
		return nil, nil, nil, false
	}
	if rest = b[2+stop:]; len(rest) > 0 && !isBlank(rest[0]) {
		return nil, nil, nil, false
	}
	return name, b[1 : 1+stop], rest, true
}

// Whole tells whether a tag's inside is attributes to its end.
func Whole(attrs []byte) bool {
	for {
		_, _, rest, ok := Attribute(attrs)
		if !ok {
			return len(unpadded(attrs)) == 0
		}
		attrs = rest
	}
}

// Torn says that a tag is not whole.
func (s *Scanner) Torn(e Element) error {
	return damaged("is damaged: the attributes of <%s> are broken in %s", Clip(e.Name), s.part)
}

// unpadded returns b without the blanks it begins with.
func unpadded(b []byte) []byte {
	for len(b) > 0 && isBlank(b[0]) {
		b = b[1:]
	}
	return b
}

var errText = errors.New("text that is not valid XML")

// Decode appends the characters that b stands for: XML's entities, line ends, and Excel's own _x000D_ escapes.
func Decode(dst, b []byte) ([]byte, error) {
	if !utf8.Valid(b) {
		return dst, errText
	}
	if bytes.IndexByte(b, '&') < 0 && bytes.IndexByte(b, '\r') < 0 && !bytes.Contains(b, []byte("_x")) {
		return append(dst, b...), nil
	}
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == '&':
			r, n, err := entity(b[i:])
			if err != nil {
				return dst, err
			}
			dst = utf8.AppendRune(dst, r)
			i += n
		case c == '\r':
			dst = append(dst, '\n')
			if i++; i < len(b) && b[i] == '\n' {
				i++
			}
		case c == '_':
			r, n := escape(b[i:])
			dst = utf8.AppendRune(dst, r)
			i += n
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst, nil
}

// entity returns the character at the start of b, which begins with "&", and how many bytes name it.
func entity(b []byte) (rune, int, error) {
	stop := bytes.IndexByte(b[:min(len(b), 12)], ';')
	if stop < 2 {
		return 0, 0, errText
	}
	switch name := string(b[1:stop]); name {
	case "lt":
		return '<', stop + 1, nil
	case "gt":
		return '>', stop + 1, nil
	case "amp":
		return '&', stop + 1, nil
	case "quot":
		return '"', stop + 1, nil
	case "apos":
		return '\'', stop + 1, nil
	default:
		if name[0] != '#' || len(name) < 2 {
			return 0, 0, errText
		}
		digits, base := name[1:], 10
		if digits[0] == 'x' || digits[0] == 'X' {
			digits, base = digits[1:], 16
		}
		n, err := strconv.ParseUint(digits, base, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return 0, 0, errText
		}
		return rune(n), stop + 1, nil
	}
}

// escape returns the character of Excel's _xHHHH_ at the start of b and its length, or the plain underscore. Two in a row
// may be the halves of one character.
func escape(b []byte) (rune, int) {
	r, ok := hex4(b)
	if !ok {
		return '_', 1
	}
	if utf16.IsSurrogate(r) {
		low, ok := hex4(b[7:])
		if whole := utf16.DecodeRune(r, low); ok && whole != utf8.RuneError {
			return whole, 14
		}
		return '_', 1
	}
	return r, 7
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
