package retention

// Programme is a one-off effort to keep customers.
type Programme struct {
	Cost      float64
	Customers float64
}

// Gain returns what the programme brings when it lifts retention to a share: Customers·(Value after − Value before), its cost not taken
// off. It reports false when a value does not end or there is no customer.
func (p Programme) Gain(t Terms, to float64) (float64, bool) {
	before, ok := t.Value()
	if !ok || !(p.Customers > 0) {
		return 0, false
	}
	t.Retention = to
	after, ok := t.Value()
	if !ok {
		return 0, false
	}
	return p.Customers * (after - before), true
}

// BreakEven returns the retention at which the programme pays for itself over customers' lives, r′ = 1+i − m(1+i)/(Value + C/N). It
// reports false when even keeping everybody would not pay, when there is no margin or customer, or when the value does not end.
func (p Programme) BreakEven(t Terms) (float64, bool) {
	value, ok := t.Value()
	if !ok || !(p.Customers > 0) || !(t.Margin > 0) || !(p.Cost >= 0) {
		return 0, false
	}
	to := 1 + t.Discount - t.Margin*(1+t.Discount)/(value+p.Cost/p.Customers)
	if p.Cost == 0 {
		to = t.Retention
	}
	return to, to <= 1
}

// OneYear returns the rise in retention, in shares of 1, whose margin pays the programme within one period: ΔR = C/(N·m). It asks for more
// than BreakEven, for it counts nothing later. It reports false when there is no margin or customer, or when retention would pass 1.
func (p Programme) OneYear(t Terms) (float64, bool) {
	if !(p.Customers > 0) || !(t.Margin > 0) || !(p.Cost >= 0) {
		return 0, false
	}
	rise := p.Cost / (p.Customers * t.Margin)
	return rise, share(t.Retention)+rise <= 1
}

// PerKept returns the cost C/(N·Δr) of each customer kept who would have left. It reports false unless retention rises and there is a
// customer.
func (p Programme) PerKept(rise float64) (float64, bool) {
	if !(p.Customers > 0) || !(rise > 0 && rise <= 1) {
		return 0, false
	}
	return p.Cost / (p.Customers * rise), true
}

// WonOverKept returns how many times the cost of a customer kept it costs to win one; below 1 winning is the cheaper. It reports false
// where PerKept does or when the programme costs nothing.
func (p Programme) WonOverKept(acquisition, rise float64) (float64, bool) {
	kept, ok := p.PerKept(rise)
	if !ok || !(kept > 0) {
		return 0, false
	}
	return acquisition / kept, true
}
