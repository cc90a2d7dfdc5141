package priority_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/analysis/priority"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func maps(c *config.Config, d *survey.Dataset) result.Maps {
	s := study.New(c, d)
	return priority.Maps(s, s.Respondents)
}

// attributes returns customers whose answers have the means of method §4's six attributes, exactly: 10 customers for each tenth.
func attributes() (*config.Config, *survey.Dataset) {
	importance, performance := []float64{6.4, 5.6, 6.7, 6.1, 5.9, 4.2}, []float64{4.8, 5.9, 5.7, 5.6, 6.3, 5.1}
	c := fixture.Model(6)
	const n = 100
	column := func(mean float64, shift int) survey.Scores {
		low := math.Floor(mean)
		high := int(math.Round((mean - low) * n))
		xs := make([]float64, n)
		for i := range xs {
			xs[i] = low
			if (i*37+shift)%n < high {
				xs[i]++
			}
		}
		return fixture.Scores(xs...)
	}
	d := &survey.Dataset{Customers: &survey.Customers{N: n}}
	for i := range importance {
		d.Customers.Rated = append(d.Customers.Rated, column(importance[i], 13*i))
		d.Customers.Perception = append(d.Customers.Perception, column(performance[i], 29*i))
	}
	return c, d
}

// The wanted quadrants and distances are those of method §4.
func TestSixAttributesAreDividedAsTheMethodDoes(t *testing.T) {
	c, d := attributes()
	m := maps(c, d).Stated
	if m.Status != result.Measured || m.Basis != result.BasisRated || len(m.Points) != 6 || len(m.Crosshairs) != 3 || m.Flat {
		t.Fatalf("%+v", m)
	}
	for i, want := range []result.Crosshair{{Kind: "means", Importance: 5.816666667, Across: 5.566666667}, {Kind: "medians", Importance: 6, Across: 5.65}, {Kind: "midpoint", Importance: 4, Across: 4}} {
		got := m.Crosshairs[i]
		if got.Kind != want.Kind {
			t.Errorf("crosshair %s, want %s", got.Kind, want.Kind)
		}
		fixture.NearNumber(t, want.Kind+", importance", got.Importance, want.Importance, 1e-8)
		fixture.NearNumber(t, want.Kind+", performance", got.Across, want.Across, 1e-8)
	}
	keep, fix, low, over := result.QuadrantKeepUp, result.QuadrantConcentrate, result.QuadrantLow, result.QuadrantOverkill
	for i, want := range []struct {
		quadrants []string
		distance  float64
	}{
		{[]string{fix, fix, keep}, 1.1314}, {[]string{over, over, keep}, -0.2121}, {[]string{keep, keep, keep}, 0.7071},
		{[]string{keep, fix, keep}, 0.3536}, {[]string{keep, over, keep}, -0.2828}, {[]string{low, low, keep}, -0.6364},
	} {
		p := m.Points[i]
		if !slices.Equal(p.Quadrants, want.quadrants) {
			t.Errorf("%s: %v, want %v", p.Item, p.Quadrants, want.quadrants)
		}
		fixture.Near(t, p.Item+" distance", p.Distance, want.distance, 4)
		if !p.Distance.Bound || !(p.Distance.Lo <= p.Distance.Value && p.Distance.Value <= p.Distance.Hi) || p.Called != (p.Share >= 0.8) {
			t.Errorf("%+v", p)
		}
	}
	// Knowledge is 0.03 from the mean of performance, and lies beside it in a good part of the resamples.
	if p := m.Points[3]; !p.OnLine || p.Called || p.Share < 0.5 {
		t.Errorf("%+v", p)
	}
	if speed := m.Points[0]; speed.OnLine || !speed.Called {
		t.Errorf("%+v", speed)
	}
}

func TestTheCrosshairOfReportYamlComesFirst(t *testing.T) {
	c, d := attributes()
	c.Statistics.Crosshair = config.Crosshair{Kind: "medians"}
	if m := maps(c, d).Stated; m.Crosshairs[0].Kind != "medians" || m.Points[3].Quadrant() != result.QuadrantConcentrate {
		t.Errorf("%+v", m)
	}
	c.Statistics.Crosshair = config.Crosshair{Kind: "fixed", Importance: 6, Performance: 5}
	m := maps(c, d).Stated
	if len(m.Crosshairs) != 4 || m.Crosshairs[0] != (result.Crosshair{Kind: "fixed", Importance: 6, Across: 5}) || m.Points[0].Quadrant() != result.QuadrantConcentrate || m.Points[5].Quadrant() != result.QuadrantOverkill {
		t.Errorf("%+v", m)
	}
}

// decisive returns customers whose satisfaction goes with the first two of five items; the first and the third are rated important.
func decisive(n int) (*config.Config, *survey.Dataset) {
	c := fixture.Model(3, 2)
	r := rand.New(rand.NewPCG(11, 12))
	asked, seen, y := make([][]float64, n), make([][]float64, n), make([]float64, n)
	for i := range n {
		for j := range 5 {
			asked[i] = append(asked[i], float64(4+r.IntN(2)+2*(1-j%2)*(1-j/4)))
			seen[i] = append(seen[i], float64(1+r.IntN(7)))
		}
		y[i] = math.Round((seen[i][0] + seen[i][1] + 2*r.Float64()) / 2)
	}
	return c, &survey.Dataset{Customers: &survey.Customers{N: n, Rated: fixture.Columns(asked), Perception: fixture.Columns(seen), Overall: fixture.Scores(y...)}}
}

func TestStatedAgainstDerivedTellsKeyBasicHiddenAndSecondary(t *testing.T) {
	c, d := decisive(400)
	m := maps(c, d)
	if m.Grid.Outcome != "overall" || m.Derived.Basis != result.BasisDerived || m.Grid.Status != result.Measured {
		t.Fatalf("%+v", m)
	}
	for i, want := range []string{result.QuadrantKey, result.QuadrantHidden, result.QuadrantBasic, result.QuadrantSecondary} {
		p := m.Grid.Points[i]
		if p.Quadrant() != want || !p.Called || p.Distance.OK() {
			t.Errorf("%s: %+v, want %s", p.Item, p, want)
		}
	}
	sum := 0.0
	for i, p := range m.Derived.Points {
		sum += p.Distance.Value
		if p.Importance != m.Grid.Points[i].Across || p.Across != m.Stated.Points[i].Across || !p.Importance.Bound {
			t.Errorf("%+v", p)
		}
	}
	fixture.NearNumber(t, "sum of the standardised distances", sum, 0, 1e-9)
}

func TestMapsOfFewItemsOrWithoutTheirColumnsSayWhy(t *testing.T) {
	for _, k := range []struct {
		name                   string
		change                 func(*survey.Customers)
		stated, derived, inall string
	}{
		{"all there", func(*survey.Customers) {}, "", "", ""},
		{"no outcome", func(k *survey.Customers) { k.Overall = survey.Scores{} }, "", "no_column:overall", "no_column:overall"},
		{"no importance", func(k *survey.Customers) { k.Rated = nil }, "no_column:expectation", "", "no_column:expectation"},
		{"no perception", func(k *survey.Customers) { k.Perception = nil }, "no_column:perception", "no_column:perception", "no_column:perception"},
		{"three rated", func(k *survey.Customers) { k.Rated = k.Rated[:3] }, result.ReasonFewAttributes, "", result.ReasonFewAttributes},
		{"two all alike", func(k *survey.Customers) {
			k.Perception[0], k.Perception[1] = fixture.Repeat(k.N, 5), fixture.Repeat(k.N, 6)
		}, "", result.ReasonFewAttributes, result.ReasonFewAttributes},
		{"one all alike", func(k *survey.Customers) { k.Perception[0] = fixture.Repeat(k.N, 5) }, "", "", ""},
	} {
		c, d := decisive(60)
		k.change(d.Customers)
		m := maps(c, d)
		for i, got := range []result.Map{m.Stated, m.Derived, m.Grid} {
			want := []string{k.stated, k.derived, k.inall}[i]
			if got.Reason != want || (want == "") != (len(got.Points) >= 4) {
				t.Errorf("%s, map %d: %q with %d points, want %q", k.name, i, got.Reason, len(got.Points), want)
			}
			for _, p := range got.Points {
				if p.Share <= 0 || p.Share > 1 {
					t.Errorf("%s, map %d: %+v", k.name, i, p)
				}
			}
		}
	}
	if m := maps(fixture.Model(4), nil); m.Stated.Reason != "no_customers" || m.Grid.Reason != "no_customers" {
		t.Errorf("%+v", m)
	}
}

func TestItemsThatFewAnsweredAreNotOnTheMapsAndMoveNoLine(t *testing.T) {
	c, d := decisive(60)
	for i := 4; i < 60; i++ {
		d.Customers.Rated[4].Missing[i] = survey.NoAnswer
	}
	m := maps(c, d)
	if len(m.Stated.Points) != 4 || m.Stated.Withheld != 1 || len(m.Derived.Points) != 5 || len(m.Grid.Points) != 4 {
		t.Fatalf("%+v", m)
	}
	sum := 0.0
	for _, p := range m.Stated.Points {
		sum += p.Importance.Value / 4
	}
	fixture.NearNumber(t, "line", m.Stated.Crosshairs[0].Importance, sum, 1e-12)
	s := study.New(c, d)
	for _, few := range []int{0, 4, 9} {
		m := priority.Maps(s, s.Respondents[:few])
		if m.Derived.Status == result.Measured || (m.Stated.Status == result.Measured) != (few == 9) {
			t.Errorf("%d customers: %+v", few, m)
		}
		for _, p := range m.Stated.Points {
			if p.Called {
				t.Errorf("a quadrant is named of %d customers", few)
			}
		}
	}
}

func TestEqualImportancesDivideNothing(t *testing.T) {
	c, d := decisive(60)
	for i := range d.Customers.Rated {
		d.Customers.Rated[i] = fixture.Repeat(60, 7)
	}
	m := maps(c, d)
	if !m.Stated.Flat || !m.Grid.Flat || m.Derived.Flat {
		t.Fatalf("%+v", m)
	}
	for _, p := range m.Stated.Points {
		if p.Quadrants != nil || p.Called || !p.Distance.OK() {
			t.Errorf("%+v", p)
		}
	}
}

func TestTheOrderOfCustomersChangesNothingOfMaps(t *testing.T) {
	c, d := decisive(300)
	d.Customers.Rated[1].Missing[7], d.Customers.Perception[2].Missing[9], d.Customers.Overall.Missing[11] = survey.NoAnswer, survey.NoAnswer, survey.NoAnswer
	want := maps(c, d)
	shuffled := fixture.Take(d.Customers, rand.New(rand.NewPCG(1, 1)).Perm(300))
	got := maps(c, &survey.Dataset{Customers: shuffled})
	n := 0
	for i, m := range []result.Map{got.Stated, got.Derived, got.Grid} {
		other := []result.Map{want.Stated, want.Derived, want.Grid}[i]
		for j, p := range m.Points {
			q := other.Points[j]
			if p.Share != q.Share || p.Distance != q.Distance || !reflect.DeepEqual(p.Quadrants, q.Quadrants) {
				t.Errorf("map %d: %+v, want %+v", i, p, q)
			}
			n++
		}
	}
	if n != 15 {
		t.Fatalf("%d points compared", n)
	}
}

func TestWeightTwoEqualsACustomerTwiceOnMaps(t *testing.T) {
	c, d := decisive(90)
	d.Customers.Expectation, d.Customers.Rated = d.Customers.Rated, nil
	var rows []int
	weights := make([]float64, 90)
	for i := range weights {
		weights[i] = float64(1 + i%2)
		for range 1 + i%2 {
			rows = append(rows, i)
		}
	}
	twice := maps(c, &survey.Dataset{Customers: fixture.Take(d.Customers, rows)})
	d.Customers.Weighted, d.Customers.Weights = true, weights
	once := maps(c, d)
	if once.Stated.Basis != result.BasisExpectation || len(once.Grid.Points) != 5 {
		t.Fatalf("%+v", once.Stated)
	}
	for i := range once.Grid.Points {
		for j, m := range []result.Map{once.Stated, once.Derived, once.Grid} {
			other := []result.Map{twice.Stated, twice.Derived, twice.Grid}[j]
			fixture.Near(t, "importance", m.Points[i].Importance, other.Points[i].Importance.Value, 10)
			fixture.Near(t, "across", m.Points[i].Across, other.Points[i].Across.Value, 10)
			if !slices.Equal(m.Points[i].Quadrants, other.Points[i].Quadrants) {
				t.Errorf("%v, want %v", m.Points[i].Quadrants, other.Points[i].Quadrants)
			}
		}
	}
}

// Every item of a real survey has a place on all three maps, and the distance of an expectation is its gap.
func TestKioskMapsHoldAllItems(t *testing.T) {
	c, d := fixture.Kiosk(t)
	m := maps(c, d)
	if len(m.Stated.Points) != 20 || len(m.Derived.Points) != 20 || len(m.Grid.Points) != 20 || m.Stated.Basis != result.BasisExpectation {
		t.Fatalf("%d, %d and %d points", len(m.Stated.Points), len(m.Derived.Points), len(m.Grid.Points))
	}
	wantGap := map[string]float64{"q1": -0.5825, "q4": 0.3093, "q5": -0.0052, "q7": -1.8041, "q13": -1.3041, "q20": -1.9278, "q22": -0.1701}
	n := 0
	for _, p := range m.Stated.Points {
		if gap, ok := wantGap[p.Item]; ok {
			fixture.NearNumber(t, p.Item, -math.Sqrt2*p.Distance.Value, gap, 5.1e-5)
			n++
		}
	}
	if n != len(wantGap) {
		t.Fatalf("%d items compared", n)
	}
}
