package inspect

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/app/beside"
	"ecart/internal/diag"
	"ecart/internal/intake/draft"
	"ecart/internal/intake/export"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/profile"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// Request says which file is looked at.
type Request struct {
	Path  string
	Sheet string // "" for the most promising one
	All   bool   // describe every sheet, hidden and refused ones too
}

// Read tells what a workbook or text file holds. It is nil when the findings have errors that leave nothing to tell.
func Read(r Request) (*Inspection, diag.List) {
	file, found := Recognised(r.Path, r.Path)
	if len(file.Candidates) == 0 {
		return nil, Advised(r.Path, found)
	}
	if r.Sheet != "" && !slices.ContainsFunc(file.Candidates, func(c export.Candidate) bool { return c.Sheet == r.Sheet }) {
		return nil, r.noSheet()
	}
	if r.Sheet == "" {
		favour(r.Path, file.Candidates)
	}
	i := &Inspection{Format: Format, File: r.Path}
	for n := range file.Candidates {
		c := &file.Candidates[n]
		one := sheetOf(c)
		if r.wants(c, n == 0) {
			found = append(found, one.describe(r.Path, c)...)
		}
		if r.Sheet == "" || c.Sheet == r.Sheet {
			i.Sheets = append(i.Sheets, one)
		}
	}
	return i, found
}

// favour puts the sheet first that a report would be proposed from, with the reason, where there are several to choose from.
func favour(path string, all []export.Candidate) {
	in := draft.Input{File: path}
	for _, c := range all {
		if c.Refusal == "" && !c.Hidden {
			s, _ := Described(path, path, c)
			in.Sheets = append(in.Sheets, s)
		}
	}
	if len(in.Sheets) < 2 {
		return
	}
	best, why := draft.Best(in)
	at := slices.IndexFunc(all, func(c export.Candidate) bool { return c.Sheet == best })
	if at < 0 || why == "" {
		return
	}
	first := all[at]
	first.Evidence = append(slices.Clone(first.Evidence), why)
	copy(all[1:], all[:at])
	all[0] = first
}

// Nothing tells whether there is nothing to read: each sheet is refused, and none was described for the asking.
func (i *Inspection) Nothing() bool {
	return !slices.ContainsFunc(i.Sheets, func(s Sheet) bool { return s.Refusal == "" || s.Described })
}

// noSheet says that the file has no sheet of that name, and which it has.
func (r Request) noSheet() diag.List {
	_, found := sheet.Read(r.Path, r.Path, sheet.Options{Sheet: r.Sheet})
	if !found.HasErrors() {
		found.Errorf(diag.Place{File: r.Path}, sheet.CodeNoSheet, "the file is a text file, which has no sheets").Hint = "leave --sheet out"
	}
	return found
}

// Advised adds what a user may have meant by a file that cannot be opened.
func Advised(path string, found diag.List) diag.List {
	for i := range found {
		if found[i].Code != sheet.CodeOpen || found[i].Hint != "" {
			continue
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			found[i].Hint = "name one of the workbooks or text files in it"
			continue
		}
		found[i].Hint = strings.TrimPrefix(beside.Nearest(filepath.Dir(path), filepath.Base(path)), "; ")
	}
	return found
}

// wants tells whether the columns of a sheet are described: those of the most promising one when it can be read, those that were asked for.
func (r Request) wants(c *export.Candidate, first bool) bool {
	switch {
	case c.Content == export.Empty || c.HeaderRow == 0:
		return false
	case r.Sheet != "":
		return c.Sheet == r.Sheet
	}
	return r.All || first && c.Refusal == ""
}

func sheetOf(c *export.Candidate) Sheet {
	return Sheet{
		Name: c.Sheet, Hidden: c.Hidden, Tool: string(c.Tool), Content: string(c.Content), Evidence: c.Evidence, Refusal: c.Refusal, Hint: c.Hint,
		HeaderRow: c.HeaderRow, SubRow: c.SubRow, LabelRow: c.LabelRow, FirstRow: c.FirstRow, TimeZone: c.TimeZone, Rows: c.Rows, Width: c.Width,
	}
}

// describe reads the sheet below its headings and describes it. Findings that were told when the file was recognised are not told again.
func (s *Sheet) describe(path string, c *export.Candidate) diag.List {
	t, found := sheet.Read(path, path, sheet.Options{Sheet: c.Sheet, HeaderRow: c.HeaderRow, SubRow: c.SubRow, LabelRow: c.LabelRow, FirstRow: c.FirstRow})
	if t == nil {
		return found
	}
	s.Described = true
	s.HiddenRows = t.HiddenRows
	for _, col := range t.HiddenColumns {
		s.HiddenColumns = append(s.HiddenColumns, table.Letter(col))
	}
	for _, b := range t.Merged {
		s.Merged = append(s.Merged, fmt.Sprintf("%s%d:%s%d", table.Letter(b.Left), b.Top, table.Letter(b.Right), b.Bottom))
	}
	s.headings(t)
	roles := map[int]export.Column{}
	for _, col := range c.Columns {
		roles[col.Index] = col
	}
	described := profile.Describe(t)
	if told := described.Uncounted(); told != "" {
		s.Rows -= len(described.Totals)
		s.Evidence = append(slices.Clip(s.Evidence), told)
	}
	for _, col := range described.Columns {
		s.Columns = append(s.Columns, columnOf(col, roles[col.Index], c.Tool))
	}
	return nil
}

// headings tells which headings stand over several columns, and which columns have none.
func (s *Sheet) headings(t *table.Table) {
	at := map[string]int{} // index in s.Repeated, by folded heading
	first := map[string]string{}
	for i := range t.Columns {
		c := &t.Columns[i]
		fold := table.Fold(c.Header)
		if fold == "" {
			s.Blank = append(s.Blank, c.Letter())
			continue
		}
		if n, again := at[fold]; again {
			s.Repeated[n].Columns = append(s.Repeated[n].Columns, c.Letter())
			continue
		}
		if letter, twice := first[fold]; twice {
			at[fold] = len(s.Repeated)
			s.Repeated = append(s.Repeated, RepeatedHeading{Heading: c.Header, Columns: []string{letter, c.Letter()}})
			continue
		}
		first[fold] = c.Letter()
	}
}

// secret are roles of columns whose cells lead back to a person or a ticket: they are keys at most, and never shown.
var secret = []export.Role{export.ID, export.Requester, export.Ticket, export.Author}

func columnOf(p profile.Column, role export.Column, tool export.Tool) Column {
	c := Column{
		Letter: p.Letter, Heading: p.Header, Question: p.Label, Role: string(role.Role), Unit: role.Unit, Hidden: p.Hidden, Shape: string(p.Shape), Filled: p.Filled, Cells: p.Cells, Missing: p.Missing(),
		Kinds: p.Kinds, Distinct: p.Distinct, First: p.First, Last: p.Last, Split: p.Split, Numerals: p.Numerals, Mangled: p.Mangled, Personal: string(p.Personal), Why: p.Why, Examples: p.Examples,
	}
	if role.Role == export.Personal && p.Personal == personal.None {
		c.Personal, c.Why = "personal data", fmt.Sprintf("%s keeps it under the heading %s", tool, strconv.Quote(role.Header))
	}
	if c.Personal == "" && slices.Contains(secret, role.Role) {
		c.Shape = string(profile.ID)
	}
	if c.Personal != "" || c.Shape == string(profile.ID) {
		c.Examples, c.First, c.Last = nil, "", ""
		return c
	}
	for _, v := range p.Values {
		c.Values = append(c.Values, Value{v.Value, v.N})
	}
	if p.Min != 0 || p.Max != 0 || p.Kinds["integer"]+p.Kinds["number"]+p.Numerals > 0 {
		c.Min, c.Max = &p.Min, &p.Max
	}
	return c
}

// Described describes a sheet that can be read; of others it tells no more than is known. Only what keeps it from being read is told.
func Described(path, name string, c export.Candidate) (draft.Sheet, diag.List) {
	s := draft.Sheet{Candidate: c}
	if c.Refusal != "" || !c.Usable() && c.Content != export.Events {
		return s, nil
	}
	t, trouble := sheet.Read(path, name, sheet.Options{Sheet: c.Sheet, HeaderRow: c.HeaderRow, SubRow: c.SubRow, LabelRow: c.LabelRow, FirstRow: c.FirstRow})
	if t == nil {
		return s, trouble
	}
	s.Profile = profile.Describe(t)
	return s, nil
}
