package app

import (
	"context"
	"fmt"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/measure/result"
	"ecart/internal/publish/history"
)

// archived reads the archive that report.yaml names, and tells whether the run ends here.
func (r Request) archived(ctx context.Context, c *config.Config, o *Outcome) (result.Past, bool) {
	if c.History == "" {
		return result.Past{}, false
	}
	past, found := history.Read(within(c.Dir, c.History), c.History)
	if told := r.told(c); !told.IsZero() {
		past.Edition = told.UTC().Format(time.DateOnly)
	}
	return past, o.stop(ctx, found, InData, r.Strict)
}

// homeless tells whether the archive that report.yaml names has no place to lie in, which ends the run before anything is read.
func (r Request) homeless(ctx context.Context, c *config.Config, o *Outcome) bool {
	return c.History != "" && o.stop(ctx, history.Homeless(c.HistoryAt, within(c.Dir, c.History), c.History), InConfig, r.Strict)
}

// compared tells what the archive and the workbooks say of each other.
func (m *measured) compared() diag.List {
	if m.config.History == "" {
		return nil
	}
	return history.Compared(m.config.HistoryAt, m.config.History, m.results)
}

// stage writes the next state of the archive beside it; nil where there is none. What it holds is an input of the next report.
func (m *measured) stage(out string) (*history.Staged, error) {
	if m.config.History == "" {
		return nil, nil
	}
	path := within(m.config.Dir, m.config.History)
	if history.Lies(path, out) {
		return nil, fmt.Errorf("the archive %s lies in the output folder, which is replaced as a whole; name a file outside of it under history", m.config.History)
	}
	if len(m.results.Kept.Periods) == 0 && history.Absent(path) {
		return nil, nil
	}
	return history.Stage(path, m.config.History, m.results.Kept)
}
