package gaps

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func composer(t *testing.T, r *result.Results, lang string) *wording.Composer {
	t.Helper()
	return wording.New(composetest.Settings(), r, composetest.Printer(t, lang))
}

func TestTheTitleOfDriversSaysNoMoreThanIsKnown(t *testing.T) {
	for _, k := range []struct {
		name   string
		change func(*result.Drivers)
		want   string
	}{
		{"one ahead", func(*result.Drivers) {}, "Fiabilité: what overall satisfaction goes with most"},
		{"not told apart", func(d *result.Drivers) { d.Dimensions[0].Above = nil }, "No dimension stands out: overall satisfaction goes with all of them"},
		{"not identified", func(d *result.Drivers) { d.Finding = result.DriversUnidentified }, "What overall satisfaction goes with could not be identified"},
		{"collinear", func(d *result.Drivers) { d.Finding = result.DriversCollinear }, "What overall satisfaction goes with could not be identified"},
		{"few", func(d *result.Drivers) { d.Finding, d.Outcome = result.DriversFew, "nps" }, "Too few answers to tell what recommendation goes with"},
	} {
		r := composetest.Results()
		k.change(&r.Drivers)
		if got := driversTitle(composer(t, r, "en")); got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
}

func TestDriversNotFoundShowCorrelationsAndNoShares(t *testing.T) {
	for _, finding := range []string{result.DriversFew, result.DriversUnidentified, result.DriversCollinear} {
		r := composetest.Results()
		r.Drivers.Finding = finding
		for i := range r.Drivers.Dimensions {
			d := &r.Drivers.Dimensions[i]
			none := composetest.None(result.ReasonUnidentified)
			d.Share, d.Weight, d.LMG, d.OverChance, d.Priority, d.Above = none, none, none, none, none, nil
		}
		s := partsSection(composer(t, r, "fr"))
		charts, callouts := 0, 0
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case report.Figurative:
				charts++
				if b.Chart.ID != "drivers-correlations" {
					t.Errorf("%s: chart %s", finding, b.Chart.ID)
				}
			case report.Callout:
				callouts++
			}
		}
		if charts != 1 || callouts != 1 {
			t.Errorf("%s: %d charts and %d callouts", finding, charts, callouts)
		}
	}
}

func TestAMapNamesOnlyQuadrantsThatAreSure(t *testing.T) {
	c := composer(t, composetest.Results(), "en")
	f := mapSection(c).Blocks[0].(report.Figurative)
	spec := f.Chart.Spec.(report.MapChart)
	n := 0
	for i, p := range spec.Points {
		n++
		if p.Undecided == c.Results.Maps.Stated.Points[i].Called {
			t.Errorf("%s: undecided %v", p.Label, p.Undecided)
		}
	}
	if n != 6 || !spec.Diagonal.Set || spec.Plain {
		t.Fatalf("%+v", spec)
	}
	var words []string
	for _, row := range f.Chart.Table.Rows {
		words = append(words, row.Cells[5].Value.Text)
	}
	if !slices.Contains(words, "Quadrant undecided, on the line") || !slices.Contains(words, "Concentrate here") || f.Chart.Table.Rows[0].Cells[0].Value.Text != "Heure annoncée respectée" {
		t.Errorf("%v", words)
	}
	grid := gridSection(c).Blocks[0].(report.Figurative).Chart
	if s := grid.Spec.(report.MapChart); !s.Plain || s.Diagonal.Set || s.Corners[3] != "Hidden driver" {
		t.Errorf("%+v", s)
	}
}

func TestEqualImportancesHaveNoQuadrants(t *testing.T) {
	r := composetest.Results()
	r.Maps.Stated.Flat = true
	for i := range r.Maps.Stated.Points {
		r.Maps.Stated.Points[i].Quadrants, r.Maps.Stated.Points[i].Called = nil, false
	}
	s := mapSection(composer(t, r, "en"))
	spec := s.Blocks[0].(report.Figurative).Chart.Spec.(report.MapChart)
	if !spec.Plain || spec.Corners != [4]string{} || spec.Points[0].Undecided || len(s.Blocks) != 2 {
		t.Errorf("%+v", spec)
	}
}

func TestADimensionThatGoesTheOtherWayIsNoPriority(t *testing.T) {
	r := composetest.Results()
	r.Drivers.Dimensions[0].Correlation = composetest.Est(-0.4, 0.1, 451)
	c := composer(t, r, "en")
	s := modelSection(c)
	chart := s.Blocks[0].(report.Figurative).Chart
	said, _ := s.Blocks[1].(report.Prose)
	if chart.Title != "Share × room, by dimension" || len(said.Paragraphs) != 1 || !strings.HasPrefix(said.Paragraphs[0].Runs[0].Text, "Fiabilité goes the other way") {
		t.Errorf("%q, %+v", chart.Title, said)
	}
}

func TestDriversNeverSayCauses(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		c := composer(t, composetest.Results(), lang)
		text := strings.ToLower(driversPage(c).Lead + c.T("drivers.association"))
		if !strings.Contains(text, map[string]string{"fr": "associ", "en": "associat"}[lang]) {
			t.Errorf("%s: %s", lang, text)
		}
	}
}
