package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"ecart/internal/app"
	"ecart/internal/batch"
	"ecart/internal/cli/progress"
	"ecart/internal/diag"
	"ecart/internal/publish/shelf"
)

// batching is what a call that makes many reports is asked for beside what one is.
type batching struct {
	by    string // "location": each has a report of its own too
	many  bool   // one report.yaml is a batch too
	shard string // "2/4"
	jobs  int
}

// wanted tells whether the arguments ask for a batch.
func (b batching) wanted(args []string) bool {
	return b.many || b.by != "" || b.shard != "" || len(args) > 1 || len(args) == 1 && batch.Pattern(args[0])
}

// byLocation is what --by takes.
const byLocation = "location"

// batchOut is the folder of a batch for which none is named.
const batchOut = "out"

// batch makes many reports, tells of each in one line, and keeps the worst of their exit codes.
func (c *console) batch(ctx context.Context, args []string, each app.Request, b batching) error {
	r, err := c.batchRequest(args, each, b)
	if err != nil {
		return err
	}
	claim, err := batch.Hold(r.Out, r.Shard)
	if err != nil {
		return failed{exitOutput, err}
	}
	defer claim.Release()
	if err := batch.Begin(r.Out, r.Shard); err != nil {
		return failed{exitOutput, err}
	}
	mine := 0
	for _, client := range r.Clients {
		if r.Shard.Holds(client.ID) {
			mine++
		}
	}
	t := &teller{console: c, bar: c.newBar(mine), wide: longestID(r.Clients), began: time.Now()}
	r.Moved, r.Told = t.bar.Moved, t.told
	list := batch.Run(ctx, r)
	t.bar.Close()
	c.code = list.Exit()
	if ctx.Err() != nil {
		t.end(list, r.Out, "")
		return failed{exitInterrupted, errors.New("interrupted; the reports above are there, and the list of all was not touched")}
	}
	if err := batch.Write(r.Out, list); err != nil {
		return failed{shelf.Worse(c.code, exitOutput), err}
	}
	if list.Shard == nil {
		batch.Done(r.Out)
	}
	t.end(list, r.Out, filepath.Join(r.Out, list.Name()))
	c.others(list, r.Out)
	return nil
}

// others tells of reports whose data have not grown, and of folders beside the reports of a batch that hold a report which is none of them.
func (c *console) others(b shelf.Batch, dir string) {
	if c.json || c.quiet {
		return
	}
	for _, e := range b.Behind() {
		fmt.Fprintf(c.err, "note: the newest data of %s are of %s, %s before the newest of all reports\n", e.ID, e.Newest, counted(e.Months, "month"))
	}
	for _, name := range b.Others(dir) {
		fmt.Fprintf(c.err, "note: %s is no report of this batch; remove it where nobody needs it\n", shown(filepath.Join(dir, name)))
	}
}

// newBar is the bar of a batch; without a person at a terminal it shows nothing.
func (c *console) newBar(total int) *progress.Bar {
	if c.quiet || c.json || !c.terminal() {
		return progress.NewBar(nil, nil, total)
	}
	return progress.NewBar(c.err, c.width, total)
}

func (c *console) batchRequest(args []string, each app.Request, b batching) (batch.Request, error) {
	r := batch.Request{Out: each.Out, Each: each, Jobs: b.jobs, Code: codeFor}
	if len(args) == 0 {
		args = []string{settings}
	}
	if b.by != "" && b.by != byLocation {
		return r, failed{exitConfig, fmt.Errorf("--by is %q; it takes location", b.by)}
	}
	r.Places = b.by == byLocation
	var err error
	if b.shard != "" {
		if r.Shard, err = batch.ReadShard(b.shard, os.Getenv(batch.PodIndex)); err != nil {
			return r, failed{exitConfig, err}
		}
	}
	if b.jobs < 0 {
		return r, failed{exitConfig, fmt.Errorf("--jobs is %d; it takes how many reports are made at once, or 0 for as many as there are processors", b.jobs)}
	}
	if err := each.Mistyped(); err != nil {
		return r, failed{exitConfig, err}
	}
	if r.Clients, err = batch.Plan(args); err != nil {
		return r, failed{exitConfig, err}
	}
	if r.Out == "" {
		r.Out = batchOut
	}
	if err := batch.Free(r.Out); err != nil {
		return r, failed{exitOutput, err}
	}
	return r, nil
}

// teller writes what becomes of a batch's reports.
type teller struct {
	*console
	bar   *progress.Bar
	wide  int // letters of the longest id
	began time.Time
	same  int // reports that were there already
	all   []reported
}

// reported is a report of a batch in the answer of --json.
type reported struct {
	shelf.Entry
	Unchanged   bool            `json:"unchanged,omitempty"`
	Removed     bool            `json:"former_removed,omitempty"`
	Left        string          `json:"former_left,omitempty"`
	Files       int             `json:"files,omitempty"`
	KeptFiles   int             `json:"kept_files,omitempty"`
	Editions    int             `json:"editions,omitempty"`
	Lost        []string        `json:"editions_removed,omitempty"`
	Bytes       int64           `json:"bytes,omitempty"`
	Gates       []app.Gated     `json:"gates,omitempty"`
	Diagnostics json.RawMessage `json:"diagnostics,omitempty"`
}

// told writes one line of a report on standard output, and what was found in it for whoever is to mend it.
func (t *teller) told(r batch.Result) {
	t.bar.Clear()
	t.wide = max(t.wide, min(r.Wide, mostAligned)) // of locations, whose ids nobody knows before their client is read
	if r.Unchanged {
		t.same++
	}
	if t.json {
		one := reported{Entry: r.Entry, Gates: r.Gates, Unchanged: r.Unchanged, Removed: r.Removed, Left: r.Left, Files: r.Files, KeptFiles: r.KeptFiles, Editions: r.Editions, Lost: r.Lost, Bytes: r.Bytes}
		var list strings.Builder
		if err := r.Diagnostics.WriteJSON(&list); err == nil {
			one.Diagnostics = json.RawMessage(list.String())
		}
		t.all = append(t.all, one)
		if !t.quiet {
			progress.LogReport(t.err, r.Entry.ID, string(r.Entry.Status), r.Entry.Status == shelf.Failed, r.Entry.Exit, t.began)
		}
		return
	}
	if r.Entry.Status == shelf.Failed || !t.quiet {
		t.found(r)
	}
	if r.Left != "" {
		fmt.Fprintf(t.err, "warning: %s: %s: %s; remove it\n", r.Entry.ID, batch.Leftover, r.Left)
	}
	if !t.quiet {
		fmt.Fprintf(t.out, "%s  exit %d  %s\n", padded(r.Entry.ID, t.wide), r.Entry.Exit, became(r))
	}
}

// found writes the findings of a report under its id.
func (t *teller) found(r batch.Result) {
	if r.Panic != nil {
		fmt.Fprintf(t.err, "%s: %s\n", r.Entry.ID, r.Entry.Why)
		fmt.Fprintln(t.err, "  hint: run it again with ECART_TRACE=1 and send what it prints; its former output was not touched")
		if os.Getenv("ECART_TRACE") != "" {
			t.err.Write(r.Panic.Stack)
		}
		return
	}
	if r.Entry.Why != "" && r.Entry.Status == shelf.Failed {
		fmt.Fprintf(t.err, "%s: %s\n", r.Entry.ID, cmp.Or(r.Held, r.Entry.Why))
	}
	shown := r.Diagnostics
	if r.Entry.Status == shelf.Failed && r.Entry.Exit != exitStrict {
		shown = shown[:errorsOf(shown)]
	}
	if len(shown) > 0 {
		fmt.Fprintf(t.err, "%s:\n", r.Entry.ID)
		t.tell(shown)
	}
}

// errorsOf is how many errors a list begins with.
func errorsOf(l diag.List) int {
	n := 0
	for n < len(l) && l[n].Severity == diag.Error {
		n++
	}
	return n
}

// became is what became of a report, in a few words.
func became(r batch.Result) string {
	e := r.Entry
	switch e.Status {
	case shelf.Withheld:
		words := "no report of its own: " + e.Why
		if r.Removed {
			words += "; its former report was removed, for it told what the whole report hides"
		}
		switch {
		case r.Editions == 1:
			words += "; its edition of a former period stays"
		case r.Editions > 1:
			words += fmt.Sprintf("; its %d editions of former periods stay", r.Editions)
		}
		if gone := lost(r.Lost); gone != "" {
			words += "; " + gone
		}
		return words
	case shelf.Failed, shelf.Unmade:
		words := "nothing was written: " + e.Why
		if e.Why == "" && len(e.Findings) > 0 {
			words = "nothing was written: " + e.Findings[0]
			if more := e.Errors - 1; more > 0 {
				words += fmt.Sprintf(" and %s more", grouped(more))
			}
		}
		if e.Former {
			words += "; the former report stays"
		}
		return words
	}
	parts := []string{counted(r.Pages, "page") + ", " + holdings(r.Count, r.Bytes)}
	if r.Unchanged {
		parts[0] = "unchanged, " + holdings(r.Count, r.Bytes)
	}
	if words := lost(r.Lost); words != "" {
		parts = append(parts, words)
	}
	if e.Warnings > 0 {
		parts = append(parts, counted(e.Warnings, "warning"))
	}
	if e.Report != nil && e.Report.Key != nil {
		parts = append(parts, e.Report.Key.Name+" "+e.Report.Key.Text)
	}
	for _, g := range r.Gates {
		if words := found(g); words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, "; ")
}

// end tells what became of all of them.
func (t *teller) end(b shelf.Batch, out, list string) {
	if t.json {
		t.writeBatch(b, out, list)
		return
	}
	if t.quiet {
		return
	}
	words := totals(b, t.same)
	fmt.Fprintf(t.out, "%s in %s\n", words, progress.Spent(time.Since(t.began)))
	if list != "" {
		fmt.Fprintf(t.out, "wrote %s\n", shown(list))
	}
	if b.Shard == nil && list != "" {
		fmt.Fprintf(t.out, "open %s\n", shown(filepath.Join(out, shelf.Index)))
	}
}

// totals counts the reports of a batch, and those of them that were there already: "12 reports: 10 written, 2 failed; 3 warnings; exit 2".
func totals(b shelf.Batch, same int) string {
	var parts []string
	for _, s := range []struct {
		status shelf.Status
		words  string
	}{{shelf.Written, "written"}, {shelf.Failed, "failed"}, {shelf.Withheld, "withheld"}, {shelf.Unmade, "not made"}} {
		n := b.Number(s.status)
		if s.status == shelf.Written {
			n -= same
		}
		if n > 0 {
			parts = append(parts, grouped(n)+" "+s.words)
		}
		if s.status == shelf.Written && same > 0 {
			parts = append(parts, grouped(same)+" unchanged")
		}
	}
	words := counted(len(b.Entries), "report")
	if len(parts) > 0 {
		words += ": " + strings.Join(parts, ", ")
	}
	if n := b.Warnings(); n > 0 {
		words += "; " + counted(n, "warning")
	}
	return fmt.Sprintf("%s; exit %d", words, b.Exit())
}

// batchAnswer is what --json writes of a batch.
type batchAnswer struct {
	Status  string     `json:"status"` // "written" when all were, else "failed"
	Exit    int        `json:"exit"`
	Dir     string     `json:"dir"`
	List    string     `json:"list,omitempty"` // "" when the run was interrupted
	Reports []reported `json:"reports"`
	Others  []string   `json:"others,omitempty"` // folders that hold a report which is none of these
}

func (t *teller) writeBatch(b shelf.Batch, out, list string) {
	a := batchAnswer{Status: "written", Exit: t.code, Dir: filepath.ToSlash(out), List: filepath.ToSlash(list), Reports: append([]reported{}, t.all...)}
	if b.Number(shelf.Failed)+b.Number(shelf.Unmade) > 0 {
		a.Status = "failed"
	}
	if list != "" {
		a.Others = b.Others(out)
	}
	e := json.NewEncoder(t.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(a); err != nil {
		fmt.Fprintf(t.err, "ecart: the answer could not be written: %v\n", err)
		t.code = shelf.Worse(t.code, exitOutput)
	}
}

// mostAligned is how many letters of an id stand in a column at most.
const mostAligned = 40

// longestID is the letters of the longest id, so far as it stands in a column.
func longestID(clients []batch.Client) int {
	most := 0
	for _, c := range clients {
		most = max(most, utf8.RuneCountInString(c.ID))
	}
	return min(most, mostAligned)
}

func padded(text string, wide int) string {
	return text + strings.Repeat(" ", max(0, wide-utf8.RuneCountInString(text)))
}
