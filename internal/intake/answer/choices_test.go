package answer

import (
	"slices"
	"strings"
	"testing"
)

func TestChoicesOfOneCellAreTakenApart(t *testing.T) {
	looked := 0
	for _, c := range []struct {
		sign    string
		choices []string
		cells   []string
		text    string
		want    string // with | between
		unknown string
	}{
		{";", nil, nil, "Price; quality ;", "Price|quality", ""}, {";", nil, nil, "Price;Price", "Price", ""}, {";", nil, nil, ";", "", ""}, {" / ", nil, nil, "a / b", "a|b", ""},
		{";", []string{"Price", "Quality"}, nil, "price;Qualty", "Price", "Qualty"},
		{", ", nil, []string{"Price", "Quality", "Price, Quality"}, "Price, Quality", "Price|Quality", ""},
		{", ", nil, []string{"Price", "Near, and open late"}, "Price, Near, and open late", "Price, Near, and open late", "Price, Near, and open late"},
		{", ", []string{"Price", "Near, and open late"}, nil, "Near, and open late, price", "Near, and open late|Price", ""},
		{", ", []string{"a", "a, b", "b, c"}, nil, "a, b, c", "a|b, c", ""}, // the longest first choice leaves a rest that is none
	} {
		looked++
		got, unknown := NewSplitter(c.sign, c.choices, c.cells).Split(c.text)
		if strings.Join(got, "|") != c.want || strings.Join(unknown, "|") != c.unknown {
			t.Errorf("%q at %q is %q, unknown %q; want %q, %q", c.text, c.sign, got, unknown, c.want, c.unknown)
		}
	}
	if looked < 9 {
		t.Errorf("%d cells were looked at", looked)
	}
}

// Choices written into a cell come back, whatever commas they hold, when report.yaml names them.
func FuzzChoicesComeBack(f *testing.F) {
	f.Add("a, b", "c", "d")
	f.Add("x", "x, x", "y")
	f.Add(",", ", ,", " ")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		all := []string{Tidy(a), Tidy(b), Tidy(c)}
		s := NewSplitter(", ", all, nil)
		text := strings.Join(all, ", ")
		got, unknown := s.Split(text)
		whole := len(s.known) > 0 && !slices.ContainsFunc(all, func(x string) bool { return x == "" || strings.Trim(x, " ,") != x })
		if whole && len(unknown) > 0 {
			t.Errorf("%q are read from %q as %q, unknown %q", all, text, got, unknown)
		}
	})
}
