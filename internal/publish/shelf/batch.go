// Package shelf lists the reports of one call: what became of each, as batch.json for programs and as a page that people open first.
package shelf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/publish/output"
)

// The files of a batch, beside the folders of its reports.
const (
	Index = "index.html"
	List  = "batch.json"
)

// Batch is what became of all reports of one call, or of one shard of it. It holds no time and no place of a machine, so that the same reports
// give the same bytes whoever made them.
type Batch struct {
	Version string   // of the program
	Shard   *Part    // nil for all reports
	Plan    []string // the ids of all clients of the batch, in a shard
	Entries []Entry  // by id
}

// Part is one of several calls that share the clients of a batch: 2 of 4.
type Part struct {
	Number int `json:"number" doc:"Which of them, from 1."`
	Of     int `json:"of" doc:"How many there are."`
}

// Status says what became of a report.
type Status string

// The states of a report.
const (
	Written  Status = "written"  // the report is there and up to date
	Failed   Status = "failed"   // nothing was written; Former tells whether an earlier report is there
	Withheld Status = "withheld" // a location that is too small for a report of its own, or would give a small one away
	Unmade   Status = "unmade"   // its shard never reported
)

// Entry is one report of a batch.
type Entry struct {
	ID        string       `json:"id" doc:"The client's id, which is also its folder."`
	Status    Status       `json:"status" enum:"written,failed,withheld,unmade" doc:"Written: it is there and up to date. Failed: nothing was written. Withheld: a location without a report of its own, for it is too small or would give a small one away. Unmade: its shard never reported."`
	Exit      int          `json:"exit" doc:"The exit code that it would have alone."`
	Of        string       `json:"of,omitempty" doc:"The id of the report of whose rows this one shows a part."`
	Location  string       `json:"location,omitempty" doc:"The location that it shows."`
	Why       string       `json:"why,omitempty" doc:"Why nothing was written, in one line."`
	Errors    int          `json:"errors,omitempty" doc:"How many errors were found."`
	Warnings  int          `json:"warnings,omitempty" doc:"How many warnings were found."`
	Gates     []string     `json:"gates_tripped,omitempty" doc:"The gates that tripped, as they were asked."`
	Unjudged  []string     `json:"gates_not_judged,omitempty" doc:"The gates that could not be judged, as they were asked: their figures were not measured, or are suppressed."`
	Findings  []string     `json:"findings,omitempty" doc:"The first findings, errors before warnings."`
	Former    bool         `json:"former,omitempty" doc:"Whether what is there is an earlier report."`
	Built     string       `json:"built,omitempty" doc:"The day that the report carries."`
	Report    *output.Card `json:"report,omitempty" doc:"What its manifest says of it."`
	Documents []string     `json:"documents,omitempty" doc:"What there is to open, by paths in its folder, the first to be opened first."`
}

// Exit is the exit code that a batch deserves: the worst of its reports'.
func (b Batch) Exit() int {
	worst := 0
	for _, e := range b.Entries {
		worst = Worse(worst, e.Exit)
	}
	return worst
}

// gravity orders exit codes, the gravest first: interrupted, our own mistake, output, settings, data, warnings under --strict, a gate.
var gravity = []int{130, 1, 4, 2, 3, 5, 6}

// Worse returns the graver of two exit codes.
func Worse(a, b int) int {
	for _, code := range gravity {
		if a == code || b == code {
			return code
		}
	}
	return max(a, b)
}

// Number counts the reports in a state.
func (b Batch) Number(s Status) int {
	n := 0
	for _, e := range b.Entries {
		if e.Status == s {
			n++
		}
	}
	return n
}

// Warnings counts the warnings of all reports.
func (b Batch) Warnings() int {
	n := 0
	for _, e := range b.Entries {
		n += e.Warnings
	}
	return n
}

const format = "ecart-batch"

// document is batch.json.
type document struct {
	Format  string   `json:"format" enum:"ecart-batch" doc:"What marks the file."`
	Number  int      `json:"format_version" doc:"A later number is a change that readers must know of; new keys are not."`
	Version string   `json:"ecart" doc:"The version of the program."`
	Exit    int      `json:"exit" doc:"The exit code of the call: the worst of its reports'."`
	Shard   *Part    `json:"shard,omitempty" doc:"Which part of the batch this is; absent for all of it."`
	Plan    []string `json:"clients,omitempty" doc:"The ids of all clients of the batch, in a shard's file."`
	Reports []Entry  `json:"reports" doc:"What became of each report, by id."`
}

// Name is the file of a batch: batch.json, and batch.2-of-4.json of a shard.
func (b Batch) Name() string {
	if b.Shard == nil {
		return List
	}
	return fmt.Sprintf("batch.%d-of-%d.json", b.Shard.Number, b.Shard.Of)
}

// File writes a batch down.
func (b Batch) File() output.File {
	d := document{Format: format, Number: 1, Version: b.Version, Exit: b.Exit(), Shard: b.Shard, Plan: b.Plan, Reports: append([]Entry{}, b.Entries...)}
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(d); err != nil {
		panic("shelf: " + err.Error())
	}
	return output.File{Path: b.Name(), Bytes: text.Bytes()}
}

// Read reads what File wrote.
func Read(path string) (Batch, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Batch{}, err
	}
	var d document
	if err := json.Unmarshal(text, &d); err != nil || d.Format != format {
		return Batch{}, fmt.Errorf("%s is not a list of reports written by ecart, or it is damaged", path)
	}
	if d.Number != 1 {
		return Batch{}, fmt.Errorf("%s has format %d, which this version of ecart does not know", path, d.Number)
	}
	return Batch{Version: d.Version, Shard: d.Shard, Plan: d.Plan, Entries: d.Reports}, nil
}

// Parts returns the files of shards in a folder, by name.
func Parts(dir string) []string {
	found, _ := filepath.Glob(filepath.Join(escaped(dir), "batch.*-of-*.json"))
	slices.Sort(found)
	return found
}

// escaped is a folder's name as a pattern that matches it alone.
func escaped(dir string) string {
	var b bytes.Buffer
	for _, r := range dir {
		if r == '*' || r == '?' || r == '[' {
			fmt.Fprintf(&b, "[%c]", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Others returns the folders beside the reports of a batch that hold a report of ecart's which is none of them, by name: that of a client that is no
// longer among them, or of a location that has none of its own any more. Of a shard it returns none, for it does not know those of others.
func (b Batch) Others(dir string) []string {
	beside, err := os.ReadDir(dir)
	if err != nil || b.Shard != nil {
		return nil
	}
	own := map[string]bool{}
	for _, e := range b.Entries {
		own[e.ID] = e.Status != Withheld
	}
	var others []string
	for _, one := range beside {
		if own[one.Name()] || strings.HasPrefix(one.Name(), ".") {
			continue
		}
		if _, _, err := output.CardOf(filepath.Join(dir, one.Name())); err == nil {
			others = append(others, one.Name())
		}
	}
	return others
}

// Seen completes an entry by what is on disk: which documents there are, and what the report there says of itself.
func (e Entry) Seen(dir string) Entry {
	folder := filepath.Join(dir, e.ID)
	card, built, err := output.CardOf(folder)
	e.Former, e.Documents = false, nil
	if err != nil {
		return e
	}
	e.Former, e.Built = e.Status != Written, built
	if card.Company != "" {
		e.Report = &card
	}
	for _, name := range []string{"site/index.html", "report.html", "report.pdf", "summary.pdf", "results.xlsx", "results.json"} {
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name))); err == nil {
			e.Documents = append(e.Documents, name)
		}
	}
	return e
}
