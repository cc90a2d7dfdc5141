package people

import (
	"math"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// link is so many people of one department who rate another, half a point above and below the rating in turn.
type link struct {
	from, to string
	n        int
	rating   float64
	month    string
}

func served(links ...link) *study.Study {
	c := fixture.Model(1)
	c.Services = config.Services{Scale: config.Scale{Min: 1, Max: 7}, Items: []config.Service{{ID: "speed", Name: "Speed"}, {ID: "care", Name: "Care"}}}
	var from, to, month []string
	var xs []float64
	for _, l := range links {
		for i := range l.n {
			from, to, month = append(from, l.from), append(to, l.to), append(month, l.month)
			off := 0.5 * float64(1-2*(i%2))
			if l.n%2 == 1 && i == l.n-1 {
				off = 0
			}
			xs = append(xs, l.rating+off)
		}
	}
	d := &survey.Internal{N: len(from), Factors: []survey.Factor{fixture.Levels("from", from...), fixture.Levels("to", to...)}, Ratings: []survey.Scores{fixture.Scores(xs...), fixture.Scores(xs...)}}
	if month[0] != "" {
		d.Factors = append(d.Factors, fixture.Levels("month", month...))
	}
	return study.New(c, &survey.Dataset{Internal: d})
}

func TestDepartmentsRateEachOther(t *testing.T) {
	got := InternalService(served(link{from: "kitchen", to: "reception", n: 20, rating: 3}, link{from: "reception", to: "kitchen", n: 30, rating: 6}, link{from: "laundry", to: "kitchen", n: 12, rating: 5},
		link{from: "kitchen", to: "kitchen", n: 4, rating: 7}))
	if got.Status != result.Measured || got.N != 62 || got.Self != 4 {
		t.Fatalf("%+v", got)
	}
	// From kitchen, laundry, reception to kitchen, reception.
	fixture.Near(t, "kitchen of reception", got.Cells[0][1], 3, 9)
	fixture.Near(t, "kitchen is given", got.Received[0], (30*6+12*5)/42.0, 9)
	fixture.Near(t, "all", got.All, (20*3+30*6+12*5)/62.0, 9)
	if got.All.Bound || !got.Received[0].Bound || got.Cells[0][0].Status != result.NotMeasured {
		t.Errorf("intervals: %+v, %+v; nobody rates himself: %+v", got.All, got.Received[0], got.Cells[0][0])
	}
	if len(got.Returns) != 1 || got.Returns[0].A != "kitchen" || math.Abs(got.Returns[0].Difference.Value+3) > 1e-9 || !got.Returns[0].Test.Clear(0.95) {
		t.Errorf("reciprocity: %+v", got.Returns)
	}
	if got.Tested != 3 || len(got.Links) < 2 || got.Links[0].From != "kitchen" || got.Links[len(got.Links)-1].From != "reception" {
		t.Errorf("links: %+v", got.Links)
	}
	if len(got.Services) != 2 || math.Abs(got.Services[0].All.Value-got.All.Value) > 1e-9 {
		t.Errorf("services: %+v", got.Services)
	}
}

// Four people who answer about five departments each are four people, not twenty.
func TestAFewPeopleWithManyAnswersAreHidden(t *testing.T) {
	var links []link
	for _, to := range []string{"a", "b", "c", "d", "e"} {
		links = append(links, link{from: "supplier", to: to, n: 4, rating: 2}, link{from: "office", to: to, n: 30, rating: 5}, link{from: "shop", to: to, n: 25, rating: 5})
	}
	got := InternalService(served(links...))
	for i, from := range got.From {
		if from == "supplier" && (got.Given[i].OK() || got.Given[i].N != 0) {
			t.Errorf("the supplier's own rating is shown: %+v", got.Given[i])
		}
	}
	hidden := 0
	for i := range got.Cells {
		for j := range got.Cells[i] {
			switch e := got.Cells[i][j]; {
			case e.Status == result.Suppressed && (e.Value != 0 || e.N != 0):
				t.Errorf("a hidden cell keeps %+v", e)
			case e.Status == result.Suppressed:
				hidden++
			case got.From[i] == "supplier":
				t.Errorf("the supplier's cell is shown: %+v", e)
			}
		}
	}
	if hidden < 10 {
		t.Errorf("%d cells are hidden: each of five columns gives its small cell away", hidden)
	}
	few := InternalService(served(link{from: "a", to: "b", n: 5, rating: 4}, link{from: "b", to: "a", n: 4, rating: 4}))
	if few.Status != result.Suppressed || few.N != 0 || few.Cells != nil || few.All.Value != 0 {
		t.Errorf("nine people in all: %+v", few)
	}
}

// The same people may answer month after month.
func TestMonthsDoNotMakeMorePeople(t *testing.T) {
	var links []link
	for _, month := range []string{"2026-01", "2026-02", "2026-03", "2026-04"} {
		links = append(links, link{"a", "b", 6, 4, month}, link{"b", "a", 20, 5, month}, link{"c", "a", 30, 5, month}, link{"c", "b", 30, 6, month})
	}
	got := InternalService(served(links...))
	if got.Cells[0][1].Status != result.Suppressed {
		t.Errorf("24 answers of perhaps 6 people are shown: %+v", got.Cells[0][1])
	}
	if len(got.Months) != 4 || !got.Months[0].Rating.OK() || got.Trend.Test.Name != "" {
		t.Errorf("months %+v, trend %+v of equal values", got.Months, got.Trend)
	}
}

func TestInternalServiceIsMissingWithItsReason(t *testing.T) {
	for reason, d := range map[string]*survey.Internal{
		"no_internal":               nil,
		"no_column:internal.from":   {N: 1},
		"no_column:internal.rating": {N: 1, Factors: []survey.Factor{fixture.Levels("from", "a"), fixture.Levels("to", "b")}},
		result.ReasonNoAnswers:      {N: 1, Factors: []survey.Factor{fixture.Levels("from", "a"), fixture.Levels("to", "b")}, Ratings: []survey.Scores{fixture.Scores(fixture.NA)}},
	} {
		if got := InternalService(study.New(fixture.Model(1), &survey.Dataset{Internal: d})); got.Status != result.NotMeasured || got.Reason != reason || got.All.OK() {
			t.Errorf("%s: %+v", reason, got)
		}
	}
}

func TestTrainingOfAllOrNoneOfFewIsHidden(t *testing.T) {
	of := func(n, trained int) result.Staff {
		return Staff(study.New(fixture.Model(1), &survey.Dataset{Employees: &survey.Employees{N: n, Training: fixture.Repeat(n, 8), Trained: fixture.Some(trained, n)}}))
	}
	if got := of(20, 12); math.Abs(got.Trained.Value-0.6) > 1e-12 || got.Training.Value != 8 || got.Median.Value != 8 {
		t.Errorf("%+v", got)
	}
	if got := of(8, 8); got.Trained.OK() || got.Trained.Value != 0 {
		t.Errorf("all of eight: %+v", got.Trained)
	}
	if got := of(4, 2); got.Training.OK() || got.Median.OK() || got.Trained.OK() {
		t.Errorf("four employees: %+v", got)
	}
}
