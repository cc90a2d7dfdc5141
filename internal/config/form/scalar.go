package form

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

// Words is a text. Numbers and dates are taken as they are written, for an id or a heading may look like one.
var Words = Form[string]{
	Read: func(d *Decoder, n *yaml.Node, to *string) { *to, _ = d.Text(n) },
	Schema: func() Object {
		return Object{{"type", []string{"string", "number"}}, {"pattern", `\S`}}
	},
}

// Text returns a scalar as the user wrote it.
func (d *Decoder) Text(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || n.Tag == "!!bool" {
		found := d.Wrong(n, "a text")
		if n.Tag == "!!bool" {
			found.Hint = fmt.Sprintf("write %q in quotes if it is meant as a word", n.Value)
		}
		return "", false
	}
	if strings.TrimSpace(n.Value) == "" {
		d.Errorf(n, NoValue, "%s is blank", d.Subject).Hint = "give it a value, or remove the line"
		return "", false
	}
	return n.Value, true
}

// idPattern is what an id can be: it becomes part of file names and of links inside the site.
var idPattern = regexp.MustCompile(`^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$`)

// Identifier is a short name that other keys refer to.
var Identifier = Form[string]{
	Read: func(d *Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if ok && !idPattern.MatchString(s) {
			d.Errorf(n, BadID, "the id %q has signs that an id cannot have", Shorten(s)).Hint = "use letters, digits, _ - and . only, without blanks"
			return
		}
		*to = s
	},
	Schema: func() Object {
		return Object{{"type", []string{"string", "number"}}, {"pattern", idPattern.String()}}
	},
}

// Truth is true or false.
var Truth = Form[bool]{
	Read: func(d *Decoder, n *yaml.Node, to *bool) {
		if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
			*to = strings.EqualFold(n.Value, "true")
			return
		}
		found := d.Wrong(n, "true or false")
		switch strings.ToLower(n.Value) {
		case "yes", "on", "oui", "vrai":
			found.Hint = "write true"
		case "no", "off", "non", "faux":
			found.Hint = "write false"
		}
	},
	Schema: func() Object { return Object{{"type", "boolean"}} },
}

// Number is any number.
var Number = Form[float64]{
	Read: func(d *Decoder, n *yaml.Node, to *float64) {
		if v, ok := d.Number(n, "a number"); ok {
			*to = v
		}
	},
	Schema: func() Object { return Object{{"type", "number"}} },
}

// Largest keeps whole numbers exact in a float64, and figures fit to print.
const Largest = 1e15

// Number returns a number, or says what stands there instead of what is wanted.
func (d *Decoder) Number(n *yaml.Node, wanted string) (float64, bool) {
	if n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float") {
		v, err := strconv.ParseFloat(n.Value, 64)
		switch {
		case err == nil && math.Abs(v) <= Largest:
			return v, true
		case err == nil && !math.IsInf(v, 0) && !math.IsNaN(v), isRange(err):
			d.Errorf(n, OutOfBounds, "%s is too large a number", n.Value)
			return 0, false
		}
	}
	found := d.Wrong(n, wanted)
	s := strings.TrimSpace(n.Value)
	if point := strings.Replace(s, ",", ".", 1); n.Kind == yaml.ScalarNode && PlainNumber.MatchString(point) {
		found.Hint = fmt.Sprintf("write %s, without quotes", point)
		if point != s {
			found.Hint = fmt.Sprintf("write %s, with a point", point)
		}
	}
	return 0, false
}

// PlainNumber is how a number is written, with a point.
var PlainNumber = regexp.MustCompile(`^[-+]?[0-9]+(\.[0-9]+)?$`)

func isRange(err error) bool {
	e, is := err.(*strconv.NumError)
	return is && e.Err == strconv.ErrRange
}

// Whole is a whole number within bounds.
func Whole[T int | uint64](lo, hi int) Form[T] {
	return Form[T]{
		Read: func(d *Decoder, n *yaml.Node, to *T) {
			v, ok := d.Number(n, "a whole number")
			switch {
			case !ok:
			case v != math.Trunc(v):
				d.Errorf(n, WrongKind, "%s must be a whole number, not %s", d.Subject, n.Value)
			case v < float64(lo) || v > float64(hi):
				d.Errorf(n, OutOfBounds, "%s must be from %d to %d, not %s", d.Subject, lo, hi, n.Value)
			default:
				*to = T(v)
			}
		},
		Schema: func() Object { return Object{{"type", "integer"}, {"minimum", lo}, {"maximum", hi}} },
	}
}

// Positive is a number above zero.
var Positive = Form[float64]{
	Read: func(d *Decoder, n *yaml.Node, to *float64) {
		v, ok := d.Number(n, "a number")
		if ok && v <= 0 {
			d.Errorf(n, OutOfBounds, "%s must be more than 0, not %s", d.Subject, n.Value)
		} else if ok {
			*to = v
		}
	},
	Schema: func() Object { return Object{{"type", "number"}, {"exclusiveMinimum", 0}} },
}

// Percent is how a share is written as a text: "95 %", with any kind of blank.
const Percent = "^[0-9]+([.,][0-9]+)?[ \u00a0\u202f]*%$"

// PercentPattern is Percent, compiled.
var PercentPattern = regexp.MustCompile(Percent)

// Share is a part of a whole above lo and up to hi, written as a number (0.95) or as a percentage ("95 %").
func Share(lo, hi float64) Form[float64] {
	return Form[float64]{
		Read: func(d *Decoder, n *yaml.Node, to *float64) {
			v, ok := 0.0, false
			if n.Kind == yaml.ScalarNode && PercentPattern.MatchString(n.Value) {
				v, ok = Leading(n.Value)/100, true
			} else {
				v, ok = d.Number(n, `a share such as 0.95 or "95 %"`)
			}
			switch {
			case !ok:
			case v <= lo || v > hi:
				found := d.Errorf(n, OutOfBounds, "%s must be more than %s and at most %s, not %s", d.Subject, Short(lo), Short(hi), n.Value)
				if v > 1 && v <= 100 && n.Tag != "!!str" {
					found.Hint = fmt.Sprintf(`write %s or "%s %%"`, Short(v/100), Short(v))
				}
			default:
				*to = v
			}
		},
		Schema: func() Object {
			return Object{{"anyOf", []Object{
				{{"type", "number"}, {"exclusiveMinimum", lo}, {"maximum", hi}},
				{{"type", "string"}, {"pattern", Percent}},
			}}}
		},
	}
}

// Leading is the number a text begins with, written with a point or a comma.
func Leading(s string) float64 {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	v, _ := strconv.ParseFloat(strings.Replace(s[:end], ",", ".", 1), 64)
	return v
}

// Short writes a number with as many digits as it needs.
func Short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Day is a date.
var Day = Form[time.Time]{
	Read: func(d *Decoder, n *yaml.Node, to *time.Time) {
		if n.Kind != yaml.ScalarNode || IsNull(n) {
			d.Wrong(n, "a date such as 2026-01-31")
			return
		}
		t, err := time.Parse("2006-01-02", n.Value)
		if err != nil {
			d.Errorf(n, BadDate, "%s must be a date, not %q", d.Subject, Shorten(n.Value)).Hint = dateHint(n.Value)
			return
		}
		*to = t
	},
	Schema: func() Object { return Object{{"type", "string"}, {"format", "date"}} },
}

var yearFirst = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

func dateHint(s string) string {
	if yearFirst.MatchString(s) {
		return "the calendar has no such day"
	}
	if t, err := time.Parse("2.1.2006", s); err == nil {
		return "dates are written with the year first: " + t.Format("2006-01-02") // with dots the day comes first wherever they are used
	}
	if t, err := time.Parse("2/1/2006", s); err == nil {
		return fmt.Sprintf("write %s if the day comes first", t.Format("2006-01-02"))
	}
	return "write year-month-day, as in 2026-01-31"
}

// Choice is one of a few words.
func Choice[T ~string](allowed ...T) Form[T] {
	known := make([]string, len(allowed))
	for i, a := range allowed {
		known[i] = string(a)
	}
	return Form[T]{
		Read: func(d *Decoder, n *yaml.Node, to *T) {
			if n.Kind != yaml.ScalarNode {
				d.Wrong(n, "one of "+strings.Join(known, ", "))
				return
			}
			s, ok := d.Text(n)
			if !ok {
				return
			}
			if !slices.Contains(known, s) {
				found := d.Errorf(n, NotAllowed, "%s cannot be %q; allowed are %s", d.Subject, Shorten(s), strings.Join(known, ", "))
				found.Label, found.Hint = Suggest(s, known, "")
				return
			}
			*to = T(s)
		},
		Schema: func() Object { return Object{{"type", "string"}, {"enum", known}} },
	}
}
