package stats

// Difference describes two sides of a difference score: standard deviations, reliabilities (α, say) and the correlation of the sides.
type Difference struct{ SDX, SDY, RelX, RelY, R float64 }

// Reliability returns r_D = (s²x·rxx + s²y·ryy − 2·rxy·sx·sy)/(s²x + s²y − 2·rxy·sx·sy): a difference of sides that go together is less
// reliable than either. Johns (1981), doi:10.1016/0030-5073(81)90033-7; Peter, Churchill & Brown (1993), doi:10.1086/209329.
// It may be negative. It reports false when the difference does not vary.
func (d Difference) Reliability() (float64, bool) {
	shared := 2 * d.R * d.SDX * d.SDY
	x, y := d.SDX*d.SDX, d.SDY*d.SDY
	variance := x + y - shared
	if !(variance > 1e-12*(x+y)) {
		return 0, false
	}
	return (x*d.RelX + y*d.RelY - shared) / variance, true
}
