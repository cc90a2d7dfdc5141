// Command ecart turns customer-service surveys into a chart site and an executive report.
package main

import (
	"os"
	"runtime/debug"

	"ecart/internal/cli"
)

// garbage is how much more than what is in use may lie about, in percent, before it is collected. A run is short and holds little: twice the usual takes
// a tenth of the time off it, and adds a tenth to its memory.
const garbage = 200

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
