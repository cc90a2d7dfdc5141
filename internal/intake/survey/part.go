package survey

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/ledger"
	"ecart/internal/intake/table"
)

// part is one sheet's rows, field by field.
type part struct {
	*frame.Frame
	in      Input
	input   int // its place among the inputs
	spec    config.RoleSpec
	rows    []int // indexes of the table's rows
	words   *answer.Vocabulary
	bound   []binding.Bound
	sieves  []binding.Sieve
	asked   *table.Column // who asked, for events
	named   []string      // of people, in columns that are not read
	summary SourceSummary
	broken  bool // a mapped column is not there, which was told
	blank   bool // nobody has answered anything yet
}

// part reads one sheet: its rows within the period that hold anything mapped, and of respondents only those who answered.
func (b *builder) part(spec config.RoleSpec, in Input) *part {
	t := in.Table
	mapped, found := binding.Bind(b.config, in.Source, t)
	b.found = append(b.found, found...)
	p := &part{in: in, spec: spec, bound: mapped.Fields, sieves: mapped.Sieves, asked: mapped.Requester, broken: found.HasErrors()}
	p.words = answer.NewVocabulary(b.config.Model.Missing.With(in.Source.Missing), b.config.Locale)
	p.summary = SourceSummary{Role: spec.Role, File: t.Book, Sheet: t.Sheet, Rows: t.Len(), Missing: map[Reason]int{}, Fields: map[string]FieldUsage{}, Unused: mapped.Unused}
	b.apart(2, func(b *builder, i int) {
		if i == 0 {
			b.checkPrivacy(p)
			p.named = p.people()
		} else {
			b.read(p)
		}
	})
	return p
}

// read takes the rows that count, field by field.
func (b *builder) read(p *part) {
	t := p.in.Table
	p.rows = p.filled()
	p.leave(LeftBlank, "", t.Len()-len(p.rows))
	b.withoutTotals(p)
	b.sift(p)
	p.Frame = &frame.Frame{N: len(p.rows), Fields: map[string]*frame.Answers{}}
	for _, bound := range p.bound {
		if bound.Spec.Kind == config.DateField {
			b.field(p, bound)
		}
	}
	p.fileWave()
	b.withinPeriod(p)
	since := len(b.found)
	for _, bound := range p.bound {
		if bound.Spec.Kind != config.DateField {
			b.checkUnit(bound, t)
			b.field(p, bound)
		}
	}
	b.beyondScales(p, since)
	b.events(p)
	read := p.N
	b.answered(p)
	b.withoutStruck(p)
	p.blank = t.Len() == 0 || (read > 0 && p.N == 0)
	b.checkPoints(p)
	b.checkTimes(p)
	b.checkRecommendation(p)
	p.count()
}

// reading tells where the part's rows and fields stand in the sheet.
func (p *part) reading() Reading {
	r := Reading{Input: p.input, Rows: p.rows}
	for _, bound := range p.bound {
		r.Fields = append(r.Fields, Bound{bound.Key, bound.Spec, bound.Columns})
	}
	return r
}

// column returns the column of a field that has one, and where report.yaml names it.
func (p *part) column(key string) (*table.Column, diag.Place) {
	for _, bound := range p.bound {
		if bound.Key == key {
			return bound.Columns[0], bound.Field.At
		}
	}
	panic("survey: no column is bound to " + key)
}

// filled returns the rows in which any mapped column holds something.
func (p *part) filled() []int {
	rows := make([]int, 0, p.in.Table.Len())
	for i := range p.in.Table.Len() {
		if p.holds(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

func (p *part) holds(row int) bool {
	for _, bound := range p.bound {
		for _, c := range bound.Columns {
			if c.Kind(row) != table.Blank {
				return true
			}
		}
	}
	return false
}

// field reads the columns of one field.
func (b *builder) field(p *part, bound binding.Bound) {
	a := &frame.Answers{Heading: bound.Columns[0].Header}
	switch {
	case bound.Spans():
		b.span(p, bound, a)
	case bound.Field.Many.Columns != "":
		b.ticks(p, bound, a)
	default:
		for i, c := range bound.Columns {
			b.column(p, bound, i, c, a)
		}
	}
	if bound.Spec.Kind == config.GroupField && a.Chosen != nil {
		b.single(p, bound, a)
	}
	p.Fields[bound.Key] = a
}

// column reads one column of a field.
func (b *builder) column(p *part, bound binding.Bound, i int, c *table.Column, a *frame.Answers) {
	r := b.reader(p, bound, i)
	switch {
	case binding.IsAnswer(bound.Spec.Kind):
		b.cells(p, bound, r, c, a.NewScores(p.N, marks(bound)))
	case bound.Spec.Kind == config.DateField:
		a.Dates = make([]time.Time, p.N)
		b.cells(p, bound, r, c, func(j int, one *answer.Reading) { a.Dates[j] = one.At })
	default:
		a.Texts = make([]string, p.N)
		b.cells(p, bound, r, c, func(j int, one *answer.Reading) { a.Texts[j] = one.Text })
		if bound.Spec.Many || bound.Field.Many.Split != "" {
			a.Chosen = b.chosen(p, bound, c, a.Texts)
		}
	}
}

// cells reads one column over the part's rows, keeps each reading, and reports what is wrong.
func (b *builder) cells(p *part, bound binding.Bound, r *answer.Reader, c *table.Column, keep func(int, *answer.Reading)) {
	l := &ledger.Ledger{Table: p.in.Table, Column: c, Rule: b.rule(bound), Strict: bound.Spec.Kind == config.IDField || bound.Key == "weight"}
	known := answer.Known{Reader: r, Unique: bound.Spec.Kind == config.IDField}
	for j, row := range p.rows {
		cell := answer.Cell{Kind: c.Kind(row), X: c.Number(row), Text: c.Text(row), Date1904: p.in.Table.Date1904}
		one := known.Read(cell)
		if cell.Kind != table.Blank {
			l.Filled++
		}
		if one.Code != "" {
			l.Add(row, *one)
		}
		keep(j, one)
	}
	l.Close(&b.found)
	p.summary.Problems += l.Total
}

// count fills the summary from what was kept.
func (p *part) count() {
	p.summary.Used = p.N
	for _, bound := range p.bound {
		a := p.Fields[bound.Key]
		usage := FieldUsage{Columns: len(bound.Columns), Cells: max(1, len(a.Scores)) * p.N}
		hidden := 0
		for _, s := range a.Scores {
			for _, reason := range s.Missing {
				if reason == Answered {
					usage.Filled++
					continue
				}
				if reason == NotShown {
					hidden++
				}
				if isGiven(bound.Key) {
					p.summary.Missing[reason]++
				}
			}
		}
		for _, text := range a.Texts {
			if text != "" {
				usage.Filled++
			}
		}
		for _, at := range a.Dates {
			if !at.IsZero() {
				usage.Filled++
			}
		}
		p.summary.Fields[bound.Key] = usage
		if binding.IsAnswer(bound.Spec.Kind) && isGiven(bound.Key) {
			p.summary.Cells += usage.Cells - hidden
		}
	}
}
