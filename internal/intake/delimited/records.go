package delimited

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Record is one record of a file. Its fields hold until the next is read.
type Record struct {
	Fields []string
	Number int  // from 1, blank lines counted: the row that Excel shows it in
	Line   int  // where it begins, from 1
	Stray  bool // text stands behind the closing mark of a quoted field, which no tool writes
}

// Records cuts a text into records and fields (RFC 4180). A quotation mark counts only at the start of a field; inside
// quotes delimiters and line ends are text, and two marks are one. Text behind a closing mark is kept, and told; when the marks enclose a
// line end it is a fault, for then a mark too many has made text of records. Blank lines are counted and passed over.
type Records struct {
	r         io.Reader
	buf       []byte
	rest      []byte // of buf, not yet read
	err       error  // why there is no more
	delimiter byte
	columns   int
	line      int
	number    int
	begun     int    // the line where the record begins
	text      []byte // of the record, its fields one after the other
	ends      []int  // where each field ends in text
	fields    []string
}

// The most that one field and one record may hold. A cell of Excel holds 32,767 characters.
const (
	maxField  = 16 << 20
	maxRecord = 64 << 20
)

// Records starts a pass through the file.
func (f *File) Records() (*Records, error) {
	r, err := f.text()
	if err != nil {
		return nil, err
	}
	p := newRecords(r, f.Delimiter, f.options.Columns)
	if f.named {
		p.passLine()
	}
	return p, nil
}

func newRecords(r io.Reader, delimiter byte, columns int) *Records {
	return &Records{r: r, buf: make([]byte, chunk), delimiter: delimiter, columns: columns, line: 1}
}

// passLine passes over the first line.
func (p *Records) passLine() {
	for {
		if c, ok := p.peek(); !ok || c == '\n' || c == '\r' {
			break
		}
		p.rest = p.rest[1:]
	}
	p.lineEnd()
}

// Next returns the next record that is no blank line, and io.EOF behind the last.
func (p *Records) Next() (Record, error) {
	p.passBlank()
	if _, ok := p.peek(); !ok {
		return Record{}, p.err
	}
	p.text, p.ends = p.text[:0], p.ends[:0]
	p.number++
	p.begun = p.line
	r := Record{Number: p.number, Line: p.line}
	for {
		stray, err := p.field()
		if err != nil {
			return r, err
		}
		r.Stray = r.Stray || stray
		if p.ends = append(p.ends, len(p.text)); p.columns > 0 && len(p.ends) > p.columns {
			return r, tooMuch(r.Line, "has more than %d columns in line %d", p.columns, r.Line)
		}
		c, ok := p.peek()
		if ok && c == p.delimiter {
			p.rest = p.rest[1:]
			continue
		}
		if ok {
			p.lineEnd()
		} else if !errors.Is(p.err, io.EOF) {
			return r, p.err
		}
		r.Fields = p.split()
		return r, nil
	}
}

// field adds a field's text to the record, and tells whether it goes on behind its closing mark.
func (p *Records) field() (stray bool, err error) {
	c, ok := p.peek()
	if !ok || c != '"' {
		return false, p.plain()
	}
	opened := p.line
	if err := p.quoted(); err != nil {
		return false, err
	}
	closed := len(p.text)
	if err := p.plain(); err != nil || len(bytes.TrimSpace(p.text[closed:])) == 0 {
		return false, err
	}
	if p.line > opened {
		return false, &Fault{OpenQuote, opened, fmt.Sprintf("has a quotation mark in line %d that is closed in the middle of line %d only: what stands between would be one answer", opened, p.line),
			"take the mark out, or double it inside a quoted answer, or export the file again"}
	}
	return true, nil
}

// split makes the record's fields out of one string.
func (p *Records) split() []string {
	all := string(p.text)
	p.fields = p.fields[:0]
	from := 0
	for _, to := range p.ends {
		p.fields = append(p.fields, all[from:to])
		from = to
	}
	return p.fields
}

// peek returns the next byte, and false behind the last.
func (p *Records) peek() (byte, bool) {
	for len(p.rest) == 0 {
		if p.err != nil {
			return 0, false
		}
		n, err := p.r.Read(p.buf)
		p.rest, p.err = p.buf[:n], err
	}
	return p.rest[0], true
}

// passBlank counts blank lines and passes over them.
func (p *Records) passBlank() {
	for {
		c, ok := p.peek()
		if !ok || c != '\n' && c != '\r' {
			return
		}
		if c == '\n' {
			n := 1
			for n < len(p.rest) && p.rest[n] == '\n' {
				n++
			}
			p.line, p.number, p.rest = p.line+n, p.number+n, p.rest[n:]
			continue
		}
		p.number++
		p.lineEnd()
	}
}

// lineEnd passes over one line end: LF, CR LF, or the lone CR of old Macs.
func (p *Records) lineEnd() {
	c, ok := p.peek()
	if !ok {
		return
	}
	p.line++
	p.rest = p.rest[1:]
	if c == '\r' {
		if c, ok = p.peek(); ok && c == '\n' {
			p.rest = p.rest[1:]
		}
	}
}

// plain adds the text up to the next delimiter or line end to the field.
func (p *Records) plain() error {
	for {
		if _, ok := p.peek(); !ok {
			return nil
		}
		i := 0
		for i < len(p.rest) && p.rest[i] != p.delimiter && p.rest[i] != '\n' && p.rest[i] != '\r' {
			i++
		}
		if err := p.keep(p.rest[:i]); err != nil {
			return err
		}
		if p.rest = p.rest[i:]; len(p.rest) > 0 {
			return nil
		}
	}
}

// quoted adds the text of a quoted field, up to the closing mark.
func (p *Records) quoted() error {
	opened := p.line
	p.rest = p.rest[1:]
	for {
		if _, ok := p.peek(); !ok {
			if !errors.Is(p.err, io.EOF) {
				return p.err
			}
			return &Fault{OpenQuote, opened, "never closes the quotation mark opened in line " + strconv.Itoa(opened), "close it, or export the file again"}
		}
		i := bytes.IndexByte(p.rest, '"')
		piece := p.rest
		if i >= 0 {
			piece = p.rest[:i]
		}
		p.line += lines(piece)
		if err := p.keep(piece); err != nil {
			return err
		}
		if p.rest = p.rest[len(piece):]; i < 0 {
			continue
		}
		p.rest = p.rest[1:]
		if c, ok := p.peek(); !ok || c != '"' {
			return nil
		}
		p.rest = p.rest[1:]
		p.text = append(p.text, '"')
	}
}

// lines counts the line ends in a piece of a quoted field.
func lines(b []byte) int {
	if n := bytes.Count(b, []byte("\n")); n > 0 {
		return n
	}
	return bytes.Count(b, []byte("\r"))
}

// keep adds a piece to the field being read.
func (p *Records) keep(b []byte) error {
	p.text = append(p.text, b...)
	start := 0
	if n := len(p.ends); n > 0 {
		start = p.ends[n-1]
	}
	if len(p.text)-start > maxField || len(p.text) > maxRecord {
		return tooMuch(p.begun, "holds a field of more than %d MB in the record that begins in line %d", maxField>>20, p.begun)
	}
	return nil
}
