package screen

import (
	"strings"
	"testing"

	"ecart/internal/diag"
)

func FuzzWrappedLinesFitAndLoseNothing(f *testing.F) {
	f.Add("귀하의 성별을 선택해주세요. 1-1", 7)
	f.Add("Anticonstitutionnellement, dit-il", 10)
	f.Add("a\tb\nc  d", 1)
	f.Add("e\u0301e\u0301e\u0301 \u200b x", 2)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = 2 + abs(width)%100
		lines := wrap(text, width)
		for _, l := range lines {
			if diag.Width(l) > width {
				t.Errorf("%q is %d wide, want at most %d", l, diag.Width(l), width)
			}
		}
		if got, want := strings.Join(lines, ""), strings.Join(strings.Fields(diag.Plain(text)), ""); strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }

func TestAClippedTextSaysThatThereIsMore(t *testing.T) {
	if got := strings.Join(clip("eins zwei drei vier", 9, 1), "|"); got != "eins zwei…" && got != "eins zwe…" {
		t.Errorf("clipped to %q", got)
	}
	for _, l := range clip("eins zwei drei vier", 9, 1) {
		if diag.Width(l) > 9 {
			t.Errorf("%q is too wide", l)
		}
	}
	if got := clip("eins", 9, 1); len(got) != 1 || got[0] != "eins" {
		t.Errorf("clipped to %q", got)
	}
}
