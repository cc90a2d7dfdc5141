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
	"ecart/internal/intake/parts"
	"ecart/internal/intake/table"
)

// Options say which sheet to read and how much to bear. The zero value reads the only visible sheet, headings in row 1.
type Options struct {
	Sheet     string     // empty means the only visible one
	HeaderRow int        // from 1; 0 means 1, NoHeader that every row is read and no column has a heading
	SubRow    int        // a second row of headings, whose upper ones stand over the first of their columns only; 0 means none
	LabelRow  int        // a row with the texts of the questions; 0 means none
	FirstRow  int        // the first row that is read; 0 means the one below the last of the rows above
	Encoding  string     // of a text file; "" is told from its bytes
	Delimiter string     // of a text file; "" is told from its lines
	Decimal   string     // of a text file, "," or "."; "" is told from its numbers
	Limits    Limits     // zero fields take the defaults
	At        diag.Place // where report.yaml names the file; shown with every error
	SheetAt   diag.Place // where it names the sheet; zero for nowhere
	plain     bool       // every cell is read tag by tag, for tests that compare
}

// NoHeader as the row of headings means that there is none.
const NoHeader = -1

// withDefaults fills in what was left open.
func (o Options) withDefaults() Options {
	o.Limits = o.Limits.orDefaults()
	if o.HeaderRow == NoHeader {
		o.SubRow, o.LabelRow = 0, 0
	} else {
		o.HeaderRow = max(1, o.HeaderRow)
	}
	if below := max(o.HeaderRow, o.SubRow, o.LabelRow, 0) + 1; o.FirstRow < below {
		o.FirstRow = below
	}
	return o
}

// Limits bound what a file may cost. They are far above any survey and far below what hurts a machine.
type Limits struct {
	File     int64   // bytes on disk
	Part     int64   // bytes of one part of a workbook
	Unzipped int64   // bytes of all parts together
	Ratio    float64 // largest inflation of a part above RatioOff
	RatioOff int64   // parts that inflate to less than this may inflate at any ratio
	Parts    int     // files inside the workbook
	Rows     int     // rows that hold anything
	Columns  int
	Cells    int // rows × columns that hold anything
}

// The defaults. Excel's own sheets inflate about 14 times; a part above 16 MiB that inflates 100 times is an attack.
var defaults = Limits{
	File: 500e6, Part: 4 << 30, Unzipped: 8 << 30, Ratio: 100, RatioOff: 16 << 20, Parts: 5000, Rows: lastRow, Columns: 16384, Cells: 400e6,
}

func (l Limits) orDefaults() Limits {
	return Limits{
		File: or(l.File, defaults.File), Part: or(l.Part, defaults.Part), Unzipped: or(l.Unzipped, defaults.Unzipped), Ratio: or(l.Ratio, defaults.Ratio),
		RatioOff: or(l.RatioOff, defaults.RatioOff), Parts: or(l.Parts, defaults.Parts), Rows: or(l.Rows, defaults.Rows),
		Columns: or(l.Columns, defaults.Columns), Cells: or(l.Cells, defaults.Cells),
	}
}

// ofParts are the limits of a workbook's zip file.
func (l Limits) ofParts() parts.Limits {
	return parts.Limits{Part: l.Part, Unzipped: l.Unzipped, Ratio: l.Ratio, RatioOff: l.RatioOff, Parts: l.Parts}
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
	o = o.withDefaults()
	var found diag.List
	t, err := read(path, name, o, &found)
	if err == nil {
		return t, found
	}
	tell(&found, err, name, o)
	return nil, found
}

// tell reports why a file cannot be read.
func tell(found *diag.List, err error, name string, o Options) {
	var f *fault
	if !errors.As(ofPart(err), &f) {
		f = &fault{code: CodeDamaged, message: "cannot be read to its end: " + err.Error(), hint: "copy or export the file again"}
	}
	d := found.Errorf(f.place(name), f.code, "the file %s", f.message)
	d.Hint = f.hint
	switch {
	case f.code == CodeNoSheet && o.SheetAt.File != "":
		d.Notes = diag.Pointing(o.SheetAt, "the sheet is asked for here")
	case o.At.File != "":
		d.Notes = diag.Pointing(o.At, "the file is asked for here")
	}
}

// fault is what is wrong with a file, in the user's words. Its message goes on after "the file".
type fault struct {
	code    string
	sheet   string
	cell    string
	line    int // of a text file
	message string
	hint    string
}

func (f *fault) Error() string { return "the file " + f.message }

func (f *fault) place(name string) diag.Place {
	return diag.Place{File: name, Sheet: f.sheet, Cell: f.cell, Line: f.line}
}

func read(path, name string, o Options, found *diag.List) (*table.Table, error) {
	f, err := open(path, name, o.Limits)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.kind == textFile {
		return readCSV(f, name, o, found)
	}
	return readWorkbook(f, f.size, name, o)
}

// opened is a file whose format is known.
type opened struct {
	*os.File
	size int64
	kind kind
}

// open opens a file within the limits, and refuses what is neither a workbook nor text.
func open(path, name string, limits Limits) (*opened, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, unopened(err)
	}
	f := &opened{File: file}
	if err := f.check(name, limits); err != nil {
		file.Close()
		return nil, err
	}
	return f, nil
}

// fewest is how many bytes tell a workbook.
const fewest = 4

func (f *opened) check(name string, limits Limits) error {
	info, err := f.Stat()
	if err != nil {
		return unopened(err)
	}
	if info.IsDir() {
		return &fault{code: CodeOpen, message: "is a folder, not a file"}
	}
	if f.size = info.Size(); f.size > limits.File {
		return tooMuch("is %s; the limit is %s", parts.Bytes(f.size), parts.Bytes(limits.File))
	}
	ext := strings.ToLower(filepath.Ext(name))
	if f.size > 0 && f.size < fewest && strings.HasPrefix(ext, ".xls") {
		return damaged("is cut short: %d bytes are left of it", f.size)
	}
	if f.kind, err = sniff(f, f.size); err != nil {
		return err
	}
	return suits(f.kind, ext)
}

// suits refuses a file whose name says one format and whose content is another: the user would not find his mistake.
func suits(k kind, ext string) error {
	switch {
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
