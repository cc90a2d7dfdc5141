package site

import (
	"math"
	"strconv"

	"ecart/internal/document/report"
)

// raw is a number as scripts read it, before any rounding for the eye: they sort by it and write it into files.
type raw struct {
	Key      string // the number; "" where it is missing
	Interval string // "-1.14 -1": its ends
	N        string // its base
	As       string // its form: "±n2", then its unit if it has one; "" where its column says so
}

func rawOf(v report.Value) raw {
	if v.Missing != report.Present {
		return raw{}
	}
	r := raw{Key: exact(v.Number), As: form(v)}
	if v.Bound {
		r.Interval = exact(v.Lo) + " " + exact(v.Hi)
	}
	if v.N > 0 {
		r.N = strconv.Itoa(v.N)
	}
	return r
}

// exact writes a number with seven significant digits, whole ones with all: more than any survey carries, and a page
// holds thousands.
func exact(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'g', 7, 64)
}

// form says how a number is written: a letter for the kind (n a number, p a share in percent, m a share in per mille,
// s seconds) with its decimals, ± before it where what is above zero has its sign too, and the unit after a space.
func form(v report.Value) string {
	code := "n" + strconv.Itoa(v.Decimals)
	switch v.Kind {
	case report.Percent:
		code = "p" + strconv.Itoa(v.Decimals)
	case report.PerMille:
		code = "m" + strconv.Itoa(v.Decimals)
	case report.Duration:
		code = "s"
	case report.Count:
		code = "n0"
	}
	if v.Signed {
		code = "±" + code
	}
	if v.Unit != "" {
		code += " " + v.Unit
	}
	return code
}

// hoist returns the form of a column's first number and takes it off all cells that have it: said once, it shortens a page.
func hoist(rows []rowView, column int) string {
	as := ""
	for _, r := range rows {
		if column >= len(r.Cells) || r.Cells[column].Raw.Key == "" {
			continue
		}
		own := &r.Cells[column].Raw.As
		if as == "" {
			as = *own
		}
		if *own == as {
			*own = ""
		}
	}
	return as
}
