package process

import (
	"slices"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The three steps of method §10c, each at two places in equal parts so that the means are those printed there.
func kitchenLine() *survey.Processes {
	return &survey.Processes{
		N:        6,
		Factors:  []survey.Factor{fixture.Levels("step", "order", "kitchen", "payment", "order", "kitchen", "payment"), fixture.Levels("location", "A", "A", "A", "B", "B", "B")},
		Arrivals: fixture.Scores(40, 36, 40, 40, 44, 40), Servers: fixture.Scores(1, 3, 2, 1, 3, 2), Rate: fixture.Scores(55, 15, 50, 55, 15, 50),
		Cycle: fixture.Scores(60, 1080, 30, 60, 1080, 30),
	}
}

func TestTheBusiestStepIsTheBottleneck(t *testing.T) {
	p := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: kitchenLine()}))
	if p.Bottleneck != "kitchen" || len(p.Steps) != 3 {
		t.Fatalf("bottleneck %q of %d steps, want the kitchen of 3", p.Bottleneck, len(p.Steps))
	}
	fixture.Near(t, "capacity of the line", p.Capacity, 45, 9)
	for i, want := range []struct {
		step    string
		rho     float64
		verdict result.Verdict
	}{{"kitchen", 0.8889, result.Acceptable}, {"order", 0.7273, result.Good}, {"payment", 0.4, result.Good}} {
		step := p.Steps[i]
		fixture.Near(t, want.step, step.Utilisation, want.rho, 4)
		if step.Step != want.step || step.Verdict != want.verdict || len(step.Locations) != 2 {
			t.Errorf("step %d is %+v, want %s, %s", i, step, want.step, want.verdict)
		}
	}
	kitchen := p.Steps[0]
	fixture.Near(t, "kitchen at A", kitchen.Locations[0].Utilisation, 36.0/45, 9)
	if a, b := kitchen.Locations[0].Verdict, kitchen.Locations[1].Verdict; a != result.Good || b != result.Acceptable {
		t.Errorf("the kitchen is %q at A and %q at B, want good and acceptable", a, b)
	}
	// Little: 12 inside on average at 40/h is 18 minutes each.
	fixture.Near(t, "cases inside", kitchen.Inside, 12, 9)
	if kitchen.Cost.Reason != "no_column:processes.cost" {
		t.Errorf("cost gives reason %q", kitchen.Cost.Reason)
	}
}

func TestAStepForSomeCasesDoesNotNarrowTheLine(t *testing.T) {
	// Half of the cases have luggage, whose step serves 25 an hour; the desk serves 45 and is the busier.
	p := &survey.Processes{
		N: 2, Factors: []survey.Factor{fixture.Levels("step", "desk", "luggage")},
		Arrivals: fixture.Scores(40, 20), Servers: fixture.Scores(3, 1), Rate: fixture.Scores(15, 25),
	}
	r := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p}))
	fixture.Near(t, "capacity of the line", r.Capacity, 45, 9)
	if r.Bottleneck != "desk" {
		t.Errorf("the bottleneck is %q, want the desk", r.Bottleneck)
	}
}

func TestMoreArrivalsThanCapacityHaveNoWait(t *testing.T) {
	p := kitchenLine()
	p.Arrivals.Values[4] = 60
	kitchen := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p})).Steps[0]
	if kitchen.Step != "kitchen" || kitchen.Verdict != result.Bad || kitchen.Overloaded != 1 || kitchen.Wait.Reason != result.ReasonUnstable {
		t.Errorf("%+v, want a bad kitchen, overloaded in one row of two, whose wait is endless", kitchen)
	}
}

func TestTheWaitIsErlangs(t *testing.T) {
	// Python 3.11, method §10c: 40 calls an hour of 210 s, 4 agents, mean wait 33.536 s; a third of the rows crowded does not move the middle.
	p := &survey.Processes{
		N: 3, Factors: []survey.Factor{fixture.Levels("step", "call", "call", "call")},
		Arrivals: fixture.Scores(40, 40, 90), Servers: fixture.Scores(4, 4, 4), Rate: fixture.Repeat(3, 3600.0/210),
	}
	r := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p}))
	fixture.Near(t, "wait", r.Steps[0].Wait, 33.536, 3)
	if r.Steps[0].Overloaded != 1 || r.Bottleneck != "" {
		t.Errorf("overloaded in %d rows, bottleneck %q; want 1 and none among one step", r.Steps[0].Overloaded, r.Bottleneck)
	}
	p.Servers = fixture.Scores(4, 4.5, 4)
	if e := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p})).Steps[0].Wait; e.Reason != result.ReasonUnstable {
		t.Errorf("half a server: %+v, want one stable row of two, too few for a middle", e)
	}
}

// fourUnits is the example of method §10c: cost, quality and cycle time of four units.
func fourUnits() *survey.Processes {
	return &survey.Processes{
		N: 4, Factors: []survey.Factor{fixture.Levels("step", "all", "all", "all", "all"), fixture.Levels("location", "A", "B", "C", "D")},
		Cost: fixture.Scores(4.10, 3.60, 4.60, 3.90), Quality: fixture.Scores(0.96, 0.91, 0.95, 0.97), Cycle: fixture.Scores(300, 280, 320, 260),
	}
}

func TestDominatedUnitsAreNamed(t *testing.T) {
	p := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: fourUnits()}))
	want := map[string][]string{"A": {"D"}, "B": nil, "C": {"A", "D"}, "D": nil}
	if len(p.Locations) != len(want) {
		t.Fatalf("%d locations, want %d", len(p.Locations), len(want))
	}
	for _, part := range p.Locations {
		if !slices.Equal(part.DominatedBy, want[part.Level]) {
			t.Errorf("%s is dominated by %v, want %v", part.Level, part.DominatedBy, want[part.Level])
		}
	}
	if p.Steps[0].Utilisation.Reason != "no_column:processes.arrivals" || p.Steps[0].Verdict != result.Unmeasured {
		t.Errorf("without arrivals: %+v", p.Steps[0])
	}
}

func TestEqualUnitsAndBlanksDominateNobody(t *testing.T) {
	p := fourUnits()
	p.Cost, p.Quality, p.Cycle = fixture.Repeat(4, 4), fixture.Repeat(4, 0.9), fixture.Repeat(4, 300)
	n := 0
	for _, part := range Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p})).Locations {
		if len(part.DominatedBy) > 0 {
			t.Errorf("%+v is dominated by its equals", part)
		}
		n++
	}
	p = fourUnits()
	p.Cost.Missing[3] = survey.NoAnswer
	for _, part := range Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p})).Locations {
		if len(part.DominatedBy) > 0 {
			t.Errorf("%+v: the one step lacks a cost somewhere, and no cost can be compared", part)
		}
		n++
	}
	if n != 8 {
		t.Fatalf("%d locations seen, want 8", n)
	}
}

func TestALocationIsNotJudgedByItsMixOfSteps(t *testing.T) {
	// A has a dear step that B lacks; on the step both have, A is the cheaper.
	p := &survey.Processes{
		N: 3, Factors: []survey.Factor{fixture.Levels("step", "bar", "kitchen", "bar"), fixture.Levels("location", "A", "A", "B")},
		Cost: fixture.Scores(2, 20, 3),
	}
	parts := Processes(study.New(fixture.Model(1), &survey.Dataset{Processes: p})).Locations
	if len(parts) != 2 {
		t.Fatalf("%d locations, want 2", len(parts))
	}
	fixture.Near(t, "A", parts[0].Cost, 2, 9)
	fixture.Near(t, "B", parts[1].Cost, 3, 9)
}
