package sheet

import (
	"io"
	"strconv"
	"strings"
)

// records cuts a text into records and fields (RFC 4180). A quotation mark counts only at the start of a field; inside
// quotes delimiters and line ends are text, and two marks are one.
type records struct {
	rest      string
	delimiter byte
	line      int // of rest, from 1
	fields    []string
}

// next returns the fields of the next record, and io.EOF behind the last. The slice holds until the next call.
func (p *records) next() ([]string, error) {
	if p.rest == "" {
		return nil, io.EOF
	}
	p.fields = p.fields[:0]
	for {
		field, err := p.field()
		if err != nil {
			return nil, err
		}
		p.fields = append(p.fields, field)
		if p.rest == "" {
			return p.fields, nil
		}
		switch c := p.rest[0]; {
		case c == p.delimiter:
			p.rest = p.rest[1:]
		default:
			p.lineEnd()
			return p.fields, nil
		}
	}
}

// lineEnd passes over one line end: LF, CR LF, or the lone CR of old Macs.
func (p *records) lineEnd() {
	p.line++
	if strings.HasPrefix(p.rest, "\r\n") {
		p.rest = p.rest[2:]
		return
	}
	p.rest = p.rest[1:]
}

// field returns one field and leaves rest at the delimiter or line end behind it.
func (p *records) field() (string, error) {
	if !strings.HasPrefix(p.rest, `"`) {
		return p.plain(), nil
	}
	opened := p.line
	var text strings.Builder
	rest := p.rest[1:]
	for {
		i := strings.IndexByte(rest, '"')
		if i < 0 {
			return "", &fault{code: CodeQuote, message: "never closes the quotation mark opened in line " + strconv.Itoa(opened), hint: "close it, or export the file again"}
		}
		p.line += strings.Count(rest[:i], "\n")
		text.WriteString(rest[:i])
		rest = rest[i+1:]
		if !strings.HasPrefix(rest, `"`) {
			break
		}
		text.WriteByte('"')
		rest = rest[1:]
	}
	p.rest = rest
	text.WriteString(p.plain()) // what follows the closing mark, which no tool writes, is kept
	return text.String(), nil
}

// plain returns the text up to the next delimiter or line end.
func (p *records) plain() string {
	i := strings.IndexAny(p.rest, "\r\n"+string(rune(p.delimiter)))
	if i < 0 {
		i = len(p.rest)
	}
	f := p.rest[:i]
	p.rest = p.rest[i:]
	return f
}
