// Package editions says which editions of a report an output keeps, and under which names.
package editions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecart/internal/diag"
	"ecart/internal/document/compose/kept"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/site"
)

// List is the page that lists all editions.
const List = output.KeptFolder + "/index.html"

// Period names an edition: the month, or the quarter, of the first of these days that is known; "" where none is.
func Period(unit string, days ...time.Time) string {
	for _, d := range days {
		switch {
		case d.IsZero():
		case unit == "quarter":
			return fmt.Sprintf("%d-Q%d", d.Year(), (int(d.Month())+2)/3)
		default:
			return d.Format("2006-01")
		}
	}
	return ""
}

// Unsaid refuses to write a folder that keeps editions for a run that does not say how many are to stay.
func Unsaid(dir string) error {
	periods := output.Keeps(dir)
	if len(periods) == 0 {
		return nil
	}
	n := max(1, len(periods)-1)
	return fmt.Errorf("%s keeps editions of earlier runs (%s), which this run would remove: say how many are to stay, --keep %d or outputs: {keep: %d}; --keep 0 removes them",
		dir, strings.Join(periods, ", "), n, n)
}

// Faults warns where no edition can be kept, and, at the first one that is, of what somebody may find out who compares two of them. hidden is the
// number of figures that are suppressed in this one.
func Faults(at diag.Place, dir, period string, hidden int) diag.List {
	var found diag.List
	if period == "" {
		found.Warnf(at, CodeUndated, "no edition can be kept: no answer has a date and the report has none, so nothing says of which period it is").
			Hint = "map the column of dates, or set outputs.date or SOURCE_DATE_EPOCH"
		return found
	}
	others := slices.ContainsFunc(output.Keeps(dir), func(p string) bool { return p != period })
	if hidden > 0 && !others {
		n := strconv.Itoa(hidden) + " figures are hidden because their groups are"
		if hidden == 1 {
			n = "1 figure is hidden because its group is"
		}
		found.Warnf(at, CodeSubtract, "%s small, and editions that stay side by side may be subtracted from each other", n).
			Hint = "keep editions where only those read them who may; this is said until a second period is kept, so leave --strict off until then"
	}
	return found
}

// Of is the editions that an output is to hold, the newest first: this report's, and so many of those before it. Those are looked over, so that what
// was changed since is told instead of kept.
func Of(dir string, keep int, told output.ManifestOptions, files []output.File) ([]output.Edition, error) {
	former, err := output.Former(dir)
	if err != nil {
		return nil, err
	}
	former = slices.DeleteFunc(former, func(e output.Edition) bool { return e.Period == told.Period })
	former = former[:min(len(former), keep)]
	return output.NewestFirst(append(former, output.NewEdition(told.Period, told, files))), nil
}

// Page is the page that lists editions, with what it needs beside it.
func Page(of *report.Report, all []output.Edition, look *theme.Theme, words *i18n.Printer) ([]output.File, error) {
	var lines []kept.Edition
	for _, e := range all {
		line := kept.Edition{Period: e.Period, Wave: e.Wave, Built: e.Built, Documents: e.Documents}
		if e.Card != nil {
			line.Verdict = e.Card.Verdict
		}
		lines = append(lines, line)
	}
	files, err := site.Render(kept.Page(of, lines, words), look, words)
	for i := range files {
		files[i].Path = output.KeptFolder + strings.TrimPrefix(files[i].Path, "site")
	}
	return files, err
}
