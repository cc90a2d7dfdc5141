//go:build !unix

package sheet

import "time"

var started = time.Now()

// processorTime returns the time gone by, where the system does not tell how long processors worked.
func processorTime() time.Duration { return time.Since(started) }
