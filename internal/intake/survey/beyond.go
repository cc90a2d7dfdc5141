package survey

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// ranged is what all columns on one scale of report.yaml hold.
type ranged struct {
	scale   config.Scale
	columns []*table.Column
}

// beyondScales makes one finding of those since the given one that tell, column by column, of numbers outside one scale, when they doubt a column:
// then the scale is likelier to be wrong than the answers, and the finding says how far these run.
func (b *builder) beyondScales(p *part, since int) {
	for _, r := range b.ranges(p) {
		var told []int
		doubted := false
		for i := since; i < len(b.found); i++ {
			if d := &b.found[i]; d.Code == answer.CodeOutOfScale && slices.ContainsFunc(r.columns, func(c *table.Column) bool { return c.Letter() == strings.TrimRight(d.Place.Cell, "0123456789") }) {
				told = append(told, i)
				doubted = doubted || d.Severity == diag.Error
			}
		}
		if !doubted {
			continue
		}
		lo, hi, runs := r.run(p.rows)
		one := &b.found[told[0]]
		one.Severity = diag.Error
		if runs {
			one.Hint = fmt.Sprintf("answers run from %s to %s: if that is the scale, write {min: %s, max: %s} for it in report.yaml, else correct the cells", answer.Plain(lo), answer.Plain(hi), answer.Plain(lo), answer.Plain(hi))
		}
		if len(told) == 1 {
			continue
		}
		for _, i := range told[1:] {
			one.Join(b.found[i])
		}
		one.Message = fmt.Sprintf("%d columns on the scale %s–%s hold numbers outside it", len(told), answer.Plain(r.scale.Min), answer.Plain(r.scale.Max))
		for _, i := range slices.Backward(told[1:]) {
			b.found = slices.Delete(b.found, i, i+1)
		}
	}
}

// ranges gathers the columns of each scale that report.yaml sets, in the order of the fields. The scales of recommendations and ratings of the
// program's own cannot be written otherwise.
func (b *builder) ranges(p *part) []ranged {
	var all []ranged
	for _, bound := range p.bound {
		scale, is := b.config.ScaleOf(bound.Spec)
		if !is || bound.Spec.Kind != config.ScaleField || slices.Contains([]string{"nps", "points", "rating"}, bound.Spec.On) {
			continue
		}
		at := slices.IndexFunc(all, func(r ranged) bool {
			return r.scale.At == scale.At && r.scale.Min == scale.Min && r.scale.Max == scale.Max
		})
		if at < 0 {
			at, all = len(all), append(all, ranged{scale: scale})
		}
		all[at].columns = append(all[at].columns, bound.Columns...)
	}
	return all
}

// run returns how far the answers run beyond the scale without a gap, as those on a longer scale do; false when they do not: a code for no
// answer such as 99 stands alone. A number counts when it is not so rare that it may be a slip.
func (r ranged) run(rows []int) (lo, hi float64, runs bool) {
	const slips = 0.002 // of the numbers
	count, all := map[float64]int{}, 0
	for _, c := range r.columns {
		for _, row := range rows {
			if kind := c.Kind(row); kind == table.Integer || kind == table.Number {
				count[math.Round(c.Number(row))]++
				all++
			}
		}
	}
	stands := func(x float64) bool { return count[x] > 0 && float64(count[x]) >= slips*float64(all) }
	lo, hi = r.scale.Min, r.scale.Max
	for stands(hi + 1) {
		hi++
	}
	for stands(lo - 1) {
		lo--
	}
	return lo, hi, lo < r.scale.Min || hi > r.scale.Max
}
