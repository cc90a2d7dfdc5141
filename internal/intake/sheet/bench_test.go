package sheet

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// BenchmarkRead reads a survey of ratings with an id, a date and a comment; run it with
//
//	go test -bench Read -benchmem ./internal/intake/sheet
func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{2000, 8000} {
		b.Run(fmt.Sprintf("rows=%d/cols=60", rows), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "answers.xlsx")
			writeSurvey(b, path, rows, 60)
			b.ResetTimer()
			for b.Loop() {
				t, found := Read(path, "answers.xlsx", Options{})
				if len(found) > 0 || t.Len() != rows {
					b.Fatal(t, found)
				}
			}
		})
	}
}

// writeSurvey writes a workbook as Excel would: shared texts, a date style, ratings from 1 to 7.
func writeSurvey(tb testing.TB, path string, rows, columns int) {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		tb.Fatal(err)
	}
	header := []any{"id", "date", "comment"}
	for c := len(header); c < columns; c++ {
		header = append(header, fmt.Sprintf("Q%d", c))
	}
	set(tb, f, 1, header)
	for r := range rows {
		values := []any{fmt.Sprintf("R%05d", r), 45000 + r%365, fmt.Sprintf("comment %d & more", r%97)}
		for c := len(values); c < columns; c++ {
			values = append(values, 1+(r*7+c*3)%7)
		}
		set(tb, f, r+2, values)
	}
	if err := f.SetCellStyle("Sheet1", "B2", fmt.Sprintf("B%d", rows+1), date); err != nil {
		tb.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		tb.Fatal(err)
	}
}

func set(tb testing.TB, f *excelize.File, row int, values []any) {
	tb.Helper()
	if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", row), &values); err != nil {
		tb.Fatal(err)
	}
}
