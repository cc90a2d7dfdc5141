package factor

import (
	"fmt"
	"math"

	"ecart/internal/measure/stats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// SpearmanBrown returns 2r/(1+r), the reliability of the sum of two items that correlate by r. Spearman (1910) and Brown (1910),
// British Journal of Psychology 3. It reports false for r = −1, where the sum does not vary.
func SpearmanBrown(r float64) (float64, bool) {
	if r <= -1 {
		return 0, false
	}
	return 2 * r / (1 + r), true
}

// NormalAlpha returns α with the interval of its normal approximation, α ± z·√(Q/n) cut at 1, and that standard error, where
// Q = 2k²/((k−1)²(1′V1)³)·[(1′V1)(tr V² + tr²V) − 2 tr V·(1′V²1)]. Duhachek & Iacobucci (2004), doi:10.1037/0021-9010.89.5.792.
// Feldt's interval of stats.CronbachAlpha is better for few rows. It reports false for fewer than two rows or two items, or when the
// sum of the items does not vary.
func NormalAlpha(rows [][]float64, level float64) (alpha stats.Interval, se float64, ok bool) {
	if len(rows) < 2 || len(rows[0]) < 2 {
		return stats.Interval{}, 0, false
	}
	v := covariance(rows)
	k := float64(v.SymmetricDim())
	var square mat.Dense
	square.Mul(v, v)
	trace, total := mat.Trace(v), mat.Sum(v)
	if total <= 1e-12*trace || trace == 0 {
		return stats.Interval{}, 0, false
	}
	value := k / (k - 1) * (1 - trace/total)
	q := 2 * k * k / ((k - 1) * (k - 1) * total * total * total) * (total*(mat.Trace(&square)+trace*trace) - 2*trace*mat.Sum(&square))
	se = math.Sqrt(max(0, q) / float64(len(rows)))
	half := distuv.UnitNormal.Quantile(1-(1-level)/2) * se
	return stats.Interval{Value: value, Lo: value - half, Hi: max(value, min(1, value+half)), Bound: true}, se, true
}

// covariance returns the sample covariance matrix of the columns.
func covariance(rows [][]float64) *mat.SymDense {
	x := mat.NewDense(len(rows), len(rows[0]), nil)
	for i, row := range rows {
		if len(row) != len(rows[0]) {
			panic(fmt.Sprintf("factor: a row of %d items among rows of %d", len(row), len(rows[0])))
		}
		x.SetRow(i, row)
	}
	var v mat.SymDense
	stat.CovarianceMatrix(&v, x, nil)
	return &v
}
