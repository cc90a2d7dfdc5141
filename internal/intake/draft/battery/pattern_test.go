package battery

import (
	"strings"
	"testing"
)

func TestPatternsKeepNumbersAndWordsWhole(t *testing.T) {
	for _, test := range []struct{ headings, before, rest, after string }{
		{"sq1_1|sq2_1|sq10_1", "sq", "1|2|10", "_1"},
		{"q11|q12|q13", "q", "11|12|13", ""},
		{"Rate [clean]|Rate [clear]", "Rate [", "clean|clear", "]"},
		{"E1|E2", "E", "1|2", ""},
		{"prix|prise", "", "prix|prise", ""},
		{"Note é1|Note é2", "Note é", "1|2", ""},
	} {
		s := common(strings.Split(test.headings, "|"))
		if s.before != test.before || s.after != test.after || strings.Join(s.rest, "|") != test.rest {
			t.Errorf("%s: %q %q %q", test.headings, s.before, s.rest, s.after)
		}
	}
}
