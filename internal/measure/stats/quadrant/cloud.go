package quadrant

import (
	"fmt"
	"math"
)

// Item is the answers of all rows about one thing, NaN where there is none.
type Item struct{ Importance, Performance []float64 }

// Stated returns the cloud of the mean importance of each item as it was asked and its mean performance; weights may be nil.
func Stated(items []Item, ws []float64) Cloud {
	lack := lacking(items, nil)
	return cloud(items, ws, making{
		shared: 1, each: 4, maps: 1,
		all: func(_ int, w float64, sums []float64) { sums[0] += w },
		add: func(i, row int, w float64, sums []float64) {
			lack[i].importance.mean(items[i].Importance[row], w, sums)
			lack[i].performance.mean(items[i].Performance[row], w, sums[2:])
		},
		of: func(i int, all, sums []float64, into []Point) bool {
			rated, performed := lack[i].importance.of(all[0], sums[0]), lack[i].performance.of(all[0], sums[2])
			into[0] = Point{sums[1] / rated, sums[3] / performed}
			return rated > 0 && performed > 0
		},
	})
}

// Derived returns the cloud of the mean performance of each item and, for importance, what is derived from the answers: the correlation of
// the item's performance with the outcome, which holds NaN likewise.
func Derived(items []Item, outcome, ws []float64) Cloud {
	return derived(items, outcome, ws, 1, func(_ float64, p Point, into []Point) { into[0] = p })
}

// Both returns the cloud of three maps: that of Stated, that of Derived, and the mean importance as it was asked against the derived. Vavra
// (1997), Improving Your Measurement of Customer Satisfaction. The quadrants of the third read: Concentrate, asked for but not decisive, a
// basic; KeepUp, a key; Low, secondary; Overkill, a hidden driver.
func Both(items []Item, outcome, ws []float64) Cloud {
	return derived(items, outcome, ws, 3, func(stated float64, p Point, into []Point) {
		into[0], into[1], into[2] = Point{stated, p.Performance}, p, Point{stated, p.Importance}
	})
}

// derived returns the cloud of maps that write makes of an item's mean stated importance, NaN for none, and its derived point.
func derived(items []Item, outcome, ws []float64, maps int, write func(stated float64, p Point, into []Point)) Cloud {
	for _, item := range items {
		if len(outcome) != len(item.Performance) {
			panic(fmt.Sprintf("quadrant: %d outcomes of %d rows", len(outcome), len(item.Performance)))
		}
	}
	middle, lack := level(outcome), lacking(items, outcome)
	return cloud(items, ws, making{
		shared: 4, each: 10, maps: maps,
		all: func(row int, w float64, sums []float64) {
			sums[0] += w
			squares(outcome[row]-middle, w, sums[1:])
		},
		add: func(i, row int, w float64, sums []float64) {
			x, y := items[i].Performance[row]-middle, outcome[row]-middle
			performed, known := !math.IsNaN(x), !math.IsNaN(y)
			lack[i].importance.mean(items[i].Importance[row], w, sums)
			lack[i].performance.mean(x, w, sums[2:])
			if lack[i].known.counts(performed) {
				squares(y, w, sums[4:])
			}
			if performed && lack[i].outcome.counts(known) {
				sums[7] += float64(w * x)
			}
			if performed && known {
				sums[8] += float64(w * x * x)
				sums[9] += float64(w * x * y)
			}
		},
		of: func(i int, all, sums []float64, into []Point) bool {
			rated, performed := lack[i].importance.of(all[0], sums[0]), lack[i].performance.of(all[0], sums[2])
			both := lack[i].known
			r, ok := correlation(both.of(all[1], sums[4]), lack[i].outcome.of(sums[3], sums[7]), both.of(all[2], sums[5]), sums[8], both.of(all[3], sums[6]), sums[9])
			write(sums[1]/rated, Point{r, middle + sums[3]/performed}, into)
			return ok && (maps == 1 || rated > 0)
		},
	})
}

// squares adds to Σw, Σwy and Σwyy what an outcome brings, nothing where it is NaN.
func squares(y, w float64, sums []float64) {
	if math.IsNaN(y) {
		return
	}
	sums[0] += w
	sums[1] += float64(w * y)
	sums[2] += float64(w * y * y)
}

// level returns a value near which the outcome lies, for squares to keep their digits.
func level(xs []float64) float64 {
	for _, x := range xs {
		if !math.IsNaN(x) {
			return x
		}
	}
	return 0
}

// correlation returns that of Σw, Σwx, Σwy, Σwxx, Σwyy and Σwxy, false when nothing but rounding varies.
func correlation(w, wx, wy, wxx, wyy, wxy float64) (float64, bool) {
	if !(w > 0) {
		return 0, false
	}
	x, y := wx/w, wy/w
	vx, vy := wxx/w-float64(x*x), wyy/w-float64(y*y)
	if vx <= 1e-12*wxx/w || vy <= 1e-12*wyy/w {
		return 0, false
	}
	return max(-1, min(1, (wxy/w-float64(x*y))/math.Sqrt(vx*vy))), true
}

// making is how points come from sums: so many that all items share, then so many of each, of which comes a point on each map.
type making struct {
	shared, each, maps int
	all                func(row int, w float64, sums []float64)
	add                func(item, row int, w float64, sums []float64)
	of                 func(item int, all, sums []float64, into []Point) bool
}

// cloud returns the cloud of items that is so made.
func cloud(items []Item, ws []float64, m making) Cloud {
	c := Cloud{items: len(items), maps: m.maps, width: m.shared + m.each*len(items)}
	for i, item := range items {
		if i == 0 {
			c.rows = len(item.Importance)
		}
		if len(item.Importance) != c.rows || len(item.Performance) != c.rows || ws != nil && len(ws) != c.rows {
			panic(fmt.Sprintf("quadrant: item %d has %d and %d answers among %d", i, len(item.Importance), len(item.Performance), c.rows))
		}
	}
	own := func(sums []float64, i int) []float64 { return sums[m.shared+i*m.each : m.shared+(i+1)*m.each] }
	c.add = func(row int, sums []float64) {
		w := 1.0
		if ws != nil {
			w = ws[row]
		}
		m.all(row, w, sums)
		for i := range items {
			m.add(i, row, w, own(sums, i))
		}
	}
	c.of = func(sums []float64, into [][]Point) bool {
		at := make([]Point, m.maps)
		for i := range items {
			if !m.of(i, sums[:m.shared], own(sums, i), at) {
				return false
			}
			for m, p := range at {
				into[m][i] = p
			}
		}
		return true
	}
	return c
}
