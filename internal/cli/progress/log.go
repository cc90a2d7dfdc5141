package progress

import (
	"io"
	"log/slog"
	"sync"
	"time"
)

// Log writes the steps of one report as lines of JSON for whoever keeps the logs of a build server, each with its time and the seconds since the
// start. Steps may come from stages that run side by side; done ends the log.
func Log(out io.Writer, report string) (step func(string), done func()) {
	var mu sync.Mutex
	log := lines(out).With("report", report)
	start := time.Now()
	step = func(name string) {
		mu.Lock()
		defer mu.Unlock()
		log.Info("step", "step", name, "seconds", seconds(start))
	}
	return step, func() { log.Info("end", "seconds", seconds(start)) }
}

// LogReport writes that one report of a batch is done, begun at a time: an error where it failed.
func LogReport(out io.Writer, report, status string, failed bool, exit int, began time.Time) {
	log := lines(out).Info
	if failed {
		log = lines(out).Error
	}
	log("report", "report", report, "status", status, "exit", exit, "seconds", seconds(began))
}

func lines(out io.Writer) *slog.Logger { return slog.New(slog.NewJSONHandler(out, nil)) }

// seconds is how long ago a time was, to the millisecond.
func seconds(since time.Time) float64 { return float64(time.Since(since).Milliseconds()) / 1000 }
