package people

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// InternalService measures how departments and suppliers rate each other. A department's rating of itself counts nowhere.
func InternalService(s *study.Study) result.InternalService {
	m, reason := newMatrix(s)
	if reason != "" {
		return unserved(study.Missing(reason))
	}
	out := result.InternalService{ScaleMin: s.Config.Services.Scale.Min, ScaleMax: s.Config.Services.Scale.Max, Self: m.self, From: m.from, To: m.to}
	sizes := m.sizes()
	rows, columns := len(m.from), len(m.to)
	hidden, byService := m.conceal(sizes)
	out.All = m.pooled(m.all, sizes[rows][columns], hidden[rows][columns])
	out.Status, out.Reason = out.All.Status, out.All.Reason
	if !out.All.OK() {
		return unserved(out.All)
	}
	out.N = out.All.N
	for j := range m.to {
		out.Received = append(out.Received, m.mean(m.received[j], sizes[rows][j], hidden[rows][j]))
	}
	for i := range m.from {
		given, line := m.pooled(m.given[i], sizes[i][columns], hidden[i][columns]), make([]result.Estimate, columns)
		for j := range m.to {
			line[j] = under(m.mean(m.cells[i][j], sizes[i][j], hidden[i][j]), given, out.Received[j])
		}
		out.Cells, out.Given = append(out.Cells, line), append(out.Given, given)
	}
	for k, service := range s.Config.Services.Items {
		out.Services = append(out.Services, m.service(service, k, byService, out.Received))
	}
	out.Links, out.Tested = m.links(out.Cells)
	out.Returns = m.returns(out.Cells)
	out.Months = m.months()
	out.Trend = m.trend(out.Months)
	return out
}

// under returns a cell of a table, hidden where one of its lines' totals is: of a department that is hidden not even whom it rates is told.
func under(e result.Estimate, totals ...result.Estimate) result.Estimate {
	for _, t := range totals {
		if t.Status == result.Suppressed {
			return study.Bare(t)
		}
	}
	return e
}

// unserved is internal service of which nothing is shown.
func unserved(e result.Estimate) result.InternalService {
	return result.InternalService{Status: e.Status, Reason: e.Reason, All: e, Trend: result.Trend{Slope: study.Bare(e), Test: result.Test{None: result.ReasonTooFewPeriods}}}
}

// matrix is the answers of each department about each other one.
type matrix struct {
	s        *study.Study
	data     *survey.Internal
	scores   survey.Scores // of each answer, the mean of its services
	services []survey.Scores
	from, to []string
	month    survey.Factor
	cells    [][][]int // rows of the answers, by from and to
	given    [][]int
	received [][]int
	all      []int
	self     int
}

// newMatrix sorts the answers by who gives and who gets them, or says why it cannot. Answers that rate fewer than half of the services have
// no score and are left out.
func newMatrix(s *study.Study) (*matrix, string) {
	d := s.Data.Internal
	if d == nil {
		return nil, study.NoRole(config.Internal)
	}
	from, gives := survey.Find(d.Factors, "from")
	to, gets := survey.Find(d.Factors, "to")
	asked := study.AskedOf(d.Ratings)
	switch {
	case !gives:
		return nil, study.NoColumn("internal.from")
	case !gets:
		return nil, study.NoColumn("internal.to")
	case len(asked) == 0:
		return nil, study.NoColumn("internal.rating")
	}
	m := &matrix{s: s, data: d, scores: study.RowMeans(asked, d.N, (len(asked)+1)/2), from: from.Levels, to: to.Levels}
	for k := range s.Config.Services.Items {
		m.services = append(m.services, study.Column(d.Ratings, k))
	}
	m.month, _ = survey.Find(d.Factors, "month")
	m.cells, m.given, m.received = make([][][]int, len(m.from)), make([][]int, len(m.from)), make([][]int, len(m.to))
	for i := range m.cells {
		m.cells[i] = make([][]int, len(m.to))
	}
	for r := range d.N {
		i, j := from.Codes[r], to.Codes[r]
		if _, ok := m.scores.At(r); !ok || i < 0 || j < 0 {
			continue
		}
		if m.from[i] == m.to[j] {
			m.self++
			continue
		}
		m.cells[i][j] = append(m.cells[i][j], r)
		m.given[i] = append(m.given[i], r)
		m.received[j] = append(m.received[j], r)
		m.all = append(m.all, r)
	}
	if len(m.all) == 0 {
		return nil, result.ReasonNoAnswers
	}
	return m, ""
}

// people returns how many people gave some answers of one department about one other, at the least: as many as the fullest month has, for
// those of other months may be the same.
func (m *matrix) people(rows []int) int {
	byMonth, most := map[int]int{}, 0
	for _, r := range rows {
		code := -1
		if len(m.month.Codes) > 0 {
			code = m.month.Codes[r]
		}
		byMonth[code]++
		most = max(most, byMonth[code])
	}
	return most
}

// sizes returns the people behind each cell, with the totals in the last row and column. A department's people may be the same in all its
// answers; those of different departments are not.
func (m *matrix) sizes() [][]int {
	sizes := make([][]int, len(m.from)+1)
	for i := range sizes {
		sizes[i] = make([]int, len(m.to)+1)
	}
	last, end := sizes[len(m.from)], len(m.to)
	for i := range m.from {
		for j := range m.to {
			n := m.people(m.cells[i][j])
			sizes[i][j] = n
			last[j] += n
			sizes[i][end] = max(sizes[i][end], n)
		}
		last[end] += sizes[i][end]
	}
	return sizes
}

// conceal returns what must be hidden of the table of departments, with its totals, and of the table of the rated by service, whose last
// column is the same totals. Who is hidden in one is hidden in the other, with everything said of them or by them.
func (m *matrix) conceal(sizes [][]int) (hidden, byService [][]bool) {
	rows, columns, least := len(m.from), len(m.to), m.s.Team.Least
	rated := m.serviceSizes(sizes)
	services := len(rated[0]) - 1
	hidden, byService = study.ConcealTable(sizes, nil, least), study.ConcealTable(rated, nil, least)
	for same := false; !same; {
		same = true
		for j := range columns + 1 {
			if hidden[rows][j] != byService[j][services] {
				hidden[rows][j], byService[j][services], same = true, true, false
			}
			same = fill(byService[j], rated[j], j < columns && byService[j][services]) && same
			for i := range rows {
				same = fill(hidden[i][j:j+1], sizes[i][j:j+1], j < columns && hidden[rows][j]) && same
			}
		}
		for i := range rows {
			same = fill(hidden[i], sizes[i], hidden[i][columns]) && same
		}
		hidden, byService = study.ConcealTable(sizes, hidden, least), study.ConcealTable(rated, byService, least)
	}
	return hidden, byService
}

// fill hides all cells of a line that hold people if it is to be hidden, and tells whether nothing changed.
func fill(line []bool, sizes []int, hide bool) (same bool) {
	same = true
	for i, n := range sizes {
		if hide && n > 0 && !line[i] {
			line[i], same = true, false
		}
	}
	return same
}

// serviceSizes returns the people behind each service of each of the rated, with the totals in the last row and column.
func (m *matrix) serviceSizes(sizes [][]int) [][]int {
	columns, services := len(m.to), len(m.services)
	rated := make([][]int, columns+1)
	for j := range rated {
		rated[j] = make([]int, services+1)
		rated[j][services] = sizes[len(m.from)][j]
	}
	for k := range m.services {
		for i := range m.from {
			most := 0
			for j := range m.to {
				n := m.people(answered(m.services[k], m.cells[i][j]))
				rated[j][k] += n
				most = max(most, n)
			}
			rated[columns][k] += most
		}
	}
	return rated
}

// answered returns the rows that have an answer.
func answered(scores survey.Scores, rows []int) []int {
	var out []int
	for _, r := range rows {
		if _, ok := scores.At(r); ok {
			out = append(out, r)
		}
	}
	return out
}

// mean returns the mean of answers of different people.
func (m *matrix) mean(rows []int, people int, hidden bool) result.Estimate {
	return m.meanOf(m.scores, rows, people, hidden)
}

func (m *matrix) meanOf(scores survey.Scores, rows []int, people int, hidden bool) result.Estimate {
	switch {
	case hidden:
		return study.Concealed(people, m.s.Team.Least)
	case people < m.s.Team.Least && people > 0:
		return study.Concealed(people, m.s.Team.Least)
	}
	return m.s.Team.Mean(m.s.Team.Take(scores, rows))
}

// pooled returns the mean of answers of which several may be one person's: it has no interval.
func (m *matrix) pooled(rows []int, people int, hidden bool) result.Estimate {
	return unbound(m.mean(rows, people, hidden))
}

func unbound(e result.Estimate) result.Estimate {
	e.Lo, e.Hi, e.Bound = 0, 0, false
	if e.OK() {
		e.Method = result.MethodPooled
	}
	return e
}

// service returns one service over all and by who is rated.
func (m *matrix) service(of config.Service, k int, hidden [][]bool, received []result.Estimate) result.ServiceRating {
	columns := len(m.to)
	r := result.ServiceRating{ID: of.ID, Name: of.Name}
	if !m.services[k].Asked() {
		r.All = study.Missing(study.NoColumn("internal.rating"))
		for range m.to {
			r.Received = append(r.Received, r.All)
		}
		return r
	}
	sizes := m.serviceSizes(m.sizes())
	r.All = unbound(m.meanOf(m.services[k], m.all, sizes[columns][k], hidden[columns][k]))
	for j := range m.to {
		r.Received = append(r.Received, under(m.meanOf(m.services[k], m.received[j], sizes[j][k], hidden[j][k]), received[j]))
	}
	return r
}

// months returns the mean of all answers by month, in the order of time; nothing when answers are undated.
func (m *matrix) months() []result.MonthRating {
	var all []result.MonthRating
	var sizes []int
	whole := 0
	in := func(rows []int, code int) []int {
		var out []int
		for _, r := range rows {
			if m.month.Codes[r] == code {
				out = append(out, r)
			}
		}
		return out
	}
	people := func(code int) int {
		n := 0
		for i := range m.from {
			most := 0
			for j := range m.to {
				most = max(most, len(in(m.cells[i][j], code)))
			}
			n += most
		}
		return n
	}
	if len(m.month.Codes) == 0 {
		return nil
	}
	for code, month := range m.month.Levels {
		n := people(code)
		sizes, whole = append(sizes, n), whole+n
		all = append(all, result.MonthRating{Month: month, Rating: m.pooled(in(m.all, code), n, false)})
	}
	for i, hide := range study.Conceal(sizes, nil, whole+people(-1), m.s.Team.Least) {
		if hide {
			all[i].Rating = study.Concealed(sizes[i], m.s.Team.Least)
		}
	}
	return all
}

// trend tests the months for a rise or fall; months without answers count as time.
func (m *matrix) trend(months []result.MonthRating) result.Trend {
	k := m.s.Calendar(m.month.Levels)
	points := make([]result.Estimate, len(k.Names))
	for _, month := range months {
		if at := slices.Index(k.Names, month.Month); at >= 0 {
			points[at] = month.Rating
		}
	}
	return m.s.Trend(k.Unit, points)
}
