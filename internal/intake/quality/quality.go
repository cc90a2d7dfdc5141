// Package quality says how far the data can be trusted: what is odd in the sheets, in the answers and in who gave them. It flags and
// counts; a row is left out only where report.yaml says so.
package quality

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/drift"
	"ecart/internal/intake/survey"
	"ecart/internal/together"
)

// Options is what the checks need and no sheet says. The zero value knows neither.
type Options struct {
	Date   time.Time // the report's: nothing can be dated after it; zero checks no future
	Hidden []Hidden  // sheets that are hidden in the workbooks
}

// Hidden is the hidden sheets of one workbook.
type Hidden struct {
	File   string // as the user named it
	Sheets []string
}

// Summary is what the checks found, in numbers alone: it holds no cell, no row and no word that a respondent wrote.
type Summary struct {
	Respondents int  // customers who were looked at, before any was left out
	Flagged     int  // of whom at least one check flags
	Struck      int  // of whom report.yaml leaves out
	TooFew      bool // respondents there are, and fewer than may be shown together: nothing is said of them
	Broken      bool // reading the sheets found errors: most checks were not made then
	Structure   []Tally
	Values      []Tally
	People      []Tally
	Items       []Item
	Groups      []Grouping
	Changes     []drift.Change // of the input between one wave and the next
}

// Tally is how often one check found something.
type Tally struct {
	Check  string // "speeder"; as in report.yaml where a key sets it
	Found  int    // cells, columns, rows, sheets or respondents
	Base   int    // of respondents: how many could be looked at; else 0
	Made   bool   // the data hold what the check needs
	Action config.Action
}

// Read makes a dataset of the sheets, looks it over, and makes it again without the rows that checks of report.yaml leave out. The dataset
// and the summary are to be used only when the list has no errors.
func Read(c *config.Config, in []survey.Input, o Options) (*survey.Dataset, Summary, diag.List) {
	d, found := survey.Build(c, in)
	e := &examiner{config: c, options: o, in: in, data: d, sheets: sheets(in, d), summary: &Summary{Broken: found.HasErrors()}}
	var flags flags
	steps := []func(*examiner){(*examiner).structure, (*examiner).changes}
	if !e.summary.Broken {
		steps = append(steps, func(e *examiner) { e.values(found) })
		if d.Customers != nil {
			steps = append(steps, func(e *examiner) { flags = e.people() })
		}
	}
	e.apart(steps...)
	if e.summary.Broken || d.Customers == nil {
		return d, *e.summary, append(found, e.found...)
	}
	if struck, any := flags.struck(in); any {
		in = struck
		d, found = survey.Build(c, in)
		if found.HasErrors() {
			return d, *e.summary, append(found, e.found...)
		}
		e.in, e.data, e.sheets = in, d, sheets(in, d)
	}
	e.items()
	return d, *e.summary, append(found, e.found...)
}

// examiner gathers what one run of the checks finds.
type examiner struct {
	config  *config.Config
	options Options
	in      []survey.Input
	sheets  []*sheet
	data    *survey.Dataset
	summary *Summary
	found   diag.List
}

// apart takes steps side by side that write different fields of the summary; what they found is told in their order.
func (e *examiner) apart(steps ...func(*examiner)) {
	each := slices.Repeat([]examiner{*e}, len(steps))
	var group together.Group
	for i, step := range steps {
		each[i].found = nil
		group.Go(func() { step(&each[i]) })
	}
	group.Wait()
	for _, one := range each {
		e.found = append(e.found, one.found...)
	}
}

// changes tells what changed in the input from one wave to the next.
func (e *examiner) changes() {
	e.summary.Changes, e.found = drift.Look(e.config, e.in, e.data)
}

// sheet is one sheet that was read.
type sheet struct {
	survey.Input
	survey.Reading
}

func sheets(in []survey.Input, d *survey.Dataset) []*sheet {
	all := make([]*sheet, len(d.Readings))
	for i, r := range d.Readings {
		all[i] = &sheet{in[r.Input], r}
	}
	return all
}
