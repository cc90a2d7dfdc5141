package annotate

import (
	"path/filepath"
	"strings"

	"ecart/internal/publish/workbook"
)

// FromText returns a workbook whose one sheet holds the fields of a text file, each as a text in the row of its record: nothing in it becomes a
// number, a date or a formula. It is saved as text as it was read, since what it is for is to be mended and read again. The sheet takes the file's name.
func FromText(records [][]string, name string) ([]byte, error) {
	base := filepath.Base(filepath.FromSlash(name))
	s := workbook.Sheet{Name: workbook.SheetNames([]string{strings.TrimSuffix(base, filepath.Ext(base))})[0], Rows: make([][]workbook.Cell, len(records))}
	for i, fields := range records {
		s.Rows[i] = make([]workbook.Cell, len(fields))
		for k, f := range fields {
			s.Rows[i][k] = workbook.Verbatim(f)
		}
	}
	return workbook.Write([]workbook.Sheet{s}, workbook.Options{Title: base})
}
