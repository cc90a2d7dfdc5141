package wording

import (
	"slices"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/result"
)

// spread is gap 5 over so many locations, of which some are hidden.
func spread(groups, hidden int, change func(*result.Spread)) result.Spread {
	s := composetest.Consistency()[0].Measures[0]
	s.Groups, s.Hidden = groups, hidden
	change(&s)
	return s
}

func TestSentencesOnSpreadClaimNoMoreThanTheGroupsAllow(t *testing.T) {
	same := func(*result.Spread) {}
	noRange := func(s *result.Spread) {
		s.Tau, s.Range = composetest.None("too_few_groups"), composetest.None("too_few_groups")
	}
	for _, c := range []struct {
		name   string
		spread result.Spread
		want   string
	}{
		{"six, clear", spread(6, 0, same), "The locations differ beyond chance (Gap 5, p < 0.001). 3.2% [1.6%; 4.8%] of the variation lies between locations, the rest within each group. Chance taken off, 95% of locations have a mean between −0.95 and −0.15."},
		{"six, unclear", spread(6, 0, func(s *result.Spread) { s.Test.Adjusted = 0.3 }), "No clear difference between locations (Gap 5, p = 0.300). 3.2% [1.6%; 4.8%] of the variation lies between locations, the rest within each group."},
		{"six, no more than chance, one hidden", spread(6, 1, func(s *result.Spread) { s.Chance = true }), "No difference found between locations beyond chance (Gap 5). 1 hidden group enters none of these figures."},
		{"four", spread(4, 0, noRange), "The locations differ beyond chance (Gap 5, p < 0.001). 3.2% [1.6%; 4.8%] of the variation lies between locations, the rest within each group. With fewer than five locations, nothing sure can be said of how far they spread."},
		{"all the same", spread(6, 0, func(s *result.Spread) { s.ICC = composetest.None("no_variation") }), "All answers are the same: nothing tells the locations apart."},
		{"two", composetest.Consistency()[1].Measures[0], "Two locations only, and no clear difference: Gap 5, +0.05 [−0.09; +0.19], n\u00a0=\u00a0240 (Welch, p = 0.600)."},
		{"one", spread(1, 3, same), "Too few groups can be shown to compare them. 3 hidden groups enter none of these figures."},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
			if got := m.SpreadSentences("location", c.spread); got != c.want {
				t.Errorf("sentences\n%q, want\n%q", got, c.want)
			}
		})
	}
}

// The own mean of Brest, of twelve customers, lies furthest out; drawn in, it cannot be told from the others.
func TestGroupsAreRankedByShrunkenMeans(t *testing.T) {
	r := composetest.Results()
	own := map[string]result.Estimate{"Brest": composetest.Est(-1.6, 0.5, 12), "Lille": composetest.Est(-1.4, 0.1, 300), "Metz": composetest.Est(-0.4, 0.1, 280)}
	drawn := map[string]result.Estimate{"Brest": composetest.Est(-1.1, 0.4, 12), "Lille": composetest.Est(-1.38, 0.1, 300), "Metz": composetest.Est(-0.42, 0.1, 280)}
	b := result.Breakdown{Factor: "location", Levels: []result.Level{composetest.HiddenForAnother("Agen")}}
	places := []result.Place{{Level: "Agen", Mean: b.Levels[0].Gap, Shrunken: b.Levels[0].Gap}}
	for _, name := range []string{"Brest", "Lille", "Metz"} {
		b.Levels = append(b.Levels, result.Level{Level: name, N: own[name].N, Gap: own[name]})
		places = append(places, result.Place{Level: name, Mean: own[name], Shrunken: drawn[name]})
	}
	r.Consistency[0].Measures[0].Places = places
	m := New(composetest.Settings(), r, composetest.Printer(t, "en"))
	var order []string
	for _, l := range m.Ordered(b) {
		order = append(order, l.Level)
	}
	if want := []string{"Lille", "Brest", "Metz", "Agen"}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
	if got, want := m.rankingTitle(b), "From −1.40 (Lille) to −0.40 (Metz)"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
	r.Consistency = nil // by their own means where there are no others
	if got := m.Ordered(b)[0].Level; got != "Brest" {
		t.Errorf("first is %s, want Brest", got)
	}
}
