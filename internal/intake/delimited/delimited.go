// Package delimited reads text files of records (CSV, TSV): it tells their encoding, delimiter and decimal marks by evidence, says
// what it assumed, and cuts them into records without holding more than one.
package delimited

import (
	"fmt"
	"io"
)

// Options say what is known of a file already, and how much to bear. What is left open is told by evidence.
type Options struct {
	Encoding  string // a label of the WHATWG's list, or a usual one such as cp1252 or macroman
	Delimiter string // one character
	Decimal   string // "," or "."
	Columns   int    // the most fields that a record may have
}

// File is a text file whose encoding and delimiter are known.
type File struct {
	source    *io.SectionReader
	options   Options
	Encoding  Encoding
	Delimiter byte
	named     bool // the first line names the delimiter ("sep=;"), and is no record
}

// Open looks at a file of a size: once through all of it for its encoding, and at its first lines for the delimiter.
func Open(r io.ReaderAt, size int64, o Options) (*File, error) {
	f := &File{source: io.NewSectionReader(r, 0, size), options: o}
	var err error
	if f.Encoding, err = tellEncoding(f.source, o.Encoding); err != nil {
		return nil, err
	}
	return f, f.tellDelimiter()
}

// text returns the file's text from its beginning, as UTF-8 and without its mark.
func (f *File) text() (io.Reader, error) {
	return f.Encoding.reader(f.source)
}

// Trouble is the kind of what is wrong with a file.
type Trouble uint8

// The kinds of trouble.
const (
	BadEncoding Trouble = iota
	OpenQuote
	TooMuch
	NotText
)

// Fault is what is wrong with a file, in the user's words. Its message goes on after "the file".
type Fault struct {
	Trouble Trouble
	Line    int // of the file, from 1; 0 for none
	Message string
	Hint    string
}

func (f *Fault) Error() string { return "the file " + f.Message }

func tooMuch(line int, format string, args ...any) error {
	return &Fault{TooMuch, line, fmt.Sprintf(format, args...), "is a quotation mark never closed, or is it another kind of file? remove what is not needed for the report"}
}
