// Package format writes diagnostics as the programs read them that show the findings of a build server: GitHub's workflow commands,
// SARIF 2.1.0 and JUnit's XML, beside our own text and JSON.
package format

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/diag"
)

// Names are the forms, as a command line takes them.
func Names() []string { return []string{"text", "json", "github", "sarif", "junit"} }

// Options says what a form needs besides the findings.
type Options struct {
	Version string           // of the program
	Name    string           // of what was checked: the path of report.yaml
	Text    diag.TextOptions // of the text form
}

// Write writes findings, merged and sorted, in a form of Names.
func Write(w io.Writer, name string, found diag.List, o Options) error {
	all := found.Merged().Sorted()
	switch name {
	case "text":
		found.WriteText(w, o.Text)
		return nil
	case "json":
		return found.WriteJSON(w)
	case "github":
		return github(w, all)
	case "sarif":
		return sarif(w, all, o)
	case "junit":
		return junit(w, all, o)
	}
	return fmt.Errorf("there is no form %q; there are %s", name, strings.Join(Names(), ", "))
}

// said is a finding in one sentence: what was found, where in the workbook, how often, and what would do.
func said(d diag.Diagnostic) string {
	var b strings.Builder
	if where := cell(d); where != "" {
		b.WriteString(where + ": ")
	}
	b.WriteString(diag.Plain(d.Message))
	if d.Count > 1 {
		fmt.Fprintf(&b, " (%d places)", d.Count)
	}
	if d.Hint != "" {
		b.WriteString("; " + diag.Plain(d.Hint))
	}
	return b.String()
}

// cell is where in a workbook a finding stands: "Responses!F17"; "" for one in a text.
func cell(d diag.Diagnostic) string {
	at := d.Place.Cell
	if d.Range != "" {
		at = d.Range
	}
	return diag.Plain(strings.Trim(d.Place.Sheet+"!"+at, "!"))
}

// uri is a file as a program finds it in a checkout: with slashes, and none of the machine's folders before it.
func uri(file string) string { return filepath.ToSlash(diag.Plain(file)) }

// codes is the codes of findings, sorted, each once.
func codes(all diag.List) []string {
	var of []string
	for _, d := range all {
		of = append(of, d.Code)
	}
	slices.Sort(of)
	return slices.Compact(of)
}
