package export

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// rows are the cells of a sheet: strings, numbers, booleans, times; nil is blank.
type rows [][]any

// tab is a sheet of a layout.
type tab struct {
	name   string
	hidden bool
	rows   rows
}

// layout is an export as its tool writes it, made small.
type layout struct {
	name   string // of the test
	tabs   []tab  // one without a name is a text file
	comma  rune   // of a text file
	wanted []wanted
	roles  []string // "id ResponseId": some of the first sheet's columns
	says   []string // pieces of the first sheet's evidence
	keep   []string // "Finished 2": filters of the first sheet with their rows
	reject []string
}

// day is a time stamp as a workbook holds it.
func day(d, h, m int) time.Time { return time.Date(2026, 3, d, h, m, 0, 0, time.UTC) }

// write writes a layout to a file, with blank rows or titles above each sheet's rows, and returns its path.
func (l layout) write(t *testing.T, above ...any) string {
	t.Helper()
	if len(l.tabs) == 1 && l.tabs[0].name == "" {
		return l.writeText(t, above)
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range l.tabs {
		if i == 0 {
			fail(t, f.SetSheetName("Sheet1", s.name))
		} else if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for r, row := range s.lines(above) {
			fail(t, f.SetSheetRow(s.name, fmt.Sprintf("A%d", r+1), &row))
		}
	}
	for _, s := range l.tabs {
		fail(t, f.SetSheetVisible(s.name, !s.hidden))
	}
	path := filepath.Join(t.TempDir(), "export.xlsx")
	fail(t, f.SaveAs(path))
	return path
}

// lines are the rows with a title above them, each in a row of its own.
func (s tab) lines(above []any) rows {
	var all rows
	for _, title := range above {
		all = append(all, []any{title})
	}
	return append(all, s.rows...)
}

func (l layout) writeText(t *testing.T, above []any) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	if l.comma != 0 {
		w.Comma = l.comma
	}
	for _, row := range l.tabs[0].lines(above) {
		fields := make([]string, max(len(row), 2))
		for i, cell := range row {
			switch c := cell.(type) {
			case nil:
			case time.Time:
				fields[i] = c.Format("2006-01-02 15:04:05")
			default:
				fields[i] = fmt.Sprint(c)
			}
		}
		fail(t, w.Write(fields))
	}
	w.Flush()
	path := filepath.Join(t.TempDir(), "export.csv")
	fail(t, os.WriteFile(path, []byte(b.String()), 0o644))
	return path
}

func fail(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// checkFirst compares what is said of the first sheet.
func (l layout) checkFirst(t *testing.T, c Candidate) {
	t.Helper()
	var roles []string
	for _, col := range c.Columns {
		roles = append(roles, strings.TrimSpace(fmt.Sprint(col.Role, " ", col.Header, " ", col.Unit)))
	}
	for _, want := range l.roles {
		if !slices.Contains(roles, want) {
			t.Errorf("no column %q among %q", want, roles)
		}
	}
	evidence := strings.Join(c.Evidence, "; ")
	for _, want := range l.says {
		if !strings.Contains(evidence, want) {
			t.Errorf("the evidence lacks %q: %s", want, evidence)
		}
	}
	for _, f := range []struct {
		what      string
		got       []Filter
		wantTexts []string
	}{{"keep", c.Keep, l.keep}, {"reject", c.Reject, l.reject}} {
		var texts []string
		for _, x := range f.got {
			texts = append(texts, fmt.Sprint(x.Header, " ", x.Rows))
		}
		if f.wantTexts != nil && !slices.Equal(texts, f.wantTexts) {
			t.Errorf("%s %q, want %q", f.what, texts, f.wantTexts)
		}
	}
}
