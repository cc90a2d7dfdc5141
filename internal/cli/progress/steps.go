// Package progress tells how far a run has come while it runs: a line or a bar on a terminal, lines of JSON for the logs of a server.
package progress

import (
	"fmt"
	"io"
	"time"
)

// erase goes back to the beginning of a terminal's line and empties it.
const erase = "\r\x1b[K"

// Steps shows the step that a run is at in one line of a terminal, once it has taken a quarter of a second; done takes the line away.
func Steps(terminal io.Writer) (step func(string), done func()) {
	steps := make(chan string, 16)
	over := make(chan struct{})
	go func() {
		defer close(over)
		start, shown := time.Now(), false
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		at := ""
		for {
			select {
			case s, more := <-steps:
				if !more {
					if shown {
						fmt.Fprint(terminal, erase)
					}
					return
				}
				at = s
			case <-tick.C:
			}
			if waited := time.Since(start); waited > 250*time.Millisecond && at != "" {
				shown = true
				fmt.Fprintf(terminal, erase+"ecart: %s … %.1f s", at, waited.Seconds())
			}
		}
	}()
	return func(name string) { steps <- name }, func() { close(steps); <-over }
}
