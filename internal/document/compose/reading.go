package compose

import (
	"slices"

	"ecart/internal/measure/analysis"
)

// spread says in words where a set of differences is worst and best, and which of them may be noise. Names of items are
// quoted, for they are sentences of their own; those of dimensions and places stand as they are.
func (c *composer) spread(rows []compared, named func(string) string) string {
	rows = bySize(slices.DeleteFunc(slices.Clone(rows), func(r compared) bool { return !r.gap.OK() }), func(r compared) analysis.Estimate { return r.gap })
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
		if !r.clear && r.test.Name != "" {
			within = append(within, named(r.label))
		}
	}
	if len(within) > 0 {
		parts = append(parts, c.t("compose.spread.noise", args{"names": c.p.List(within), "n": len(within)}))
	}
	return sentences(parts...)
}

func (c *composer) extreme(key string, r compared, named func(string) string) string {
	v := c.difference(r.gap)
	switch {
	case key == "compose.spread.worst" && v.Number >= 0:
		key += ".none"
	case key == "compose.spread.best" && v.Number > 0:
		key += ".above"
	}
	return c.t(key, args{"name": named(r.label), "value": c.full(v)})
}

func (c *composer) quote(s string) string { return c.t("compose.quote", args{"text": s}) }

// bare leaves a proper name as it is.
func bare(s string) string { return s }

// inseparable returns the first of some sorted estimates with those that its interval does not keep apart from it.
func inseparable[T any](sorted []T, of func(T) analysis.Estimate) []T {
	n := 1
	for n < len(sorted) && of(sorted[n]).OK() && !apart(of(sorted[0]), of(sorted[n])) {
		n++
	}
	return sorted[:min(n, len(sorted))]
}

// furthest are the rows that fall shortest, as far as they do so beyond noise: the first, and those its interval does not keep apart.
func furthest(sorted []compared) []compared {
	worst := inseparable(sorted, func(r compared) analysis.Estimate { return r.gap })
	return slices.DeleteFunc(slices.Clone(worst), func(r compared) bool { return !r.clear || r.gap.Value >= 0 })
}

func (c *composer) labels(rows []compared) string {
	var names []string
	for _, r := range rows {
		names = append(names, r.label)
	}
	return c.p.List(names)
}

func (c *composer) barLabels(rows []bar) string {
	var names []string
	for _, r := range rows {
		names = append(names, r.label)
	}
	return c.p.List(names)
}

// ratings says in words which dimension is rated lowest and which highest.
func (c *composer) ratings(rows []bar) string {
	rows = bySize(slices.DeleteFunc(slices.Clone(rows), func(r bar) bool { return !r.e.OK() }), func(r bar) analysis.Estimate { return r.e })
	if len(rows) < 2 {
		return ""
	}
	low, high := rows[0], rows[len(rows)-1]
	s := c.t("compose.ratings", args{"low": low.label, "lowest": c.full(c.plain(low.e)), "high": high.label, "highest": c.full(c.plain(high.e))})
	if overlap(low.e, high.e) {
		s = sentences(s, c.t("compose.ratings.overlap"))
	}
	return s
}

// apart tells whether two intervals keep their values apart.
func apart(a, b analysis.Estimate) bool { return a.Bound && b.Bound && !overlap(a, b) }

// overlap tells whether two intervals have a point in common, so that the order of their values is not sure.
func overlap(a, b analysis.Estimate) bool { return a.Bound && b.Bound && a.Lo <= b.Hi && b.Lo <= a.Hi }
