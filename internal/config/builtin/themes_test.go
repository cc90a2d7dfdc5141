package builtin

import (
	"strings"
	"testing"
)

func TestAWordOfTheBuiltInThemesStandsInOneOfThem(t *testing.T) {
	of := map[string]string{}
	for _, th := range defaultThemes {
		for _, w := range strings.Fields(th.words) {
			if before, taken := of[w]; taken {
				t.Errorf("%q stands in %s and in %s", w, before, th.id)
			}
			of[w] = th.id
		}
		if Words("fr")["theme."+th.id] == "" || Words("en")["theme."+th.id] == "" {
			t.Errorf("theme %s lacks a name", th.id)
		}
	}
	if len(of) < 200 {
		t.Errorf("only %d words were looked at", len(of))
	}
}
