package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// workbookOf writes rows to a sheet of a new workbook and returns its bytes.
func workbookOf(tb testing.TB, sheet string, rows ...[]any) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		tb.Fatal(err)
	}
	for i, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow(sheet, cell, &row); err != nil {
			tb.Fatal(err)
		}
	}
	return saved(tb, f)
}

func saved(tb testing.TB, f *excelize.File) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// wrapped is a workbook taken apart, its parts in order.
type wrapped struct {
	names []string
	bytes map[string][]byte
}

func unzip(tb testing.TB, book []byte) wrapped {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		tb.Fatal(err)
	}
	p := wrapped{bytes: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		p.names = append(p.names, f.Name)
		p.bytes[f.Name] = b
	}
	return p
}

func (p wrapped) zip(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range p.names {
		w, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write(p.bytes[name]); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

const firstSheet = "xl/worksheets/sheet1.xml"

// edited replaces text in one part of a workbook.
func edited(tb testing.TB, book []byte, part, from, to string) []byte {
	tb.Helper()
	p := unzip(tb, book)
	if !strings.Contains(string(p.bytes[part]), from) {
		tb.Fatalf("%s does not hold %q: %.300s", part, from, p.bytes[part])
	}
	p.bytes[part] = []byte(strings.Replace(string(p.bytes[part]), from, to, 1))
	return p.zip(tb)
}

// readBytes reads a file's content under a name.
func readBytes(tb testing.TB, name string, content []byte, o Options) (*table.Table, diag.List) {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), filepath.Base(name))
	if err := os.WriteFile(path, content, 0o644); err != nil {
		tb.Fatal(err)
	}
	return Read(path, name, o)
}
