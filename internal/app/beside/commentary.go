// Package beside reads what stands beside the workbooks of a report: its theme and logos, its commentary, and texts that paper has little room for.
package beside

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose"
)

// Codes of what can be wrong with the files that stand beside the workbooks.
const (
	CodeCommentary = "E0603" // the commentary folder cannot be read
	CodeLogo       = "E0604" // a logo cannot be read, or is no picture that can be shown
	codeUndrawn    = "E0611" // something in a logo cannot be drawn on paper
	codeRoom       = "E0612" // a text of the brand's is longer than its place on paper
	codeBoxed      = "E0615" // letters of the report are not in the font of the PDF
	codeCleaned    = "E0608" // something that acts or leads out was taken out of a logo
)

// commentary reads the Markdown files of the commentary folder, by name.
func commentary(c *config.Config) ([]compose.Commentary, diag.List) {
	var found diag.List
	if c.Commentary == "" {
		return nil, nil
	}
	at := c.CommentaryAt
	dir := filepath.Join(c.Dir, filepath.FromSlash(c.Commentary))
	entries, err := os.ReadDir(dir)
	if err != nil {
		found.Errorf(at, CodeCommentary, "the commentary folder %s cannot be read: %s", diag.Path(c.Commentary), Reason(err)).Hint =
			unread(err, "make the folder, or take the key commentary out"+Nearest(c.Dir, c.Commentary))
		return nil, found
	}
	var texts []compose.Commentary
	for _, e := range entries {
		if e.IsDir() || !strings.EqualFold(filepath.Ext(e.Name()), ".md") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			found.Errorf(diag.Place{File: c.Commentary + "/" + e.Name()}, CodeCommentary, "the file cannot be read: %s", Reason(err)).Hint = unread(err, "copy it again, or take it out of the folder")
			continue
		}
		if !utf8.Valid(text) {
			found.Errorf(diag.Place{File: c.Commentary + "/" + e.Name(), Line: badLine(text)}, CodeCommentary, "the text is not UTF-8").Hint =
				"save the file again as UTF-8"
			continue
		}
		texts = append(texts, compose.Commentary{Name: e.Name(), Text: text})
	}
	slices.SortFunc(texts, func(a, b compose.Commentary) int { return strings.Compare(a.Name, b.Name) })
	return texts, found
}

// badLine is the line of the first byte that is not UTF-8.
func badLine(text []byte) int {
	line := 1
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		text = text[n:]
	}
	return line
}

// Reason is a file error without the path, which the caller names as the user wrote it.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "it is not there"
	case errors.Is(err, fs.ErrPermission):
		return "you have no right to read it"
	}
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err.Error()
	}
	return err.Error()
}

// unread is what helps against a file error: a right, where that is what is missing, else the hint.
func unread(err error, hint string) string {
	if errors.Is(err, fs.ErrPermission) {
		return "give yourself the right to read it"
	}
	return hint
}

// Nearest proposes a file of the same folder with a name close to the one that is missing.
func Nearest(dir, pattern string) string {
	parent := filepath.Dir(filepath.FromSlash(pattern))
	entries, err := os.ReadDir(filepath.Join(dir, parent))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if near, ok := diag.Nearest(filepath.Base(pattern), names); ok {
		return "; did you mean " + `"` + filepath.ToSlash(filepath.Join(parent, near)) + `"?`
	}
	return ""
}

// Folder names a folder in a sentence.
func Folder(dir string) string {
	if dir == "" || dir == "." {
		return "the folder of report.yaml"
	}
	return filepath.ToSlash(dir)
}
