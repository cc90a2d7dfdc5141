package config

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// An amount is a target or a bound: a plain number in the unit the keys beside it name, or a text that carries its own unit,
// such as "90 s", "2 min" or "95 %". Durations are kept in seconds and shares from 0 to 1.

// seconds is how long one of a unit of time is.
var seconds = map[string]float64{"s": 1, "min": 60, "h": 3600}

const amountText = "^[0-9]+([.,][0-9]+)?[ \u00a0\u202f]*(s|min|h|%)$"

var amountPattern = regexp.MustCompile(amountText)

// amount reads a value in its kept unit; a plain number stays as it is until settle knows its unit.
var amount = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		switch unit := unitOf(n); unit {
		case "":
		case "%":
			*to = leading(n.Value) / 100 // not times 0.01, which would make 95 % a little more than 0.95
			return
		default:
			*to = leading(n.Value) * seconds[unit]
			return
		}
		if n.Kind == yaml.ScalarNode && n.Tag == "!!str" && strings.TrimSpace(n.Value) != "" && !plainNumber.MatchString(strings.Replace(n.Value, ",", ".", 1)) {
			d.errorf(n, BadUnit, "%s must be a number with its unit, not %q", d.subject, shorten(n.Value)).Hint = "write 90 s, 2 min, 1 h or 95 %"
			return
		}
		if v, ok := d.number(n, `a number, or a text such as "90 s"`); ok {
			*to = v
		}
	},
	schema: func() object {
		return object{{"anyOf", []object{{{"type", "number"}}, {{"type", "string"}, {"pattern", amountText}}}}}
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

// unit is how long one of a plain number is.
var unit = choice("s", "min", "h")

// settle turns the plain numbers under some keys into the kept unit and reports units that do not fit what is measured.
// The unit as the user wrote it comes back in written: "s" for a duration without one, "" for what is no duration.
// It makes the group unsound when a unit does not fit.
func (d *decoder) settle(g *group, kind FieldKind, written *string, amounts ...keyed) {
	before := len(d.diags)
	defer func() { g.sound = g.sound && len(d.diags) == before }()
	d.checkUnit(g, kind)
	plain := *written
	for _, a := range amounts {
		n := g.value(a.key)
		if !g.has(a.key) || n.Kind != yaml.ScalarNode {
			continue
		}
		own := unitOf(n)
		switch {
		case own == "" && kind == DurationField && plain != "":
			*a.to *= seconds[plain]
		case own == "" && kind == YesNoField && (*a.to < 0 || *a.to > 1):
			found := d.errorf(n, OutOfBounds, "%q is a share, from 0 to 1, not %s", a.key, n.Value)
			if *a.to > 1 && *a.to <= 100 {
				found.Hint = fmt.Sprintf(`write %s or "%s %%"`, short(*a.to/100), short(*a.to))
			}
		case own == "%" && kind != YesNoField:
			d.errorf(n, BadUnit, "%q cannot be a percentage; the measure is %s", a.key, kind.noun())
		case own != "" && own != "%" && kind != DurationField:
			d.errorf(n, BadUnit, "%q cannot be a duration; the measure is %s", a.key, kind.noun())
		case own != "" && own != "%" && *written == "":
			*written = own
		}
	}
	given := slices.ContainsFunc(amounts, func(a keyed) bool { return g.has(a.key) })
	if kind == DurationField && *written == "" && given {
		*written = "s"
	}
}

// keyed is an amount with the key it was given under.
type keyed struct {
	key string
	to  *float64
}

func (d *decoder) checkUnit(g *group, kind FieldKind) {
	if p := g.find("unit"); p != nil && kind != DurationField && p.value.Kind == yaml.ScalarNode {
		d.errorf(p.value, BadUnit, "a unit of time does not fit; the measure is %s", kind.noun()).Hint = "remove the unit"
	}
}
