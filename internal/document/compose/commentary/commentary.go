// Package commentary turns the user's own words, Markdown files with live figures and charts, into blocks of the report.
package commentary

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// Source is one Markdown file.
type Source struct {
	Name string // "overview.md"
	Text []byte
}

// File is one Markdown file, of which is known where it stands.
type File struct {
	Spot
	ID     string // the file's name in letters that an address may have
	Empty  bool   // it has no words
	source []byte // with its front matter blanked out, so that lines keep their numbers
	place  diag.Place
	lines  []string
	links  map[string][]Stretch
}

// World is what a commentary may show of the report, and in which language its marks are set.
type World struct {
	Words   *i18n.Printer
	Figures func(name string) (Live, bool)
	Charts  func(id string) (report.Chart, bool)
	Names   []string // of figures, for suggestions
	Drawn   []string // ids of charts
}

// Live is a figure as the report prints it.
type Live struct {
	Value   report.Value
	Verdict report.Verdict
	Href    string // where it stands in the report
}

// Open reads the heads of files: where each stands, by its name or its front matter.
func Open(folder string, sources []Source) ([]*File, diag.List) {
	var files []*File
	var found diag.List
	for _, s := range sources {
		f := &File{ID: plain(strings.TrimSuffix(s.Name, path.Ext(s.Name))), place: diag.Place{File: path.Join(folder, s.Name)}, links: map[string][]Stretch{}}
		f.lines = strings.Split(string(s.Text), "\n")
		head, body := parted(s.Text)
		f.source = body
		spot, problems := spotOf(s.Name, head, f.place.File)
		f.Spot = spot
		if f.Spot.At.File == "" {
			f.Spot.At = f.place
		}
		found = append(found, problems...)
		if len(bytes.TrimSpace(body)) == 0 {
			f.Empty = true
			f.Show(found.Warnf(f.Spot.At, EmptyFile, "the file is empty, so nothing of it is shown"), "").Hint = "write its words, or remove the file"
		}
		files = append(files, f)
	}
	return files, found
}

// Links are the links that the file holds, with their places. They are known once its blocks are made.
func (f *File) Links() map[string][]Stretch { return f.links }

// Stretch is a part of a line of a file.
type Stretch struct {
	Place diag.Place
	line  string
	span  int // in runes
}

// Show puts the stretch under a finding.
func (s Stretch) Show(d *diag.Diagnostic) *diag.Diagnostic {
	d.Excerpt, d.Span = s.line, s.span
	return d
}

// Show puts the line of the file under a finding about a word that its front matter holds, or about the rest of the line where word is "".
// Without a line it leaves the finding as it is.
func (f *File) Show(d *diag.Diagnostic, word string) *diag.Diagnostic {
	p := d.Place
	if p.File != f.place.File || p.Line < 1 || p.Line > len(f.lines) {
		return d
	}
	d.Excerpt = strings.TrimRight(f.lines[p.Line-1], "\r")
	rest := []rune(d.Excerpt)
	rest = rest[min(max(p.Col-1, 0), len(rest)):]
	if d.Span = len([]rune(word)); !strings.HasPrefix(strings.TrimLeft(string(rest), `"'`), word) || word == "" {
		d.Span = max(1, len(rest))
	} else if !strings.HasPrefix(string(rest), word) {
		d.Span += 2 // its quotes
	}
	return d
}

// stretch is a part of the line that a byte stands on.
func (f *File) stretch(at, length int) Stretch {
	var d diag.Diagnostic
	d.Place = f.at(at)
	f.shown(&d, at, length)
	return Stretch{d.Place, d.Excerpt, d.Span}
}

// errorf adds an error about a stretch of the file.
func (f *File) errorf(found *diag.List, code string, at, length int, format string, args ...any) *diag.Diagnostic {
	return f.shown(found.Errorf(f.at(at), code, format, args...), at, length)
}

func (f *File) warnf(found *diag.List, code string, at, length int, format string, args ...any) *diag.Diagnostic {
	return f.shown(found.Warnf(f.at(at), code, format, args...), at, length)
}

func (f *File) shown(d *diag.Diagnostic, at, length int) *diag.Diagnostic {
	if d.Place.Line >= 1 && d.Place.Line <= len(f.lines) {
		d.Excerpt = strings.TrimRight(f.lines[d.Place.Line-1], "\r")
		d.Span = max(1, len([]rune(string(f.source[at:min(at+length, len(f.source))]))))
	}
	return d
}

// at is the line and column of a byte.
func (f *File) at(offset int) diag.Place {
	place := f.place
	offset = min(max(offset, 0), len(f.source))
	before := f.source[:offset]
	place.Line = 1 + bytes.Count(before, []byte("\n"))
	place.Col = 1 + len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:])))
	return place
}

// fewNames is how many names a hint lists.
const fewNames = 8

// suggest names what was meant, or what begins like it, or all there is where that is little.
func suggest(name string, known []string, what string) string {
	if near, ok := diag.Nearest(name, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	for stem := name; stem != ""; {
		var alike []string
		for _, k := range known {
			if strings.HasPrefix(k, stem) {
				alike = append(alike, k)
			}
		}
		if len(alike) > 0 {
			rest := ""
			if more := len(alike) - fewNames; more > 0 {
				alike, rest = alike[:fewNames], fmt.Sprintf(" and %d more", more)
			}
			return fmt.Sprintf("%s that begin with %s are %s%s", what, stem, strings.Join(alike, ", "), rest)
		}
		stem = strings.TrimRight(stem, ".-_")
		stem = stem[:max(0, strings.LastIndexAny(stem, ".-_")+1)]
	}
	if len(known) <= fewNames && len(known) > 0 {
		return what + " are " + strings.Join(known, ", ")
	}
	return "ecart figures lists the names of figures and charts"
}

// plain keeps of a name what an address may hold.
func plain(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}
