package app

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/app/misuse"
	"ecart/internal/config"
	"ecart/internal/document/compose"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/gate"
)

// Gated is what a gate found: its figure, and whether it tripped.
type Gated struct {
	Gate   string     `json:"gate"` // as the user wrote it
	State  gate.State `json:"state"`
	Figure Named      `json:"figure"`
}

// What a gate found, of which a caller tells one that held by the others.
const (
	Tripped  = gate.Tripped
	Unjudged = gate.Unjudged
)

// Mistyped tells all gates of a run that are none; nil when each can be asked, whatever figures there are. A batch asks it before its first report.
func (r Request) Mistyped() error {
	_, err := r.parsed()
	return err
}

// parsed reads the gates of a run, so that a mistyped one is told before minutes are spent. All that are none are told at once.
func (r Request) parsed() ([]gate.Gate, error) {
	var gates []gate.Gate
	var faults []string
	for _, text := range r.Gates {
		g, err := gate.Parse(text)
		if err != nil {
			faults = append(faults, fmt.Sprintf("--fail-on %q: %v", text, err))
			continue
		}
		gates = append(gates, g)
	}
	return gates, wrongUse(faults)
}

// foretold tells the gates that name no figure which these settings can have, before a workbook is read. Where that of none is final, all of them wait for
// the data.
func (r Request) foretold(c *config.Config) error {
	gates, err := r.parsed()
	if err != nil || len(gates) == 0 {
		return err
	}
	known := figure.Foresee(c, analysis.Signs(c))
	var faults []string
	ended := false
	for _, g := range gates {
		if fault, final := g.Foretold(known); fault != nil {
			faults = append(faults, fmt.Sprintf("--fail-on %q: %v", g.Text, fault))
			ended = ended || final
		}
	}
	if !ended {
		return nil
	}
	return wrongUse(faults)
}

// judge compares the gates with the figures of the report. A gate that names no figure, or compares it with a bound of another unit, is wrong use;
// a gap that this report leaves out is one that was not measured.
func (m *measured) judge(gates []gate.Gate, o *Outcome) error {
	if len(gates) == 0 {
		return nil
	}
	all := compose.Figures(m.config, m.results, m.words)
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = f.Name
	}
	var faults []string
	for _, g := range gates {
		i := slices.Index(names, g.Name)
		if i < 0 && g.OfGap() { // the same gates go over many reports, and not all of these measure all gaps
			none := report.Value{Missing: report.NotMeasured}
			o.Gates = append(o.Gates, Gated{Gate: g.Text, State: gate.Unjudged, Figure: Named{Name: g.Name, Status: statuses[none.Missing], Text: m.words.Value(none)}})
			continue
		}
		if i < 0 {
			faults = append(faults, fmt.Sprintf("--fail-on %q: %v", g.Text, g.Unknown(names)))
			continue
		}
		if err := g.Fits(all[i].Figure); err != nil {
			faults = append(faults, fmt.Sprintf("--fail-on %q: %v", g.Text, err))
			continue
		}
		n := named(all[i], m.words)
		o.Gates = append(o.Gates, Gated{Gate: g.Text, State: g.Judge(all[i].Figure, n.Verdict), Figure: n})
	}
	return wrongUse(faults)
}

// wrongUse is faults of one kind as one error; nil without any.
func wrongUse(faults []string) error {
	if len(faults) == 0 {
		return nil
	}
	return misuse.Error(strings.Join(faults, "\n  "))
}

// trip fails a run that went well otherwise and has a gate that tripped. What was to be written has been.
func (o *Outcome) trip() {
	if o.Failure == None && slices.ContainsFunc(o.Gates, func(g Gated) bool { return g.State == gate.Tripped }) {
		o.Failure = InGate
	}
}
