package gate

import (
	"strings"
	"testing"

	"ecart/internal/measure/figure"
	"ecart/internal/measure/result"
)

func measured(unit figure.Unit, v, lo, hi float64) figure.Figure {
	return figure.Figure{Name: "x", Unit: unit, Estimate: result.Estimate{Value: v, Lo: lo, Hi: hi, Bound: lo != hi, N: 40, Status: result.Measured}}
}

func TestAGateTripsWhereTheFigureIsBeyondItsBound(t *testing.T) {
	gap, share := measured(figure.Difference, -1.2, -1.5, -0.9), measured(figure.Share, 0.62, 0.55, 0.69)
	time, count := measured(figure.Seconds, 95, 80, 110), measured(figure.Count, 3, 0, 0)
	none := figure.Figure{Name: "x", Unit: figure.Difference, Estimate: result.Estimate{Status: result.NotMeasured}}
	for _, c := range []struct {
		gate    string
		figure  figure.Figure
		verdict string
		want    State
	}{
		{"x < -1", gap, "", Tripped}, {"x<-1.2", gap, "", Held}, {"x <= −1.2", gap, "", Tripped}, {"x > -1", gap, "", Held}, {"x >= -1.2", gap, "", Tripped},
		{"x = -1.2", gap, "", Tripped}, {"x == -1.2", gap, "", Tripped}, {"x != -1.2", gap, "", Held},
		{"x surely < -1", gap, "", Held}, {"x surely < -0.8", gap, "", Tripped}, {"x surely > -2", gap, "", Tripped}, {"x surely >= -1.4", gap, "", Held},
		{"x < 70 %", share, "", Tripped}, {"x < 0.6", share, "", Held}, {"x surely < 70%", share, "", Tripped},
		{"x > 90 s", time, "", Tripped}, {"x > 90", time, "", Tripped}, {"x > 2 min", time, "", Held}, {"x < 1 h", time, "", Tripped},
		{"x surely < 5", count, "", Unjudged}, {"x > 2", count, "", Tripped},
		{"x < 0", none, "", Unjudged}, {"x is unmeasured", none, "", Tripped}, {"x is bad", none, "", Held},
		{"x is bad", gap, "bad", Tripped}, {"x is bad", gap, "good", Held}, {"x is not good", gap, "acceptable", Tripped}, {"x is bad", gap, "", Unjudged},
	} {
		g, err := Parse(c.gate)
		if err != nil {
			t.Errorf("%s: %v", c.gate, err)
			continue
		}
		if got := g.Judge(c.figure, c.verdict); g.Name != "x" || got != c.want {
			t.Errorf("%s over %v %q: %s of %s, want %s", c.gate, c.figure.Estimate.Value, c.verdict, got, g.Name, c.want)
		}
	}
}

func TestAGateThatIsNoneSaysWhatWouldBe(t *testing.T) {
	for text, want := range map[string]string{
		"":                   "no comparison",
		"gap5.reliability":   "no comparison",
		"gap5 < ":            "no comparison",
		"gap5 < low":         `"low" is no number`,
		"gap5 < 1,5":         `"1,5" is no number`,
		"gap5 surely = 1":    "surely goes with",
		"gap5 is terrible":   `never "terrible"; it can be good`,
		"gap5 < 3 furlongs":  "no number",
		"gap 5.all is bad x": "no comparison",
	} {
		if g, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %+v, %v, want an error with %q", text, g, err, want)
		}
	}
}

func TestABoundInAnotherUnitIsRefused(t *testing.T) {
	for text, f := range map[string]figure.Figure{"x < 85": measured(figure.Share, 0.9, 0, 0), "x < 5 %": measured(figure.Difference, 1, 0, 0), "x > 2 min": measured(figure.Net, 1, 0, 0)} {
		g, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if g.Fits(f) == nil || g.Judge(f, "") != Unjudged {
			t.Errorf("%s was compared with %s", text, f.Unit)
		}
	}
}
