package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/app/misuse"
	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/publish/output"
	"ecart/internal/publish/workbook/annotate"
)

// Annotated is what became of one workbook under Request.Annotate.
type Annotated struct {
	Of       string // as the user named it
	Path     string // of the copy; "" when there is none
	Why      string // there is no copy
	Cells    int    // that were marked
	Comments int
	Findings int
}

// annotate writes a copy of each workbook in which something was found, with its bad cells marked. Annotate names a file, or a folder by a slash at
// its end or by being one.
func (r Request) annotate(o *Outcome) error {
	if r.Annotate == "" {
		return nil
	}
	r.step("copies")
	books := r.withFindings(o)
	folder := isFolder(r.Annotate)
	inputs := []string{r.Config}
	for _, in := range o.inputs {
		inputs = append(inputs, in.path)
	}
	for _, to := range r.copiesOf(o.inputs, folder) { // the month in which nothing is found is no month to learn it in
		if err := output.Spared(to, inputs); err != nil {
			o.Failure = InOutput
			return err
		}
	}
	if len(books) > 1 && !folder {
		return misuse.Error(fmt.Sprintf("something was found in %d workbooks, and --annotate names one file; name a folder: --annotate %s/", len(books), strings.TrimSuffix(r.Annotate, filepath.Ext(r.Annotate))))
	}
	var copies []output.Copy
	for _, b := range books {
		done, copied, err := r.annotated(b, o, folder, copies)
		if err != nil {
			return err
		}
		if done.Path != "" {
			copies = append(copies, copied)
		}
		o.Annotated = append(o.Annotated, done)
	}
	if err := output.WriteCopies(copies, output.CopyOptions{Inputs: inputs, Over: r.Force}); err != nil {
		o.Failure, o.Annotated = InOutput, nil
		return err
	}
	return nil
}

// copiesOf is where copies would be written, were something found in every workbook.
func (r Request) copiesOf(inputs []input, folder bool) []string {
	if !folder {
		return []string{r.Annotate}
	}
	var all []string
	for _, in := range inputs {
		all = append(all, filepath.Join(r.Annotate, base(in.name))+endOf(in.name))
	}
	return all
}

// withFindings returns the workbooks in which something was found, each once.
func (r Request) withFindings(o *Outcome) []input {
	var books []input
	for _, in := range o.inputs {
		known := slices.ContainsFunc(books, func(b input) bool { return b.name == in.name })
		if !known && slices.ContainsFunc(o.Diagnostics, func(d diag.Diagnostic) bool { return d.Place.File == in.name }) {
			books = append(books, in)
		}
	}
	return books
}

// annotated makes the copy of one workbook. One that could not be read is told and not copied: what stands in it, nobody knows.
func (r Request) annotated(in input, o *Outcome, folder bool, before []output.Copy) (Annotated, output.Copy, error) {
	done := Annotated{Of: in.name}
	if !o.read[in.name] {
		done.Why = "it could not be read"
		return done, output.Copy{}, nil
	}
	book, ext, err := in.workbook()
	if err != nil {
		done.Why = err.Error()
		return done, output.Copy{}, nil
	}
	to := r.Annotate
	if folder {
		to = free(filepath.Join(r.Annotate, base(in.name)), ext, before)
	} else if got := filepath.Ext(to); !strings.EqualFold(got, ext) {
		return done, output.Copy{}, misuse.Error(fmt.Sprintf("the copy of %s is a workbook of the kind %s; name it %s", in.name, ext, strings.TrimSuffix(to, got)+ext))
	}
	text, marked, err := annotate.Annotate(book, in.name, o.Diagnostics)
	if err != nil {
		done.Why = err.Error()
		return done, output.Copy{}, nil
	}
	done.Path, done.Cells, done.Comments, done.Findings = to, marked.Cells, marked.Comments, marked.Findings
	return done, output.Copy{To: to, Bytes: text}, nil
}

// workbook returns the bytes of a workbook, and how its copy's name must end; a text file becomes a workbook of texts.
func (in input) workbook() ([]byte, string, error) {
	records, isText, err := sheet.Texts(in.path, in.name, options(in.source))
	if err != nil {
		return nil, "", err
	}
	if isText {
		book, err := annotate.FromText(records, in.name)
		return book, ".xlsx", err
	}
	book, err := os.ReadFile(in.path)
	return book, endOf(in.name), err
}

// endOf is how the name of a workbook's copy ends.
func endOf(name string) string {
	if ext := strings.ToLower(filepath.Ext(name)); ext == ".xlsm" {
		return ext
	}
	return ".xlsx"
}

// isFolder tells whether copies go into a folder.
func isFolder(path string) bool {
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// base is a file's name without its folder and ending.
func base(name string) string {
	name = filepath.Base(filepath.FromSlash(name))
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// free returns a path that no earlier copy takes: clients.xlsx, clients-2.xlsx.
func free(stem, ext string, before []output.Copy) string {
	to := stem + ext
	for n := 2; slices.ContainsFunc(before, func(c output.Copy) bool { return strings.EqualFold(c.To, to) }); n++ {
		to = fmt.Sprintf("%s-%d%s", stem, n, ext)
	}
	return to
}
