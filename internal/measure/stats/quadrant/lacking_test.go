package quadrant

import (
	"math"
	"math/rand/v2"
	"testing"
)

// lacked is an item and an outcome of 400 rows with weights, of whom about one in so many lacks each answer: few and many are added up in different ways.
type lacked struct {
	item        Item
	outcome, ws []float64
}

func lackedBy(r *rand.Rand, oneIn int) lacked {
	var l lacked
	answer := func() float64 {
		if r.IntN(oneIn) == 0 {
			return math.NaN()
		}
		return float64(1 + r.IntN(7))
	}
	for range 400 {
		l.item.Importance, l.item.Performance = append(l.item.Importance, answer()), append(l.item.Performance, answer())
		l.outcome, l.ws = append(l.outcome, answer()), append(l.ws, 0.2+5*r.Float64())
	}
	return l
}

// drawn returns the point of rows that are drawn, some of them several times.
func (l lacked) drawn(rows []int) (stated float64, p Point, ok bool) {
	c := Both([]Item{l.item}, l.outcome, l.ws)
	sums, points := make([]float64, c.width), c.blank()
	for _, row := range rows {
		c.add(row, sums)
	}
	ok = c.of(sums, points)
	return points[0][0].Importance, points[1][0], ok
}

// plainly returns it from the deviations of those who answered.
func (l lacked) plainly(rows []int) (stated float64, p Point) {
	mean := func(xs, beside []float64) float64 {
		sum, w := 0.0, 0.0
		for _, row := range rows {
			if !math.IsNaN(xs[row] + beside[row]) {
				sum, w = sum+l.ws[row]*xs[row], w+l.ws[row]
			}
		}
		return sum / w
	}
	x, y := mean(l.item.Performance, l.outcome), mean(l.outcome, l.item.Performance)
	xx, yy, xy := 0.0, 0.0, 0.0
	for _, row := range rows {
		if u, v := l.item.Performance[row]-x, l.outcome[row]-y; !math.IsNaN(u + v) {
			xx, yy, xy = xx+l.ws[row]*u*u, yy+l.ws[row]*v*v, xy+l.ws[row]*u*v
		}
	}
	return mean(l.item.Importance, l.item.Importance), Point{xy / math.Sqrt(xx*yy), mean(l.item.Performance, l.item.Performance)}
}

func TestTheFewWhoLackAnAnswerAreTakenFromAll(t *testing.T) {
	counted := map[fewer]int{}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		l := lackedBy(r, 2+int(seed%3)*14)
		var rows []int
		for range l.outcome {
			rows = append(rows, r.IntN(len(l.outcome)))
		}
		stated, p, ok := l.drawn(rows)
		wanted, want := l.plainly(rows)
		if !ok {
			t.Fatalf("seed %d: no point", seed)
		}
		near(t, "importance", stated, wanted, 1e-13)
		near(t, "performance", p.Performance, want.Performance, 1e-13)
		near(t, "derived importance", p.Importance, want.Importance, 1e-11)
		counted[lacking([]Item{l.item}, l.outcome)[0].known]++
	}
	if counted[true] < 20 || counted[false] < 20 {
		t.Errorf("few lack answers %d times, many %d times", counted[true], counted[false])
	}
}

// Rows that carry nothing are drawn: of them nothing must remain but rounding, and that must not be taken for answers.
func TestDrawnRowsWithoutAnswersOrVarietyAreRefused(t *testing.T) {
	drawn := map[string]int{}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 5))
		l := lackedBy(r, 2+int(seed%2)*18)
		one := float64(1 + r.IntN(7))
		for what, carries := range map[string]func(i, x, y float64) bool{
			"no importance":            func(i, _, _ float64) bool { return math.IsNaN(i) },
			"no performance":           func(_, x, _ float64) bool { return math.IsNaN(x) },
			"no outcome":               func(_, _, y float64) bool { return math.IsNaN(y) },
			"never both":               func(_, x, y float64) bool { return math.IsNaN(x + y) },
			"one performance":          func(_, x, y float64) bool { return x == one || math.IsNaN(x) || math.IsNaN(y) },
			"one outcome":              func(_, x, y float64) bool { return y == one || math.IsNaN(x) || math.IsNaN(y) },
			"one performance, or none": func(_, x, y float64) bool { return x == one || math.IsNaN(x) },
		} {
			var of, rows []int
			for row, y := range l.outcome {
				if carries(l.item.Importance[row], l.item.Performance[row], y) {
					of = append(of, row)
				}
			}
			for range l.outcome {
				rows = append(rows, of[r.IntN(len(of))])
			}
			if _, p, ok := l.drawn(rows); ok {
				t.Fatalf("seed %d, %s: %v", seed, what, p)
			}
			drawn[what]++
		}
	}
	if len(drawn) != 7 {
		t.Errorf("%v", drawn)
	}
}
