// Package diag holds what a user can mend in his own files: each diagnostic has a place, what was found, and a hint.
package diag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
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

// Place is where in the user's files something was found: a line of a text file, or a cell of a sheet.
type Place struct {
	File  string // as the user wrote it
	Line  int    // from 1; 0 when there is none
	Col   int    // from 1, in runes
	Sheet string // set for a place in a workbook
	Cell  string // "F17", "F17:H212", or a column "F"; empty for the whole sheet
}

// String returns report.yaml:14:1 or survey.xlsx!Responses!F17.
func (p Place) String() string {
	if p.Sheet != "" || p.Cell != "" {
		s := p.File + "!" + p.Sheet
		if p.Cell != "" {
			s += "!" + p.Cell
		}
		return s
	}
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Col > 0 {
			s += ":" + strconv.Itoa(p.Col)
		}
	}
	return s
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
	Count    int // how many places alike this stands for; 0 and 1 mean this one
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

// Nearest returns the known word closest to s by edit distance, and false when none is near enough to be meant.
func Nearest(s string, known []string) (string, bool) {
	best, at := "", -1
	fold := strings.ToLower(s)
	for _, k := range known {
		d := distance(fold, strings.ToLower(k))
		if at < 0 || d < at {
			best, at = k, d
		}
	}
	limit := max(1, len([]rune(s))/3)
	return best, at >= 0 && at <= limit
}

// distance is the number of insertions, deletions, substitutions and neighbour swaps from a to b (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}
