// Package gate compares figures with bounds, so that a run nobody watches can stop where a number is worse than was agreed:
// "gap5.reliability < -1", "nps surely < 20", "standard.phone is bad".
package gate

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/result"
)

// Gate is one condition under which a run fails.
type Gate struct {
	Text string // as the user wrote it
	Name string // of the figure

	surely  bool // the whole interval must be beyond the bound
	compare string
	bound   bound
	verdict string // compared with instead of a bound
	not     bool
}

// Form says how a gate is written, for hints.
const Form = `NAME < NUMBER, with <, <=, >, >=, = or !=; NAME surely < NUMBER, where the whole interval lies beyond; or NAME is bad`

var (
	compared = regexp.MustCompile(`^(\S+?)\s*(?:\s(surely)\s*)?(<=|>=|!=|==|=|<|>)\s*(.+)$`)
	judged   = regexp.MustCompile(`^(\S+)\s+is\s+(not\s+)?(\S+)$`)
)

// verdicts are what a figure can be besides a number.
var verdicts = []string{"good", "acceptable", "bad", "undecided", "unmeasured"}

// Parse reads a gate. The error says what is wrong with it, without the gate itself.
func Parse(text string) (Gate, error) {
	g := Gate{Text: strings.TrimSpace(text)}
	if m := judged.FindStringSubmatch(g.Text); m != nil {
		g.Name, g.not, g.verdict = m[1], m[2] != "", m[3]
		if !slices.Contains(verdicts, g.verdict) {
			return g, fmt.Errorf("a figure is never %q; it can be %s", g.verdict, strings.Join(verdicts, ", "))
		}
		return g, nil
	}
	m := compared.FindStringSubmatch(g.Text)
	if m == nil {
		return g, fmt.Errorf("it is no comparison; write %s", Form)
	}
	g.Name, g.surely, g.compare = m[1], m[2] != "", strings.Replace(m[3], "==", "=", 1)
	if g.surely && strings.ContainsAny(g.compare[:1], "=!") {
		return g, fmt.Errorf("surely goes with <, <=, > and >=, for an interval is never one number")
	}
	var err error
	g.bound, err = readBound(m[4])
	return g, err
}

// OfGap says whether the gate is about one of the five gaps as a whole, which a report measures or leaves out.
func (g Gate) OfGap() bool {
	n := strings.TrimPrefix(g.Name, "gap")
	return n != g.Name && len(n) == 1 && strings.Contains("12345", n)
}

// Unknown says that no figure has the gate's name, and which one may be meant.
func (g Gate) Unknown(names []string) error {
	if near, ok := diag.Nearest(g.Name, names); ok {
		return fmt.Errorf("there is no figure %q; did you mean %q? \"ecart figures\" lists all", g.Name, near)
	}
	return fmt.Errorf(`there is no figure %q; "ecart figures" lists those there are`, g.Name)
}

// Fits tells why a gate's bound cannot be compared with a figure; nil when it can.
func (g Gate) Fits(f figure.Figure) error {
	if g.verdict != "" {
		return nil
	}
	_, err := g.bound.in(f)
	return err
}

// State is what a gate found.
type State string

// The states of a gate. One that cannot be judged has not tripped, for what was not measured is not bad.
const (
	Held     State = "held"
	Tripped  State = "tripped"
	Unjudged State = "not_judged"
)

// Judge compares a figure with the gate. The verdict is the report's on the figure, "" where it has none.
// A comparison takes the estimate, or with surely the end of its 95 % interval that is nearer to the bound: without an interval
// nothing is sure, and the gate cannot be judged.
func (g Gate) Judge(f figure.Figure, verdict string) State {
	present := f.Estimate.Status == result.Measured
	if g.verdict != "" {
		if !present {
			verdict = "unmeasured"
		}
		if verdict == "" {
			return Unjudged
		}
		return stateOf((verdict == g.verdict) != g.not)
	}
	bound, err := g.bound.in(f)
	if err != nil || !present || g.surely && !f.Estimate.Bound {
		return Unjudged
	}
	value := f.Estimate.Value
	switch {
	case g.surely && g.compare[0] == '<':
		value = f.Estimate.Hi
	case g.surely:
		value = f.Estimate.Lo
	}
	switch g.compare {
	case "<":
		return stateOf(value < bound)
	case "<=":
		return stateOf(value <= bound)
	case ">":
		return stateOf(value > bound)
	case ">=":
		return stateOf(value >= bound)
	case "=":
		return stateOf(value == bound)
	}
	return stateOf(value != bound)
}

func stateOf(tripped bool) State {
	if tripped {
		return Tripped
	}
	return Held
}
