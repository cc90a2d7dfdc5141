package workbook

import (
	"path/filepath"
	"strings"
)

// FromText returns a workbook whose one sheet holds the fields of a text file, each as a text in the row of its record: nothing in it becomes a
// number, a date or a formula. It is saved as text as it was read, since what it is for is to be mended and read again. The sheet takes the file's name.
func FromText(records [][]string, name string) ([]byte, error) {
	base := filepath.Base(filepath.FromSlash(name))
	s := Sheet{Name: SheetNames([]string{strings.TrimSuffix(base, filepath.Ext(base))})[0], Rows: make([][]Cell, len(records))}
	for i, fields := range records {
		s.Rows[i] = make([]Cell, len(fields))
		for k, f := range fields {
			s.Rows[i][k] = verbatim(f)
		}
	}
	return Write([]Sheet{s}, Options{Title: base})
}
