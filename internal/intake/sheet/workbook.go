package sheet

import (
	"io"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/parts"
	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// workbook is what must be known of a workbook before a sheet can be read.
type workbook struct {
	*parts.Archive
	limits    Limits
	plain     bool // the scanner reads every cell, for tests that compare
	sheets    []sheetEntry
	date1904  bool
	strings   string // the part with the shared strings; "" when there is none
	dateStyle []bool // by cell style: shown as a date or time
}

type sheetEntry struct {
	name   string
	hidden bool
	kind   string // "worksheet", or "chartsheet" and the like
	part   string
}

func readWorkbook(r io.ReaderAt, size int64, name string, o Options) (*table.Table, error) {
	w, err := openWorkbook(r, size, o.Limits)
	if err != nil {
		return nil, err
	}
	w.plain = o.plain
	entry, err := w.choose(o.Sheet)
	if err != nil {
		return nil, err
	}
	return w.readSheet(entry, name, o)
}

// openWorkbook opens a workbook and reads what must be known of it first.
func openWorkbook(r io.ReaderAt, size int64, limits Limits) (*workbook, error) {
	a, err := parts.Open(r, size, limits.ofParts())
	if err != nil {
		return nil, err
	}
	w := &workbook{Archive: a, limits: limits}
	return w, w.index()
}

// index reads the list of sheets, the relations and the styles.
func (w *workbook) index() error {
	main, err := w.mainPart()
	if err != nil {
		return err
	}
	relations, err := w.Relations(main)
	if err != nil {
		return err
	}
	styles := ""
	byID := map[string]parts.Relation{}
	for _, r := range relations {
		byID[r.ID] = r
		switch r.Kind {
		case "sharedStrings":
			w.strings = r.Target
		case "styles":
			styles = r.Target
		}
	}
	err = w.Walk(main, func(s *xmlpart.Scanner, e xmlpart.Element) error {
		switch string(e.Name) {
		case "workbookPr":
			w.date1904 = isTrue(s.Attr(e, "date1904"))
		case "sheet":
			r := byID[s.Attr(e, "id")]
			state := s.Attr(e, "state")
			if r.ID == "" {
				return damaged("is damaged: the sheet \"%s\" is not among the workbook's parts", xmlpart.Clip([]byte(s.Attr(e, "name"))))
			}
			if len(w.sheets) >= w.limits.Parts {
				return tooMuch("has more than %d sheets", w.limits.Parts)
			}
			w.sheets = append(w.sheets, sheetEntry{name: s.Attr(e, "name"), hidden: state == "hidden" || state == "veryHidden", kind: r.Kind, part: r.Target})
		}
		return nil
	})
	if err != nil || styles == "" {
		return err
	}
	if !w.Has(styles) {
		return damaged("is damaged: the part %s is missing, which tells dates from numbers", styles)
	}
	w.dateStyle, err = w.styles(styles)
	return err
}

// mainPart returns the name of the workbook's part, and names other kinds of document.
func (w *workbook) mainPart() (string, error) {
	if w.Has("content.xml") && w.Has("mimetype") {
		return "", other("an OpenDocument file (.ods)", "open it in LibreOffice and save it as .xlsx")
	}
	if !w.Has("[Content_Types].xml") && !w.Has("xl/workbook.xml") {
		return "", other("a zip archive without a workbook inside", "unpack it, and name the workbook itself")
	}
	relations, err := w.Relations("")
	if err != nil {
		return "", err
	}
	main := "xl/workbook.xml"
	if i := slices.IndexFunc(relations, func(r parts.Relation) bool { return r.Kind == "officeDocument" }); i >= 0 {
		main = relations[i].Target
	}
	switch lower := parts.Name(main); {
	case strings.HasPrefix(lower, "word/"):
		return "", wordDocument()
	case strings.HasPrefix(lower, "ppt/"):
		return "", presentation()
	case strings.HasSuffix(lower, ".bin"):
		return "", other("a binary workbook (.xlsb)", "open it in Excel and save it as .xlsx")
	case !w.Has(main) && w.Has("word/document.xml"):
		return "", wordDocument()
	case !w.Has(main) && w.Has("ppt/presentation.xml"):
		return "", presentation()
	case !w.Has(main):
		return "", damaged("is damaged: the part %s is missing", main)
	}
	return main, nil
}

func wordDocument() error {
	return other("a Word document", "copy the table into Excel and save it as .xlsx")
}

func presentation() error {
	return other("a PowerPoint document", "export the answers as .xlsx or CSV")
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// choose returns the sheet the user named, or the only visible one.
func (w *workbook) choose(wanted string) (sheetEntry, error) {
	var visible, all []string
	var only sheetEntry
	for _, s := range w.sheets {
		if s.kind != "worksheet" {
			continue
		}
		all = append(all, s.name)
		if !s.hidden {
			visible = append(visible, s.name)
			only = s
		}
	}
	if wanted != "" {
		return w.named(wanted, all)
	}
	switch {
	case len(all) == 0:
		return sheetEntry{}, &fault{code: CodeEmpty, message: "has no sheet with cells"}
	case len(visible) == 0:
		return sheetEntry{}, &fault{code: CodeWhich, message: "has only hidden sheets: " + quoted(all), hint: "name one under sheet:"}
	case len(visible) > 1:
		return sheetEntry{}, &fault{code: CodeWhich, message: "has several sheets: " + quoted(visible), hint: "name one under sheet:"}
	}
	return only, nil
}

func (w *workbook) named(wanted string, all []string) (sheetEntry, error) {
	fold := table.Fold(wanted)
	for _, same := range []func(string) bool{
		func(s string) bool { return s == wanted },
		func(s string) bool { return table.Fold(s) == fold },
	} {
		if i := slices.IndexFunc(w.sheets, func(s sheetEntry) bool { return s.kind == "worksheet" && same(s.name) }); i >= 0 {
			return w.sheets[i], nil
		}
	}
	f := &fault{code: CodeNoSheet, message: "has no sheet \"" + wanted + "\"; it has " + quoted(all)}
	if near, ok := diag.Nearest(wanted, all); ok {
		f.hint = "did you mean \"" + near + "\"?"
	}
	return sheetEntry{}, f
}

// quoted lists names for a sentence, a dozen at most.
func quoted(names []string) string {
	const most = 12
	var b strings.Builder
	for i, n := range names {
		if i == most {
			b.WriteString(" …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("\"" + n + "\"")
	}
	return b.String()
}
