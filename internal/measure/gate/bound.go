package gate

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"ecart/internal/measure/figure"
)

// bound is a number as it was written, with its unit.
type bound struct {
	number float64
	unit   string // "", "%", "s", "min", "h", "d"
}

var written = regexp.MustCompile(`^([+-]?[0-9]+(?:\.[0-9]+)?|[+-]?\.[0-9]+)\s*(%|s|min|h|d)?$`)

func readBound(text string) (bound, error) {
	plain := strings.NewReplacer("−", "-", "\u00a0", " ", "\u202f", " ").Replace(strings.TrimSpace(text))
	m := written.FindStringSubmatch(plain)
	if m == nil {
		return bound{}, fmt.Errorf("%q is no number; write -1, 0.85, 85 %%, 90 s, 2 min, 4 h or 3 d", text)
	}
	v, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return bound{}, fmt.Errorf("%q is no number", text)
	}
	return bound{v, m[2]}, nil
}

// seconds are how long the units of time are.
var seconds = map[string]float64{"s": 1, "min": 60, "h": 3600, "d": 86400}

// in is the bound in the unit that a figure counts in.
func (b bound) in(f figure.Figure) (float64, error) {
	long, timed := seconds[b.unit]
	switch {
	case f.Unit == figure.Share && b.unit == "%":
		return b.number / 100, nil
	case f.Unit == figure.Share && b.unit == "" && (b.number < 0 || b.number > 1):
		return 0, fmt.Errorf("%s is a share, 0 to 1; write %g %% or %g", f.Name, b.number, b.number/100)
	case f.Unit == figure.SharePoints && b.unit == "%":
		return b.number, nil
	case f.Unit == figure.Seconds && timed:
		return b.number * long, nil
	case f.Unit == figure.Hours && timed:
		return b.number * long / 3600, nil
	case b.unit != "":
		return 0, fmt.Errorf("%s is in %s, which is not compared with %g %s; leave the unit out", f.Name, f.Unit, b.number, b.unit)
	}
	return b.number, nil
}
