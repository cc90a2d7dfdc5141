package i18n

import (
	"slices"
	"strings"
)

// Apart returns shortened labels that can be told apart: where two labels read alike once cut at their ends, letters are left out of their
// middle instead, as many as it takes to fit. Labels that differ in their middle alone stay alike.
func Apart(labels, cut []string, fits func(string) bool) []string {
	out := slices.Clone(cut)
	seen := map[string]string{}
	alike := map[string]bool{}
	for i, c := range cut {
		if first, ok := seen[c]; ok && first != labels[i] {
			alike[c] = true
		}
		seen[c] = labels[i]
	}
	for i, c := range cut {
		if alike[c] && c != labels[i] {
			out[i] = middle([]rune(labels[i]), fits)
		}
	}
	return out
}

// middle leaves letters out of the middle of a label until it fits, keeping about as much of its end as of its beginning.
func middle(label []rune, fits func(string) bool) string {
	for kept := len(label) - 1; kept > 2; kept-- {
		tail := kept / 2
		short := strings.TrimRight(string(label[:kept-tail]), " ,.–-") + "…" + strings.TrimLeft(string(label[len(label)-tail:]), " ,.–-")
		if fits(short) {
			return short
		}
	}
	return "…"
}
