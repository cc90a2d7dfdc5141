// Package app holds the use cases — Check, Build, Figures — each one ordered call over the stages, reporting progress.
package app

import (
	"context"
	"os"
	"time"

	"ecart/internal/cache"
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/catalogue"
	"ecart/internal/document/i18n"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/publish/output"
	"ecart/internal/together"
)

// Request says which report is wanted, and what the caller knows that no file says.
type Request struct {
	Config     string      // path of report.yaml
	Out        string      // output folder; "" takes the one of report.yaml
	SingleFile bool        // the site is written as one file too, whatever report.yaml says
	Strict     bool        // warnings forbid writing
	Profile    string      // of report.yaml or its house; "" takes the one it names
	PDF        *config.PDF // which documents for paper; nil takes those of report.yaml
	Keep       *int        // how many former editions stay; nil takes the number of report.yaml
	Editions   bool        // a PDF for each location, whatever report.yaml says
	Annotate   string      // Check writes copies of the workbooks with their bad cells marked: a file, or a folder; "" writes none
	Force      bool        // such a copy may take the place of another file
	Built      time.Time   // the report's date; zero takes that of report.yaml, else the newest date in the data
	Version    string      // of the program
	Program    string      // what tells this program from others of the same version; "" for nothing
	NoCache    bool        // Build writes even what is there already
	Cache      string      // folder in which Build keeps what the next run need not make again; "" keeps nothing
	Abreast    bool        // other reports are made at the same time: no processor is idle
	Gates      []string    // conditions over figures under which a run fails: "gap5.reliability < -1"

	// Places says into which folder Build writes the report of a location; nil writes none.
	Places func(id string) (folder string)

	Progress func(step string)

	books   *books                                                 // sheets that were read; nil keeps none
	worked  *memo.Memory                                           // what measuring came to; nil keeps none
	latest  *latest                                                // the figures of the newest run in this process; nil keeps none
	memory  *cache.Pack                                            // what earlier runs of this report kept; nil keeps nothing
	begun   func(key string) *keptFigures                          // the figures of memory, which are read ahead; nil where nobody began
	settled func(*config.Config, *catalogue.Words, *Outcome) error // asked once report.yaml is read, before anything else is; nil asks nothing
}

// Count is how many files an output has: those of the report, and those of editions that it keeps.
type Count = output.Count

// Failure says which stage stopped a run, and so which exit code is due.
type Failure uint8

// The failures, none first.
const (
	None          Failure = iota
	InConfig              // report.yaml, theme or commentary
	InData                // workbooks
	InOutput              // writing the deliverable
	InStrict              // warnings, under Strict
	InGate                // a gate tripped; what was to be written has been
	InInterrupted         // the caller gave up
)

// Outcome is what became of a run.
type Outcome struct {
	Failure     Failure
	Diagnostics diag.List
	Dir         string // the output folder, when something was written
	Open        string // the file to open first
	Unchanged   bool   // the folder held already what would have been written; its files keep their times
	Warned      int    // warnings of the run that wrote it, when it is unchanged
	Count              // of files in the output folder
	Bytes       int64
	SingleFile  int64    // bytes of the site in one file, when that was written
	Pages       int      // pages of the site
	Sheets      int      // pages of the PDF
	Lost        []string // former editions that were there and are gone, by period
	Rows        map[config.Role]int
	Checked     quality.Summary        // what the checks of the data found
	Sources     []survey.SourceSummary // what was read of each sheet, and left out
	Quality     []byte                 // the same as JSON, as results.json has it; of Check alone
	Annotated   []Annotated            // in the order of report.yaml
	Abreast     bool                   // other reports are made at the same time: no processor is idle
	Gates       []Gated                // in the order they were asked

	Places []Place // what became of the locations' reports

	houses []string        // the files that the settings lie over
	inputs []input         // the workbooks that report.yaml names
	read   map[string]bool // those that could be read, by name
}

// stop notes a stage's diagnostics and tells whether the run ends here.
func (o *Outcome) stop(ctx context.Context, found diag.List, f Failure, strict bool) bool {
	o.Diagnostics = append(o.Diagnostics, found...)
	switch {
	case ctx.Err() != nil:
		o.Failure = InInterrupted
	case found.HasErrors():
		o.Failure = f
	case strict && found.Number(diag.Warning) > 0 && o.Failure == None:
		o.Failure = InStrict
	}
	return o.Failure != None && o.Failure != InStrict
}

// quote puts the lines of report.yaml and of its houses under what later stages found in them.
func (o *Outcome) quote(file string) {
	for _, one := range append([]string{file}, o.houses...) {
		if text, err := os.ReadFile(one); err == nil {
			o.Diagnostics = o.Diagnostics.Quoted(one, text)
		}
	}
}

// measured is a report's settings with what the data say.
type measured struct {
	config  *config.Config
	data    *survey.Dataset
	checked quality.Summary
	past    result.Past // what the archive holds of earlier periods
	results *result.Results
	words   *i18n.Printer
	inputs  []input
	texts   []string // files of the user's own texts
	from    string   // the key of what the figures follow from; "" where nothing is kept

	keeping together.Group // until they are kept
}

func (r Request) step(name string) {
	if r.Progress != nil {
		r.Progress(name)
	}
}
