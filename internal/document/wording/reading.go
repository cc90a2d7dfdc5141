package wording

import (
	"slices"

	"ecart/internal/measure/result"
)

// Spread says in words where a set of differences is worst and best, and which of them may be noise. Names of items are
// quoted, for they are sentences of their own; those of dimensions and places stand as they are.
func (c *Composer) Spread(rows []Compared, named func(string) string) string {
	rows = BySize(slices.DeleteFunc(slices.Clone(rows), func(r Compared) bool { return !r.Gap.OK() }), func(r Compared) result.Estimate { return r.Gap })
	if len(rows) == 0 {
		return ""
	}
	worst, best := rows[0], rows[len(rows)-1]
	parts := []string{c.extreme("compose.spread.worst", worst, named)}
	if len(rows) > 1 {
		parts = append(parts, c.extreme("compose.spread.best", best, named))
	}
	var within []string
	for _, r := range rows {
		if !r.Clear && r.Test.Name != "" {
			within = append(within, named(r.Label))
		}
	}
	if len(within) > 0 {
		parts = append(parts, c.T("compose.spread.noise", Args{"names": c.Printer.List(within), "n": len(within)}))
	}
	return Sentences(parts...)
}

func (c *Composer) extreme(key string, r Compared, named func(string) string) string {
	v := c.Difference(r.Gap)
	switch {
	case key == "compose.spread.worst" && v.Number >= 0:
		key += ".none"
	case key == "compose.spread.best" && v.Number > 0:
		key += ".above"
	}
	return c.T(key, Args{"name": named(r.Label), "value": c.Full(v)})
}

// Quote puts quotation marks round a statement that stands within a sentence.
func (c *Composer) Quote(s string) string { return c.T("compose.quote", Args{"text": s}) }

// Bare leaves a proper name as it is.
func Bare(s string) string { return s }

// Inseparable returns the first of some sorted estimates with those that its interval does not keep apart from it.
func Inseparable[T any](sorted []T, of func(T) result.Estimate) []T {
	n := 1
	for n < len(sorted) && of(sorted[n]).OK() && !Apart(of(sorted[0]), of(sorted[n])) {
		n++
	}
	return sorted[:min(n, len(sorted))]
}

// Furthest are the rows that fall shortest, as far as they do so beyond noise: the first, and those its interval does not keep apart.
func Furthest(sorted []Compared) []Compared {
	worst := Inseparable(sorted, func(r Compared) result.Estimate { return r.Gap })
	return slices.DeleteFunc(slices.Clone(worst), func(r Compared) bool { return !r.Clear || r.Gap.Value >= 0 })
}

// Labels lists the names of some rows.
func (c *Composer) Labels(rows []Compared) string {
	var names []string
	for _, r := range rows {
		names = append(names, r.Label)
	}
	return c.Printer.List(names)
}

// BarLabels lists the names of some bars.
func (c *Composer) BarLabels(rows []Bar) string {
	var names []string
	for _, r := range rows {
		names = append(names, r.Label)
	}
	return c.Printer.List(names)
}

// Ratings says in words which dimension is rated lowest and which highest.
func (c *Composer) Ratings(rows []Bar) string {
	rows = BySize(slices.DeleteFunc(slices.Clone(rows), func(r Bar) bool { return !r.E.OK() }), func(r Bar) result.Estimate { return r.E })
	if len(rows) < 2 {
		return ""
	}
	low, high := rows[0], rows[len(rows)-1]
	s := c.T("compose.ratings", Args{"low": low.Label, "lowest": c.Full(c.Plain(low.E)), "high": high.Label, "highest": c.Full(c.Plain(high.E))})
	if Overlap(low.E, high.E) {
		s = Sentences(s, c.T("compose.ratings.overlap"))
	}
	return s
}

// Apart tells whether two intervals keep their values apart.
func Apart(a, b result.Estimate) bool { return a.Bound && b.Bound && !Overlap(a, b) }

// Overlap tells whether two intervals have a point in common, so that the order of their values is not sure.
func Overlap(a, b result.Estimate) bool { return a.Bound && b.Bound && a.Lo <= b.Hi && b.Lo <= a.Hi }
