package stats

import "testing"

func TestResponseRatesOfTheMethod(t *testing.T) {
	// as printed in the method's §7
	o := Outcomes{Complete: 300, Partial: 20, Refusal: 150, NonContact: 200, Other: 10, UnknownHousehold: 100, UnknownOther: 20, Eligible: 0.8}
	got, ok := o.Rates()
	if !ok {
		t.Fatal("none")
	}
	for i, want := range []float64{0.375, 0.4, 0.386598, 0.412371, 0.441176, 0.470588, 0.625} {
		near(t, "rate", []float64{got.RR1, got.RR2, got.RR3, got.RR4, got.RR5, got.RR6, got.COOP1}[i], want, 5e-7)
	}
	o.Eligible = 1
	all, _ := o.Rates()
	o.Eligible = 0
	none, _ := o.Rates()
	if all.RR3 != all.RR1 || all.RR4 != all.RR2 || none.RR3 != none.RR5 || none.RR4 != none.RR6 {
		t.Errorf("%+v and %+v", all, none)
	}
}

func TestResponseRatesAtTheEdges(t *testing.T) {
	if _, ok := (Outcomes{NonContact: 5, UnknownOther: 3}).Rates(); ok {
		t.Error("rates of nobody")
	}
	panics(t, "less than none", func() { Outcomes{Complete: 3, Refusal: -1}.Rates() })
	panics(t, "more than all eligible", func() { Outcomes{Complete: 3, Eligible: 1.1}.Rates() })
}

func TestListResponse(t *testing.T) {
	got, ok := ListResponse(240, 820, 20)
	if !ok || got != 0.3 {
		t.Errorf("%v, %v", got, ok)
	}
	for _, c := range [][3]int{{0, 0, 0}, {5, 10, 10}, {11, 10, 0}, {-1, 10, 0}, {1, 10, -1}} {
		if got, ok := ListResponse(c[0], c[1], c[2]); ok {
			t.Errorf("%v: %v", c, got)
		}
	}
}
