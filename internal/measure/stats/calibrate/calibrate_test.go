package calibrate

import (
	"math"
	"slices"
	"strings"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

func listed(names []string, totals []float64) []Cell {
	cells := make([]Cell, len(names))
	for i := range names {
		cells[i] = Cell{names[i], totals[i]}
	}
	return cells
}

func equal(n int, weight float64) []float64 { return slices.Repeat([]float64{weight}, n) }

// rows returns names, each as often as is said.
func rows(names []string, times ...int) []string {
	var out []string
	for i, n := range times {
		out = append(out, slices.Repeat([]string{names[i]}, n)...)
	}
	return out
}

// The 100 rows of method §7b.
func method() []Margin {
	return []Margin{
		{"sex", []Cell{{"F", 500}, {"M", 500}}, rows([]string{"F", "M"}, 60, 40)},
		{"age", []Cell{{"<35", 450}, {"35+", 550}}, rows([]string{"<35", "35+", "<35", "35+"}, 40, 20, 25, 15)},
	}
}

func TestWeightsAreThoseOfR(t *testing.T) {
	var ref struct {
		Raked []struct {
			Base    []float64
			Rows    [][]string
			Margins []struct {
				Name   string
				Cells  []string
				Totals []float64
			}
			Weights []float64
			Deff    float64
		}
		Post struct {
			Base, Totals, Weights []float64
			Rows, Cells           []string
		}
	}
	rref.Read(t, "weights", &ref)
	n := 0
	for _, c := range ref.Raked {
		var margins []Margin
		for j, m := range c.Margins {
			margins = append(margins, Margin{m.Name, listed(m.Cells, m.Totals), c.Rows[j]})
		}
		base := slices.Clone(c.Base)
		w, err := Rake(c.Base, margins, 0)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range w.Values {
			near(t, "weight", v, c.Weights[i], 1e-9)
			n++
		}
		near(t, "deff", w.Design, c.Deff, 1e-9)
		if !slices.Equal(base, c.Base) {
			t.Error("the base weights were changed")
		}
	}
	w, err := PostStratify(ref.Post.Base, Margin{"cell", listed(ref.Post.Cells, ref.Post.Totals), ref.Post.Rows})
	if err != nil || w.Merged != nil {
		t.Fatal(err, w.Merged)
	}
	for i, v := range w.Values {
		near(t, "post-stratified weight", v, ref.Post.Weights[i], 1e-12)
		n++
	}
	if n != 100+180+180 {
		t.Errorf("%d weights", n)
	}
}

func TestRakingOfTheMethod(t *testing.T) {
	w, err := Rake(equal(100, 10), method(), 5)
	if err != nil {
		t.Fatal(err)
	}
	// R 4.2.2, as printed in the method's §7b
	for i, want := range map[int]float64{0: 5.906828, 40: 13.18634, 60: 8.549076, 85: 19.08487} {
		near(t, "weight", w.Values[i], want, 5e-6)
	}
	near(t, "deff", w.Design, 1.216387, 5e-7)
	near(t, "n_eff", w.Effective, 82.2107, 5e-5)
	near(t, "min", w.Min, 5.906828, 5e-6)
	near(t, "max", w.Max, 19.08487, 5e-6)
	if w.Steps != 6 || w.Trimmed != 0 {
		t.Errorf("%d steps, %d trimmed", w.Steps, w.Trimmed)
	}
}

func TestPostStratificationOfTheMethod(t *testing.T) {
	w, err := PostStratify(equal(100, 1), Margin{"sex and age",
		[]Cell{{"F.<35", 200}, {"F.35+", 300}, {"M.<35", 250}, {"M.35+", 250}}, rows([]string{"F.<35", "F.35+", "M.<35", "M.35+"}, 40, 20, 25, 15)})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{5, 15, 10, 250.0 / 15} {
		near(t, "weight", w.Values[[]int{0, 40, 60, 85}[i]], want, 1e-12)
	}
}

func TestTrimmedWeightsMeetTheMarginsAgain(t *testing.T) {
	margins := []Margin{
		{"a", []Cell{{"x", 900}, {"y", 100}}, rows([]string{"x", "y"}, 197, 3)},
		{"b", []Cell{{"k", 300}, {"l", 700}}, rows([]string{"k", "l", "k"}, 100, 98, 2)},
	}
	plain, err := Rake(equal(200, 1), margins, 0)
	if err != nil {
		t.Fatal(err)
	}
	w, err := Rake(equal(200, 1), margins, 5)
	if err != nil || w.Trimmed == 0 || !(w.Max < plain.Max) || !(w.Steps > plain.Steps) {
		t.Fatalf("%v, %d trimmed, from %v to %v", err, w.Trimmed, plain.Max, w.Max)
	}
	sums := 0
	for _, m := range margins {
		for _, c := range m.Cells {
			total := 0.0
			for i, v := range w.Values {
				if m.Rows[i] == c.Name {
					total += v
				}
			}
			near(t, c.Name, total, c.Total, 1e-7)
			sums++
		}
	}
	if sums != 4 {
		t.Fatal("no totals")
	}
}

func TestSmallCellsJoinTheSmallerNeighbour(t *testing.T) {
	names := []string{"a", "b", "c", "d", "e"}
	cells := listed(names, []float64{10, 20, 30, 40, 50})
	cases := []struct {
		name   string
		times  []int
		merged [][]string
	}{
		{"none", []int{5, 5, 5, 5, 5}, nil},
		{"the middle one to the right", []int{9, 8, 4, 6, 7}, [][]string{{"c", "d"}}},
		{"the middle one to the left when both are alike", []int{9, 6, 4, 6, 7}, [][]string{{"b", "c"}}},
		{"the first", []int{0, 9, 9, 9, 9}, [][]string{{"a", "b"}}},
		{"the last", []int{9, 9, 9, 9, 1}, [][]string{{"d", "e"}}},
		{"twice", []int{1, 2, 3, 1, 9}, [][]string{{"a", "b", "c", "d"}}},
	}
	for _, c := range cases {
		in := rows(names, c.times...)
		w, err := PostStratify(equal(len(in), 2), Margin{"cells", cells, in})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(w.Merged) != len(c.merged) || len(w.Merged) > 0 && !slices.Equal(w.Merged[0], c.merged[0]) {
			t.Errorf("%s: %v, want %v", c.name, w.Merged, c.merged)
		}
		sum := 0.0
		for _, v := range w.Values {
			sum += v
		}
		near(t, c.name+": sum", sum, 150, 1e-12)
	}
}

func TestErrorsNameWhatIsMissing(t *testing.T) {
	with := func(change func(m []Margin)) []Margin {
		m := method()
		change(m)
		return m
	}
	cases := []struct {
		name    string
		margins []Margin
		want    string
	}{
		{"a category without total", with(func(m []Margin) { m[1].Rows[4] = "unknown" }), `category "unknown" of row 5 has no total in "age"`},
		{"a row without category", with(func(m []Margin) { m[0].Rows[2] = "" }), `row 3 has no category of "sex"`},
		{"a cell without row", with(func(m []Margin) { m[0].Cells = append(m[0].Cells, Cell{"X", 5}) }), `no row has category "X" of "sex"`},
		{"a total of 0", with(func(m []Margin) { m[0].Cells[1].Total = 0 }), `the total of "M" in "sex" is 0`},
		{"two totals", with(func(m []Margin) { m[0].Cells[1].Name = "F" }), `"F" has two totals in "sex"`},
		{"other sums", with(func(m []Margin) { m[1].Cells[0].Total = 451 }), `the totals of "age" add up to 1001, those of "sex" to 1000`},
		{"no margin", nil, "no margin"},
		{"contradiction", []Margin{
			{"a", []Cell{{"x", 5}, {"y", 5}}, rows([]string{"x", "y"}, 50, 50)},
			{"b", []Cell{{"k", 2}, {"l", 8}}, rows([]string{"k", "l"}, 50, 50)},
		}, `raking leaves category "x" of "a" at 2, not 5`},
	}
	for _, c := range cases {
		w, err := Rake(equal(100, 1), c.margins, 5)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q (%v)", c.name, err, c.want, w.Steps)
		}
	}
	if _, err := PostStratify(equal(4, 1), Margin{"c", []Cell{{"a", 9}}, rows([]string{"a"}, 4)}); err == nil {
		t.Error("four rows are post-stratified")
	}
	if _, err := PostStratify(nil, Margin{Name: "c"}); err == nil {
		t.Error("nothing is post-stratified")
	}
}

func TestWeightTwoEqualsRowTwiceAndZeroIsOut(t *testing.T) {
	twice := method()
	base := equal(100, 1)
	for j := range twice {
		twice[j].Rows = append(twice[j].Rows, twice[j].Rows[0], "nowhere")
	}
	a, err := Rake(append(slices.Clone(base), 1, 0), twice, 0)
	if err != nil {
		t.Fatal(err)
	}
	base[0] = 2
	b, err := Rake(base, method(), 0)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "row twice", a.Values[0]+a.Values[100], b.Values[0], 1e-9)
	near(t, "another row", a.Values[70], b.Values[70], 1e-9)
	if a.Values[101] != 0 || a.Min == 0 {
		t.Errorf("a row of base weight 0 weighs %v", a.Values[101])
	}
}

func TestTheScaleOfBaseWeightsIsNothing(t *testing.T) {
	a, _ := Rake(equal(100, 1), method(), 0)
	b, err := Rake(equal(100, 250), method(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Values {
		near(t, "weight", b.Values[i], a.Values[i], 1e-9)
	}
	if len(a.Values) != 100 {
		t.Fatal("no weights")
	}
}

func BenchmarkRake(b *testing.B) {
	n := 100000
	names := [][]string{{"a", "b"}, {"k", "l", "m"}, {"p", "q", "r", "s", "t"}}
	var margins []Margin
	for j, levels := range names {
		m := Margin{Name: levels[0]}
		for i, l := range levels {
			m.Cells = append(m.Cells, Cell{l, float64(30+10*i) / float64(len(levels)*30+len(levels)*(len(levels)-1)*5)})
		}
		for i := range n {
			m.Rows = append(m.Rows, levels[(i/[]int{1, 2, 6}[j]+i*i%7/5)%len(levels)])
		}
		margins = append(margins, m)
	}
	b.Run("rows=100000/margins=3", func(b *testing.B) {
		base := equal(n, 1)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Rake(base, margins, 5); err != nil {
				b.Fatal(err)
			}
		}
	})
}
