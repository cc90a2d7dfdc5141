package result

import "testing"

// compared is a figure here and at the others, with the p-value that was adjusted.
func compared(id string, difference, adjusted float64) Against {
	return Against{ID: id, Difference: Estimate{Value: difference, Status: Measured, N: 80}, Test: Test{Name: TestWelch, P: adjusted, Adjusted: adjusted}, Lower: id == "wait"}
}

func TestOneFigureDecidesHowALocationStands(t *testing.T) {
	hidden := Against{ID: "gap5", Difference: Estimate{Status: Suppressed, Reason: ReasonTooFew}, Test: Test{None: ReasonTooFew}}
	all := []Local{
		{Level: "A", Figures: []Against{compared("gap5", -0.1, 0.2), compared("expectation", 0.3, 0.001), compared("nps", 20, 0.01), compared("wait", -30, 0.01), compared("enps", -40, 0.045), compared("fcr", 0.01, 0.9)}},
		{Level: "B", Figures: []Against{hidden, compared("within", 0.09, 0.001)}},
		{Level: "C", Figures: []Against{compared("gap5", -0.4, 0.001)}},
	}
	headline := Headline(all)
	for i, want := range []Held{{"gap5", HeldLevel, 2, 1, 4}, {"gap5", HeldUntested, 1, 0, 1}, {"gap5", HeldWorse, 0, 0, 0}} {
		if got := all[i].Held(headline, 0.95); got != want {
			t.Errorf("%s: %+v, want %+v", all[i].Level, got, want)
		}
	}
	if got := Headline(all[1:2]); got != "within" {
		t.Errorf("where no customers are shown %q decides, want what the log says", got)
	}
	if got := Headline(nil); got != "" {
		t.Errorf("of no locations %q decides", got)
	}
	if got := all[0].Figures[1].Standing(0.95); got != HeldHigher {
		t.Errorf("an expectation is %q", got)
	}
}
