package proof

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// group is some of the customers: those of a level of one grouping, or of two.
type group struct {
	names []string
	in    []bool
	n     int
}

// measure is a figure that is the mean of what each customer contributes to it; NaN for one who does not.
type measure struct {
	name   string
	scores []float64
}

// presence is the measure that everybody contributes to: how many belong to a group.
const presence = "presence"

// Truth is what the reader must not find out: the customers by group, and what each contributes to each figure.
type Truth struct {
	groups   []group // all, then by one grouping, then by two
	measures []measure
	rows     int
}

// groupings are the columns of the customers that reports group by, with the name of a level as reports write it.
var groupings = []struct {
	column  string
	written func(cell string) string
}{
	{"Place", itself}, {"Channel", itself}, {"Party", itself}, {"Visit", func(day string) string { return day[:len("2026-01")] }}, {"Visit", quarter},
}

// quarter returns "2026-Q1" of "2026-02-14".
func quarter(day string) string {
	month, err := strconv.Atoi(day[len("2026-"):len("2026-01")])
	if err != nil {
		panic("proof: no day " + day)
	}
	return fmt.Sprintf("%s-Q%d", day[:len("2026")], (month+2)/3)
}

func itself(cell string) string { return cell }

// TruthOf returns what is true of a survey's customers.
func TruthOf(s Survey) Truth {
	t := s.Tables["guests.csv"]
	truth := Truth{rows: len(t.Rows), groups: []group{{in: slices.Repeat([]bool{true}, len(t.Rows)), n: len(t.Rows)}}}
	var single [][]group
	for _, g := range groupings {
		var levels []group
		for _, row := range t.Rows {
			name := g.written(row[t.Column(g.column)])
			if !slices.ContainsFunc(levels, func(l group) bool { return l.names[0] == name }) {
				levels = append(levels, truth.group(t, func(row []string) bool { return g.written(row[t.Column(g.column)]) == name }, name))
			}
		}
		single = append(single, levels)
		truth.groups = append(truth.groups, levels...)
	}
	for i, some := range single {
		for _, others := range single[i+1:] {
			for _, a := range some {
				for _, b := range others {
					truth.groups = append(truth.groups, both(a, b))
				}
			}
		}
	}
	truth.measures = measures(t)
	return truth
}

func (truth Truth) group(t *Table, has func(row []string) bool, names ...string) group {
	g := group{names: names, in: make([]bool, truth.rows)}
	for r, row := range t.Rows {
		if has(row) {
			g.in[r] = true
			g.n++
		}
	}
	return g
}

func both(a, b group) group {
	g := group{names: []string{a.names[0], b.names[0]}, in: make([]bool, len(a.in))}
	for r := range a.in {
		if a.in[r] && b.in[r] {
			g.in[r] = true
			g.n++
		}
	}
	return g
}

// Names returns the groups as reports write them.
func (truth Truth) Names() []string {
	var all []string
	for _, g := range truth.groups {
		if len(g.names) == 1 {
			all = append(all, g.names[0])
		}
	}
	return all
}

func measures(t *Table) []measure {
	var all []measure
	add := func(name string, of func(row []string) float64) {
		m := measure{name: name}
		for _, row := range t.Rows {
			m.scores = append(m.scores, of(row))
		}
		all = append(all, m)
	}
	answer := func(heading string) func(row []string) float64 {
		c := t.Column(heading)
		return func(row []string) float64 {
			switch x, err := strconv.ParseFloat(row[c], 64); {
			case err == nil:
				return x
			case row[c] == "yes":
				return 1
			case row[c] == "no":
				return 0
			}
			return math.NaN()
		}
	}
	turned := func(heading string, f func(x float64) float64) func(row []string) float64 {
		of := answer(heading)
		return func(row []string) float64 {
			if x := of(row); !math.IsNaN(x) {
				return f(x)
			}
			return math.NaN()
		}
	}
	add(presence, func([]string) float64 { return 1 })
	for _, h := range []string{"Overall", "Easy", "Again", "Twice", "Once", "Trouble"} {
		add(h, answer(h))
	}
	add("Happy", turned("Happy", func(x float64) float64 { return truly(x >= 4) }))
	add("Recommend", turned("Recommend", func(x float64) float64 { return 100 * (truly(x >= 9) - truly(x <= 6)) }))
	for _, n := range []string{"1", "2", "3", "4"} {
		e, p := answer("E"+n), answer("P"+n)
		add("E"+n, e)
		add("P"+n, p)
		add("gap "+n, func(row []string) float64 { return p(row) - e(row) })
	}
	return all
}

func truly(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
