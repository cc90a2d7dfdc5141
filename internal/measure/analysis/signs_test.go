package analysis

import (
	"testing"

	"ecart/internal/measure/result"
)

func TestBuiltInSignsAreThereWithoutBeingDeclared(t *testing.T) {
	c, d := hotels(300, 1200)
	c.Indicators, c.Exceptions = nil, nil
	r := Run(c, d)
	if len(r.Signs) != len(builtins) {
		t.Fatalf("%d signs, want %d", len(r.Signs), len(builtins))
	}
	for _, sign := range r.Signs {
		if sign.Verdict != result.Unbounded || sign.Unit == "" || sign.Group == "" {
			t.Errorf("%s: verdict %q, unit %q, group %q (%+v)", sign.ID, sign.Verdict, sign.Unit, sign.Group, sign.Value)
		}
	}
	if w := signOf(r, "wait"); w.ExtraKind != "p90" || !w.Extra.OK() || w.Extra.Value <= w.Value.Value {
		t.Errorf("the mean wait %v has %q %v beside it", w.Value.Value, w.ExtraKind, w.Extra.Value)
	}
	near(t, "channels open", signOf(r, "channels").Value, 4, 9)
	near(t, "complaints per 1,000", signOf(r, "complaints").Value, 1000*30/1200, 9)
}

func TestADeclaredSignTakesThePlaceOfTheBuiltIn(t *testing.T) {
	c, d := hotels(100, 300)
	for _, sign := range Run(c, d).Signs {
		if sign.ID == "wait" || sign.ID == "fcr" || sign.ID == "greeted" {
			t.Errorf("%s is there beside the declared sign of the same measure", sign.ID)
		}
	}
}
