package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/app/beside"
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

// input is one file to read: where it is, and what the user called it.
type input struct {
	path   string
	name   string
	source config.Source
	events string // the path of the source's table of events; "" when it has none
}

// Codes of what can be wrong with the files a source names.
const (
	codeNoFile = "E0601" // a source's file or pattern matches nothing
	codeTwice  = "E0602" // one file is named by two sources of one role
)

// resolve expands each source's file or pattern, in the order of report.yaml and of names within a pattern.
func resolve(c *config.Config) ([]input, diag.List) {
	var files []input
	var found diag.List
	seen := map[string]config.Source{}
	for _, s := range c.Sources {
		names := expand(c.Dir, s.Glob())
		if len(names) == 0 {
			said, from := c.Said(s.File, s.FileAt)
			glob, _ := c.Said(s.Glob(), s.FileAt)
			d := found.Errorf(s.FileAt, codeNoFile, "no file matches %s", diag.Path(said))
			d.Hint = "paths start from " + beside.Folder(from) + beside.Nearest(from, glob)
			if _, err := os.Lstat(filepath.Join(c.Dir, filepath.FromSlash(s.File))); err == nil {
				d.Message, d.Hint = diag.Path(said)+" is not a file that can be read", "name a workbook or CSV file; a folder takes a pattern: "+strings.TrimSuffix(said, "/")+"/*.xlsx"
			}
		}
		for _, name := range names {
			key := string(s.Role) + "\x00" + name + "\x00" + s.Sheet
			if first, twice := seen[key]; twice {
				d := found.Errorf(s.FileAt, codeTwice, "%s is read twice as %s", name, s.Role)
				d.Notes = []diag.Related{{Place: first.FileAt, Message: "it is read here first"}}
				continue
			}
			seen[key] = s
			one := input{path: within(c.Dir, name), name: name, source: s}
			if s.Events.File != "" {
				one.events = within(c.Dir, s.Events.File)
			}
			files = append(files, one)
		}
	}
	return files, found
}

// within is where a file is that report.yaml names: from its own folder, unless the path is absolute.
func within(dir, name string) string {
	path := filepath.FromSlash(name)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

// expand returns the files a path or pattern names, relative to dir, sorted; lock files of open workbooks are passed over.
func expand(dir, pattern string) []string {
	if filepath.IsAbs(pattern) {
		dir = ""
	}
	matches, err := filepath.Glob(within(dir, pattern))
	if err != nil {
		return nil
	}
	var names []string
	for _, m := range matches {
		if strings.HasPrefix(filepath.Base(m), "~$") {
			continue
		}
		if info, err := os.Stat(m); err != nil || !info.Mode().IsRegular() {
			continue // a folder, a link to nothing, a pipe that nobody writes to
		}
		name := m
		if dir != "" {
			if rel, err := filepath.Rel(dir, m); err == nil {
				name = rel
			}
		}
		names = append(names, filepath.ToSlash(name))
	}
	slices.Sort(names)
	return names
}

// hiddenSheets lists the hidden sheets of each workbook. A workbook that cannot be listed was told of when it was read.
func hiddenSheets(files []input) []quality.Hidden {
	var all []quality.Hidden
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.name] {
			continue
		}
		seen[f.name] = true
		h := quality.Hidden{File: f.name}
		entries, _ := sheet.List(f.path, f.name, sheet.Limits{})
		for _, e := range entries {
			if e.Hidden && e.Cells {
				h.Sheets = append(h.Sheets, e.Name)
			}
		}
		if len(h.Sheets) > 0 {
			all = append(all, h)
		}
	}
	return all
}

// readTables reads every file in turn, so that memory holds one workbook's parts at a time.
func (r Request) readTables(ctx context.Context, files []input) ([]survey.Input, diag.List) {
	var tables []survey.Input
	var found diag.List
	for _, f := range files {
		if ctx.Err() != nil {
			break
		}
		t, problems := r.books.read(f.path, f.name, options(f.source))
		found = append(found, problems...)
		var events *table.Table
		if f.events != "" {
			e := f.source.Events
			events, problems = r.books.read(f.events, e.File, sheet.Options{Sheet: e.Sheet, HeaderRow: e.HeaderRow, At: e.At})
			found = append(found, problems...)
		}
		if t != nil {
			tables = append(tables, survey.Input{Source: f.source, Table: t, Events: events})
		}
	}
	return tables, found
}

// options are what a source says about its file.
func options(s config.Source) sheet.Options {
	return sheet.Options{Sheet: s.Sheet, HeaderRow: s.HeaderRow, SubRow: s.SubRow, LabelRow: s.LabelRow, FirstRow: s.FirstRow,
		Encoding: s.Encoding, Delimiter: s.Delimiter, Decimal: s.Decimal, At: s.FileAt, SheetAt: s.SheetAt}
}
