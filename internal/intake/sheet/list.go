package sheet

import "ecart/internal/diag"

// Entry is one sheet of a workbook.
type Entry struct {
	Name   string // "" for a text file
	Hidden bool
	Cells  bool // false for a sheet of charts or macros
}

// List returns the sheets of a workbook in their order; a text file has one without a name. It is nil when the list of findings
// has errors.
func List(path, name string, limits Limits) ([]Entry, diag.List) {
	var found diag.List
	entries, err := list(path, name, limits.orDefaults())
	if err != nil {
		tell(&found, err, name, Options{})
	}
	return entries, found
}

func list(path, name string, limits Limits) ([]Entry, error) {
	f, err := open(path, name, limits)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.kind == textFile {
		return []Entry{{Cells: true}}, nil
	}
	w, err := openWorkbook(f, f.size, limits)
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, len(w.sheets))
	for i, s := range w.sheets {
		entries[i] = Entry{Name: s.name, Hidden: s.hidden, Cells: s.kind == "worksheet"}
	}
	return entries, nil
}
