package standard_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// callers are the ten hold times of method §10, three of which ended because the caller hung up.
func callers() *survey.Contacts {
	return &survey.Contacts{N: 10, Measures: map[string]survey.Scores{
		"wait":      fixture.Scores(10, 15, 15, 22, 25, 30, 30, 34, 40, 50),
		"abandoned": fixture.Scores(0, 0, 1, 0, 0, 0, 1, 0, 1, 0),
	}}
}

func cut(t *testing.T, log *survey.Contacts, measure string, target float64) result.Standard {
	t.Helper()
	c := fixture.Model(1)
	c.Standards = []config.Standard{{ID: "s", Kind: config.ShareWithin, Measure: measure, Target: target, Required: 0.9}}
	r := analysis.Run(c, &survey.Dataset{Contacts: log})
	fixture.Sound(t, r)
	return r.Standards[0]
}

func TestThoseWhoHungUpAreTakenIntoAccount(t *testing.T) {
	// Method §10: P(T ≤ 30) = 0.542857, dropping those who hung up 0.714286, counting them as failed 0.5; median 30. R: S(30) within
	// [0.14298, 0.72978].
	got := cut(t, callers(), "contacts.wait", 30).CutShort
	fixture.Near(t, "within", got.Within, 0.542857, 6)
	fixture.NearNumber(t, "lower end", got.Within.Lo, 1-0.72978, 5e-6)
	fixture.NearNumber(t, "upper end", got.Within.Hi, 1-0.14298, 5e-6)
	fixture.Near(t, "dropped", got.Excluded, 0.714286, 6)
	fixture.Near(t, "failed", got.Failed, 0.5, 9)
	fixture.Near(t, "median", got.Median, 30, 9)
	if got.Cut != 3 || got.Open != 0 || len(got.Curve) != 7 {
		t.Errorf("%d cut short, %d open, %d steps; want 3, 0 and the 7 at which someone was answered", got.Cut, got.Open, len(got.Curve))
	}
	for i, step := range got.Curve {
		if i > 0 && (step.Share.Value < got.Curve[i-1].Share.Value || step.Time <= got.Curve[i-1].Time) {
			t.Errorf("step %d: %+v after %+v", i, step, got.Curve[i-1])
		}
	}
	for i, want := range []result.Verdict{result.Bad, result.Bad, result.Undecided} {
		if got.Verdicts[i] != want {
			t.Errorf("verdict %d is %q, want %q", i, got.Verdicts[i], want)
		}
	}
}

func TestNobodyWatchedSoLong(t *testing.T) {
	log := callers()
	log.Measures["abandoned"] = fixture.Scores(0, 0, 1, 0, 1, 1, 1, 1, 1, 1)
	got := cut(t, log, "contacts.wait", 60).CutShort
	if got.Within.Reason != result.ReasonNotWatched || got.Median.Reason != result.ReasonNotReached {
		t.Errorf("%+v", got)
	}
}

func TestWithoutACutThereIsNoCurve(t *testing.T) {
	log := callers()
	log.Measures["abandoned"] = fixture.Repeat(10, 0)
	for _, measure := range []string{"contacts.wait", "contacts.abandoned"} {
		got := cut(t, log, measure, 30).CutShort
		if got.Status != result.NotMeasured || got.Reason != result.ReasonNotCut || got.Curve != nil {
			t.Errorf("%s: %+v", measure, got)
		}
	}
}

func TestACaseIsOpenOnlyWhereSettledOnesCarryTheirTime(t *testing.T) {
	// Twenty cases settled after an hour, ten days ago; five of the last two days are not.
	end := time.Date(2026, 5, 31, 0, 0, 0, 0, time.UTC)
	xs := make([]float64, 25)
	log := &survey.Contacts{N: 25}
	for i := range 25 {
		xs[i] = 3600
		log.Dates = append(log.Dates, end.AddDate(0, 0, -10))
		if i >= 20 {
			xs[i], log.Dates[i] = fixture.NA, end.AddDate(0, 0, -(i%3))
		}
	}
	log.Measures = map[string]survey.Scores{"resolution": fixture.Scores(xs...), "resolved": fixture.Some(20, 25)}
	got := cut(t, log, "contacts.resolution", 86400).CutShort
	if got.Open != 5 || got.Cut != 5 {
		t.Errorf("%d open of %d cut short, want 5 of 5", got.Open, got.Cut)
	}
	fixture.Near(t, "all open failed", got.Failed, 0.8, 9)
	fixture.Near(t, "left out", got.Excluded, 1, 9)
	// A log that keeps the time of some contacts only says nothing by a blank.
	for i := range 3 {
		log.Measures["resolution"].Missing[i] = survey.NoAnswer
	}
	if got := cut(t, log, "contacts.resolution", 86400).CutShort; got.Cut != 0 {
		t.Errorf("blanks are taken for open cases: %+v", got)
	}
}

// skewed makes a log of so many months with contacts a month, of which some gave up, in the order of a seed.
func skewed(seed uint64, months, each int) *survey.Contacts {
	type contact struct {
		wait, left float64
		month      string
	}
	var all []contact
	steady := rand.New(rand.NewPCG(7, 8))
	for m := range months {
		for i := range each {
			all = append(all, contact{math.Round(10 + 12*steady.ExpFloat64()), float64((i * 13 % 11) / 10), time.Date(2024, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")})
		}
	}
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var wait, left []float64
	var names []string
	for _, c := range all {
		wait, left, names = append(wait, c.wait), append(left, c.left), append(names, c.month)
	}
	return &survey.Contacts{N: len(all), Measures: map[string]survey.Scores{"wait": fixture.Scores(wait...), "abandoned": fixture.Scores(left...)}, Factors: []survey.Factor{fixture.Levels("month", names...)}}
}

func TestTheOrderOfTheLogChangesNothing(t *testing.T) {
	want := cut(t, skewed(1, 14, 40), "contacts.wait", 30)
	if want.CutShort.Cut == 0 || want.Capability.Status != result.Measured || !want.Capability.Percentile.OK() {
		t.Fatalf("nothing to compare: %d cut short, %+v", want.CutShort.Cut, want.Capability)
	}
	n := 0
	for seed := range uint64(5) {
		if got := cut(t, skewed(seed+2, 14, 40), "contacts.wait", 30); !reflect.DeepEqual(got, want) {
			t.Errorf("seed %d: %+v, %+v\nwant %+v, %+v", seed, got.CutShort.Within, got.Capability, want.CutShort.Within, want.Capability)
		}
		n++
	}
	if n != 5 {
		t.Fatal("no order tried")
	}
}
