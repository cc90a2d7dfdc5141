package wording

import (
	"ecart/internal/measure/result"
)

// HasChecklist tells whether somebody inspected anything.
func HasChecklist(c *Composer) bool { return len(c.Results.Checklist) > 0 }

// HasProcesses tells whether the log of processes holds figures.
func HasProcesses(c *Composer) bool { return c.Results.Processes.Status == result.Measured }
