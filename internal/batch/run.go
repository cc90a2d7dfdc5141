package batch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"ecart/internal/app"
	"ecart/internal/diag"
	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
	"ecart/internal/together"
)

// Request says which reports are wanted, and where they go.
type Request struct {
	Clients []Client
	Out     string      // the folder of all; each report goes into one of its own in it
	Shard   Shard       // the clients of others are left alone
	Each    app.Request // what all reports have in common
	Places  bool        // each location has a report of its own too
	Jobs    int         // reports made at once; 0 for as many as there are processors
	Code    func(app.Outcome, error) int
	Moved   func(done int, at string) // how many clients are done, and which one is waited for; nil tells nobody
	Told    func(Result)              // each report in the order of the clients, one at a time; nil tells nobody

	former []shelf.Entry                                           // what was there before, of which unchanged reports are listed anew
	build  func(context.Context, app.Request) (app.Outcome, error) // nil for app.Build
}

// Result is one report of a batch with what its list does not hold.
type Result struct {
	Entry       shelf.Entry
	Diagnostics diag.List // the first of them, errors before warnings
	More        int       // how many there are beyond those
	Gates       []app.Gated
	Held        string // which other run writes the folder of the report; "" for none
	output.Count
	Bytes     int64
	Lost      []string // former editions that were there and are gone, by period
	Pages     int
	Removed   bool            // the former report of a location that is withheld was taken away
	Left      string          // why such a one is still there; "" for none
	Unchanged bool            // the report was there already, every byte of it
	Panic     *together.Panic // our own mistake; nil for none
	Wide      int             // letters of the longest id of the reports of its client
}

// most is how many findings of a report are kept until they are told, so that memory does not grow with the number of reports.
const most = 50

// Run makes the reports of a batch, so many at once as Jobs says, and returns what became of them. What fails, fails alone: wrong settings, a missing
// workbook, an output that cannot be written, a mistake of ours. When the caller gives up, what is being made ends and the rest is not begun.
func Run(ctx context.Context, r Request) shelf.Batch {
	r.Each.Abreast = true
	b := shelf.Batch{Version: r.Each.Version, Shard: r.Shard.part()}
	if before, err := shelf.Read(filepath.Join(r.Out, shelf.List)); err == nil {
		r.former = before.Entries
	}
	var mine []Client
	for _, c := range r.Clients {
		if b.Shard != nil {
			b.Plan = append(b.Plan, c.ID)
		}
		if r.Shard.Holds(c.ID) {
			mine = append(mine, c)
		}
	}
	made := r.all(ctx, mine)
	for _, results := range made {
		for _, one := range results {
			b.Entries = append(b.Entries, one.Entry)
		}
	}
	return b
}

// all makes the reports of clients side by side, and tells of each as soon as those before it are told.
func (r Request) all(ctx context.Context, clients []Client) [][]Result {
	made := make([][]Result, len(clients))
	jobs := r.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var lock sync.Mutex
	next, done, told := 0, 0, 0
	take := func() int {
		lock.Lock()
		defer lock.Unlock()
		if next == len(clients) {
			return -1
		}
		next++
		r.moved(done, clients[told].ID)
		return next - 1
	}
	give := func(i int, results []Result) {
		lock.Lock()
		defer lock.Unlock()
		made[i], done = results, done+1
		for ; told < len(made) && made[told] != nil; told++ {
			wide := 0
			for _, one := range made[told] {
				wide = max(wide, utf8.RuneCountInString(one.Entry.ID))
			}
			for k := range made[told] {
				made[told][k].Wide = wide
				if r.Told != nil {
					r.Told(made[told][k])
				}
				made[told][k].Diagnostics = nil
			}
		}
		r.moved(done, clients[min(told, len(clients)-1)].ID) // the one that is waited for
	}
	var workers together.Group
	for range min(jobs, len(clients)) {
		workers.Go(func() {
			for i := take(); i >= 0; i = take() {
				give(i, r.client(ctx, clients[i]))
			}
		})
	}
	workers.Wait()
	return made
}

func (r Request) moved(done int, at string) {
	if r.Moved != nil {
		r.Moved(done, at)
	}
}

// client makes the reports of one client.
func (r Request) client(ctx context.Context, c Client) []Result {
	each := r.Each
	each.Config, each.Out = c.Config, filepath.Join(r.Out, c.ID)
	if r.Places {
		each.Places = func(id string) string { return filepath.Join(r.Out, local(c.ID, id)) }
	}
	whole, places := r.one(ctx, shelf.Entry{ID: c.ID}, each)
	return append([]Result{whole}, r.located(whole.Entry, places)...)
}

// local is the folder of a location's report: "rivage.saint-malo". It stands beside the whole report's, which is replaced as a whole.
func local(client, place string) string { return client + "." + place }

// located is the reports of a client's locations.
func (r Request) located(whole shelf.Entry, places []app.Place) []Result {
	var all []Result
	for _, p := range places {
		one := Result{Removed: p.Removed, Unchanged: p.Unchanged, Count: p.Count, Lost: p.Lost, Bytes: p.Bytes, Pages: p.Pages}
		e := shelf.Entry{ID: local(whole.ID, p.ID), Of: whole.ID, Location: p.Name, Status: shelf.Written}
		switch {
		case p.Withheld != "":
			e.Status, e.Why = shelf.Withheld, p.Withheld
			if p.Err != nil {
				one.Left = oneLine(p.Err.Error())
			}
			e = warned(e, p.Err)
		case p.Err != nil:
			e.Status, e.Exit, e.Why = shelf.Failed, exitOutput, oneLine(p.Err.Error())
		}
		if e.Status != shelf.Withheld { // a former report of a place that is too small now is not listed
			e = e.Seen(r.Out)
		}
		one.Entry = e
		all = append(all, one)
	}
	return all
}

// Leftover is the warning of a former report that should not stand beside the new whole one; it names no folder of the machine.
const Leftover = "its former report is still there, and tells beside the whole report what is hidden in it"

// warned is the entry of a location that is withheld, with the warning of its former report where that could not be removed.
func warned(e shelf.Entry, left error) shelf.Entry {
	e.Warnings, e.Findings = 0, nil
	if left != nil {
		e.Warnings, e.Findings = 1, []string{Leftover}
	}
	return e
}

// one makes a report, and says of it what its entry holds; and what became of those of its locations.
func (r Request) one(ctx context.Context, e shelf.Entry, each app.Request) (Result, []app.Place) {
	if ctx.Err() != nil {
		e.Status, e.Exit, e.Why = shelf.Failed, exitInterrupted, "the run was interrupted before it"
		return Result{Entry: e.Seen(r.Out)}, nil
	}
	o, err, mistake := r.caught(ctx, each)
	held := ""
	e.Exit = r.Code(o, err)
	if mistake != nil {
		e.Exit = exitInternal
	}
	found := o.Diagnostics.Merged().Sorted()
	slices.SortStableFunc(found, func(a, b diag.Diagnostic) int { return int(a.Severity) - int(b.Severity) })
	found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Severity == diag.Note })
	e.Errors, e.Warnings = found.Findings(diag.Error), found.Findings(diag.Warning)
	e.Findings = lines(found, each.Config)
	for _, g := range o.Gates {
		switch g.State {
		case app.Tripped:
			e.Gates = append(e.Gates, g.Gate)
		case app.Unjudged:
			e.Unjudged = append(e.Unjudged, g.Gate)
		}
	}
	e.Status = shelf.Written
	if o.Dir == "" {
		e.Status, e.Why = shelf.Failed, why(o, err, mistake)
	}
	if o.Unchanged {
		e = r.again(e, o)
	}
	if isBusy(err) {
		held = oneLine(err.Error())
	}
	result := Result{Held: held, Entry: e.Seen(r.Out), Unchanged: o.Unchanged, Diagnostics: found, Gates: o.Gates, Count: o.Count, Lost: o.Lost, Bytes: o.Bytes, Pages: o.Pages, Panic: mistake}
	if len(found) > most {
		result.Diagnostics, result.More = slices.Clone(found[:most]), len(found)-most
	}
	return result, o.Places
}

// again is the entry of a report that is unchanged: what was found when it was made still holds.
func (r Request) again(e shelf.Entry, o app.Outcome) shelf.Entry {
	e.Warnings = o.Warned
	at := slices.IndexFunc(r.former, func(f shelf.Entry) bool { return f.ID == e.ID && f.Status == shelf.Written && f.Warnings == o.Warned })
	if at >= 0 {
		e.Findings = r.former[at].Findings
	}
	return e
}

// The exit codes that a batch knows by itself.
const (
	exitInternal    = 1
	exitInterrupted = 130
)

// caught builds a report; a panic in it is told, not passed on.
func (r Request) caught(ctx context.Context, each app.Request) (o app.Outcome, err error, mistake *together.Panic) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		o = app.Outcome{}
		var is bool
		if mistake, is = cause.(*together.Panic); !is {
			mistake = &together.Panic{Cause: cause, Stack: debug.Stack()}
		}
	}()
	build := r.build
	if build == nil {
		build = app.Build
	}
	o, err = build(ctx, each)
	return o, err, nil
}

// why says in one line why nothing was written.
func why(o app.Outcome, err error, mistake *together.Panic) string {
	switch {
	case mistake != nil:
		return fmt.Sprintf("this is a mistake in the program, not in your files: %v", mistake)
	case isBusy(err):
		return "another run of ecart is writing it"
	case err != nil:
		return oneLine(err.Error())
	case o.Failure == app.InInterrupted:
		return "the run was interrupted"
	case o.Failure == app.InStrict:
		return "there are warnings, and --strict takes them for errors"
	}
	return ""
}

// isBusy tells whether another run has the folder. Which one and since when is no matter of a list that is the same wherever it is made.
func isBusy(err error) bool {
	_, is := errors.AsType[output.Busy](err)
	return is
}

// told is how many findings of a report its list has.
const told = 3

// lines is the first findings, each in one line, with places as they are seen from the client's folder.
func lines(found diag.List, config string) []string {
	var all []string
	folder := filepath.ToSlash(filepath.Dir(config)) + "/"
	for _, d := range found[:min(told, len(found))] {
		d.Place.File = strings.TrimPrefix(filepath.ToSlash(d.Place.File), folder)
		line := d.Message + " [" + d.Code + "]"
		if place := d.Place.String(); place != "" {
			line = place + ": " + line
		}
		all = append(all, oneLine(line))
	}
	return all
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
