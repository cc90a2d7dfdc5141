package quadrant

import (
	"fmt"
	"math"
)

// Item is the answers of all rows about one thing, NaN where there is none.
type Item struct{ Importance, Performance []float64 }

// Stated returns the cloud of the mean importance of each item as it was asked and its mean performance; weights may be nil.
func Stated(items []Item, ws []float64) Cloud {
	return cloud(items, ws, 4, 1, func(item Item, row int, w float64, sums []float64) {
		if x := item.Importance[row]; !math.IsNaN(x) {
			sums[0] += w
			sums[1] += w * x
		}
		if x := item.Performance[row]; !math.IsNaN(x) {
			sums[2] += w
			sums[3] += w * x
		}
	}, func(sums []float64, into []Point) bool {
		into[0] = Point{sums[1] / sums[0], sums[3] / sums[2]}
		return sums[0] > 0 && sums[2] > 0
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
	middle := level(outcome)
	return cloud(items, ws, 10, maps, func(item Item, row int, w float64, sums []float64) {
		if x := item.Importance[row]; !math.IsNaN(x) {
			sums[0] += w
			sums[1] += w * x
		}
		x, y := item.Performance[row]-middle, outcome[row]-middle
		if math.IsNaN(x) {
			return
		}
		sums[2] += w
		sums[3] += w * x
		if math.IsNaN(y) {
			return
		}
		sums[4] += w
		sums[5] += w * x
		sums[6] += w * y
		sums[7] += w * x * x
		sums[8] += w * y * y
		sums[9] += w * x * y
	}, func(sums []float64, into []Point) bool {
		r, ok := correlation(sums[4:])
		write(sums[1]/sums[0], Point{r, middle + sums[3]/sums[2]}, into)
		return ok && (maps == 1 || sums[0] > 0)
	})
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
func correlation(s []float64) (float64, bool) {
	if !(s[0] > 0) {
		return 0, false
	}
	x, y := s[1]/s[0], s[2]/s[0]
	vx, vy := s[3]/s[0]-x*x, s[4]/s[0]-y*y
	if vx <= 1e-12*s[3]/s[0] || vy <= 1e-12*s[4]/s[0] {
		return 0, false
	}
	return max(-1, min(1, (s[5]/s[0]-x*y)/math.Sqrt(vx*vy))), true
}

// cloud returns the cloud of items with so many sums each, of which come a point on each map.
func cloud(items []Item, ws []float64, each, maps int, add func(item Item, row int, w float64, sums []float64), of func(sums []float64, into []Point) bool) Cloud {
	c := Cloud{items: len(items), maps: maps, width: each * len(items)}
	for i, item := range items {
		if i == 0 {
			c.rows = len(item.Importance)
		}
		if len(item.Importance) != c.rows || len(item.Performance) != c.rows || ws != nil && len(ws) != c.rows {
			panic(fmt.Sprintf("quadrant: item %d has %d and %d answers among %d", i, len(item.Importance), len(item.Performance), c.rows))
		}
	}
	c.add = func(row int, sums []float64) {
		w := 1.0
		if ws != nil {
			w = ws[row]
		}
		for i, item := range items {
			add(item, row, w, sums[i*each:(i+1)*each])
		}
	}
	c.of = func(sums []float64, into [][]Point) bool {
		at := make([]Point, maps)
		for i := range items {
			if !of(sums[i*each:(i+1)*each], at) {
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
