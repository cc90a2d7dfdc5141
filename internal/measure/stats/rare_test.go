package stats

import "testing"

func TestRareBound(t *testing.T) {
	// as printed in the method's §10: 0 breaches in 60
	near(t, "bound", RareBound(60, 0.95), 0.048703, 1e-6)
	near(t, "one trial", RareBound(1, 0.95), 0.95, 1e-15)
	near(t, "no trial", RareBound(0, 0.95), 1, 0)
	// 1 − .05^(1/10⁹) is 2.995732269e-09 by its series; the plain power would keep eight digits.
	near(t, "10⁹ trials", 1e9*RareBound(1e9, 0.95), 2.995732269, 1e-9)
	panics(t, "level 95", func() { RareBound(10, 95) })
}
