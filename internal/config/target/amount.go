// Package target reads what a company wants to be held to: standards, signs, promises and exceptions, each with its measure, the rows
// that count and its bounds in the measure's own unit.
package target

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// An amount is a target or a bound: a plain number in the unit the keys beside it name, or a text that carries its own unit,
// such as "90 s", "2 min" or "95 %". Durations are kept in seconds and shares from 0 to 1.

// seconds is how long one of a unit of time is.
var seconds = map[string]float64{"s": 1, "min": 60, "h": 3600}

const amountText = "^[0-9]+([.,][0-9]+)?[ \u00a0\u202f]*(s|min|h|%)$"

var amountPattern = regexp.MustCompile(amountText)

// amount reads a value in its kept unit; a plain number stays as it is until settle knows its unit.
var amount = form.Form[float64]{
	Read: func(d *form.Decoder, n *yaml.Node, to *float64) {
		switch unit := unitOf(n); unit {
		case "":
		case "%":
			*to = form.Leading(n.Value) / 100 // not times 0.01, which would make 95 % a little more than 0.95
			return
		default:
			*to = form.Leading(n.Value) * seconds[unit]
			return
		}
		if n.Kind == yaml.ScalarNode && n.Tag == "!!str" && strings.TrimSpace(n.Value) != "" && !form.PlainNumber.MatchString(strings.Replace(n.Value, ",", ".", 1)) {
			d.Errorf(n, BadUnit, "%s must be a number with its unit, not %q", d.Subject, form.Shorten(n.Value)).Hint = "write 90 s, 2 min, 1 h or 95 %"
			return
		}
		if v, ok := d.Number(n, `a number, or a text such as "90 s"`); ok {
			*to = v
		}
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{{{"type", "number"}}, {{"type", "string"}, {"pattern", amountText}}}}}
	},
}

// unitOf returns the unit that an amount carries in its own text, or "".
func unitOf(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		return ""
	}
	m := amountPattern.FindStringSubmatch(n.Value)
	if m == nil {
		return ""
	}
	return m[2]
}

// Unit is how long one of a plain number is.
var Unit = form.Choice("s", "min", "h")

// settle turns the plain numbers under some keys into the kept unit and reports units that do not fit what is measured.
// The unit as the user wrote it comes back in written: "s" for a duration without one, "" for what is no duration.
// It makes the group unsound when a unit does not fit.
func settle(d *form.Decoder, g *form.Group, kind config.FieldKind, written *string, amounts ...keyed) {
	before := len(d.Diags)
	defer func() { g.Sound = g.Sound && len(d.Diags) == before }()
	checkUnit(d, g, kind)
	plain := *written
	for _, a := range amounts {
		n := g.Value(a.key)
		if !g.Has(a.key) || n.Kind != yaml.ScalarNode {
			continue
		}
		own := unitOf(n)
		switch {
		case own == "" && kind == config.DurationField && plain != "":
			*a.to *= seconds[plain]
		case own == "" && kind == config.YesNoField && (*a.to < 0 || *a.to > 1):
			found := d.Errorf(n, form.OutOfBounds, "%q is a share, from 0 to 1, not %s", a.key, n.Value)
			if *a.to > 1 && *a.to <= 100 {
				found.Hint = fmt.Sprintf(`write %s or "%s %%"`, form.Short(*a.to/100), form.Short(*a.to))
			}
		case own == "%" && kind != config.YesNoField:
			d.Errorf(n, BadUnit, "%q cannot be a percentage; the measure is %s", a.key, kind.Noun())
		case own != "" && own != "%" && kind != config.DurationField:
			d.Errorf(n, BadUnit, "%q cannot be a duration; the measure is %s", a.key, kind.Noun())
		case own != "" && own != "%" && *written == "":
			*written = own
		}
	}
	given := slices.ContainsFunc(amounts, func(a keyed) bool { return g.Has(a.key) })
	if kind == config.DurationField && *written == "" && given {
		*written = "s"
	}
}

// keyed is an amount with the key it was given under.
type keyed struct {
	key string
	to  *float64
}

func checkUnit(d *form.Decoder, g *form.Group, kind config.FieldKind) {
	if p := g.Find("unit"); p != nil && kind != config.DurationField && p.Value.Kind == yaml.ScalarNode {
		d.Errorf(p.Value, BadUnit, "a unit of time does not fit; the measure is %s", kind.Noun()).Hint = "remove the unit"
	}
}
