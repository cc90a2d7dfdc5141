package workbook

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// gather returns a page's tables in its order: those of its own, those of its charts, and its figures, signs and
// findings as tables. Running text has no place in a workbook.
func gather(page report.Page, p *i18n.Printer) []*grid {
	var all []*grid
	for _, section := range page.Sections {
		for _, b := range section.Blocks {
			t, ok := tableOf(b, p)
			if !ok || len(t.Rows) == 0 {
				continue
			}
			caption := t.Caption
			if caption == "" {
				caption = section.Title
			}
			if caption == "" {
				caption = page.Title
			}
			g := newGrid(t, caption, p)
			_, g.stacked = b.(report.Figures)
			g.kind = kindOf(b)
			if plan, ok := b.(report.Plan); ok {
				g.days = planDays(plan)
			}
			all = append(all, g)
		}
	}
	return all
}

// kindOf names the blocks whose rows are named by findings, signs and inspections, as meanings name them.
func kindOf(b report.Block) string {
	switch b.(type) {
	case report.Ranking:
		return "ranking"
	case report.Scorecards:
		return "scorecards"
	case report.Checklist:
		return "checklist"
	}
	return ""
}

// tableOf returns a block's numbers as a table, and false for a block that has none.
func tableOf(b report.Block, p *i18n.Printer) (report.Table, bool) {
	switch b := b.(type) {
	case report.Table:
		return b, true
	case report.Figurative:
		t := b.Chart.Table
		if t.Caption == "" {
			t.Caption = b.Chart.Title
		}
		return t, true
	case report.Figures:
		t := figures(p)
		for _, f := range b.Items {
			t.Rows = append(t.Rows, figure(f.Label, f.Value, f.Verdict, unsaid(f.Detail, f.Value, p)))
		}
		return t, true
	case report.Scorecards:
		t := figures(p)
		for _, c := range b.Cards {
			t.Rows = append(t.Rows, figure(c.Title, c.Value, c.Verdict, join(unsaid(c.Detail, c.Value, p), c.Note)))
		}
		return t, true
	case report.Ranking:
		t := figures(p)
		for _, x := range b.Items {
			t.Rows = append(t.Rows, figure(join(x.Title, x.Aside), x.Value, report.NoVerdict, x.Reason))
		}
		return t, true
	case report.Checklist:
		t := figures(p)
		for _, s := range b.Sections {
			row := figure(s.Title, s.Score, report.NoVerdict, "")
			row.Strong = true
			t.Rows = append(t.Rows, row)
			for _, e := range s.Entries {
				row := figure(e.Text, report.Value{Kind: report.Words}, e.Verdict, e.Detail)
				row.Indent = 1
				t.Rows = append(t.Rows, row)
			}
		}
		return t, true
	case report.Plan:
		return plan(b, p), true
	case report.Prose, report.Callout, report.Quotation, report.Definitions, report.Links, report.Explorer:
		return report.Table{}, false
	}
	panic("workbook: a block of a kind that is not known here")
}

func figures(p *i18n.Printer) report.Table {
	return report.Table{Columns: []report.Column{
		{Title: p.T("workbook.figure")}, {Title: p.T("workbook.value"), Numeric: true}, {Title: p.T("workbook.detail")},
	}}
}

func figure(label string, v report.Value, verdict report.Verdict, detail string) report.Row {
	return report.Row{Cells: []report.Cell{words(label), {Value: v, Verdict: verdict}, words(detail)}}
}

// unsaid is what a detail says beyond the base and the ends of the interval, which stand in cells of their own.
func unsaid(detail string, v report.Value, p *i18n.Printer) string {
	var left []string
	for _, part := range strings.Split(detail, " · ") {
		if v.N > 0 && part == p.Base(v.N) || v.Bound && part == p.Interval(v) {
			continue
		}
		left = append(left, part)
	}
	return strings.Join(left, " · ")
}

func words(s string) report.Cell {
	return report.Cell{Value: report.Value{Kind: report.Words, Text: s}}
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// triple is the headings under which a report shows expectation, perception and gap.
type triple struct{ expectation, perception, gap string }

// gapTriples returns the headings its gap charts use, each once.
func gapTriples(r *report.Report) []triple {
	var all []triple
	seen := map[triple]bool{}
	for _, page := range r.Pages {
		for _, section := range page.Sections {
			for _, b := range section.Blocks {
				f, ok := b.(report.Figurative)
				if !ok {
					continue
				}
				c, ok := f.Chart.Spec.(report.GapChart)
				if t := (triple{c.Expectation, c.Perception, c.GapName}); ok && !seen[t] {
					seen[t] = true
					all = append(all, t)
				}
			}
		}
	}
	return all
}
