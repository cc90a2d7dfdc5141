package places

import (
	"math"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestTheMonthsLeadWithWhatIsSure(t *testing.T) {
	for _, k := range []struct {
		name   string
		change func(f *result.Followed)
		want   string
	}{
		{"a change", func(*result.Followed) {}, "NPS: from +35 to +4 between January 2026 and February 2026, more than noise"},
		{"a trend", func(f *result.Followed) { f.Changes[0].Test.Adjusted = 0.4 }, "NPS: −1.2 a month, a clear trend"},
		{"a signal", func(f *result.Followed) { f.Changes[0].Test.Adjusted, f.Trend.Test.Adjusted = 0.4, 0.4 }, "NPS, February 2026: beyond a control limit"},
		{"nothing", func(f *result.Followed) {
			f.Changes[0].Test.Adjusted, f.Trend.Test.Adjusted, f.Signals = 0.4, 0.4, nil
		}, "Nothing moved beyond noise since the period before"},
	} {
		r := composetest.Results()
		r.Months = composetest.Months()
		k.change(&r.Months.Measures[1])
		c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
		if got := monthsPage(c).Title; got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
}

func TestAHiddenMonthHasNeitherValueNorLines(t *testing.T) {
	r := composetest.Results()
	r.Months = composetest.Months()
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	charts := 0
	for _, s := range monthsPage(c).Sections {
		for _, block := range s.Blocks {
			f, ok := block.(report.Figurative)
			spec, control := f.Chart.Spec.(report.ControlChart)
			if !ok || !control || s.ID != "nps" {
				continue
			}
			charts++
			if p := spec.Points[6]; p.Missing != report.TooFew || p.Limited {
				t.Errorf("the hidden month: %+v", p)
			}
			if !strings.Contains(f.Chart.Note, "Hidden periods have no part") {
				t.Errorf("note %q", f.Chart.Note)
			}
			if len(spec.Events) != 1 || spec.Events[0].At != 4 {
				t.Errorf("events %+v", spec.Events)
			}
		}
	}
	if charts != 1 {
		t.Fatalf("%d control charts of NPS, want 1", charts)
	}
}

func TestAnEventOfAMonthStandsAtItsQuarter(t *testing.T) {
	for month, want := range map[string]string{"2025-01": "2025-Q1", "2025-09": "2025-Q3", "2025-12": "2025-Q4"} {
		if got := quarterOf(month); got != want {
			t.Errorf("%s: %q, want %q", month, got, want)
		}
	}
}

func TestAMonthThatSeveralMeasuresSignalIsNamedOnce(t *testing.T) {
	r := composetest.Results()
	r.Months = composetest.Months()
	for i := range r.Months.Measures {
		f := &r.Months.Measures[i]
		f.Changes, f.Trend, f.Quarters = nil, result.Trend{}, false
		f.Signals = []result.Signal{{Rule: result.RuleBeyond3, Period: "2026-01"}}
	}
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	if got := monthsPage(c).Title; !strings.HasPrefix(got, "January 2026 stands out in ") || !strings.Contains(got, "NPS") {
		t.Errorf("title %q", got)
	}
}

// Each measure is looked at as it is written elsewhere: a share in per cent, a wait in seconds.
func TestEveryMeasureOverTimeIsWrittenAsItsOwn(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	want := map[string]report.Kind{"gap5": report.Plain, "nps": report.Plain, "csat": report.Percent, "fcr": report.Percent, "within": report.Percent,
		"wait": report.Duration, "complaints": report.Plain}
	followed := trends(c)
	if len(followed) != len(want) {
		t.Fatalf("%d measures are followed, want %d", len(followed), len(want))
	}
	for _, f := range followed {
		if got := f.Look(composetest.Est(0.5, 0.1, 40)).Kind; got != want[f.id] {
			t.Errorf("%s is written as %v, want %v", f.id, got, want[f.id])
		}
	}
}

func TestTheNoteSaysThatLimitsStartAnewAtAChange(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	f := result.Followed{Segments: []result.Segment{{Limited: true, Frozen: true}}}
	if got := controlNote(c, f); got != "" {
		t.Errorf("one stretch: %q", got)
	}
	f.Segments = append(f.Segments, result.Segment{Limited: true})
	if got, want := controlNote(c, f), "Limits start anew at each change of the process. With fewer than 20 periods the limits may still move."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The title of the overview's chart speaks of the worst and the best of all periods, the note above it of the last two: the note says so.
func TestTheNoteAboveATrendSaysWhatItsTitleCompares(t *testing.T) {
	const pair = "The title of the chart compares the worst and the best of all periods instead."
	for _, k := range []struct {
		values []float64
		want   bool
	}{{[]float64{-0.5, -1.3, -0.7, -0.8}, true}, {[]float64{-0.7, -0.72, -0.7, -0.71}, false}} {
		r := composetest.Results()
		r.Months = composetest.Months()
		at := slices.IndexFunc(r.Breakdowns, func(b result.Breakdown) bool { return b.Factor == "month" })
		if at < 0 {
			t.Fatal("no months")
		}
		levels := r.Breakdowns[at].Levels
		for i := range levels {
			levels[i].Gap = composetest.Est(k.values[min(i, len(k.values)-1)], 0.1, 80)
		}
		c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
		if note := ChangeSection(c).Note; strings.HasSuffix(note, pair) != k.want {
			t.Errorf("%v: the note is %q", k.values, note)
		}
	}
}

// The worst and the best of many periods are far apart by chance: it takes more to tell them apart than it takes for two.
func TestExtremesOfManyPeriodsAreToldApartByMore(t *testing.T) {
	e := result.Estimate{Value: 0, Lo: -0.2, Hi: 0.2, Bound: true, N: 60}
	if got := widened(e, 2, 0.95); got != e {
		t.Errorf("of two periods the interval became %v to %v", got.Lo, got.Hi)
	}
	// Python 3: 0.2*N().inv_cdf(1-.05/276/2)/(2**.5*N().inv_cdf(.975)) of statistics.NormalDist, 276 pairs
	if got := widened(e, 24, 0.95); math.Abs(got.Hi-0.270144) > 1e-6 || got.Lo != -got.Hi {
		t.Errorf("of 24 periods it is %v to %v", got.Lo, got.Hi)
	}
	if got := widened(result.Estimate{Value: 1}, 24, 0.95); got.Bound {
		t.Error("what has no interval got one")
	}
}

func TestWhatWasNotTestedDidNotStandStill(t *testing.T) {
	r := composetest.Results()
	r.Months = composetest.Months()
	changes := 0
	for i := range r.Months.Measures {
		f := &r.Months.Measures[i]
		f.Trend.Test.Adjusted, f.Signals = 0.4, nil
		for k := range f.Changes {
			f.Changes[k].Test = result.Test{}
			changes++
		}
	}
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	if got := monthsPage(c).Title; changes == 0 || got != "Too few answers to tell whether anything moved since the period before" {
		t.Errorf("with %d changes, none tested: %q", changes, got)
	}
}
