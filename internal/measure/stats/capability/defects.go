package capability

import (
	"math"

	"ecart/internal/measure/stats"
	"gonum.org/v1/gonum/stat/distuv"
)

// Shift is what a process is supposed to drift in the long run, in standard deviations: a convention of Six Sigma, not a finding.
const Shift = 1.5

// Defects are the rates of defects among the opportunities for them.
type Defects struct {
	Opportunities int            // units × opportunities of each
	DPO           stats.Interval // defects per opportunity, with Wilson's interval
	Bound         float64        // one-sided upper bound of DPO when no defect was seen, about 3/n at 0.95; else 0
	DPMO          float64        // per million
	Yield         float64        // share of opportunities without a defect
	Sigma         Figure         // Φ⁻¹(1−DPO) + Shift; not known without a defect or without success
	DPU           float64        // defects per unit
	Throughput    float64        // e^−DPU, the share of units without a defect if defects fall at random
}

// Rate returns the rates of defects among units with so many opportunities each. Harry & Schroeder (2000), Six Sigma.
// It reports false without units or opportunities, for a negative count, and for more defects than opportunities.
func Rate(defects, units, opportunities int, level float64) (Defects, bool) {
	n := units * opportunities
	if units <= 0 || opportunities <= 0 || defects < 0 || defects > n {
		return Defects{}, false
	}
	d := Defects{Opportunities: n, DPU: float64(defects) / float64(units)}
	d.DPO, _ = stats.Wilson(float64(defects), float64(n), level)
	d.DPMO = 1e6 * d.DPO.Value
	d.Yield = 1 - d.DPO.Value
	d.Throughput = math.Exp(-d.DPU)
	switch defects {
	case 0:
		d.Bound = stats.RareBound(n, level)
	case n: // all failed: Φ⁻¹(0) is no level
	default:
		d.Sigma = Known(SigmaLevel(d.DPO.Value))
	}
	return d, true
}

// SigmaLevel returns Φ⁻¹(1−DPO) + Shift of a rate between 0 and 1, neither of which has one.
func SigmaLevel(dpo float64) float64 { return Shift - distuv.UnitNormal.Quantile(dpo) }
