package delimited

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// candidates are the delimiters that tools write, the most usual first.
var candidates = []byte{',', ';', '\t', '|'}

// sampled is how much of the text is looked at for the delimiter.
const sampled = 64 << 10

// tellDelimiter finds the delimiter: the one that was named, the one of Excel's own "sep=;" line, or the one that cuts the first
// records most evenly.
func (f *File) tellDelimiter() error {
	r, err := f.text()
	if err != nil {
		return err
	}
	sample := make([]byte, sampled)
	n, err := io.ReadFull(r, sample)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	sample = sample[:n]
	if mark, ok := separator(sample); ok {
		f.Delimiter, f.named = mark, true
	} else {
		f.Delimiter = mostEven(sample)
	}
	switch d := f.options.Delimiter; {
	case d == `\t` || d == "tab":
		f.Delimiter = '\t'
	case len(d) == 1 && d[0] < 0x80 && d != "\"" && d != "\n" && d != "\r":
		f.Delimiter = d[0]
	case d != "":
		return &Fault{NotText, 0, fmt.Sprintf("is said to have the delimiter %q, and one plain character can be one", d), `set delimiter: to ",", ";", "|" or "\t"`}
	}
	return nil
}

// separator returns the delimiter that Excel's own first line names.
func separator(sample []byte) (byte, bool) {
	first, _, _ := bytes.Cut(sample, []byte("\n"))
	mark, ok := bytes.CutPrefix(bytes.TrimSuffix(first, []byte("\r")), []byte("sep="))
	if !ok || len(mark) != 1 || mark[0] >= 0x80 || mark[0] == '"' {
		return 0, false
	}
	return mark[0], true
}

func mostEven(sample []byte) byte {
	best, most := candidates[0], 0
	for _, d := range candidates {
		if s := evenness(sample, d); s > most {
			best, most = d, s
		}
	}
	return best
}

// evenness is how well a delimiter cuts the first records of a sample: the number of fields most of them share, times how many do.
// Prose is full of commas, but not of the same number in every line.
func evenness(sample []byte, delimiter byte) int {
	const most = 50
	counts := map[int]int{}
	p := newRecords(bytes.NewReader(sample), delimiter, 0)
	for range most {
		r, err := p.Next()
		if err != nil {
			break
		}
		if len(r.Fields) > 1 {
			counts[len(r.Fields)]++
		}
	}
	best := 0
	for fields, n := range counts {
		best = max(best, n*n*fields)
	}
	return best
}
