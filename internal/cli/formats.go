package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/app"
	"ecart/internal/diag"
	"ecart/internal/diag/format"
)

// formOf reads the value of --format.
func formOf(name string) (string, error) {
	if slices.Contains(format.Names(), name) {
		return name, nil
	}
	words := fmt.Sprintf("--format is %q; it takes %s", name, strings.Join(format.Names(), ", "))
	if near, ok := diag.Nearest(name, format.Names()); ok {
		words += fmt.Sprintf("; did you mean %s?", near)
	}
	return "", failed{exitConfig, fmt.Errorf("%s", words)}
}

// formatted writes the findings for another program to read, and nothing else on standard output.
func (c *console) formatted(o app.Outcome) error {
	found := fromHere(o.Diagnostics, c.file)
	if c.form != "text" && c.form != "json" { // their readers know neither gates nor --strict
		found = append(failing(found, o.Failure == app.InStrict), tripped(o.Gates, c.file)...)
	}
	if err := format.Write(c.out, c.form, found, format.Options{Version: version(), Name: c.file}); err != nil {
		return failed{exitOutput, fmt.Errorf("the findings could not be written: %w", err)}
	}
	c.gates(o.Gates)
	return nil
}

// failing takes warnings for errors where --strict does.
func failing(all diag.List, strict bool) diag.List {
	for i := range all {
		if strict && all[i].Severity == diag.Warning {
			all[i].Severity = diag.Error
		}
	}
	return all
}

// tripped are gates that tripped, as errors of the report.
func tripped(all []app.Gated, file string) diag.List {
	var list diag.List
	for _, g := range all {
		if g.State == app.Tripped {
			list.Errorf(diag.Place{File: file}, "gate", "%s", found(g))
		}
	}
	return list
}

// fromHere names files from the folder of the call, where a build server looks for them. A report names its workbooks and commentaries
// from its own folder.
func fromHere(found diag.List, report string) diag.List {
	found = slices.Clone(found)
	for i := range found {
		place := &found[i].Place
		beside := filepath.Join(filepath.Dir(report), place.File)
		if info, err := os.Stat(beside); place.File != "" && !filepath.IsAbs(place.File) && err == nil && info.Mode().IsRegular() {
			place.File = filepath.ToSlash(beside)
		}
	}
	return found
}
