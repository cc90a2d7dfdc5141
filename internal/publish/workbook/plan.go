package workbook

import (
	"time"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// The columns of a plan that hold days.
const (
	openedColumn = 2
	dueColumn    = 3
	closedColumn = 5
)

// plan returns a plan of action as a table; planDays fills its columns of days.
func plan(b report.Plan, p *i18n.Printer) report.Table {
	t := report.Table{Columns: []report.Column{{Title: p.T("plan.action")}, {Title: p.T("plan.owner")}, {Title: p.T("workbook.plan.opened")},
		{Title: p.T("plan.due")}, {Title: p.T("plan.state")}, {Title: p.T("workbook.plan.closed")}, {Title: p.T("plan.aim")},
		{Title: p.T("plan.now"), Numeric: true}, {Title: p.T("plan.effect")}}}
	for _, a := range b.Actions {
		day := words("")
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{words(join(a.Title, a.Note)), words(a.Owner), day, day, words(join(a.Word, a.Age)), day,
			words(a.Aim), {Value: a.Now}, words(a.Change)}})
	}
	return t
}

// planDays returns the days of a plan's columns, so that a client can sort by them and count to them.
func planDays(b report.Plan) map[int][]time.Time {
	days := map[int][]time.Time{}
	for _, a := range b.Actions {
		days[openedColumn] = append(days[openedColumn], a.Days.Opened)
		days[dueColumn] = append(days[dueColumn], a.Days.Due)
		days[closedColumn] = append(days[closedColumn], a.Days.Closed)
	}
	return days
}

// dayCell is a day as the report's language writes it, blank for the zero time.
func dayCell(day time.Time, p *i18n.Printer) Cell {
	if day.IsZero() {
		return Cell{}
	}
	c := Date(day)
	c.format = p.T("workbook.day")
	return c
}
