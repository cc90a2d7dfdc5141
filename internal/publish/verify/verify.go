// Package verify looks over the files of a deliverable before they take the place of the former one: every link leads somewhere, every file
// that a page needs is there and whole, and no suppressed figure has a number.
package verify

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/publish/output"
	"ecart/internal/together"
)

// Fault is something that would reach a reader broken.
type Fault struct {
	File    string // of the output
	Message string // "leads to gap9.html, which is not written"

	absent string // of a link, the file that is not there
}

func (f Fault) String() string { return f.File + " " + f.Message }

// Faults returns what is wrong with a deliverable, by file and then in the order of the file. Nothing is read but the files given; of those beside
// them that links may lead to, the names are enough.
func Faults(files []output.File, beside ...string) []Fault {
	return faults(output.Nothing{}, files, beside)
}

func faults(m output.Memory, files []output.File, beside []string) []Fault {
	v := &verifier{memory: m, files: map[string]output.File{}, pages: map[string]page{}}
	for _, name := range beside {
		v.files[name] = output.File{Path: name}
	}
	for _, f := range files {
		v.files[f.Path] = f
	}
	sorted := slices.SortedFunc(slices.Values(files), func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	v.read(sorted)
	for _, f := range sorted {
		v.whole(f)
		switch path.Ext(f.Path) {
		case ".html":
			p := v.pages[f.Path]
			if path.Base(f.Path) != "report.html" { // that page holds all it asks for
				p.to = append(p.to, p.asks...)
			}
			for _, to := range p.to {
				v.follow(f.Path, to)
			}
		case ".css":
			v.sheet(f)
		case ".json":
			v.suppressed(f)
		}
	}
	return v.faults
}

// mostFaults is how many faults of a deliverable are told one by one.
const mostFaults = 5

// Whole looks over what is about to take the place of the former output, beside which other files will stand. A page that the memory knows by its bytes is
// not read again.
func Whole(m output.Memory, files []output.File, beside ...string) error {
	faults := faults(m, files, beside)
	if len(faults) == 0 {
		return nil
	}
	var told []string
	for _, f := range faults[:min(len(faults), mostFaults)] {
		told = append(told, f.String())
	}
	if more := len(faults) - len(told); more > 0 {
		told = append(told, fmt.Sprintf("and %d more", more))
	}
	return fmt.Errorf("the report is not whole, so the former one stays: %s", strings.Join(told, "; "))
}

type verifier struct {
	memory output.Memory
	files  map[string]output.File
	pages  map[string]page
	faults []Fault
}

// read reads the pages, side by side.
func (v *verifier) read(files []output.File) {
	read := make([]page, len(files))
	var group together.Group
	for i, f := range files {
		if path.Ext(f.Path) == ".html" {
			group.Go(func() { read[i] = v.page(f.Bytes) })
		}
	}
	group.Wait()
	for i, f := range files {
		if path.Ext(f.Path) == ".html" {
			v.pages[f.Path] = read[i]
		}
	}
}

func (v *verifier) fault(file, format string, args ...any) {
	v.note(Fault{File: file, Message: fmt.Sprintf(format, args...)})
}

// note keeps a fault; the same one twice is one.
func (v *verifier) note(f Fault) {
	if !slices.Contains(v.faults, f) {
		v.faults = append(v.faults, f)
	}
}

// ends is how files of a kind begin and end when they are whole.
var ends = map[string]struct{ first, last string }{
	".html":  {"<!doctype html>", "</html>"},
	".pdf":   {"%PDF-", "%%EOF"},
	".xlsx":  {"PK\x03\x04", ""},
	".json":  {"{", "}"},
	".woff2": {"wOF2", ""},
}

// whole tells of a file that is empty or cut off.
func (v *verifier) whole(f output.File) {
	text := bytes.TrimSpace(f.Bytes)
	e := ends[path.Ext(f.Path)]
	switch {
	case len(text) == 0:
		v.fault(f.Path, "is empty")
	case !bytes.HasPrefix(bytes.ToLower(text[:min(len(text), 32)]), bytes.ToLower([]byte(e.first))), !bytes.HasSuffix(text, []byte(e.last)):
		v.fault(f.Path, "is not whole")
	}
}

var (
	hidden  = []byte(`"status": "suppressed"`)
	none    = []byte(`"n": 0,`) // nobody is no number of anybody
	numbers = [][]byte{[]byte(`"value":`), []byte(`"lo":`), []byte(`"hi":`), []byte(`"n":`)}
)

// suppressed tells of a figure that is said to be suppressed and has a number all the same.
func (v *verifier) suppressed(f output.File) {
	for rest := f.Bytes; ; {
		at := bytes.Index(rest, hidden)
		if at < 0 {
			return
		}
		from, to := bytes.LastIndexByte(rest[:at], '{'), bytes.IndexByte(rest[at:], '}')
		if from < 0 || to < 0 {
			v.fault(f.Path, "is not whole")
			return
		}
		for _, n := range numbers {
			if bytes.Contains(bytes.ReplaceAll(rest[from:at+to], none, nil), n) {
				v.fault(f.Path, "gives a number of a figure that is suppressed")
			}
		}
		rest = rest[at+to:]
	}
}
