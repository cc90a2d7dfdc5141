package standard

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

func TestChecklistAddsUpBySectionAndStandard(t *testing.T) {
	d := &survey.Dataset{Checklist: &survey.Checklist{
		N:        5,
		Dates:    []time.Time{on(1, 3), on(3, 9), on(1, 3), on(4, 2), on(1, 3)},
		Standard: []string{"greets", "greets", "smiles", "greets", "opens the door"},
		Outcome:  []survey.Outcome{survey.Failed, survey.Failed, survey.Passed, survey.NotObserved, survey.Passed},
		Evidence: []string{"said nothing", "looked away", "", "", ""},
		Factors:  []survey.Factor{fixture.Levels("section", "hall", "hall", "hall", "hall", "door")},
	}}
	sections, checked, whole := Inspection(study.New(fixture.Model(1), d))
	if len(sections) != 2 || sections[1] != (result.ChecklistSection{Section: "hall", Passed: 1, Failed: 2, NotObserved: 1, Weight: 1, Score: sections[1].Score, Loss: sections[1].Loss}) {
		t.Errorf("sections %+v", sections)
	}
	fixture.Near(t, "score of the hall", sections[1].Score, 1.0/3, 9)
	fixture.Near(t, "score", whole.Whole.Score, 2.0/3, 9)
	fixture.NearNumber(t, "what the hall costs", sections[1].Loss, 1.0/3, 1e-12)
	if got := checked[1]; got.Standard != "greets" || got.Failed != 2 || got.Skipped != 1 || got.Evidence != "looked away" || math.Abs(got.Loss-1.0/3) > 1e-12 {
		t.Errorf("standard %+v", got)
	}
	if whole.Visits != 3 || whole.Whole.Level != "" || whole.Whole.Worst != "hall" {
		t.Errorf("inspection %+v", whole)
	}
}

func on(month time.Month, day int) time.Time {
	return time.Date(2026, month, day, 9+day, 0, 0, 0, time.UTC)
}

// inspected is a checklist of so many visits to each place: ten checks of the door and five of the table each time, of which so many fail.
func inspected(visits int, failed func(place string, visit int) (door, table int), places ...string) *survey.Dataset {
	c := &survey.Checklist{}
	var sections, locations []string
	for _, place := range places {
		for v := range visits {
			door, table := failed(place, v)
			for i := range 15 {
				section, number, fails := "door", i, i < door
				if i >= 10 {
					section, number, fails = "table", i-10, i-10 < table
				}
				outcome := survey.Passed
				if fails {
					outcome = survey.Failed
				}
				c.N++
				sections, locations = append(sections, section), append(locations, place)
				c.Dates = append(c.Dates, on(1, 1).AddDate(0, 0, v))
				c.Standard, c.Outcome, c.Evidence = append(c.Standard, fmt.Sprint(section, number)), append(c.Outcome, outcome), append(c.Evidence, "")
			}
		}
	}
	c.Factors = []survey.Factor{fixture.Levels("location", locations...), fixture.Levels("section", sections...)}
	return &survey.Dataset{Checklist: c}
}

func starred() *config.Config {
	c := fixture.Model(1)
	c.Inspection = config.Inspection{Levels: []config.Level{{Name: "three", From: 0.9}, {Name: "one", From: 0.5}, {Name: "two", From: 0.75}}, Sections: []config.SectionWeight{{Name: "Table", Weight: 3}}}
	return c
}

// Doors pass 9 of 10 and tables 3.5 of 5 on average: (1·0.9 + 3·0.7)/4 = 0.75.
func TestAScoreIsTheWeightedMeanOfItsSections(t *testing.T) {
	d := inspected(12, func(_ string, v int) (int, int) { return 1, 1 + v%2 }, "Nantes", "Lille")
	sections, checked, got := Inspection(study.New(starred(), d))
	fixture.Near(t, "score", got.Whole.Score, 0.75, 9)
	if g := got.Whole; g.Level != "two" || g.Next != "three" || math.Abs(g.Short-0.15) > 1e-12 || g.Worst != "table" || g.Score.N != 24 || g.Score.Method != result.MethodInspection {
		t.Errorf("whole %+v", g)
	}
	if g := got.Whole; !g.Score.Bound || g.Lowest != "one" || g.Highest != "two" || g.Sure {
		t.Errorf("the interval %+v reaches %q to %q, sure: %v", g.Score, g.Lowest, g.Highest, g.Sure)
	}
	if len(got.Places) != 2 || got.Places[0].Location != "Lille" || got.Places[0].Score.N != 12 || got.Visits != 24 {
		t.Errorf("places %+v", got.Places)
	}
	lost := 0.0
	for _, s := range sections {
		lost += s.Loss
	}
	fixture.NearNumber(t, "lost in all", lost, 0.25, 1e-12)
	byStandard, needed := 0.0, []string(nil)
	for _, s := range checked {
		byStandard += s.Loss
		if s.Needed {
			needed = append(needed, s.Standard)
		}
	}
	fixture.NearNumber(t, "lost over standards", byStandard, 0.25, 1e-12)
	// The first thing of a table fails always and costs 3/4·1/5 = 0.15, which is what lacks.
	if !slices.Equal(needed, []string{"table0"}) {
		t.Errorf("needed %v", needed)
	}
}

func TestALevelIsSureWhereTheWholeIntervalReachesIt(t *testing.T) {
	d := inspected(14, func(_ string, v int) (int, int) { return v % 2, 0 }, "Nantes")
	_, _, got := Inspection(study.New(starred(), d))
	if g := got.Whole; g.Level != "three" || !g.Sure || g.Next != "" || g.Short != 0 {
		t.Errorf("whole %+v", g)
	}
	_, _, got = Inspection(study.New(starred(), inspected(9, func(string, int) (int, int) { return 1, 1 }, "Nantes")))
	if g := got.Whole; g.Score.Status != result.Indicative || g.Score.Bound || g.Sure || g.Level != "two" {
		t.Errorf("nine visits %+v, want an indication", g)
	}
}

func TestACriticalStandardThatFailedKeepsEveryLevelAway(t *testing.T) {
	c := starred()
	c.Inspection.Critical = []string{"TABLE0", "door9", "fire exit"}
	d := inspected(12, func(place string, v int) (int, int) {
		if place == "Nantes" && v == 3 {
			return 0, 1
		}
		return 0, 0
	}, "Nantes", "Lille")
	for r, standard := range d.Checklist.Standard {
		if standard == "door9" {
			d.Checklist.Outcome[r] = survey.NotObserved
		}
	}
	_, checked, got := Inspection(study.New(c, d))
	if g := got.Whole; g.Level != "" || !slices.Equal(g.Blocked, []string{"table0"}) || !slices.Equal(g.Unseen, []string{"door9"}) || g.Sure {
		t.Errorf("whole %+v", g)
	}
	if lille := got.Places[0]; lille.Level != "three" || len(lille.Blocked) != 0 || lille.Sure {
		t.Errorf("Lille %+v, where it did not fail and another was not seen", lille)
	}
	if i := slices.IndexFunc(checked, func(s result.CheckedStandard) bool { return s.Standard == "table0" }); !checked[i].Critical {
		t.Errorf("%+v is not critical", checked[i])
	}
}

// TestEvidenceIsMasked: what inspectors write may name people; what may still do so after masking is not kept.
func TestEvidenceIsMasked(t *testing.T) {
	c := fixture.Model(1)
	c.Company.Name, c.Comments.Names = "Hôtels Rivage", []string{"Ingrid Maes"}
	d := &survey.Dataset{Checklist: &survey.Checklist{N: 4, Dates: []time.Time{on(1, 1), on(1, 2), on(1, 3), on(1, 4)},
		Standard: []string{"greets", "greets", "calls back", "smiles"},
		Outcome:  []survey.Outcome{survey.Failed, survey.Failed, survey.Failed, survey.Passed},
		Evidence: []string{"Ingrid Maes n’a pas salué, 06 12 34 56 78", "le patron, Kowalczyk, était absent", "écrit à a.b@exemple.fr", "Ingrid"},
		Factors:  []survey.Factor{fixture.Levels("section", "hall", "hall", "hall", "hall")}}}
	_, checked, got := Inspection(study.New(c, d))
	if want := "⟦name⟧ n'a pas salué, ⟦phone⟧"; checked[1].Evidence != want {
		t.Errorf("evidence %q, want %q: the later one names somebody", checked[1].Evidence, want)
	}
	if want := "écrit à ⟦email⟧"; checked[0].Evidence != want {
		t.Errorf("evidence %q, want %q", checked[0].Evidence, want)
	}
	if got.Withheld != 1 {
		t.Errorf("%d withheld, want 1", got.Withheld)
	}
}

// TestInspectionKeepsToItsLaws: row order changes nothing; each check twice on the same visit adds no certainty, where visits differ more
// than independent checks would (of those that do not, the checks are what an interval rests on); lo ≤ value ≤ hi.
func TestInspectionKeepsToItsLaws(t *testing.T) {
	looped := 0
	for seed := range 5 {
		d := inspected(11, func(place string, v int) (int, int) {
			return (v*(seed+1) + len(place)) % 4 / 2 * 5, (v + seed) % 3 / 2 * 4
		}, "Nantes", "Lille")
		c := starred()
		sections, checked, got := Inspection(study.New(c, d))
		turned := *d.Checklist
		turned.Dates, turned.Standard, turned.Outcome = back(turned.Dates), back(turned.Standard), back(turned.Outcome)
		turned.Factors = slices.Clone(turned.Factors)
		for i := range turned.Factors {
			turned.Factors[i].Codes = back(turned.Factors[i].Codes)
		}
		s2, c2, g2 := Inspection(study.New(c, &survey.Dataset{Checklist: &turned}))
		if !slices.Equal(sections, s2) || !slices.Equal(checked, c2) || fmt.Sprint(got) != fmt.Sprint(g2) {
			t.Errorf("seed %d: the order of rows matters", seed)
		}
		twice := turned
		twice.N, twice.Dates, twice.Standard, twice.Outcome, twice.Evidence = 2*turned.N, doubled(turned.Dates), doubled(turned.Standard), doubled(turned.Outcome), doubled(turned.Evidence)
		twice.Factors = slices.Clone(turned.Factors)
		for i := range twice.Factors {
			twice.Factors[i].Codes = doubled(twice.Factors[i].Codes)
		}
		_, _, g3 := Inspection(study.New(c, &survey.Dataset{Checklist: &twice}))
		if a, b := got.Whole.Score, g3.Whole.Score; math.Abs(a.Value-b.Value) > 1e-12 || math.Abs(a.Lo-b.Lo) > 1e-12 || math.Abs(a.Hi-b.Hi) > 1e-12 || a.N != b.N {
			t.Errorf("seed %d: each check twice on the same visit gives %+v, once %+v", seed, b, a)
		}
		for _, e := range []result.Estimate{got.Whole.Score, got.Places[0].Score, sections[0].Score} {
			if !(e.Lo <= e.Value && e.Value <= e.Hi && e.Lo >= 0 && e.Hi <= 1) {
				t.Errorf("seed %d: %+v", seed, e)
			}
			looped++
		}
	}
	if looped != 15 {
		t.Errorf("%d estimates were seen", looped)
	}
}

func doubled[T any](xs []T) []T { return append(slices.Clone(xs), xs...) }

func back[T any](xs []T) []T {
	xs = slices.Clone(xs)
	slices.Reverse(xs)
	return xs
}

func TestWithoutVisitsThereIsNoInterval(t *testing.T) {
	d := inspected(12, func(string, int) (int, int) { return 1, 1 }, "Nantes")
	d.Checklist.Dates, d.Checklist.Factors = nil, d.Checklist.Factors[1:]
	_, _, got := Inspection(study.New(starred(), d))
	if got.Visits != 0 || got.Whole.Score.Bound || got.Whole.Sure || got.Whole.Level != "two" {
		t.Errorf("inspection %+v", got)
	}
	if _, ok := stats.RatioMean(nil, nil, 0.95); ok {
		t.Error("nothing has a mean")
	}
	_, _, none := Inspection(study.New(starred(), &survey.Dataset{}))
	if none.Whole.Score.Reason != "no_checklist" {
		t.Errorf("without a checklist %+v", none)
	}
}
