package survey

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// part is one sheet's rows, field by field.
type part struct {
	*frame
	in      Input
	input   int // its place among the inputs
	spec    config.RoleSpec
	rows    []int // indexes of the table's rows
	bound   []binding
	summary SourceSummary
	broken  bool // a mapped column is not there, which was told
	blank   bool // nobody has answered anything yet
}

// part reads one sheet: its rows within the period that hold anything mapped, and of respondents only those who answered.
func (b *builder) part(spec config.RoleSpec, in Input) *part {
	t := in.Table
	told := b.found.Number(diag.Error)
	p := &part{in: in, spec: spec, bound: b.bind(spec, in)}
	p.broken = b.found.Number(diag.Error) > told
	p.summary = SourceSummary{Role: spec.Role, File: t.Book, Sheet: t.Sheet, Rows: t.Len(), Missing: map[Reason]int{}, Fields: map[string]FieldUsage{}, Unused: p.unused()}
	p.rows = p.filled()
	p.leave(LeftBlank, "", t.Len()-len(p.rows))
	b.withoutTotals(p)
	p.frame = &frame{n: len(p.rows), fields: map[string]*answers{}}
	for _, bound := range p.bound {
		if bound.spec.Kind == config.DateField {
			b.field(p, bound)
		}
	}
	b.withinPeriod(p)
	for _, bound := range p.bound {
		if bound.spec.Kind != config.DateField {
			b.checkUnit(bound, t)
			b.field(p, bound)
		}
	}
	read := p.n
	b.answered(p)
	b.withoutStruck(p)
	p.blank = t.Len() == 0 || (read > 0 && p.n == 0)
	b.checkPoints(p)
	b.checkTimes(p)
	b.checkRecommendation(p)
	p.count()
	return p
}

// reading tells where the part's rows and fields stand in the sheet.
func (p *part) reading() Reading {
	r := Reading{Input: p.input, Rows: p.rows}
	for _, bound := range p.bound {
		r.Fields = append(r.Fields, Bound{bound.key, bound.spec, bound.columns})
	}
	return r
}

// column returns the column of a field that has one, and where report.yaml names it.
func (p *part) column(key string) (*table.Column, diag.Place) {
	for _, bound := range p.bound {
		if bound.key == key {
			return bound.columns[0], bound.field.At
		}
	}
	panic("survey: no column is bound to " + key)
}

// unused counts the columns that no mapping names.
func (p *part) unused() int {
	used := map[int]bool{}
	for _, bound := range p.bound {
		for _, c := range bound.columns {
			used[c.Index] = true
		}
	}
	return len(p.in.Table.Columns) - len(used)
}

// filled returns the rows in which any mapped column holds something.
func (p *part) filled() []int {
	var rows []int
	for i := range p.in.Table.Len() {
		if p.holds(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

func (p *part) holds(row int) bool {
	for _, bound := range p.bound {
		for _, c := range bound.columns {
			if c.Kind(row) != table.Blank {
				return true
			}
		}
	}
	return false
}

// field reads the columns of one field.
func (b *builder) field(p *part, bound binding) {
	a := &answers{heading: bound.columns[0].Header}
	for i, c := range bound.columns {
		r := b.reader(bound, i)
		switch {
		case isAnswer(bound.spec.Kind):
			b.cells(p, bound, r, c, a.newScores(p.n, bound.marks()))
		case bound.spec.Kind == config.DateField:
			a.dates = make([]time.Time, p.n)
			b.cells(p, bound, r, c, func(j int, one *answer.Reading) { a.dates[j] = one.At })
		default:
			a.texts = make([]string, p.n)
			b.cells(p, bound, r, c, func(j int, one *answer.Reading) { a.texts[j] = one.Text })
			if bound.spec.Many {
				a.chosen = b.chosen(p, bound, c, a.texts)
			}
		}
	}
	p.fields[bound.key] = a
}

// newScores adds a column of n answers and returns how one of them is kept.
func (a *answers) newScores(n int, marks bool) func(int, *answer.Reading) {
	s := Scores{Values: make([]float64, n), Missing: make([]Reason, n)}
	a.scores = append(a.scores, s)
	ticked := make([]bool, n)
	if marks {
		a.none = append(a.none, ticked)
	}
	return func(j int, one *answer.Reading) {
		s.Missing[j], ticked[j] = one.Reason, one.None
		if one.Reason == Answered {
			s.Values[j] = one.X
		}
	}
}

// cells reads one column over the part's rows, keeps each reading, and reports what is wrong. Texts that repeat are read once.
func (b *builder) cells(p *part, bound binding, r *answer.Reader, c *table.Column, keep func(int, *answer.Reading)) {
	l := &ledger{table: p.in.Table, column: c, rule: b.rule(bound), strict: bound.spec.Kind == config.IDField || bound.key == "weight"}
	known := map[string]*answer.Reading{}
	var fresh answer.Reading
	for j, row := range p.rows {
		kind, text := c.Kind(row), c.Text(row)
		var one *answer.Reading
		if kind == table.Text {
			one = known[text]
		}
		if one == nil {
			fresh = r.Read(answer.Cell{Kind: kind, X: c.Number(row), Text: text, Date1904: p.in.Table.Date1904})
			one = &fresh
			if kind == table.Text && bound.spec.Kind != config.IDField {
				again := fresh
				known[text] = &again
			}
		}
		if kind != table.Blank {
			l.filled++
		}
		if one.Code != "" {
			l.add(row, *one)
		}
		keep(j, one)
	}
	l.close(&b.found)
	p.summary.Problems += l.total
}

// count fills the summary from what was kept.
func (p *part) count() {
	p.summary.Used = p.n
	for _, bound := range p.bound {
		usage := FieldUsage{Columns: len(bound.columns), Cells: len(bound.columns) * p.n}
		a := p.fields[bound.key]
		hidden := 0
		for _, s := range a.scores {
			for _, reason := range s.Missing {
				if reason == Answered {
					usage.Filled++
					continue
				}
				if reason == NotShown {
					hidden++
				}
				if isGiven(bound.key) {
					p.summary.Missing[reason]++
				}
			}
		}
		for _, text := range a.texts {
			if text != "" {
				usage.Filled++
			}
		}
		for _, at := range a.dates {
			if !at.IsZero() {
				usage.Filled++
			}
		}
		p.summary.Fields[bound.key] = usage
		if isAnswer(bound.spec.Kind) && isGiven(bound.key) {
			p.summary.Cells += usage.Cells - hidden
		}
	}
}
