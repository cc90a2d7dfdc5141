// Package telling makes the findings of a survey's cells fit to be told: one slip once, and nobody by name.
package telling

import (
	"fmt"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
)

// noLabel parts what a finding on a label says of the label from what it says of the column.
const noLabel = " is no label of the scale of "

// LabelsOnce tells a label that the scale lacks once for all columns of a sheet: most likely it is one slip, and in report.yaml.
func LabelsOnce(found diag.List) diag.List {
	type same struct {
		severity           diag.Severity
		file, sheet, label string
		hint               string
	}
	var all diag.List
	first, columns := map[same]int{}, map[int]int{}
	for _, d := range found {
		label, _, is := strings.Cut(d.Message, noLabel)
		if d.Code != answer.CodeLabel || !is {
			all = append(all, d)
			continue
		}
		k := same{d.Severity, d.Place.File, d.Place.Sheet, label, d.Hint}
		at, before := first[k]
		if !before {
			first[k] = len(all)
			all = append(all, d)
			continue
		}
		columns[at]++
		all[at].Join(d)
		all[at].Message = fmt.Sprintf("%s is no label of the scale, in %d columns", label, columns[at]+1)
	}
	return all
}
