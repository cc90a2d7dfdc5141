package sign_test

import (
	"testing"

	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
)

func TestADeclaredSignTakesThePlaceOfTheBuiltIn(t *testing.T) {
	c, d := fixture.Hotels(100, 300)
	for _, sign := range analysis.Run(c, d).Signs {
		if sign.ID == "wait" || sign.ID == "fcr" || sign.ID == "greeted" {
			t.Errorf("%s is there beside the declared sign of the same measure", sign.ID)
		}
	}
}
