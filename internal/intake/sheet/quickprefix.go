package sheet

import "bytes"

// Some programs, Microsoft Forms among them, write every name with the prefix of the root: <x:c r="K17"><x:v>12</x:v></x:c>. Such an
// element is copied without the prefix, and the copy matched like any other.

// most is how many tags a cell of the usual form may have, with a formula and an inline text.
const most = 8

// unprefixed returns the element at the start of b without the prefix on its names, and how many bytes were left out; nothing when a
// tag has another prefix or none, or the element does not end by a name with its ">". Behind it stand as many zero bytes as a match may look at.
func (s *textScanner) unprefixed(b, prefix []byte, end string) (element []byte, less int) {
	out := s.bare[:0]
	defer func() { s.bare = out }()
	for range most {
		switch {
		case len(b) > 1 && b[0] == '<' && b[1] == '/' && bytes.HasPrefix(b[2:], prefix):
			out, b = append(out, '<', '/'), b[2+len(prefix):]
		case len(b) > 0 && b[0] == '<' && bytes.HasPrefix(b[1:], prefix):
			out, b = append(out, '<'), b[1+len(prefix):]
		default:
			return nil, 0
		}
		less += len(prefix)
		next := bytes.IndexByte(b, '<')
		if next < 0 {
			return nil, 0
		}
		opened := less == len(prefix)
		whole := bytes.HasPrefix(b, []byte(end)) && !opened || opened && closesItself(b[:next])
		out, b = append(out, b[:next]...), b[next:]
		if whole {
			out = append(out, padding[:]...)
			return out, less
		}
	}
	return nil, 0
}

var padding [longest]byte

// closesItself tells whether the first tag of b, whose "<" is not in it, is an element without content.
func closesItself(b []byte) bool {
	gt := bytes.IndexByte(b, '>')
	return gt > 0 && b[gt-1] == '/'
}
