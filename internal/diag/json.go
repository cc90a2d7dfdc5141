package diag

import (
	"encoding/json"
	"io"
)

// document is the JSON form of a list.
type document struct {
	Diagnostics []finding `json:"diagnostics"`
	Counts      counts    `json:"counts"`
}

type counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
	Files    int `json:"files"`
}

type finding struct {
	Severity string    `json:"severity"`
	Code     string    `json:"code"`
	Message  string    `json:"message"`
	Place    spot      `json:"place"`
	Excerpt  string    `json:"excerpt,omitempty"`
	Span     int       `json:"span,omitempty"`
	Label    string    `json:"label,omitempty"`
	Hint     string    `json:"hint,omitempty"`
	Count    int       `json:"count"`
	Range    string    `json:"range,omitempty"`
	Cells    []string  `json:"cells,omitempty"`
	Unlisted int       `json:"unlisted,omitempty"` // cells beyond MaxCells, which count and are not named
	Notes    []related `json:"notes,omitempty"`
}

type related struct {
	Place   spot   `json:"place"`
	Message string `json:"message"`
}

type spot struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Sheet  string `json:"sheet,omitempty"`
	Cell   string `json:"cell,omitempty"`
}

// WriteJSON writes one object: the findings, merged and sorted, each with a count of at least 1, and the totals.
func (l List) WriteJSON(w io.Writer) error {
	all := l.Merged().Sorted()
	doc := document{
		Diagnostics: []finding{},
		Counts:      counts{all.Findings(Error), all.Findings(Warning), all.Findings(Note), all.files()},
	}
	for _, d := range all {
		f := finding{
			Severity: d.Severity.String(), Code: d.Code, Message: d.Message, Place: spotOf(d.Place), Excerpt: d.Excerpt, Span: d.Span,
			Label: d.Label, Hint: d.Hint, Count: max(1, d.Count), Range: d.Range,
		}
		if f.Cells = d.addresses(); f.Cells != nil {
			f.Unlisted = max(0, d.Count-len(f.Cells))
		}
		for _, n := range d.Notes {
			f.Notes = append(f.Notes, related{spotOf(n.Place), n.Message})
		}
		doc.Diagnostics = append(doc.Diagnostics, f)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(doc)
}

func spotOf(p Place) spot { return spot{p.File, p.Line, p.Col, p.Sheet, p.Cell} }
