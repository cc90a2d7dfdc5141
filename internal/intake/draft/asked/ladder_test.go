package asked

import (
	"slices"
	"strings"
	"testing"
)

func TestLaddersOfFourLanguagesGiveTheirCodes(t *testing.T) {
	tests := []struct {
		texts string
		name  string
		rungs []int
		of    int
	}{
		{"Strongly agree|Agree|Neutral|Disagree|Strongly disagree", "agreement", []int{4, 3, 2, 1, 0}, 5},
		{"Tout à fait d’accord|Plutôt d’accord|Plutôt pas d’accord|Pas du tout d’accord", "agreement", []int{3, 2, 1, 0}, 4},
		{"Plutôt d’accord|D’accord|Tout à fait d’accord|Neutre|Pas d’accord|Plutôt pas d’accord|Pas du tout d’accord", "agreement", []int{4, 5, 6, 3, 1, 2, 0}, 7},
		{"Sehr zufrieden|Zufrieden|Unzufrieden", "satisfaction", []int{3, 2, 1}, 4},
		{"Muy de acuerdo|De acuerdo|Ni de acuerdo ni en desacuerdo|En desacuerdo|Muy en desacuerdo", "agreement", []int{4, 3, 2, 1, 0}, 5},
		{"likely|neutral|unlikely", "likelihood", []int{2, 1, 0}, 3},
		{"Very favorably|Somewhat favorably|Neither favorably nor unfavorably (neutral)|Somewhat unfavorably|Very unfavorably", "favourability", []int{4, 3, 2, 1, 0}, 5},
		{"jamais|parfois|toujours", "frequency", []int{0, 1, 3}, 4},
		{"Very important|Not important", "importance", []int{3, 0}, 4},
	}
	for _, test := range tests {
		l, rungs, ok := known(strings.Split(test.texts, "|"))
		if !ok || l.name != test.name || !slices.Equal(rungs, test.rungs) || len(l.rungs) != test.of {
			t.Errorf("%s: %s %v of %d, %v", test.texts, l.name, rungs, len(l.rungs), ok)
		}
	}
}

func TestUnknownLabelsAreOnNoLadder(t *testing.T) {
	for _, texts := range []string{"Critical to me|Somewhat useful|Not relevant for me", "당연하다.|마음에 든다.", "Agree", "Yes|No"} {
		if l, _, ok := known(strings.Split(texts, "|")); ok {
			t.Errorf("%s is taken for %s", texts, l.name)
		}
	}
}

func TestNoRungHasAWordThatIsNotBare(t *testing.T) {
	looked := 0
	for _, l := range ladders {
		for _, words := range l.rungs {
			for _, w := range strings.Split(words, "|") {
				if looked++; Bare(w) != w {
					t.Errorf("%q is %q in bare form and would never be found", w, Bare(w))
				}
			}
		}
	}
	if looked < 200 {
		t.Errorf("only %d words", looked)
	}
}
