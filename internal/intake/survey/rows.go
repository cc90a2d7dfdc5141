package survey

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/table"
)

// withinPeriod drops the rows outside report.yaml's period, and those without a date when there is a period.
func (b *builder) withinPeriod(p *part) {
	period := b.config.Periods
	dates := p.Dates()
	if dates == nil || period.From.IsZero() && period.To.IsZero() {
		return
	}
	wanted := make([]bool, p.N)
	var outside, undated []int
	for i, at := range dates {
		switch {
		case at.IsZero():
			undated = append(undated, p.rows[i])
		case at.Before(period.From) || !period.To.IsZero() && !at.Before(period.To.AddDate(0, 0, 1)):
			outside = append(outside, p.rows[i])
		default:
			wanted[i] = true
		}
	}
	b.leftOut(p, outside, CodePeriod, "outside the period "+span(period.From, period.To))
	b.leftOut(p, undated, CodePeriod, "without a date, and the report has a period")
	p.leave(LeftOutside, "", len(outside))
	p.leave(LeftUndated, "", len(undated))
	p.Frame, p.rows = p.Keep(wanted), frame.Pick(p.rows, wanted)
}

func span(from, to time.Time) string {
	const layout = "2006-01-02"
	switch {
	case from.IsZero():
		return "up to " + to.Format(layout)
	case to.IsZero():
		return "from " + from.Format(layout)
	}
	return from.Format(layout) + " to " + to.Format(layout)
}

// leftOut notes that rows are not counted.
func (b *builder) leftOut(p *part, rows []int, code, why string) {
	if len(rows) == 0 {
		return
	}
	t := p.in.Table
	d := b.found.Notef(t.Place(), code, "%s left out: %s", diag.Plural(len(rows), "row is", "rows are"), why)
	d.Hint = "the first is row " + strconv.Itoa(t.Rows[rows[0]])
}

// answered drops respondents who left every question blank: someone who only opened the questionnaire is not a respondent.
func (b *builder) answered(p *part) {
	if !isRespondent(p.spec.Role) {
		return
	}
	wanted := make([]bool, p.N)
	for j, text := range p.Texts("comment") {
		wanted[j] = text != ""
	}
	for key, a := range p.Fields {
		if !isGiven(key) {
			continue
		}
		for j, chosen := range a.Chosen {
			wanted[j] = wanted[j] || len(chosen) > 0
		}
		for _, s := range a.Scores {
			for j, reason := range s.Missing {
				wanted[j] = wanted[j] || reason != NoAnswer && reason != NotShown && reason != DroppedOut
			}
		}
	}
	if !p.rates() {
		p.described(wanted)
	}
	var silent []int
	for j, w := range wanted {
		if !w {
			silent = append(silent, p.rows[j])
		}
	}
	if len(silent) == 0 || p.broken {
		return
	}
	b.leftOut(p, silent, CodeNothing, "no question that report.yaml names is answered")
	p.leave(LeftSilent, "", len(silent))
	p.Frame, p.rows = p.Keep(wanted), frame.Pick(p.rows, wanted)
}

// isGiven tells whether a field holds what a respondent said; a weight and the time he took are said of him.
func isGiven(key string) bool { return key != "weight" && key != "seconds" }

func isRespondent(r config.Role) bool {
	return r == config.Customers || r == config.Managers || r == config.Employees
}

// identified is where an id was first seen.
type identified struct {
	table  *table.Table
	column *table.Column
	row    int
	in     *frame.Frame
	at     int // in the frame
}

// checkIDs reports ids that stand twice, over all files of a role, and rows without one. Contacts may share a ticket's number.
func (b *builder) checkIDs(role config.Role, parts []*part) {
	if role == config.Contacts {
		return
	}
	first := map[string]identified{}
	for _, p := range parts {
		a := p.Field("id")
		if a == nil {
			continue
		}
		column, at := p.column("id")
		var again, without []int
		for i, id := range a.Texts {
			switch _, seen := first[p.identity(i)]; {
			case id == "":
				without = append(without, p.rows[i])
			case seen:
				again = append(again, i)
			default:
				first[p.identity(i)] = identified{p.in.Table, column, p.rows[i], p.Frame, i}
			}
		}
		b.sameIDs(p, column, again, first, role)
		b.noIDs(p, column, without, at)
	}
}

// identity is the id of a row within the wave that its file or a column says: who is asked again, or numbered anew, in another wave is not there twice.
func (p *part) identity(i int) string {
	id := p.Texts("id")[i]
	if waves := p.Texts("wave"); waves != nil && waves[i] != "" {
		return table.Fold(waves[i]) + "\x00" + id
	}
	return id
}

// sameIDs reports the ids of a sheet that were seen before; a respondent who counts twice is an error.
func (b *builder) sameIDs(p *part, column *table.Column, again []int, first map[string]identified, role config.Role) {
	if len(again) == 0 {
		return
	}
	ids := p.Texts("id")
	rows := make([]int, len(again))
	var names []string
	others := 0
	for k, i := range again {
		rows[k] = p.rows[i]
		names = append(names, ids[i])
		if before := first[p.identity(i)]; !frame.Alike(before.in, before.at, p.Frame, i) {
			others++
		}
	}
	names = distinct(names)
	at := p.in.Table.Cell(column, rows[0])
	message := fmt.Sprintf("the id %q stands twice", answer.Shorten(names[0]))
	var d *diag.Diagnostic
	if isRespondent(role) {
		d = b.found.Errorf(at, CodeSameID, "%s", message)
	} else {
		d = b.found.Warnf(at, CodeSameID, "%s", message)
	}
	before := first[p.identity(again[0])]
	d.Notes = []diag.Related{{Place: before.table.Cell(before.column, before.row), Message: "it stands here first"}}
	d.Hint = sharing(others, len(again))
	if len(names) > 1 {
		d.Hint += "; " + strings.Join([]string{diag.Plural(len(names)-1, "more id stands", "more ids stand"), "twice:", diag.Listed(names[1:])}, " ")
	}
	d.Spread(p.in.Table.Strip(column, rows))
}

// sharing says what is to be done about rows whose id stands before; some of them hold other answers than the first row with the id.
func sharing(others, all int) string {
	switch {
	case others == 0:
		return "remove the rows that were exported twice"
	case others == all:
		return "the answers differ, so two people share the id: correct one of them, or take another column as id"
	}
	return fmt.Sprintf("%d of %d rows hold other answers than the first with their id, so two people share it: correct one of them, or take another column as id; remove the others", others, all)
}

func (b *builder) noIDs(p *part, column *table.Column, rows []int, at diag.Place) {
	if len(rows) == 0 {
		return
	}
	d := b.found.Warnf(p.in.Table.Cell(column, rows[0]), CodeNoID, "the row has no id, so nobody can tell whether it stands twice")
	d.Notes = diag.Pointing(at, "the column is named here")
	d.Spread(p.in.Table.Strip(column, rows))
}

// distinct returns each name once, in the order in which they come.
func distinct(names []string) []string {
	var all []string
	for _, n := range names {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}

// checkPopulation reports more respondents of a role than there are people to answer.
func (b *builder) checkPopulation(role config.Role, rows int) {
	people, known := b.config.Population(role)
	if !known || rows <= people {
		return
	}
	i := slices.IndexFunc(b.config.Sources, func(s config.Source) bool { return s.Role == role })
	d := b.found.Errorf(b.config.Sources[i].PopulationAt, CodePopulation, "%s of %s, and the population is said to be %d", diag.Plural(rows, "row", "rows"), role, people)
	d.Hint = "population counts everybody the rows are drawn from, answered or not; correct it, or remove the line"
}
