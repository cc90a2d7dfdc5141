package sheet

import (
	"archive/zip"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"sync/atomic"
	"testing"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// BenchmarkRead reads surveys of 60 columns as four programs write them, and tells what the same file costs excelize's Rows with raw
// values, and the unpacking of the sheet alone with the same decoder. Run it on a quiet machine with
//
//	go test -run '^$' -bench Read -benchtime 5x -timeout 30m -cpu 1,2 ./internal/intake/sheet
//
// x_excelize is how many times faster than excelize by the clock, the fastest run of each; x_work how many times less its processors
// work, which other programs disturb less; x_inflate how many times the work of unpacking; ns/cell what a cell costs in work beyond twice
// the unpacking; peak_MB the largest heap while reading, garbage included. Wanted for Excel's form: x_excelize ≥ 15 on one processor and
// 25 on two, ns/cell ≤ 40, peak_MB < 100.
func BenchmarkRead(b *testing.B) {
	const rows = 100000
	for _, f := range forms {
		b.Run(fmt.Sprintf("form=%s/rows=%d/cols=60", f, rows), func(b *testing.B) {
			path := generated(b, f, rows)
			cells := 0
			peak := peakHeap(func() { cells = filledCells(readWhole(b, path, rows)) })
			inflating := costOf(3, func() { inflateSheet(b, path) })
			theirs := costOf(1, func() { readByExcelize(b, path, rows) })
			own := cost{clock: time.Hour, work: time.Hour}
			for b.Loop() {
				own = own.least(costOf(1, func() { readWhole(b, path, rows) }))
			}
			b.ReportMetric(float64(theirs.clock)/float64(own.clock), "x_excelize")
			b.ReportMetric(float64(theirs.work)/float64(own.work), "x_work")
			b.ReportMetric(float64(own.work)/float64(inflating.work), "x_inflate")
			b.ReportMetric(float64(own.work-2*inflating.work)/float64(cells), "ns/cell")
			b.ReportMetric(peak/1e6, "peak_MB")
		})
	}
}

// cost is what something takes: time by the clock, and of processors.
type cost struct{ clock, work time.Duration }

func (c cost) least(d cost) cost {
	return cost{clock: min(c.clock, d.clock), work: min(c.work, d.work)}
}

// costOf returns the least cost of doing something a few times.
func costOf(times int, do func()) cost {
	best := cost{clock: time.Hour, work: time.Hour}
	for range times {
		runtime.GC()
		clock, work := time.Now(), processorTime()
		do()
		best = best.least(cost{clock: time.Since(clock), work: processorTime() - work})
	}
	return best
}

func inflateSheet(tb testing.TB, path string) {
	z, err := zip.OpenReader(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer z.Close()
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	r, err := z.Open(firstSheet)
	if err != nil {
		tb.Fatal(err)
	}
	defer r.Close()
	if n, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, r, make([]byte, 256<<10)); err != nil || n == 0 {
		tb.Fatal(n, err)
	}
}

func readByExcelize(tb testing.TB, path string, rows int) {
	f, err := excelize.OpenFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	all, err := f.Rows("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	n := -1 // the headings
	for ; all.Next(); n++ {
		if _, err := all.Columns(excelize.Options{RawCellValue: true}); err != nil {
			tb.Fatal(err)
		}
	}
	if n != rows || all.Error() != nil {
		tb.Fatal(n, all.Error())
	}
}

// peakHeap returns the largest heap in use while something is done, in bytes, sampled each half millisecond.
func peakHeap(do func()) float64 {
	runtime.GC()
	var stop atomic.Bool
	peak := make(chan float64)
	go func() {
		heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"}}
		most := 0.0
		for !stop.Load() {
			metrics.Read(heap)
			most = max(most, float64(heap[0].Value.Uint64()+heap[1].Value.Uint64()))
			time.Sleep(500 * time.Microsecond)
		}
		peak <- most
	}()
	do()
	stop.Store(true)
	return <-peak
}
