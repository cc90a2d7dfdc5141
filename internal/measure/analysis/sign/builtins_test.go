package sign

import (
	"testing"

	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestBuiltInSignsAreThereWithoutBeingDeclared(t *testing.T) {
	c, d := fixture.Hotels(300, 1200)
	c.Indicators, c.Exceptions = nil, nil
	s := study.New(c, d)
	r := &result.Results{Signs: Signs(s, nil, loyalty.Satisfaction(s), result.Estimate{Value: 0.04, N: 300, Method: result.MethodVarianceBetween, Status: result.Measured})}
	if len(r.Signs) != len(builtins) {
		t.Fatalf("%d signs, want %d", len(r.Signs), len(builtins))
	}
	for _, sign := range r.Signs {
		if sign.Verdict != result.Unbounded || sign.Unit == "" || sign.Group == "" {
			t.Errorf("%s: verdict %q, unit %q, group %q (%+v)", sign.ID, sign.Verdict, sign.Unit, sign.Group, sign.Value)
		}
	}
	if w := fixture.SignOf(r, "wait"); w.ExtraKind != "p90" || !w.Extra.OK() || w.Extra.Value <= w.Value.Value {
		t.Errorf("the mean wait %v has %q %v beside it", w.Value.Value, w.ExtraKind, w.Extra.Value)
	}
	fixture.Near(t, "channels open", fixture.SignOf(r, "channels").Value, 4, 9)
	fixture.Near(t, "complaints per 1,000", fixture.SignOf(r, "complaints").Value, 1000*30/1200, 9)
}
