package delimited

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Survey is what a pass through all records found.
type Survey struct {
	Columns []Column
	Decimal byte // of the file: '.', ',', or 0 when no number shows or they differ
}

// Survey looks at every record from a row on, and tells how each column writes its numbers.
func (f *File) Survey(first int) (*Survey, error) {
	if d := f.options.Decimal; d != "" && d != "," && d != "." {
		return nil, &Fault{NotText, 0, fmt.Sprintf("is said to write decimals with %q", d), `set decimal: to "," or "."`}
	}
	p, err := f.Records()
	if err != nil {
		return nil, err
	}
	s := &Survey{}
	for {
		r, err := p.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if r.Number < first {
			continue
		}
		for len(s.Columns) < len(r.Fields) {
			s.Columns = append(s.Columns, Column{})
		}
		for i, field := range r.Fields {
			s.Columns[i].add(strings.TrimSpace(field))
		}
	}
	s.Decimal = decide(s.Columns, f.options.Decimal, f.Delimiter)
	return s, nil
}
