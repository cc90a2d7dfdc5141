package survey

import (
	"math"
	"slices"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/ledger"
	"ecart/internal/intake/table"
)

// withoutTotals drops the rows of totals that stand among the answers: their first cell says so and the others hold numbers. Counted in,
// such a row would be one more respondent, out of every scale.
func (b *builder) withoutTotals(p *part) {
	t := p.in.Table
	first := p.firstColumn()
	if first == nil {
		return
	}
	var sums []int
	p.rows = slices.DeleteFunc(p.rows, func(row int) bool {
		is := first.Kind(row) == table.Text && table.HeadsTotals(first.Text(row)) && p.onlyNumbers(row, first)
		if is {
			sums = append(sums, row)
		}
		return is
	})
	p.leave(LeftTotals, "", len(sums))
	if len(sums) == 0 {
		return
	}
	d := b.found.Warnf(t.Cell(first, sums[0]), CodeTotal, "%q heads a row of totals, which is left out", answer.Shorten(first.Text(sums[0])))
	d.Hint = "remove the row, so that only answers stand below the headings"
	d.Spread(t.Strip(first, sums))
}

// firstColumn returns the column of the id, or the sheet's first when none is mapped; nil for a sheet without columns.
func (p *part) firstColumn() *table.Column {
	for _, bound := range p.bound {
		if bound.Spec.Kind == config.IDField {
			return bound.Columns[0]
		}
	}
	if len(p.in.Table.Columns) == 0 {
		return nil
	}
	return &p.in.Table.Columns[0]
}

// onlyNumbers tells whether a row holds nothing but numbers in the columns that are read, beside the first.
func (p *part) onlyNumbers(row int, first *table.Column) bool {
	for _, bound := range p.bound {
		for _, c := range bound.Columns {
			if kind := c.Kind(row); c.Index != first.Index && (kind == table.Text || kind == table.Date) {
				return false
			}
		}
	}
	return true
}

// Importance points within this distance of 100 are taken for rounded, as the analysis does.
const pointsTolerance = 5

// checkPoints tells of respondents whose importance points do not make 100, or leave a dimension out. A few always do;
// it is a warning when they are more than ledger.BadShare of the rows.
func (b *builder) checkPoints(p *part) {
	a := p.Field("importance")
	if a == nil {
		return
	}
	var off, lacking []int
	sum0 := 0.0
	for i := range p.N {
		sum, given := 0.0, 0
		for _, s := range a.Scores {
			if x, ok := s.At(i); ok {
				sum += x
				given++
			}
		}
		switch {
		case given == 0:
		case math.Abs(sum-100) > pointsTolerance:
			if len(off) == 0 {
				sum0 = sum
			}
			off = append(off, i)
		case given < len(a.Scores):
			lacking = append(lacking, i)
		}
	}
	rows := slices.Sorted(slices.Values(slices.Concat(off, lacking)))
	if len(rows) == 0 {
		return
	}
	first, last := p.edges("importance")
	cells := func(i int) string { return p.block(first, last, i, i) }
	at := p.in.Table.Place()
	at.Cell = cells(rows[0])
	d := b.found.Notef(at, CodePoints, "importance points are left blank, and count as 0")
	if float64(len(rows)) > ledger.BadShare*float64(p.N) {
		d.Severity = diag.Warning
	}
	if len(off) > 0 {
		at.Cell = cells(off[0])
		d.Place = at
		d.Message = "the importance points add up to " + answer.Plain(math.Round(100*sum0)/100) + ", not 100, and do not count"
	}
	d.Hint = "share out 100 points over all dimensions"
	if len(off) > 0 && len(lacking) > 0 {
		d.Hint += "; in " + diag.Plural(len(lacking), "row", "rows") + " that adds up, blanks count as 0"
	}
	_, named := p.column("importance")
	d.Notes = diag.Pointing(named, "the columns are named here")
	d.Spread(p.in.Table.Strips(first, last, p.rowsOf(rows)))
}

// rowsOf returns the rows of the table at which some rows of the part stand.
func (p *part) rowsOf(some []int) []int {
	rows := make([]int, len(some))
	for k, i := range some {
		rows[k] = p.rows[i]
	}
	return rows
}

// edges returns the leftmost and the rightmost column of a field.
func (p *part) edges(key string) (first, last *table.Column) {
	for _, bound := range p.bound {
		if bound.Key != key {
			continue
		}
		for _, c := range bound.Columns {
			if first == nil || c.Index < first.Index {
				first = c
			}
			if last == nil || c.Index > last.Index {
				last = c
			}
		}
	}
	return first, last
}

// block names the cells from one row of the part to another, over several columns.
func (p *part) block(first, last *table.Column, from, to int) string {
	t := p.in.Table
	return first.Letter() + strconv.Itoa(t.Rows[p.rows[from]]) + ":" + last.Letter() + strconv.Itoa(t.Rows[p.rows[to]])
}

// farDays is how many days a date may lie from the nearest other one before it is more likely a slip of the keyboard.
const farDays = 366

// dated is one row's date and where it stands.
type dated struct {
	at   time.Time
	part *part
	row  int // of the part
}

// checkDates warns of a date that lies more than a year from every other of a role: one such date dates the whole report.
func (b *builder) checkDates(role config.Role, parts []*part) {
	if role != config.Customers && role != config.Contacts {
		return
	}
	var all []dated
	for _, p := range parts {
		for i, at := range p.Dates() {
			if !at.IsZero() {
				all = append(all, dated{at, p, i})
			}
		}
	}
	byTime := func(a, b dated) int { return a.at.Compare(b.at) }
	const near = farDays * 24 * time.Hour
	if len(all) < 3 || slices.MaxFunc(all, byTime).at.Sub(slices.MinFunc(all, byTime).at) <= near {
		return // of two dates nobody can say which is the odd one
	}
	slices.SortStableFunc(all, byTime)
	far := func(a, b int) bool {
		return a < 0 || b >= len(all) || all[b].at.Sub(all[a].at) > near
	}
	for i, one := range all {
		if !far(i-1, i) || !far(i, i+1) {
			continue
		}
		column, named := one.part.column("date")
		d := b.found.Warnf(one.part.in.Table.Cell(column, one.part.rows[one.row]), CodeFarDate, "the date %s lies more than a year from every other, and the report says it covers that time", one.at.Format("2006-01-02"))
		d.Hint = "correct the date, or set periods: from and to"
		d.Notes = diag.Pointing(named, "the column is named here")
	}
}
