package pdf

import (
	"slices"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// leastRows is how many rows a chart keeps in any case, and mostRows how many rows of a table are printed: more belong to the site.
const (
	leastRows = 6
	mostRows  = 22
)

// rowsOf is how many rows a chart has; 0 for one that does not grow with them.
func rowsOf(spec report.Spec) int {
	switch c := spec.(type) {
	case report.GapChart:
		return len(c.Rows)
	case report.LikertChart:
		return len(c.Rows)
	case report.HeatChart:
		return len(c.Rows)
	case report.BulletChart:
		return len(c.Rows)
	case report.BarChart:
		return len(c.Rows)
	case report.ForestChart:
		return len(c.Rows)
	case report.ZoneChart:
		return len(c.Rows)
	}
	return 0
}

// cropped is a chart with n rows: its first and its last half, for rows stand in an order that means something; bars, which go from the
// most to the least, keep the first.
func cropped(spec report.Spec, n int) report.Spec {
	switch c := spec.(type) {
	case report.GapChart:
		c.Rows = both(c.Rows, n)
		return c
	case report.LikertChart:
		c.Rows = both(c.Rows, n)
		return c
	case report.HeatChart:
		c.Rows = both(c.Rows, n)
		return c
	case report.BulletChart:
		c.Rows = both(c.Rows, n)
		return c
	case report.BarChart:
		c.Rows = c.Rows[:min(n, len(c.Rows))]
		return c
	case report.ForestChart:
		c.Rows = both(c.Rows, n)
		return c
	case report.ZoneChart:
		c.Rows = both(c.Rows, n)
		return c
	}
	return spec
}

func both[T any](rows []T, n int) []T {
	if n >= len(rows) {
		return rows
	}
	return slices.Concat(rows[:n-n/2], rows[len(rows)-n/2:])
}

// shortened says what a chart leaves out, before its own note.
func (s *setter) shortened(spec report.Spec, shown int, note string) string {
	key := "pdf.shortened"
	if _, bars := spec.(report.BarChart); bars {
		key = "pdf.shortened.first"
	}
	said := s.words.T(key, i18n.Args{"first": shown - shown/2, "last": shown / 2, "n": shown, "all": rowsOf(spec)})
	if note != "" {
		said += " " + note
	}
	return said
}
