package cli

import (
	"log/slog"
	"sync"
	"time"

	"ecart/internal/app"
)

// logged writes a run's steps as lines of JSON for whoever keeps the logs of a build server, each with its time and the seconds since the
// start, and returns what ends them. Standard output stays the answer's.
func (c *console) logged(r *app.Request) (done func()) {
	var mu sync.Mutex // steps come from the stages, which may run side by side
	log := slog.New(slog.NewJSONHandler(c.err, nil)).With("report", r.Config)
	start := time.Now()
	since := func() float64 { return float64(time.Since(start).Milliseconds()) / 1000 }
	r.Progress = func(step string) {
		mu.Lock()
		defer mu.Unlock()
		log.Info("step", "step", step, "seconds", since())
	}
	return func() { log.Info("end", "seconds", since()) }
}
