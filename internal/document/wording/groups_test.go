package wording

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/result"
)

// TestTitlesLeaveOrderOpenWhereIntervalsOverlap: a title names one group as the last only where its interval keeps it apart.
func TestTitlesLeaveOrderOpenWhereIntervalsOverlap(t *testing.T) {
	level := func(name string, gap, half float64) result.Level {
		return result.Level{Level: name, N: 100, Gap: composetest.Est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []result.Level
		want   string
	}{
		{"all apart", []result.Level{level("Lille", -1.4, 0.1), level("Nice", -0.8, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes, Annecy le moins"},
		{"two at the top alike", []result.Level{level("Lille", -1.4, 0.1), level("Nice", -0.4, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes, Annecy et Nice le moins"},
		{"three at the top alike", []result.Level{level("Lille", -1.4, 0.1), level("Lyon", -0.4, 0.1), level("Nice", -0.35, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes"},
		{"two at the bottom alike", []result.Level{level("Lille", -1.4, 0.1), level("Nice", -1.3, 0.1), level("Annecy", -0.3, 0.1)}, "Lille et Annecy ne sont pas au même niveau\u202f; ailleurs, l’ordre n’est pas établi"},
		{"all alike", []result.Level{level("Lille", -1.4, 0.8), level("Annecy", -0.9, 0.8)}, "L’écart 5 ne distingue pas les établissements au-delà du bruit"},
		{"too few for an interval", []result.Level{level("Lille", -1.4, 0), level("Annecy", -0.9, 0)}, "L’écart 5 ne distingue pas les établissements au-delà du bruit"},
		{"the first too small to be named first", []result.Level{{Level: "Dol", N: 12, Gap: composetest.Est(-1.4, 0.1, 12)}, level("Lille", -0.9, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes, Annecy le moins"},
		{"all too small to be ranked", []result.Level{{Level: "Dol", N: 12, Gap: composetest.Est(-1.4, 0.1, 12)}, {Level: "Nice", N: 14, Gap: composetest.Est(-0.4, 0.1, 14)}}, "Établissement par établissement"},
		{"alike, with one hidden", []result.Level{level("Lille", -1.4, 0.8), level("Annecy", -0.9, 0.8), composetest.HiddenForAnother("Brest")}, "L’écart 5 ne distingue pas les 2 établissements montrés au-delà du bruit (1 autre masqué)"},
		{"apart, with two hidden", []result.Level{level("Lille", -1.4, 0.1), level("Annecy", -0.9, 0.1), composetest.HiddenForAnother("Brest"), composetest.HiddenForAnother("Nice")}, "Lille s’éloigne le plus des attentes, Annecy le moins (2 autres masqués)"},
		{"one shown of two", []result.Level{level("Lille", -1.4, 0.1), composetest.HiddenForAnother("Brest")}, "Un seul établissement peut être montré (1 autre masqué)"},
		{"all hidden", []result.Level{composetest.HiddenForAnother("Lille"), composetest.HiddenForAnother("Brest")}, "Les 2 établissements sont masqués pour protéger ceux qui ont trop peu de réponses"},
		{"one alone", []result.Level{level("Lille", -1.4, 0.1)}, "Établissement par établissement"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "fr"))
			if got := m.GroupsTitle(result.Breakdown{Factor: "location", Levels: c.levels}, "compose.locations.title"); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestRankingTitleNamesTheLastOnlyWhereItStandsApart(t *testing.T) {
	level := func(name string, gap, half float64) result.Level {
		return result.Level{Level: name, N: 100, Gap: composetest.Est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []result.Level
		want   string
	}{
		{"both ends apart", []result.Level{level("Lille", -1.4, 0.1), level("Nice", -0.8, 0.1), level("Annecy", -0.3, 0.1)}, "Furthest from expectations: Lille (−1.40); closest: Annecy (−0.30)"},
		{"two alike at one end", []result.Level{level("Lille", -1.4, 0.1), level("Nice", -0.4, 0.1), level("Annecy", -0.3, 0.1)}, "From −1.40 (Lille) to −0.30 (Annecy)"},
		{"all alike", []result.Level{level("Lille", -0.5, 0.2), level("Annecy", -0.3, 0.2)}, "From −0.50 (Lille) to −0.30 (Annecy), an order that may be chance"},
		{"one alone", []result.Level{level("Lille", -0.5, 0.2)}, "Expectation and perception by group"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
			if got := m.rankingTitle(result.Breakdown{Factor: "location", Levels: c.levels}); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}
