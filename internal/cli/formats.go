package cli

import (
	"fmt"
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
	if err := format.Write(c.out, c.form, o.Diagnostics, format.Options{Version: version(), Name: c.file}); err != nil {
		return failed{exitOutput, fmt.Errorf("the findings could not be written: %w", err)}
	}
	c.gates(o.Gates)
	return nil
}
