package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// weighting is how answers were weighted to the customers as a whole.
type weighting struct {
	By        []string     `json:"by" doc:"Groupings that report.yaml weights by; empty when it weights by none."`
	Applied   bool         `json:"applied" doc:"Whether weights were found that meet what it says."`
	Reason    string       `json:"reason,omitempty" doc:"Why none were found: unsettled when the margins contradict each other."`
	Design    value.Number `json:"design_effect" doc:"What weighting adds to variances, n·Σw²/(Σw)²."`
	Effective value.Number `json:"effective" doc:"Size of an equally weighted sample as good, (Σw)²/Σw²."`
	Min       value.Number `json:"min" doc:"Smallest weight."`
	Max       value.Number `json:"max" doc:"Largest weight."`
	Trimmed   int          `json:"trimmed" doc:"Weights cut off."`
	Merged    [][]string   `json:"merged" doc:"Cells too small to stand alone, taken together."`
}

func newWeighting(w result.Weighting) weighting {
	out := weighting{By: w.By, Applied: w.Applied, Reason: w.Reason, Design: value.Number(w.Design), Effective: value.Number(w.Effective), Min: value.Number(w.Min), Max: value.Number(w.Max), Trimmed: w.Trimmed, Merged: w.Merged}
	if out.By == nil {
		out.By = []string{}
	}
	if out.Merged == nil {
		out.Merged = [][]string{}
	}
	return out
}
