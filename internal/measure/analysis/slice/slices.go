package slice

import (
	"ecart/internal/config"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/guard"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
	"ecart/internal/together"
)

// Slices measures the main figures by each criterion and by those crossed that have answers enough. A slice by one criterion is what the
// breakdown of it shows, figure by figure. Whether contacts are within their standards is told by the family of standards.
func Slices(s *study.Study, breakdowns []result.Breakdown, kept Kept) result.Slices {
	by := criteria(s, breakdowns)
	m := maker{s: s, by: by, asked: askedOf(s, loyalty.LogSolves(s)), log: logged(s, kept), from: max(study.IndicativeBelow, 2*s.Customers.Least)}
	out := result.Slices{Least: m.from}
	if len(by) == 0 {
		out.Reason = study.NoRole(config.Customers)
		return out
	}
	for _, c := range by {
		out.Criteria = append(out.Criteria, c.Criterion)
	}
	for _, f := range m.figures() {
		out.Measures = append(out.Measures, result.SliceMeasure{ID: f.id, Log: f.log})
	}
	if m.rates() {
		out.Measures = append(out.Measures, result.SliceMeasure{ID: "complaints", Log: true})
	}
	m.tables, m.logFrom, m.customerFrom = tables(s, by, m.from), m.logKeys(), m.customerKeys()
	m.shown = m.shownOf()
	all := make([][]result.Slice, len(m.tables))
	var wait together.Group
	for t := range m.tables {
		wait.Go(func() { all[t] = m.slices(t) })
	}
	wait.Wait()
	for t, table := range m.tables {
		made := all[t]
		if len(table.by) > 1 {
			if len(made) == 0 {
				continue
			}
			var ids []string
			for _, c := range table.by {
				ids = append(ids, by[c].ID)
			}
			out.Crossed = append(out.Crossed, ids)
		}
		out.Slices = append(out.Slices, made...)
	}
	out.Whole = m.whole()
	return out
}

// maker is slices being made.
type maker struct {
	s       *study.Study
	by      []criterion
	asked   asked
	log     []figure
	from    int // how many answers a slice by two criteria, a quarter or a year must have
	tables  []table
	logFrom logKeys
	shown   [][][]bool // by answer, table and cell

	customerFrom []memo.Key // by criterion: which customers are of which level
}

func (m maker) figures() []figure {
	return append(append([]figure(nil), m.asked.figures...), m.log...)
}

// rates tells whether complaints can be held against contacts.
func (m maker) rates() bool { return m.s.Data.Contacts != nil && m.s.Data.Complaints != nil }

// decide returns which cells are shown, by answer: first for being there at all, then for each answer among those cells.
func (m maker) decide(parts []told) [][][]bool {
	all := make([][][]bool, len(m.asked.answers))
	if len(all) == 0 {
		return nil
	}
	all[0] = m.decideFor(m.asked.answers[0], nil, parts)
	var wait together.Group
	for a := 1; a < len(all); a++ {
		wait.Go(func() { all[a] = m.decideFor(m.asked.answers[a], all[0], parts) })
	}
	wait.Wait()
	return all
}

// decideFor returns which cells are shown of figures made of one answer.
func (m maker) decideFor(a answer, among [][]bool, parts []told) [][]bool {
	hidden := make([][]bool, len(m.by))
	var codes [][]int
	var width, known []int
	for i, c := range m.by {
		hidden[i] = hiddenOf(m.s, a, c)
		if c.codes[customers] == nil {
			continue
		}
		own := make([]int, len(c.codes[customers]))
		for r, code := range c.codes[customers] {
			if code >= 0 && !hidden[i][code] {
				own[r] = code + 1
			}
		}
		codes, width, known = append(codes, own), append(width, len(c.Levels)+1), append(known, i)
	}
	var rows []int
	for _, r := range m.s.Respondents {
		if a.given(m.s, r) {
			rows = append(rows, r)
		}
	}
	yes, _, keyed := keySides(m.s, a)
	isKey := make([]byte, len(m.s.Respondents))
	for _, r := range yes {
		isKey[r] = 1
	}
	k := guard.New(rows, codes, width, func(row int) string {
		var apart []byte
		for _, p := range parts {
			if p.field == a.field {
				apart = append(apart, map[bool]byte{true: 1}[p.in[row]])
			}
		}
		if keyed {
			known, _ := m.s.Data.Customers.Key.At(row)
			_, said := m.s.Data.Customers.Key.At(row)
			apart = append(apart, byte(known), map[bool]byte{true: 1}[said])
		}
		return string(apart)
	})
	knownBy, knownHidden := make([]criterion, len(known)), make([][]bool, len(known))
	for i, c := range known {
		knownBy[i], knownHidden[i] = m.by[c], hidden[c]
	}
	sets := fixed(k, m.s, a, knownBy, knownHidden, parts)
	out := make([][]bool, len(m.tables))
	type at struct{ table, cell int }
	var places []at
	for t, table := range m.tables {
		out[t] = make([]bool, len(table.cells))
		if !table.known(m.by, customers) {
			continue
		}
		single := len(table.by) == 1 && breakdown(m.by[table.by[0]])
		for i, c := range table.cells {
			if single && a.told(m.s, m.by[table.by[0]]) {
				out[t][i] = !hidden[table.by[0]][c.levels[0]]
				continue
			}
			if among != nil && !among[t][i] || anyHidden(hidden, table.by, c.levels) {
				continue
			}
			least := m.from
			if single {
				least = m.s.Customers.Least
			}
			if one := k.Of(c.rows[customers]); one.N >= least {
				one.ID = len(places)
				places = append(places, at{t, i})
				sets = append(sets, one)
				out[t][i] = true
			}
		}
	}
	for i, gone := range k.Withdraw(m.s.Memory, sets, m.s.Customers.Least) {
		if gone {
			p := places[sets[i].ID]
			out[p.table][p.cell] = false
		}
	}
	return out
}

func anyHidden(hidden [][]bool, by, levels []int) bool {
	for i, c := range by {
		if hidden[c][levels[i]] {
			return true
		}
	}
	return false
}
