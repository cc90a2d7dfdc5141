// Package retention holds what keeping is worth: loss per period, the value of what stays, and the price at which keeping it pays.
//
// Shares lie between 0 and 1 and belong to one period; amounts are in one currency. Where a figure has no value the answer is false.
package retention

import "math"

// Churn returns the share lost of those there at the start of the period. It reports false for none at the start or more lost than were there.
func Churn(start, lost float64) (float64, bool) {
	if !(start > 0) || !(lost >= 0 && lost <= start) {
		return 0, false
	}
	return lost / start, true
}

// AverageChurn returns the share lost of the average of those at the start and at the end, start − lost + won. It is the smaller share of
// a base that grows, and is to be named as such. It reports false when the average is not positive or the share would exceed 1.
func AverageChurn(start, lost, won float64) (float64, bool) {
	average := (start + start - lost + won) / 2
	if !(average > 0) || !(lost >= 0 && lost <= average) || won < 0 {
		return 0, false
	}
	return lost / average, true
}

// Annual returns the loss 1−(1−c)^periods of a year of that many periods; it is less than periods·c, for who left cannot leave again.
func Annual(churn float64, periods int) float64 {
	return -math.Expm1(float64(periods) * math.Log1p(-share(churn)))
}

// Lifetime returns the expected periods 1/(1−r). It reports false for r = 1, which has no end.
func Lifetime(retention float64) (float64, bool) {
	if share(retention) == 1 {
		return 0, false
	}
	return 1 / (1 - retention), true
}

// Terms are what one customer brings: the same margin each period, kept with the same chance, at the same discount.
type Terms struct {
	Margin    float64 // m, per period
	Retention float64 // r, per period, 0 to 1
	Discount  float64 // i, per period, such as 0.1
}

// Value returns the lifetime value m(1+i)/(1+i−r) whose first margin comes now, the form of a customer just won. Gupta & Lehmann (2003),
// doi:10.1002/dir.10045. It reports false for r ≥ 1+i, where the sum does not end: Over has a horizon.
func (t Terms) Value() (float64, bool) {
	if !t.ends() {
		return 0, false
	}
	return t.Margin * (1 + t.Discount) / (1 + t.Discount - t.Retention), true
}

// Later returns the lifetime value m·r/(1+i−r) whose first margin comes after one period, the form of a customer one already has. It
// reports false where Value does.
func (t Terms) Later() (float64, bool) {
	if !t.ends() {
		return 0, false
	}
	return t.Margin * t.Retention / (1 + t.Discount - t.Retention), true
}

// Net returns Value less the cost of winning the customer; it may be negative.
func (t Terms) Net(acquisition float64) (float64, bool) {
	v, ok := t.Value()
	if !ok {
		return 0, false
	}
	return v - acquisition, true
}

// Over returns the value of a number of periods, the first margin now: m·(1−q^n)/(1−q) with q = r/(1+i), and m·n for q = 1.
func (t Terms) Over(periods int) float64 {
	t.ends()
	q := t.Retention / (1 + t.Discount)
	if q == 1 {
		return t.Margin * float64(periods)
	}
	if q == 0 {
		return t.Margin * float64(min(periods, 1))
	}
	// expm1 keeps the digits of a q close to 1.
	return t.Margin * math.Expm1(float64(periods)*math.Log(q)) / (q - 1)
}

// ends tells whether the sum of discounted margins is finite.
func (t Terms) ends() bool {
	share(t.Retention)
	if !(t.Discount > -1) {
		panic("retention: a discount of −100 % or less")
	}
	return t.Retention < 1+t.Discount
}

func share(x float64) float64 {
	if !(x >= 0 && x <= 1) {
		panic("retention: a share outside 0 to 1")
	}
	return x
}
