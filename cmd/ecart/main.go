// Command ecart turns customer-service surveys into a chart site and an executive report.
package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"

	"ecart/internal/cli"
)

// A run is short and holds little: nothing is collected before it has taken room bytes, which most end without, and from then on only when what lies about is
// garbage percent of what is in use, which is twice the usual.
const (
	room    = 128 << 20
	garbage = 200
)

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		collectLate()
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// collectLate lets the limit of memory bring about the first collection, which lifts it.
func collectLate() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(room)
	runtime.AddCleanup(new([64]byte), func(int) {
		if is := debug.SetGCPercent(garbage); is >= 0 {
			debug.SetGCPercent(is) // a command has chosen meanwhile
		}
		debug.SetMemoryLimit(math.MaxInt64)
	}, 0)
}
