// Package diag holds what a user can mend in his own files: each diagnostic has a place, what was found, and a hint.
package diag

import (
	"fmt"
	"slices"
)

// Severity says how much a diagnostic matters.
type Severity uint8

// The severities, the gravest first.
const (
	Error   Severity = iota // nothing is written
	Warning                 // the report is made, and says so; an error under --strict
	Note                    // worth knowing
)

func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// Related is another place that explains a diagnostic: the rule that was broken, the first of two duplicates.
type Related struct {
	Place   Place
	Message string
}

// Diagnostic is one finding, complete: where, what was found, what would do.
type Diagnostic struct {
	Severity Severity
	Code     string // "E0312"; each has a fixture that provokes it
	Place    Place
	Message  string // one clause, without a full stop
	Excerpt  string // the line of the text file, when there is one
	Span     int    // how many runes of Excerpt to underline, from Place.Col
	Label    string // what to write under the excerpt
	Notes    []Related
	Hint     string
	Count    int     // how many places alike this stands for; 0 and 1 mean this one
	Range    string  // the block those places lie in, "F17:H212", when they are more than this one
	Cells    []Strip // those places one by one, the first MaxCells of them; nil for this one, or where nobody kept them
}

// List is the diagnostics of one stage.
type List []Diagnostic

// Errorf adds an error and returns it, so that the caller can give it a hint or notes.
func (l *List) Errorf(at Place, code, format string, args ...any) *Diagnostic {
	return l.add(Error, at, code, format, args)
}

// Warnf adds a warning and returns it.
func (l *List) Warnf(at Place, code, format string, args ...any) *Diagnostic {
	return l.add(Warning, at, code, format, args)
}

// Notef adds a note and returns it.
func (l *List) Notef(at Place, code, format string, args ...any) *Diagnostic {
	return l.add(Note, at, code, format, args)
}

func (l *List) add(s Severity, at Place, code, format string, args []any) *Diagnostic {
	*l = append(*l, Diagnostic{Severity: s, Code: code, Place: at, Message: fmt.Sprintf(format, args...)})
	return &(*l)[len(*l)-1]
}

// HasErrors tells whether anything in the list forbids writing the report.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Number returns how many places a list speaks of at a severity, merged ones counted in full.
func (l List) Number(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n += max(1, d.Count)
		}
	}
	return n
}

// Findings returns how many findings a list has at a severity, as every total counts them: alike ones once, however many places they speak of.
func (l List) Findings(s Severity) int {
	n := 0
	for _, d := range l.Merged() {
		if d.Severity == s {
			n++
		}
	}
	return n
}
