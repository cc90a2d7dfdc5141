package workbook

import (
	"fmt"
	"math"

	"ecart/internal/document/report"
)

// index is a gap's index, from 0 to 100: the part of the scale that lies between what is asked for and what is rated, or that a
// difference takes.
func (t topic) index(g *grid, i int, want float64) string {
	width := t.page.Scale.Max - t.page.Scale.Min
	if width <= 0 || g.table.Rows[i].Cells[1].Value.Signed {
		return ""
	}
	lo, hi := short(t.page.Scale.Min), short(t.page.Scale.Max)
	for k := i - 1; k >= 0; k-- {
		v := g.cells[k+1][g.valueAt()]
		if v.kind != number {
			continue
		}
		if near(100*math.Abs(v.number)/width, want) {
			return fmt.Sprintf("100*ABS(%s)/(%s-%s)", g.ref(k, g.valueAt()), hi, lo)
		}
		if near(100*(t.page.Scale.Max-v.number)/width, want) {
			return fmt.Sprintf("100*(%s-%s)/(%s-%s)", hi, g.ref(k, g.valueAt()), hi, lo)
		}
	}
	return ""
}

// rowIndex is a gap's index in a row that says the rating it comes from.
func (t topic) rowIndex(g *grid, i, at int) string {
	width, rating := t.page.Scale.Max-t.page.Scale.Min, g.spread[1].at
	if width <= 0 || at <= rating || g.cells[i+1][rating].kind != number {
		return ""
	}
	v, want := g.cells[i+1][rating].number, g.cells[i+1][at].number
	if v == want || !near(100*(t.page.Scale.Max-v)/width, want) {
		return ""
	}
	hi, lo := short(t.page.Scale.Max), short(t.page.Scale.Min)
	return fmt.Sprintf("100*(%s-%s)/(%s-%s)", hi, g.ref(i, rating), hi, lo)
}

// mean is the mean of a column of plain values.
func (g *grid) mean(want float64) string {
	for j := range g.table.Columns {
		values, ok := g.numbers(g.spread[j].at)
		if !ok || g.kindAt(j) != report.Plain {
			continue
		}
		if near(sum(values, nil)/float64(len(values)), want) {
			return "AVERAGE(" + g.column(g.spread[j].at) + ")"
		}
	}
	return ""
}

// kindAt is of the values in the first row of a column.
func (g *grid) kindAt(j int) report.Kind {
	if j >= len(g.table.Rows[0].Cells) {
		return report.Words
	}
	return g.table.Rows[0].Cells[j].Value.Kind
}

// weighted is a share over all rows of a table, each counted by its base, or what is lacking to the share that is asked for, in points.
func (g *grid) weighted(want float64) string {
	at, bases, ok := g.bases()
	if !ok {
		return ""
	}
	n, total := sum(bases, nil), g.column(at)
	asked := -1
	for j := range g.table.Columns {
		shares, ok := g.numbers(g.spread[j].at)
		if !ok || g.kindAt(j) != report.Percent {
			continue
		}
		column := g.column(g.spread[j].at)
		if near(sum(shares, bases)/n, want) {
			return fmt.Sprintf("SUMPRODUCT(%s,%s)/SUM(%s)", column, total, total)
		}
		if asked < 0 {
			asked = j
			continue
		}
		before, _ := g.numbers(g.spread[asked].at)
		if near(100*(sum(shares, bases)-sum(before, bases))/n, want) {
			return fmt.Sprintf("100*(SUMPRODUCT(%s,%s)-SUMPRODUCT(%s,%s))/SUM(%s)", column, total, g.column(g.spread[asked].at), total, total)
		}
	}
	return ""
}

// sum adds values up, each as often as its weight says; nil weighs them alike.
func sum(values, weights []float64) float64 {
	total := 0.0
	for i, v := range values {
		if weights != nil {
			v *= weights[i]
		}
		total += v
	}
	return total
}

// bases are the column of the one base each row has.
func (g *grid) bases() (int, []float64, bool) {
	for at := len(g.cells[0]) - 1; at > 0; at-- {
		if g.cells[0][at].text != "n" {
			continue
		}
		if all, ok := g.numbers(at); ok && sum(all, nil) > 0 {
			return at, all, true
		}
	}
	return 0, nil, false
}

// covered is the share of rows whose last column does not hold the word that says nothing is there.
func (g *grid) covered(want float64) string {
	last := len(g.table.Columns) - 1
	at, rows := g.spread[last].at, float64(len(g.table.Rows))
	counts := map[string]int{}
	for _, row := range g.cells[1:] {
		if at >= len(row) || row[at].kind != text {
			return ""
		}
		counts[row[at].text]++
	}
	for _, row := range g.cells[1:] {
		if word := row[at].text; counts[word] > 1 && plainWords(word) && near(1-float64(counts[word])/rows, want) {
			return fmt.Sprintf(`1-COUNTIF(%s,"%s")/ROWS(%s)`, g.column(at), word, g.column(at))
		}
	}
	return ""
}
