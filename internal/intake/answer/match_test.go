package answer

import (
	"testing"

	"ecart/internal/intake/table"
)

func TestValuesAreFoundAsAPersonWouldFindThem(t *testing.T) {
	text := func(s string) Cell { return Cell{Kind: table.Text, Text: s} }
	number := func(x float64) Cell { return Cell{Kind: table.Integer, X: x} }
	truth := func(x float64) Cell { return Cell{Kind: table.Bool, X: x} }
	looked := 0
	for _, c := range []struct {
		values []string
		cell   Cell
		want   bool
	}{
		{[]string{"True"}, text("true"), true}, {[]string{"True"}, text(" TRUE\u00a0"), true}, {[]string{"True"}, text("Vrai"), true}, {[]string{"True"}, text("Vero"), true},
		{[]string{"True"}, truth(1), true}, {[]string{"True"}, number(1), true}, {[]string{"True"}, text("1"), true}, {[]string{"true"}, text("False"), false}, {[]string{"true"}, truth(0), false}, {[]string{"true"}, number(2), false},
		{[]string{"1"}, number(1), true}, {[]string{"1"}, text("1.0"), true}, {[]string{"1"}, truth(1), true}, {[]string{"1"}, text("Yes"), false}, {[]string{"1"}, number(10), false},
		{[]string{"T"}, text("V"), false}, {[]string{"T"}, text("t"), true},
		{[]string{"False", "0"}, truth(0), true}, {[]string{"0"}, Cell{}, false}, {[]string{""}, Cell{}, false},
		{[]string{"Survey Preview", "Spam"}, text("survey  preview"), true}, {[]string{"Survey Preview", "Spam"}, text("IP Address"), false},
		{[]string{"Plutôt d’accord"}, text("plutôt d'accord"), true},
	} {
		looked++
		if got := Matching(c.values).Holds(c.cell); got != c.want {
			t.Errorf("%q holds %+v: %t, want %t", c.values, c.cell, got, c.want)
		}
	}
	if looked < 20 {
		t.Errorf("%d cells were looked at", looked)
	}
}
