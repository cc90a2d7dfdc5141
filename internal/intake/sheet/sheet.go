// Package sheet reads a workbook sheet or a CSV file into typed columns, strictly: what is damaged is an error with its place,
// never a shorter table.
package sheet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// Options say which sheet to read and how much to bear. The zero value reads the only visible sheet, headings in row 1.
type Options struct {
	Sheet     string     // empty means the only visible one
	HeaderRow int        // from 1; 0 means 1
	Limits    Limits     // zero fields take the defaults
	At        diag.Place // where report.yaml names the file; shown with every error
}

// Limits bound what a file may cost. They are far above any survey and far below what hurts a machine.
type Limits struct {
	File     int64   // bytes on disk
	Unzipped int64   // bytes of all parts of a workbook together
	Ratio    float64 // largest inflation of a part above RatioOff
	RatioOff int64   // parts that inflate to less than this may inflate at any ratio
	Parts    int     // files inside the workbook
	Rows     int     // rows that hold anything
	Columns  int
	Cells    int // rows × columns
}

// The defaults. Excel's own sheets inflate about 14 times; a part above 16 MiB that inflates 100 times is an attack.
var defaults = Limits{
	File: 200e6, Unzipped: 200e6, Ratio: 100, RatioOff: 16 << 20, Parts: 5000, Rows: 1e6, Columns: 16384, Cells: 50e6,
}

func (l Limits) orDefaults() Limits {
	return Limits{
		File: or(l.File, defaults.File), Unzipped: or(l.Unzipped, defaults.Unzipped), Ratio: or(l.Ratio, defaults.Ratio),
		RatioOff: or(l.RatioOff, defaults.RatioOff), Parts: or(l.Parts, defaults.Parts), Rows: or(l.Rows, defaults.Rows),
		Columns: or(l.Columns, defaults.Columns), Cells: or(l.Cells, defaults.Cells),
	}
}

func or[N int | int64 | float64](n, otherwise N) N {
	if n == 0 {
		return otherwise
	}
	return n
}

// Read reads the file at path; name is what the user calls it, and what every place says. The table is nil when the list has
// errors: a file is read whole or not at all.
func Read(path, name string, o Options) (*table.Table, diag.List) {
	o.Limits = o.Limits.orDefaults()
	o.HeaderRow = max(1, o.HeaderRow)
	var found diag.List
	t, err := read(path, name, o, &found)
	if err == nil {
		return t, found
	}
	var f *fault
	if !errors.As(err, &f) {
		f = &fault{code: CodeDamaged, message: "cannot be read to its end: " + err.Error(), hint: "copy or export the file again"}
	}
	d := found.Errorf(f.place(name), f.code, "the file %s", f.message)
	d.Hint = f.hint
	if o.At.File != "" {
		d.Notes = []diag.Related{{Place: o.At, Message: "the file is asked for here"}}
	}
	return nil, found
}

// fault is what is wrong with a file, in the user's words. Its message goes on after "the file".
type fault struct {
	code    string
	sheet   string
	cell    string
	message string
	hint    string
}

func (f *fault) Error() string { return "the file " + f.message }

func (f *fault) place(name string) diag.Place {
	return diag.Place{File: name, Sheet: f.sheet, Cell: f.cell}
}

func read(path, name string, o Options, found *diag.List) (*table.Table, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, unopened(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, unopened(err)
	}
	if info.IsDir() {
		return nil, &fault{code: CodeOpen, message: "is a folder, not a file"}
	}
	if info.Size() > o.Limits.File {
		return nil, tooMuch("is %s; the limit is %s", bytesText(info.Size()), bytesText(o.Limits.File))
	}
	kind, err := sniff(file, info.Size())
	if err != nil {
		return nil, err
	}
	if err := suits(kind, filepath.Ext(name)); err != nil {
		return nil, err
	}
	if kind == textFile {
		return readCSV(file, name, o, found)
	}
	return readWorkbook(file, info.Size(), name, o)
}

// suits refuses a file whose name says one format and whose content is another: the user would not find his mistake.
func suits(k kind, ext string) error {
	switch ext = strings.ToLower(ext); {
	case k == textFile && (strings.HasPrefix(ext, ".xls") || ext == ".ods"):
		return &fault{code: CodeFormat, message: "is a text file (CSV?) with the name of a workbook",
			hint: "rename it to .csv, or open it in Excel and save it as .xlsx"}
	case k == zipFile && (ext == ".csv" || ext == ".txt" || ext == ".tsv"):
		return &fault{code: CodeFormat, message: "is a workbook or zip archive with the name of a text file", hint: "rename it to .xlsx"}
	}
	return nil
}

func unopened(err error) error {
	f := &fault{code: CodeOpen, message: "cannot be opened"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.message = "does not exist"
	case errors.Is(err, fs.ErrPermission):
		f.message, f.hint = "may not be read", "another program may hold it open, or its permissions forbid it"
	}
	return f
}
