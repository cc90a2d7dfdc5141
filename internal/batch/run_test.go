package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"ecart/internal/app"
	"ecart/internal/diag"
	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
	"ecart/internal/together"
)

func TestOneBrokenClientNeverStopsTheOthers(t *testing.T) {
	dir := t.TempDir()
	files := generated(t, dir, 6, "pdf: none, xlsx: false")
	write(t, files[1], "compny: {name: A}\n")
	if err := os.Remove(filepath.Join(filepath.Dir(files[2]), "guests.csv")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	write(t, filepath.Join(dir, "x"), "")
	if err := os.MkdirAll(filepath.Join(out, "client-003"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(out, "client-003", "thesis.doc"), "")
	if err := os.Remove(files[4]); err != nil {
		t.Fatal(err)
	}
	plan, err := Plan(files)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	b := Run(context.Background(), Request{Clients: plan, Out: out, Each: app.Request{Version: "test"}, Code: code, Told: func(r Result) {
		told = append(told, fmt.Sprint(r.Entry.ID, " ", r.Entry.Exit))
	}})
	want := []string{"client-000 0", "client-001 2", "client-002 3", "client-003 4", "client-004 2", "client-005 0"}
	if !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	if b.Exit() != 4 || b.Number(shelf.Written) != 2 || b.Number(shelf.Failed) != 4 {
		t.Errorf("exit %d, %d written", b.Exit(), b.Number(shelf.Written))
	}
	for _, e := range b.Entries {
		if e.Status == shelf.Failed && e.Why == "" && len(e.Findings) == 0 {
			t.Errorf("%s failed without a reason", e.ID)
		}
		if strings.Contains(strings.Join(e.Findings, " "), dir) {
			t.Errorf("%s names a folder of this machine: %v", e.ID, e.Findings)
		}
	}
	if err := Write(out, b); err != nil {
		t.Fatal(err)
	}
}

// faked is a batch of clients whose reports a function makes.
func faked(n int, build func(id string) (app.Outcome, error)) Request {
	r := Request{Out: "nowhere", Code: code}
	for i := range n {
		id := fmt.Sprintf("c%02d", i)
		r.Clients = append(r.Clients, Client{ID: id, Config: id + "/report.yaml"})
	}
	r.build = func(_ context.Context, each app.Request) (app.Outcome, error) { return build(filepath.Base(each.Out)) }
	return r
}

func TestOnlyShardsOfOneBatchWriteAFolderSideBySide(t *testing.T) {
	whole, merge := func(out string) (*output.Claim, error) { return Hold(out, Shard{}) }, HoldMerge
	shard := func(k, n int) func(string) (*output.Claim, error) {
		return func(out string) (*output.Claim, error) { return Hold(out, Shard{k, n}) }
	}
	for _, c := range []struct {
		name          string
		first, second func(string) (*output.Claim, error)
		who           string // stands in the way; "" for nobody
	}{
		{"a batch beside a batch", whole, whole, "another batch"},
		{"a shard beside a batch", whole, shard(2, 4), "another batch"},
		{"a batch beside a shard", shard(2, 4), whole, "shard 2 of 4 of a batch"},
		{"a shard beside another", shard(2, 4), shard(3, 4), ""},
		{"a shard beside itself", shard(2, 4), shard(2, 4), "shard 2 of 4 of a batch"},
		{"a shard beside one of another number", shard(2, 4), shard(2, 3), "shard 2 of 4 of a batch"},
		{"a merge beside a shard", shard(1, 2), merge, "shard 1 of 2 of a batch"},
		{"a merge beside a batch", whole, merge, "another batch"},
		{"a batch beside a merge", merge, whole, "a merge"},
		{"a shard beside a merge", merge, shard(1, 2), "a merge"},
		{"a merge beside a merge", merge, merge, "a merge"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			first, err := c.first(out)
			if err != nil {
				t.Fatal(err)
			}
			second, err := c.second(out)
			switch want := fmt.Sprintf("%s (process %d", c.who, os.Getpid()); {
			case c.who == "" && err != nil:
				t.Error(err)
			case c.who != "" && (!isBusy(err) || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "has been writing "+out)):
				t.Errorf("%v, want %s …", err, want)
			}
			second.Release()
			first.Release()
			third, err := c.second(out)
			if err != nil {
				t.Errorf("after its end: %v", err)
			}
			third.Release()
			if _, err := os.Stat(out); err == nil {
				t.Error("the folder of runs that wrote nothing stays")
			}
		})
	}
}

func TestWhoDiedHoldsNoFolder(t *testing.T) {
	out := t.TempDir()
	for _, dead := range []string{".batch.json.run", ".batch.1-of-3.json.run", ".merge.run", ".ecart-begins"} {
		write(t, filepath.Join(out, dead+".ecart-lock"), "2147483600 elsewhere\n")
	}
	claim, err := HoldMerge(out)
	if err != nil {
		t.Fatal(err)
	}
	claim.Release()
	if left, err := os.ReadDir(out); err != nil || len(left) > 0 {
		t.Errorf("left: %v %v", left, err)
	}
}

func TestTheListNamesNoProcessAndNoTime(t *testing.T) {
	busy := output.Busy{Dir: "/srv/out/c00", Who: "process 4711 on vm", Since: time.Unix(0, 0)}
	r := faked(1, func(string) (app.Outcome, error) { return app.Outcome{Failure: app.InOutput}, busy })
	var one Result
	r.Told = func(r Result) { one = r }
	b := Run(context.Background(), r)
	if text := string(b.File().Bytes); strings.Contains(text, "4711") || strings.Contains(text, "1970") || !strings.Contains(text, "another run of ecart is writing it") {
		t.Error(text)
	}
	if !strings.Contains(one.Held, "process 4711 on vm") {
		t.Errorf("told %q", one.Held)
	}
}

func TestAPanicEndsOneReportAlone(t *testing.T) {
	r := faked(8, func(id string) (app.Outcome, error) {
		switch id {
		case "c02":
			panic("no colour")
		case "c05": // in a function that runs beside others
			var g together.Group
			g.Go(func() { panic("no chart") })
			g.Wait()
		}
		return app.Outcome{Dir: id}, nil
	})
	mistakes := 0
	r.Told = func(one Result) {
		if one.Panic != nil {
			mistakes++
		}
	}
	b := Run(context.Background(), r)
	if mistakes != 2 || b.Exit() != 1 || b.Number(shelf.Written) != 6 {
		t.Fatalf("%d mistakes, exit %d, %d written", mistakes, b.Exit(), b.Number(shelf.Written))
	}
	for i, reason := range map[int]string{2: "no colour", 5: "no chart"} {
		if e := b.Entries[i]; e.Exit != 1 || !strings.Contains(e.Why, reason) {
			t.Errorf("%s: exit %d, %s", e.ID, e.Exit, e.Why)
		}
	}
}

func TestReportsAreToldInTheirOrderAndNoMoreAreMadeAtOnceThanAskedFor(t *testing.T) {
	var now, most atomic.Int64
	r := faked(30, func(id string) (app.Outcome, error) {
		most.Store(max(most.Load(), now.Add(1)))
		time.Sleep(time.Duration(len(id)) * time.Millisecond)
		now.Add(-1)
		return app.Outcome{Dir: id}, nil
	})
	r.Jobs = 3
	var told []string
	r.Told = func(one Result) { told = append(told, one.Entry.ID) }
	counts := 0
	r.Moved = func(done int, at string) {
		counts++
		if at == "" || done < 0 || done > 30 {
			t.Errorf("moved to %d at %q", done, at)
		}
	}
	Run(context.Background(), r)
	if !slices.IsSorted(told) || len(told) != 30 || most.Load() > 3 || counts != 60 {
		t.Errorf("told %v, %d at once, moved %d times", told, most.Load(), counts)
	}
}

func TestAnInterruptedBatchBeginsNoMoreReports(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	made := 0
	r := faked(10, func(id string) (app.Outcome, error) {
		if made++; made == 3 {
			cancel()
			return app.Outcome{Failure: app.InInterrupted}, nil
		}
		return app.Outcome{Dir: id}, nil
	})
	r.Jobs = 1
	r.Out = t.TempDir()
	if err := os.Mkdir(filepath.Join(r.Out, "c09"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(r.Out, "c09", "manifest.json"), `{"format": "ecart-output"}`)
	b := Run(ctx, r)
	if last := b.Entries[9]; !last.Former || b.Entries[8].Former {
		t.Errorf("of a report that was not begun the former one is not told: %+v", last)
	}
	if made != 3 || b.Exit() != 130 || b.Number(shelf.Written) != 2 {
		t.Errorf("%d were begun, exit %d, %d written", made, b.Exit(), b.Number(shelf.Written))
	}
}

func TestErrorsStandBeforeWarningsAndNotesAreLeftOut(t *testing.T) {
	r := faked(1, func(string) (app.Outcome, error) {
		var l diag.List
		l.Notef(diag.Place{File: "a"}, "N1", "a note")
		for i := range 70 {
			l.Warnf(diag.Place{File: "c00/report.yaml", Line: i + 1}, fmt.Sprintf("W%d", i), "warning number %d of many", i)
		}
		l.Errorf(diag.Place{File: "z.xlsx"}, "E1", "an error")
		return app.Outcome{Failure: app.InData, Diagnostics: l}, nil
	})
	var one Result
	r.Told = func(r Result) { one = r }
	Run(context.Background(), r)
	if one.Entry.Errors != 1 || one.Entry.Warnings != 70 || one.More != 21 || len(one.Diagnostics) != 50 {
		t.Errorf("%d errors, %d warnings, %d and %d more", one.Entry.Errors, one.Entry.Warnings, len(one.Diagnostics), one.More)
	}
	if want := []string{"z.xlsx: an error [E1]", "report.yaml:1: warning number 0 of many [W0]", "report.yaml:2: warning number 1 of many [W1]"}; !slices.Equal(one.Entry.Findings, want) {
		t.Errorf("findings %q", one.Entry.Findings)
	}
}

// The list of a batch, the manifest and the last line of a check count the same findings alike: one of many cells once, and what was found twice once.
func TestFindingsAreCountedInOneWay(t *testing.T) {
	var l diag.List
	l.Warnf(diag.Place{File: "a.xlsx", Sheet: "S", Cell: "B2"}, "E0312", "8 is outside the scale").Count = 42
	for range 2 {
		l.Warnf(diag.Place{File: "report.yaml", Line: 3}, "E0601", "said by two stages")
		l.Notef(diag.Place{File: "report.yaml", Line: 4}, "E0602", "so is this")
	}
	r := faked(1, func(string) (app.Outcome, error) { return app.Outcome{Dir: "out", Diagnostics: l}, nil })
	if n := Run(context.Background(), r).Warnings(); n != 2 {
		t.Errorf("the batch counts %d warnings", n)
	}
	if said := l.Merged().Summary(); !strings.HasPrefix(said, "2 warnings (43 places), 1 note in 2 files") {
		t.Errorf("a check says %q", said)
	}
	manifest := string(output.Manifest(output.ManifestOptions{Diagnostics: l}, nil).Bytes)
	for _, want := range []string{`"warnings": 2`, `"notes": 1`} {
		if !strings.Contains(manifest, want) {
			t.Errorf("the manifest lacks %s:\n%s", want, manifest)
		}
	}
}

func TestThePlanNamesEachClientOnce(t *testing.T) {
	dir := t.TempDir()
	files := generated(t, dir, 3, "")
	plan, err := Plan(append([]string{filepath.Join(dir, "*", "report.yaml")}, files[1]))
	if err != nil || len(plan) != 3 || plan[0].ID != "client-000" {
		t.Fatalf("%v %v", plan, err)
	}
	other := filepath.Join(dir, "other", "CLIENT-001", "report.yaml")
	for _, wrong := range []struct {
		args []string
		why  string
	}{
		{[]string{files[1], other}, "both stand in a folder named CLIENT-001"},
		{[]string{filepath.Join(dir, "nothing*", "report.yaml")}, "no file matches"},
		{[]string{filepath.Join(dir, "[", "report.yaml")}, "is no pattern"},
		{[]string{"/report.yaml"}, "root of the disk"},
		{[]string{filepath.Join(dir, "batch.json", "report.yaml")}, "the name of a file of the batch"},
	} {
		if _, err := Plan(wrong.args); err == nil || !strings.Contains(err.Error(), wrong.why) {
			t.Errorf("%v: %v", wrong.args, err)
		}
	}
}

func TestAFolderOfOneReportOrOfSomebodyElseHoldsNoBatch(t *testing.T) {
	dir := t.TempDir()
	if err := Free(filepath.Join(dir, "new")); err != nil {
		t.Error(err)
	}
	write(t, filepath.Join(dir, "file"), "")
	site := filepath.Join(dir, "site")
	one := filepath.Join(dir, "one")
	for _, folder := range []string{site, one} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(site, "index.html"), "<p>mine")
	write(t, filepath.Join(one, "manifest.json"), `{"format": "ecart-output"}`)
	for folder, why := range map[string]string{"file": "is a file", "site": "that ecart did not write", "one": "holds one report"} {
		if err := Free(filepath.Join(dir, folder)); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", folder, err)
		}
	}
	if errors.Is(Free(dir), os.ErrExist) {
		t.Error("a folder with other things in it can hold a batch")
	}
}
