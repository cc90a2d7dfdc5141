package config

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// words is a text. Numbers and dates are taken as they are written, for an id or a heading may look like one.
var words = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) { *to, _ = d.text(n) },
	schema: func() object {
		return object{{"type", []string{"string", "number"}}, {"pattern", `\S`}}
	},
}

// text returns a scalar as the user wrote it.
func (d *decoder) text(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || n.Tag == "!!bool" {
		found := d.wrong(n, "a text")
		if n.Tag == "!!bool" {
			found.Hint = fmt.Sprintf("write %q in quotes if it is meant as a word", n.Value)
		}
		return "", false
	}
	if strings.TrimSpace(n.Value) == "" {
		d.errorf(n, NoValue, "%s is blank", d.subject).Hint = "give it a value, or remove the line"
		return "", false
	}
	return n.Value, true
}

// idPattern is what an id can be: it becomes part of file names and of links inside the site.
var idPattern = regexp.MustCompile(`^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$`)

// identifier is a short name that other keys refer to.
var identifier = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		s, ok := d.text(n)
		if ok && !idPattern.MatchString(s) {
			d.errorf(n, BadID, "the id %q has signs that an id cannot have", shorten(s)).Hint = "use letters, digits, _ - and . only, without blanks"
			return
		}
		*to = s
	},
	schema: func() object {
		return object{{"type", []string{"string", "number"}}, {"pattern", idPattern.String()}}
	},
}

// truth is true or false.
var truth = form[bool]{
	read: func(d *decoder, n *yaml.Node, to *bool) {
		if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
			*to = strings.EqualFold(n.Value, "true")
			return
		}
		found := d.wrong(n, "true or false")
		switch strings.ToLower(n.Value) {
		case "yes", "on", "oui", "vrai":
			found.Hint = "write true"
		case "no", "off", "non", "faux":
			found.Hint = "write false"
		}
	},
	schema: func() object { return object{{"type", "boolean"}} },
}

// number is any number.
var number = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		if v, ok := d.number(n, "a number"); ok {
			*to = v
		}
	},
	schema: func() object { return object{{"type", "number"}} },
}

// largest keeps whole numbers exact in a float64, and figures fit to print.
const largest = 1e15

func (d *decoder) number(n *yaml.Node, wanted string) (float64, bool) {
	if n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float") {
		v, err := strconv.ParseFloat(n.Value, 64)
		switch {
		case err == nil && math.Abs(v) <= largest:
			return v, true
		case err == nil && !math.IsInf(v, 0) && !math.IsNaN(v), isRange(err):
			d.errorf(n, OutOfBounds, "%s is too large a number", n.Value)
			return 0, false
		}
	}
	found := d.wrong(n, wanted)
	s := strings.TrimSpace(n.Value)
	if point := strings.Replace(s, ",", ".", 1); n.Kind == yaml.ScalarNode && plainNumber.MatchString(point) {
		found.Hint = fmt.Sprintf("write %s, without quotes", point)
		if point != s {
			found.Hint = fmt.Sprintf("write %s, with a point", point)
		}
	}
	return 0, false
}

var plainNumber = regexp.MustCompile(`^[-+]?[0-9]+(\.[0-9]+)?$`)

func isRange(err error) bool {
	e, is := err.(*strconv.NumError)
	return is && e.Err == strconv.ErrRange
}

// whole is a whole number within bounds.
func whole[T int | uint64](lo, hi int) form[T] {
	return form[T]{
		read: func(d *decoder, n *yaml.Node, to *T) {
			v, ok := d.number(n, "a whole number")
			switch {
			case !ok:
			case v != math.Trunc(v):
				d.errorf(n, WrongKind, "%s must be a whole number, not %s", d.subject, n.Value)
			case v < float64(lo) || v > float64(hi):
				d.errorf(n, OutOfBounds, "%s must be from %d to %d, not %s", d.subject, lo, hi, n.Value)
			default:
				*to = T(v)
			}
		},
		schema: func() object { return object{{"type", "integer"}, {"minimum", lo}, {"maximum", hi}} },
	}
}

// positive is a number above zero.
var positive = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		v, ok := d.number(n, "a number")
		if ok && v <= 0 {
			d.errorf(n, OutOfBounds, "%s must be more than 0, not %s", d.subject, n.Value)
		} else if ok {
			*to = v
		}
	},
	schema: func() object { return object{{"type", "number"}, {"exclusiveMinimum", 0}} },
}

// percent is how a share is written as a text: "95 %", with any kind of blank.
const percent = "^[0-9]+([.,][0-9]+)?[ \u00a0\u202f]*%$"

var percentPattern = regexp.MustCompile(percent)

// share is a part of a whole above lo and up to hi, written as a number (0.95) or as a percentage ("95 %").
func share(lo, hi float64) form[float64] {
	return form[float64]{
		read: func(d *decoder, n *yaml.Node, to *float64) {
			v, ok := 0.0, false
			if n.Kind == yaml.ScalarNode && percentPattern.MatchString(n.Value) {
				v, ok = leading(n.Value)/100, true
			} else {
				v, ok = d.number(n, `a share such as 0.95 or "95 %"`)
			}
			switch {
			case !ok:
			case v <= lo || v > hi:
				found := d.errorf(n, OutOfBounds, "%s must be more than %s and at most %s, not %s", d.subject, short(lo), short(hi), n.Value)
				if v > 1 && v <= 100 && n.Tag != "!!str" {
					found.Hint = fmt.Sprintf(`write %s or "%s %%"`, short(v/100), short(v))
				}
			default:
				*to = v
			}
		},
		schema: func() object {
			return object{{"anyOf", []object{
				{{"type", "number"}, {"exclusiveMinimum", lo}, {"maximum", hi}},
				{{"type", "string"}, {"pattern", percent}},
			}}}
		},
	}
}

// leading is the number a text begins with, written with a point or a comma.
func leading(s string) float64 {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	v, _ := strconv.ParseFloat(strings.Replace(s[:end], ",", ".", 1), 64)
	return v
}

// short writes a number with as many digits as it needs.
func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// day is a date.
var day = form[time.Time]{
	read: func(d *decoder, n *yaml.Node, to *time.Time) {
		if n.Kind != yaml.ScalarNode || isNull(n) {
			d.wrong(n, "a date such as 2026-01-31")
			return
		}
		t, err := time.Parse("2006-01-02", n.Value)
		if err != nil {
			d.errorf(n, BadDate, "%s must be a date, not %q", d.subject, shorten(n.Value)).Hint = dateHint(n.Value)
			return
		}
		*to = t
	},
	schema: func() object { return object{{"type", "string"}, {"format", "date"}} },
}

var yearFirst = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

func dateHint(s string) string {
	if yearFirst.MatchString(s) {
		return "the calendar has no such day"
	}
	for _, layout := range []string{"02/01/2006", "2/1/2006", "02.01.2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return fmt.Sprintf("write %s if the day comes first", t.Format("2006-01-02"))
		}
	}
	return "write year-month-day, as in 2026-01-31"
}

// choice is one of a few words.
func choice[T ~string](allowed ...T) form[T] {
	known := make([]string, len(allowed))
	for i, a := range allowed {
		known[i] = string(a)
	}
	return form[T]{
		read: func(d *decoder, n *yaml.Node, to *T) {
			if n.Kind != yaml.ScalarNode {
				d.wrong(n, "one of "+strings.Join(known, ", "))
				return
			}
			s, ok := d.text(n)
			if !ok {
				return
			}
			if !slices.Contains(known, s) {
				found := d.errorf(n, NotAllowed, "%s cannot be %q; allowed are %s", d.subject, shorten(s), strings.Join(known, ", "))
				found.Label, found.Hint = suggest(s, known, "")
				return
			}
			*to = T(s)
		},
		schema: func() object { return object{{"type", "string"}, {"enum", known}} },
	}
}
