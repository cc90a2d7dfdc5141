package places

import (
	"slices"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func composer(t *testing.T, r *result.Results) *wording.Composer {
	t.Helper()
	return wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
}

// charts are the charts of a page by id, in their order.
func charts(p report.Page) (ids []string, all map[string]report.Chart) {
	all = map[string]report.Chart{}
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			if f, is := b.(report.Figurative); is {
				ids = append(ids, f.Chart.ID)
				all[f.Chart.ID] = f.Chart
			}
		}
	}
	return ids, all
}

func TestTheCaterpillarIsInTheOrderOfShrunkenMeans(t *testing.T) {
	r := composetest.Results()
	ids, all := charts(locationsPage(composer(t, r)))
	if want := []string{"places-location", "funnel-within", "ranking-location", "heat-location", "funnel-csat"}; !slices.Equal(ids, want) {
		t.Fatalf("charts %v, want %v", ids, want)
	}
	chart := all["places-location"]
	spec := chart.Spec.(report.ForestChart)
	last := -10.0
	for i, r := range spec.Rows[:len(spec.Rows)-1] {
		if r.Estimate.Value < last || r.Second.Bound || chart.Table.Rows[i].Cells[0].Value.Text != r.Label {
			t.Errorf("row %d: %+v after %v", i, r, last)
		}
		last = r.Estimate.Value
	}
	if r := spec.Rows[len(spec.Rows)-1]; r.Label != "Brest" || r.Estimate.Missing != report.TooFew || r.Second.Missing != report.TooFew {
		t.Errorf("the hidden location is %+v", r)
	}
	if !spec.Band.Set || spec.Band.Lo != r.Consistency[0].Measures[0].Range.Lo || !spec.Reference.Set || spec.Polarity != report.AboveIsGood {
		t.Errorf("band %+v, reference %+v", spec.Band, spec.Reference)
	}
	if chart.Title != "Nantes clearly below the others, Lille clearly above" {
		t.Errorf("title %q", chart.Title)
	}
	if a := spec.Axis; !(a.Min <= -0.95 && a.Max >= -0.1) {
		t.Errorf("axis %+v", a)
	}
}

func TestTitlesOfTheCaterpillarNameOnlyWhatStandsApart(t *testing.T) {
	for _, k := range []struct {
		name   string
		change func(*result.Spread)
		want   string
	}{
		{"none apart", func(s *result.Spread) {
			for i := range s.Places {
				s.Places[i].Standing = result.PlaceLevel
			}
		}, "No location clearly stands apart from the others"},
		{"chance", func(s *result.Spread) { s.Chance = true }, "No difference between locations beyond chance"},
		{"many below", func(s *result.Spread) {
			for i := range s.Places {
				s.Places[i].Standing = result.PlaceBelow
			}
		}, "6 locations clearly below the others"},
	} {
		r := composetest.Results()
		r.Locals = nil // then the model of the groups says where they stand
		k.change(&r.Consistency[0].Measures[0])
		if _, all := charts(locationsPage(composer(t, r))); all["places-location"].Title != k.want {
			t.Errorf("%s: %q, want %q", k.name, all["places-location"].Title, k.want)
		}
	}
}

func TestTheFunnelNamesWhoIsOutsideAndCallsNobodyBad(t *testing.T) {
	_, all := charts(locationsPage(composer(t, composetest.Results())))
	chart := all["funnel-within"]
	spec := chart.Spec.(report.FunnelChart)
	if chart.Title != "Share within standard: Nantes outside the limits of chance" || spec.Polarity != report.Neither {
		t.Errorf("title %q, polarity %v", chart.Title, spec.Polarity)
	}
	if len(spec.Points) != 2 || spec.Points[0].Label != "Nantes" || spec.Points[0].Standing != report.Below || spec.Points[1].Standing != report.Level {
		t.Errorf("points %+v", spec.Points)
	}
	if spec.X.Max < 900 || spec.Y.Min > 0.78 || spec.Y.Max < 0.91 || len(spec.Limits) != 2 {
		t.Errorf("axes %+v and %+v", spec.X, spec.Y)
	}
	if got := all["funnel-csat"].Title; got != "Satisfied customers (CSAT): no location is outside the limits of chance" {
		t.Errorf("title %q", got)
	}
}

// Two locations have no shrunken means: a sentence says what Welch's test says, and the ranking is printed.
func TestTwoLocationsHaveASentenceAndNoCaterpillar(t *testing.T) {
	r := composetest.Results()
	r.Consistency[0].Measures = r.Consistency[1].Measures
	p := locationsPage(composer(t, r))
	ids, _ := charts(p)
	if slices.Contains(ids, "places-location") {
		t.Errorf("charts %v", ids)
	}
	at := slices.IndexFunc(p.Sections, func(s report.Section) bool { return s.ID == "ranking" })
	if p.Sections[1].ID != "consistency" || len(p.Sections[1].Blocks) != 1 || at < 0 || !p.Sections[at].PDF {
		t.Errorf("sections %+v", p.Sections)
	}
}
