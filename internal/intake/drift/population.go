package drift

import (
	"cmp"
	"path"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/grouping"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

// population is the rows of one role with the wave each belongs to.
type population struct {
	role    config.Role
	sheets  []sheet
	rows    []spot
	wave    []int // by row; −1 where no date says
	waves   []string
	size    []int // rows by wave
	dated   bool  // dates tell the waves; else each workbook is one
	factors []survey.Factor
	after   []bool // customers alone: the answer was finished after the wave of its date; nil where that cannot be told
	known   int    // rows of which after can be told
}

// spot is where a row stands.
type spot struct {
	sheet int // index into sheets
	row   int // of its table
}

// sheet is one sheet as it was read.
type sheet struct {
	survey.Input
	survey.Reading
	span [2]int // its rows among those of the population
}

// columns returns the columns of a field, nil where the sheet has none.
func (s sheet) columns(key string) []*table.Column {
	for _, f := range s.Fields {
		if f.Key == key {
			return f.Columns
		}
	}
	return nil
}

// populations returns the rows role by role, in the order of the roles.
func populations(c *config.Config, in []survey.Input, d *survey.Dataset) []*population {
	var all []*population
	for _, spec := range config.Roles() {
		p := &population{role: spec.Role}
		for _, r := range d.Readings {
			if in[r.Input].Source.Role != spec.Role {
				continue
			}
			s := sheet{Input: in[r.Input], Reading: r, span: [2]int{len(p.rows), len(p.rows) + len(r.Rows)}}
			for _, row := range r.Rows {
				p.rows = append(p.rows, spot{len(p.sheets), row})
			}
			p.sheets = append(p.sheets, s)
		}
		if len(p.sheets) == 0 {
			continue
		}
		p.factors = groupings(spec.Role, d)
		p.into()
		if spec.Role == config.Customers && p.dated {
			p.finished(c, d)
		}
		all = append(all, p)
	}
	return all
}

// into gives each row its wave: of its date, else of its workbook where one source has several; workbooks of
// several sources are several surveys.
func (p *population) into() {
	p.wave = make([]int, len(p.rows))
	f, dated := survey.Find(p.factors, "month")
	if p.dated = dated && len(f.Codes) == len(p.rows); p.dated {
		copy(p.wave, f.Codes)
		p.waves = f.Levels
	} else {
		one := !slices.ContainsFunc(p.sheets, func(s sheet) bool { return s.Source.FileAt != p.sheets[0].Source.FileAt })
		for i, s := range p.rows {
			p.wave[i] = -1
			if one {
				p.wave[i] = s.sheet
			}
		}
		for _, s := range p.sheets {
			if one {
				p.waves = append(p.waves, path.Base(s.Table.Book))
			}
		}
	}
	p.size = make([]int, len(p.waves))
	for _, w := range p.wave {
		if w >= 0 {
			p.size[w]++
		}
	}
}

// inTime returns the sheets of each source with several, in the order of the waves that most of their rows belong to.
func (p *population) inTime() [][]sheet {
	var all [][]sheet
	for i, s := range p.sheets {
		if slices.ContainsFunc(p.sheets[:i], func(o sheet) bool { return o.Source.FileAt == s.Source.FileAt && o.Source.File == s.Source.File }) {
			continue
		}
		var same []sheet
		for _, o := range p.sheets[i:] {
			if o.Source.FileAt == s.Source.FileAt && o.Source.File == s.Source.File {
				same = append(same, o)
			}
		}
		if len(same) < 2 {
			continue
		}
		slices.SortStableFunc(same, func(a, b sheet) int { return cmp.Compare(p.middle(a), p.middle(b)) })
		all = append(all, same)
	}
	return all
}

// middle is the wave that half of a sheet's rows lie before.
func (p *population) middle(s sheet) int {
	waves := slices.Sorted(slices.Values(p.wave[s.span[0]:s.span[1]]))
	if len(waves) == 0 {
		return 0
	}
	return waves[len(waves)/2]
}

// change is one of this population that begins with a wave.
func (p *population) change(k Kind, wave int) Change {
	return Change{Kind: k, Role: p.role, Since: p.waves[wave], Dated: p.dated}
}

// begins returns the first row of a wave, and of the whole where it has none.
func (p *population) begins(wave int) spot {
	return p.rows[max(0, slices.Index(p.wave, wave))]
}

// groupings returns how the rows of a role are grouped.
func groupings(r config.Role, d *survey.Dataset) []survey.Factor {
	switch {
	case r == config.Customers && d.Customers != nil:
		return d.Customers.Factors
	case r == config.Managers && d.Managers != nil:
		return d.Managers.Factors
	case r == config.Employees && d.Employees != nil:
		return d.Employees.Factors
	case r == config.Contacts && d.Contacts != nil:
		return d.Contacts.Factors
	case r == config.Complaints && d.Complaints != nil:
		return d.Complaints.Factors
	case r == config.Checklist && d.Checklist != nil:
		return d.Checklist.Factors
	case r == config.Internal && d.Internal != nil:
		return d.Internal.Factors
	}
	return nil // costs and processes are not counted: a row of theirs is no event
}

// finished tells which answers were finished in a later wave than the one of their date.
func (p *population) finished(c *config.Config, d *survey.Dataset) {
	ended := d.Customers.Ended
	if len(ended) != len(p.rows) {
		return
	}
	order := p.waves
	ends, ok := grouping.Factor{}, false
	if c.Periods.Named() {
		order = nil
		for _, w := range d.Waves {
			order = append(order, w.Name)
		}
		of := make([]int, len(ended))
		for i, at := range ended {
			of[i] = c.Periods.WaveOn(at)
		}
		ends, ok = grouping.Named(order, of)
	} else if ends, ok = grouping.Waves(ended, c.Periods.Unit); ok {
		order = slices.Sorted(slices.Values(slices.Concat(order, ends.Levels)))
	}
	if !ok {
		return
	}
	p.after = make([]bool, len(p.rows))
	for row, code := range ends.Codes {
		if code >= 0 && p.wave[row] >= 0 {
			p.known++
			p.after[row] = slices.Index(order, ends.Levels[code]) > slices.Index(order, p.waves[p.wave[row]])
		}
	}
}
