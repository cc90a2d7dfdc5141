package proof

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// Survey is what a build reads: report.yaml and tables, by file name.
type Survey struct {
	Settings string
	Tables   map[string]*Table
}

// Table is a file of records below their headings.
type Table struct {
	Headings []string
	Rows     [][]string
}

// Write puts the files into a folder and returns the path of report.yaml.
func (s Survey) Write(dir string) (string, error) {
	for name, t := range s.Tables {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(append([][]string{t.Headings}, t.Rows...)); err != nil {
			return "", fmt.Errorf("write %s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o644); err != nil {
			return "", err
		}
	}
	settings := filepath.Join(dir, "report.yaml")
	return settings, os.WriteFile(settings, []byte(s.Settings), 0o644)
}

// Column returns the place of a heading.
func (t *Table) Column(heading string) int {
	i := slices.Index(t.Headings, heading)
	if i < 0 {
		panic("proof: no column " + heading)
	}
	return i
}

// With returns the rows, from the first, that hold a text in a column.
func (t *Table) With(heading, text string) []int {
	column, rows := t.Column(heading), []int(nil)
	for r, row := range t.Rows {
		if row[column] == text {
			rows = append(rows, r)
		}
	}
	return rows
}

// exchange swaps the cells of two rows in a column.
func (t *Table) exchange(heading string, a, b int) {
	c := t.Column(heading)
	t.Rows[a][c], t.Rows[b][c] = t.Rows[b][c], t.Rows[a][c]
}

// clone returns a copy of which cells may be changed.
func (s Survey) clone() Survey {
	tables := make(map[string]*Table, len(s.Tables))
	for name, t := range s.Tables {
		rows := make([][]string, len(t.Rows))
		for i, row := range t.Rows {
			rows[i] = slices.Clone(row)
		}
		tables[name] = &Table{Headings: t.Headings, Rows: rows}
	}
	return Survey{Settings: s.Settings, Tables: tables}
}
