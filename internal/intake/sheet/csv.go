package sheet

import (
	"bytes"
	"io"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// readCSV reads a text file of records. Its rows are numbered as Excel numbers them when it opens the file: one for each
// record, blank ones counted, however many lines a quoted field spans.
func readCSV(r io.Reader, name string, o Options, found *diag.List) (*table.Table, error) {
	raw, err := io.ReadAll(io.LimitReader(r, o.Limits.File+1))
	if err != nil {
		return nil, err
	}
	content, assumed, err := text(raw)
	if err != nil {
		return nil, err
	}
	if assumed != "" {
		d := found.Notef(diag.Place{File: name}, CodeEncoding, "is not UTF-8 and is read as %s", assumed)
		d.Hint = "look at an accented word in the report; save the file as CSV UTF-8 to be sure"
	}
	delimiter, content := separator(content)
	t := &table.Table{Book: name, Headers: o.HeaderRow}
	g := newGrid(t, o)
	p := &records{rest: string(content), delimiter: delimiter, line: 1}
	for row := 1; ; row++ {
		fields, err := p.next()
		if err == io.EOF {
			return t, g.finish()
		}
		if err != nil {
			return nil, err
		}
		if err := g.record(row, fields); err != nil {
			return nil, err
		}
	}
}

// record puts one record's fields into the grid.
func (g *grid) record(row int, fields []string) error {
	g.start(row)
	if len(fields) > g.options.Limits.Columns {
		return tooMuch("has more than %d columns", g.options.Limits.Columns)
	}
	for col, f := range fields {
		kind, x := typed(f)
		switch {
		case kind == table.Number && row < g.options.FirstRow:
			kind = table.Text
		case kind == table.Number:
			f = ""
		}
		if err := g.put(col, kind, x, unblank(f)); err != nil {
			return err
		}
	}
	return nil
}

// typed tells a number from a text. What a program might hold on to stays text: leading zeros, signs, more digits than a
// number keeps, a decimal comma.
func typed(f string) (table.Kind, float64) {
	f = strings.TrimSpace(f)
	if f == "" {
		return table.Blank, 0
	}
	digits := strings.TrimPrefix(f, "-")
	whole, decimals, point := strings.Cut(digits, ".")
	if len(digits) > 15 || !allDigits(whole) || point && !allDigits(decimals) || len(whole) > 1 && whole[0] == '0' {
		return table.Text, 0
	}
	x, ok := parseNumber([]byte(f))
	if !ok {
		return table.Text, 0
	}
	return table.Number, x
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// candidates are the delimiters that tools write, the most usual first.
var candidates = []byte{',', ';', '\t', '|'}

// separator returns the delimiter of a text, told by its first records or by Excel's own "sep=;" line, which it takes off.
func separator(content []byte) (byte, []byte) {
	first, rest, _ := bytes.Cut(content, []byte("\n"))
	if mark, ok := bytes.CutPrefix(bytes.TrimRight(first, "\r"), []byte("sep=")); ok && len(mark) == 1 {
		return mark[0], rest
	}
	best, most := candidates[0], 0
	sample := string(content[:min(len(content), 64<<10)])
	for _, d := range candidates {
		if s := evenness(sample, d); s > most {
			best, most = d, s
		}
	}
	return best, content
}

// evenness is how well a delimiter cuts the first records of a sample: the number of fields most of them share, times how many do.
// Prose is full of commas, but not of the same number in every line.
func evenness(sample string, delimiter byte) int {
	const sampled = 50
	counts := map[int]int{}
	p := &records{rest: sample, delimiter: delimiter, line: 1}
	for range sampled {
		fields, err := p.next()
		if err != nil {
			break
		}
		if len(fields) > 1 {
			counts[len(fields)]++
		}
	}
	best := 0
	for fields, n := range counts {
		best = max(best, n*n*fields)
	}
	return best
}
