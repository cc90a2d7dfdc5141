package jsonfile

import "bytes"

// layout breaks compact JSON into lines for people and for diff: whatever holds only plain values stands on one line, so that a figure is
// a line and a changed figure is a changed line.
func layout(compact []byte) []byte {
	l := printer{in: compact}
	l.value(0)
	l.out.WriteByte('\n')
	return l.out.Bytes()
}

// printer walks through JSON that encoding/json wrote, and which is therefore well formed.
type printer struct {
	in  []byte
	at  int
	out bytes.Buffer
}

func (l *printer) value(depth int) {
	if c := l.in[l.at]; c != '{' && c != '[' {
		l.out.Write(l.scalar())
		return
	}
	flat := l.flat()
	l.out.WriteByte(l.next())
	for first := true; l.in[l.at] != '}' && l.in[l.at] != ']'; first = false {
		if !first {
			l.out.WriteByte(l.next()) // the comma
		}
		switch {
		case !flat:
			l.line(depth + 1)
		case !first:
			l.out.WriteByte(' ')
		}
		l.member(depth + 1)
	}
	if closing := l.next(); flat || l.in[l.at-2] == '{' || l.in[l.at-2] == '[' {
		l.out.WriteByte(closing)
	} else {
		l.line(depth)
		l.out.WriteByte(closing)
	}
}

// member writes an array's element, or a key with its value.
func (l *printer) member(depth int) {
	l.value(depth)
	if l.in[l.at] == ':' {
		l.at++
		l.out.WriteString(": ")
		l.value(depth)
	}
}

func (l *printer) next() byte {
	l.at++
	return l.in[l.at-1]
}

func (l *printer) line(depth int) {
	l.out.WriteByte('\n')
	for range depth {
		l.out.WriteString("  ")
	}
}

// scalar takes a string, number or word.
func (l *printer) scalar() []byte {
	from := l.at
	if l.in[l.at] == '"' {
		l.at = stringEnd(l.in, l.at)
		return l.in[from:l.at]
	}
	for l.at < len(l.in) && !bytes.ContainsRune([]byte(`,:]}`), rune(l.in[l.at])) {
		l.at++
	}
	return l.in[from:l.at]
}

// flat tells whether the container at the place holds only plain values.
func (l *printer) flat() bool {
	for i := l.at + 1; ; i++ {
		switch l.in[i] {
		case '"':
			i = stringEnd(l.in, i) - 1
		case '{', '[':
			return false
		case '}', ']':
			return true
		}
	}
}

// stringEnd returns the place after the string that starts at i.
func stringEnd(in []byte, i int) int {
	for i++; in[i] != '"'; i++ {
		if in[i] == '\\' {
			i++
		}
	}
	return i + 1
}
