package plan_test

import (
	"fmt"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// surveyed is twelve months of 2026, each with some customers who expect 6 and find what perceived says of the month; their overall answer is
// an NPS of the same course. The second month has so few that it is hidden.
func surveyed(perceived func(month int) float64) (*config.Config, *survey.Dataset) {
	c := fixture.Model(1)
	var months []string
	var expect, perceive, nps []float64
	for m := range 12 {
		n := 40
		if m == 1 {
			n = 2
		}
		for i := range n {
			months = append(months, fmt.Sprintf("2026-%02d", m+1))
			expect = append(expect, 6)
			perceive = append(perceive, perceived(m)+float64(i%3-1))
			nps = append(nps, []float64{10, 9, 7, 3}[i%4])
		}
	}
	k := &survey.Customers{N: len(expect), Expectation: []survey.Scores{fixture.Scores(expect...)}, Perception: []survey.Scores{fixture.Scores(perceive...)},
		NPS: fixture.Scores(nps...), Factors: []survey.Factor{fixture.Levels("month", months...)}}
	c.Model.Gaps = []int{5}
	return c, &survey.Dataset{Customers: k}
}

func followed(t *testing.T, perceived func(month int) float64, a config.PlannedAction) result.Action {
	t.Helper()
	c, d := surveyed(perceived)
	a.ID = "first"
	c.Plan.Actions = []config.PlannedAction{a}
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	if len(r.Plan) != 1 || r.Plan[0].ID != "first" {
		t.Fatalf("plan = %+v", r.Plan)
	}
	return r.Plan[0]
}

func rising(m int) float64 { return 3 + float64(m)/6 }
func flat(int) float64     { return 4 }

func TestAnActionIsHeldAgainstTheMonthInWhichItWasOpened(t *testing.T) {
	got := followed(t, rising, config.PlannedAction{Gap: 5, Opened: fixture.Day("2026-04-20")})
	if got.From != "2026-04" || got.To != "2026-12" || got.Carried != 8 || !got.Linked {
		t.Fatalf("compared from %q to %q, carried %d", got.From, got.To, got.Carried)
	}
	fixture.NearNumber(t, "before", got.Before.Value, 3+3.0/6-6-1.0/40, 1e-9) // 40 answers: one −1 more than +1
	fixture.NearNumber(t, "last", got.Last.Value, 3+11.0/6-6-1.0/40, 1e-9)
	fixture.NearNumber(t, "difference", got.Difference.Value, 8.0/6, 1e-9)
	if better, worse := got.Moved(0.95); !better || worse {
		t.Errorf("a rise of 1.33 is better=%v worse=%v", better, worse)
	}
}

func TestAMoveWithinNoiseIsNeitherBetterNorWorse(t *testing.T) {
	got := followed(t, flat, config.PlannedAction{Gap: 5, Opened: fixture.Day("2026-04-20")})
	if better, worse := got.Moved(0.95); better || worse || got.From == "" {
		t.Errorf("no move is better=%v worse=%v, from %q", better, worse, got.From)
	}
}

func TestAHiddenMonthIsNeverCompared(t *testing.T) {
	got := followed(t, rising, config.PlannedAction{Gap: 5, Opened: fixture.Day("2026-02-02")})
	if got.From == "2026-02" || got.From == "" || !got.Before.OK() || got.Before.N < 5 {
		t.Errorf("compared from %q, %+v", got.From, got.Before)
	}
}

func TestWhatIsNotKnownIsNotCompared(t *testing.T) {
	for name, a := range map[string]config.PlannedAction{
		"opened in the last month":        {Gap: 5, Opened: fixture.Day("2026-12-01")},
		"opened before the first month":   {Gap: 5, Opened: fixture.Day("2025-06-01")},
		"opened on no known day":          {Gap: 5},
		"of a gap that is not measured":   {Gap: 3, Opened: fixture.Day("2026-04-01")},
		"of a standard without a month":   {Standard: "none", Opened: fixture.Day("2026-04-01")},
		"of a location that is not there": {Gap: 5, Location: "Lille", Opened: fixture.Day("2026-04-01")},
	} {
		t.Run(name, func(t *testing.T) {
			got := followed(t, rising, a)
			if got.From != "" || got.Before.OK() || got.Difference.OK() {
				t.Errorf("compared from %q to %q", got.From, got.To)
			}
			if better, worse := got.Moved(0.95); better || worse {
				t.Error("and judged")
			}
		})
	}
}

func TestAnActionWithoutAFigureSaysSo(t *testing.T) {
	got := followed(t, rising, config.PlannedAction{Opened: fixture.Day("2026-11-01")})
	if got.Linked || got.Now.OK() || got.Carried != 1 {
		t.Errorf("action = %+v", got)
	}
}

func TestAnItemAndADimensionHaveFiguresOfTheirOwn(t *testing.T) {
	c, _ := surveyed(rising)
	dimension := c.Model.Dimensions[0]
	for _, a := range []config.PlannedAction{{Gap: 5, Item: dimension.Items[0].ID, Opened: fixture.Day("2026-04-20")}, {Gap: 5, Dimension: dimension.ID, Opened: fixture.Day("2026-04-20")}} {
		got := followed(t, rising, a)
		if !got.Now.OK() || got.From != "2026-04" {
			t.Errorf("%+v: now %+v, from %q", a, got.Now, got.From)
		}
	}
}
