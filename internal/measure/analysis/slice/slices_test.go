package slice_test

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// hotels is a survey by location, channel, month and trip, with a region that locations lie in, a place of three customers and one of nine in the same region.
func hotels(customers int) (*config.Config, *survey.Dataset) {
	c, d := fixture.Hotels(customers, 4*customers)
	c.Segments = []config.Segment{{ID: "trip", Name: "Trip"}, {ID: "region", Name: "Region"}}
	places := &d.Customers.Factors[0]
	var regions []string
	for i, code := range places.Codes {
		switch {
		case i < 3:
			places.Codes[i] = 0
		case i < 12:
			places.Codes[i] = 1
		case code < 2:
			places.Codes[i] = 2
		}
		regions = append(regions, []string{"north", "south", "west"}[places.Codes[i]/3])
	}
	d.Customers.Factors = append(d.Customers.Factors, fixture.Levels("region", regions...))
	return c, d
}

// apart is hotels of which the small place and the one that covers it lie in different regions: a region less its other places is the small one.
func apart(customers int) (*config.Config, *survey.Dataset) {
	c, d := hotels(customers)
	var regions []string
	for _, code := range d.Customers.Factors[0].Codes {
		regions = append(regions, []string{"north", "south", "west"}[code%3])
	}
	d.Customers.Factors[len(d.Customers.Factors)-1] = fixture.Levels("region", regions...)
	return c, d
}

// figureOf returns a figure of a slice by its id.
func figureOf(t *testing.T, s result.Slices, one result.Slice, id string) result.SliceFigure {
	t.Helper()
	i := slices.IndexFunc(s.Measures, func(m result.SliceMeasure) bool { return m.ID == id })
	if i < 0 {
		t.Fatalf("no figure %s", id)
	}
	return one.Figures[i]
}

func TestASliceByOneCriterionIsWhatTheBreakdownShows(t *testing.T) {
	for _, paired := range []bool{true, false} {
		c, d := apart(420)
		c.Model.Paired = paired
		r := analysis.Run(c, d)
		seen, hidden := 0, 0
		for _, b := range r.Breakdowns {
			for _, l := range b.Levels {
				one, ok := r.Slices.Find(result.SliceLevel{Criterion: b.Factor, Level: l.Level})
				if !ok || one.Hidden != l.Hidden || one.N != l.N || one.Contacts != l.Contacts {
					t.Fatalf("%s %s: %+v, want n %d of %d contacts", b.Factor, l.Level, one, l.N, l.Contacts)
				}
				if l.Hidden {
					hidden++
				}
				want := map[string]result.Estimate{"gap": l.Gap, "expectation": l.Expectation, "perception": l.Perception, "nps": l.NPS, "csat": l.CSAT, "ces": l.CES,
					"fcr": l.FCR, "within": l.Within, "wait": l.Wait, "complaints": l.Complaints}
				for k, dimension := range c.Model.Dimensions {
					want["gap:"+dimension.ID] = l.Dimensions[k]
				}
				for id, e := range want {
					if got := figureOf(t, r.Slices, one, id).Estimate; got != e {
						t.Errorf("%s of %s: %+v, the breakdown has %+v", id, l.Level, got, e)
					}
					seen++
				}
			}
		}
		if seen < 100 || hidden < 2 {
			t.Errorf("%d figures, %d hidden levels", seen, hidden)
		}
		fixture.Sound(t, r)
	}
}

func TestACrossedSliceIsWhatItsCustomersSayAlone(t *testing.T) {
	c, d := hotels(420)
	s := analysis.Run(c, d).Slices
	of := []result.SliceLevel{{Criterion: "location", Level: "Lille"}, {Criterion: "trip", Level: "work"}}
	one, ok := s.Find(of...)
	if !ok || one.Hidden {
		t.Fatalf("%v is not there: %v", of, s.Crossed)
	}
	alone := &survey.Dataset{Customers: fixture.Take(d.Customers, rowsOf(d.Customers, of))}
	r := analysis.Run(c, alone)
	n := 0
	for id, want := range map[string]result.Estimate{"gap": r.Service.Overall.Gap, "expectation": r.Service.Overall.Expectation, "perception": r.Service.Overall.Perception,
		"gap:empathy": r.Service.Dimensions[4].Gap, "expectation:empathy": r.Service.Dimensions[4].Expectation, "perception:empathy": r.Service.Dimensions[4].Perception,
		"nps": r.Satisfaction.NPS, "csat": r.Satisfaction.CSAT, "ces": r.Satisfaction.CES, "overall": r.Satisfaction.Overall} {
		got := figureOf(t, s, one, id).Estimate
		if want.N < 10 && got.Status == result.Suppressed {
			continue
		}
		n++
		if got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
	if n < 8 || one.N != alone.Customers.N {
		t.Errorf("%d figures of %d customers, want those of %d", n, one.N, alone.Customers.N)
	}
}

// rowsOf returns the customers who meet some criteria, quarters and years by their months.
func rowsOf(k *survey.Customers, of []result.SliceLevel) []int {
	var rows []int
	for r := range k.N {
		if !slices.ContainsFunc(of, func(l result.SliceLevel) bool { return levelOf(k, r, l.Criterion) != l.Level }) {
			rows = append(rows, r)
		}
	}
	return rows
}

func levelOf(k *survey.Customers, row int, criterion string) string {
	id := criterion
	if criterion == "quarter" || criterion == "year" {
		id = "month"
	}
	f, ok := survey.Find(k.Factors, id)
	if !ok || f.Codes[row] < 0 {
		return ""
	}
	level := f.Levels[f.Codes[row]]
	switch criterion {
	case "year":
		return level[:4]
	case "quarter":
		return level[:5] + "Q" + map[string]string{"01": "1", "02": "1", "03": "1", "04": "2", "05": "2", "06": "2", "07": "3", "08": "3", "09": "3", "10": "4", "11": "4", "12": "4"}[level[5:]]
	}
	return level
}

func TestWhatIsWorseThanElsewhereIsSaidAndNoMore(t *testing.T) {
	c, d := hotels(420)
	for r := range d.Customers.N {
		if levelOf(d.Customers, r, "location") == "Pau" {
			for i := range d.Customers.Perception {
				d.Customers.Perception[i].Values[r] = max(1, d.Customers.Perception[i].Values[r]-2)
			}
		}
	}
	s := analysis.Run(c, d).Slices
	said := map[string]int{}
	for _, one := range s.Slices {
		if len(one.Of) != 1 || one.Of[0].Criterion != "location" {
			continue
		}
		f := figureOf(t, s, one, "gap")
		said[f.Against]++
		if (one.Of[0].Level == "Pau") != (f.Against == result.SliceLower) {
			t.Errorf("%s is %q (p %v)", one.Of[0].Level, f.Against, f.P)
		}
		if one.Of[0].Level == "Pau" && !(f.P < 0.001) {
			t.Errorf("p = %v", f.P)
		}
	}
	if said[result.SliceLower] != 1 || said[""] != 2 {
		t.Errorf("said %v", said)
	}
}

func TestPeriodsAreLongerOnesToo(t *testing.T) {
	c, d := hotels(420)
	s := analysis.Run(c, d).Slices
	var ids []string
	for _, k := range s.Criteria {
		ids = append(ids, k.ID)
		if k.Period != (k.ID == "month" || k.ID == "quarter" || k.ID == "year") {
			t.Errorf("%s is a period: %v", k.ID, k.Period)
		}
	}
	if want := "location channel trip region year quarter month"; strings.Join(ids, " ") != want {
		t.Errorf("criteria %v, want %s", ids, want)
	}
	for _, crossed := range s.Crossed {
		if n := len(slices.DeleteFunc(slices.Clone(crossed), func(id string) bool { return id != "month" && id != "quarter" && id != "year" })); n > 1 {
			t.Errorf("%v has two periods", crossed)
		}
	}
	if len(s.Crossed) < 5 {
		t.Errorf("only %v are crossed", s.Crossed)
	}
}

func TestWithoutCustomersTheLogIsSliced(t *testing.T) {
	c, d := hotels(420)
	d.Customers = nil
	s := analysis.Run(c, d).Slices
	if len(s.Slices) == 0 {
		t.Fatal("no slice")
	}
	for _, one := range s.Slices {
		if one.Hidden || one.N != 0 || one.Contacts == 0 {
			t.Errorf("%+v", one)
		}
	}
	if s = analysis.Run(c, &survey.Dataset{}).Slices; s.Reason != "no_customers" || len(s.Slices) != 0 {
		t.Errorf("without anything %+v", s)
	}
}
