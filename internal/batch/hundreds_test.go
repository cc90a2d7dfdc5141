package batch

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"ecart/internal/app"
	"ecart/internal/publish/shelf"
)

func code(o app.Outcome, err error) int {
	if err != nil && o.Failure == app.None {
		return 1
	}
	return map[app.Failure]int{app.InConfig: 2, app.InData: 3, app.InOutput: 4, app.InStrict: 5, app.InGate: 6, app.InInterrupted: 130}[o.Failure]
}

// A batch takes no more memory for many clients than for few: what is kept of each is its entry. 500 clients with ECART_LONG=1.
func TestMemoryDoesNotGrowWithTheNumberOfClients(t *testing.T) {
	n := 12
	if os.Getenv("ECART_LONG") != "" {
		n = 500
	}
	dir := inMemory(t)
	plan, err := Plan(generated(t, dir, n, "pdf: none, xlsx: false"))
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	began, told := time.Now(), 0
	var early, late uint64
	b := Run(context.Background(), Request{Clients: plan, Out: out, Each: app.Request{Version: "test"}, Code: code, Told: func(r Result) {
		told++
		switch {
		case told <= 10:
			early = max(early, held())
		case told > n-10 && n >= 100:
			late = max(late, held())
		}
	}})
	if err := Write(out, b); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	if told != n || b.Number(shelf.Written) != n || b.Exit() != 0 {
		t.Fatalf("%d of %d told, %d written, exit %d: %v", told, n, b.Number(shelf.Written), b.Exit(), b.Entries[0])
	}
	t.Logf("%d clients in %s, %.1f a second; heap %d MB at the beginning, %d MB at the end", n, took.Round(time.Millisecond), float64(n)/took.Seconds(), early>>20, late>>20)
	if late > early+64<<20 {
		t.Errorf("the heap grew from %d to %d MB", early>>20, late>>20)
	}
}

// inMemory is a folder in memory where the system has such, for the program is measured and not the disk.
func inMemory(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "ecart-batch-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// held is the bytes that are in use once rubbish is out.
func held() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
