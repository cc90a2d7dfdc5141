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

// cropped is a chart with n rows at the most, and how many it has in all; 0 for one that does not grow with them. It keeps its first and its
// last half, for rows stand in an order that means something; bars, which go from the most to the least, keep the first.
func cropped(spec report.Spec, n int) (short report.Spec, all int) {
	switch c := spec.(type) {
	case report.GapChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.LikertChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.HeatChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.BulletChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.ForestChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.ZoneChart:
		all = crop(&c.Rows, n)
		return c, all
	case report.BarChart:
		all = len(c.Rows)
		c.Rows = c.Rows[:min(n, all)]
		return c, all
	}
	return spec, 0
}

// crop keeps n rows, the first half and the last, and returns how many there were.
func crop[T any](rows *[]T, n int) int {
	all := len(*rows)
	if n < all {
		*rows = slices.Concat((*rows)[:n-n/2], (*rows)[all-n/2:])
	}
	return all
}

// shortened says what a chart leaves out, before its own note.
func (s *setter) shortened(spec report.Spec, shown, all int, note string) string {
	key := "pdf.shortened"
	if _, bars := spec.(report.BarChart); bars {
		key = "pdf.shortened.first"
	}
	said := s.words.T(key, i18n.Args{"first": shown - shown/2, "last": shown / 2, "n": shown, "all": all})
	if note != "" {
		said += " " + note
	}
	return said
}
