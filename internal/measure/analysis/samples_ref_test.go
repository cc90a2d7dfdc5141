package analysis_test

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/rref"
	"ecart/internal/measure/study"
)

// sampled is what R needs of a sample: answers by item, and what they are held against. testdata/samples/NAME.json holds it; ECART_R=update
// writes it before R is asked, and otherwise a sample that changed fails.
type sampled struct {
	Level      float64           `json:"level"`
	Base       []float64         `json:"base"` // weights of a column, empty for none
	Margins    []sampledMargin   `json:"margins"`
	Dimensions [][]int           `json:"dimensions"` // numbers of their items, from 1
	E          [][]*float64      `json:"E"`
	P          [][]*float64      `json:"P"`
	NPS        []*float64        `json:"nps"`
	CSAT       []*float64        `json:"csat"`
	Overall    []*float64        `json:"overall"`
	Top        float64           `json:"top"`
	Standards  []sampledStandard `json:"standards"`
	Months     []sampledMonths   `json:"months"`
}

type sampledMargin struct {
	Rows   []string  `json:"rows"`
	Levels []string  `json:"levels"`
	Totals []float64 `json:"totals"`
}

type sampledStandard struct {
	ID      string    `json:"id"`
	Target  float64   `json:"target"`
	AtLeast bool      `json:"at_least"`
	Values  []float64 `json:"values"`
}

type sampledMonths struct {
	ID      string     `json:"id"`
	Chart   string     `json:"chart"`
	Least   *float64   `json:"least,omitempty"` // no limit lies below
	Most    *float64   `json:"most,omitempty"`
	Values  []*float64 `json:"values"`
	N       []int      `json:"n"`
	Segment []int      `json:"segment"`
}

var samplesOfR = []string{"hotel", "diner"}

func TestReferencesAreWhatRSays(t *testing.T) {
	for _, name := range samplesOfR {
		c, d := readSample(t, name)
		text, err := json.Marshal(sampleFor(c, d))
		if err != nil {
			t.Fatal(err)
		}
		text = append(bytes.ReplaceAll(text, []byte("],"), []byte("],\n")), '\n')
		path := filepath.Join("testdata/samples", name+".json")
		if os.Getenv("ECART_R") == "update" {
			if err := os.WriteFile(path, text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if before, err := os.ReadFile(path); err != nil || !bytes.Equal(before, text) {
			t.Errorf("%s is not what the sample's workbooks hold; ask R anew with ECART_R=update (%v)", path, err)
		}
	}
	rref.Check(t)
}

// readSample returns a sample's settings and answers.
func readSample(t testing.TB, name string) (*config.Config, *survey.Dataset) {
	t.Helper()
	dir := filepath.Join("../../../samples", name)
	c, found, err := keys.Load(filepath.Join(dir, "report.yaml"))
	if err != nil || found.HasErrors() {
		t.Fatalf("%v %v", err, found)
	}
	var tables []survey.Input
	for _, s := range c.Sources {
		table, found := sheet.Read(filepath.Join(dir, s.File), s.File, sheet.Options{Sheet: s.Sheet, HeaderRow: s.HeaderRow, At: s.At})
		if found.HasErrors() {
			t.Fatal(found)
		}
		tables = append(tables, survey.Input{Source: s, Table: table})
	}
	d, found := survey.Build(c, tables)
	if found.HasErrors() {
		t.Fatal(found)
	}
	return c, d
}

func sampleFor(c *config.Config, d *survey.Dataset) sampled {
	s, r := study.New(c, d), analysis.Run(c, d)
	k := d.Customers
	out := sampled{Level: s.Level, E: answersOf(k.Expectation), P: answersOf(k.Perception), NPS: answerOf(k.NPS), CSAT: answerOf(k.CSAT), Overall: answerOf(k.Overall), Top: c.Model.CSAT.Max - float64(c.Model.CSAT.Top) + 1}
	if k.Weighted {
		out.Base = k.Weights
	}
	for _, m := range c.Weighting.Margins {
		out.Margins = append(out.Margins, marginFor(m, k))
	}
	first := 1
	for _, dimension := range c.Model.Dimensions {
		var numbers []int
		for range dimension.Items {
			numbers = append(numbers, first)
			first++
		}
		out.Dimensions = append(out.Dimensions, numbers)
	}
	for _, standard := range c.Standards {
		v, absent := s.Series(standard.Measure)
		if absent != "" || v.YesNo || v.GaveUp.Asked() || v.Role != config.Contacts || standard.Kind != config.ShareWithin {
			continue
		}
		rows, _ := v.Rows(standard.Where)
		if values := v.Take(rows).X; len(values) < 4000 {
			out.Standards = append(out.Standards, sampledStandard{standard.ID, standard.Target, standard.AtLeast, values})
		}
	}
	for _, m := range r.Months.Measures {
		if m.Chart == result.ChartSingles || m.Chart == result.ChartShares || m.Chart == result.ChartLargeShares {
			out.Months = append(out.Months, monthsFor(m))
		}
	}
	return out
}

func answersOf(columns []survey.Scores) [][]*float64 {
	var all [][]*float64
	for _, c := range columns {
		all = append(all, answerOf(c))
	}
	return all
}

func answerOf(s survey.Scores) []*float64 {
	all := make([]*float64, len(s.Values))
	for i := range all {
		if x, ok := s.At(i); ok {
			all[i] = &x
		}
	}
	return all
}

func marginFor(m config.Margin, k *survey.Customers) sampledMargin {
	f, _ := survey.Find(k.Factors, m.Factor)
	out := sampledMargin{}
	for _, p := range m.Parts {
		out.Levels, out.Totals = append(out.Levels, p.Level), append(out.Totals, p.Size)
	}
	for _, code := range f.Codes {
		name := ""
		for _, l := range out.Levels {
			if code >= 0 && strings.EqualFold(l, f.Levels[code]) {
				name = l
			}
		}
		out.Rows = append(out.Rows, name)
	}
	return out
}

func monthsFor(m result.Followed) sampledMonths {
	out := sampledMonths{ID: m.ID, Chart: m.Chart}
	zero, one := 0.0, 1.0
	switch m.ID {
	case "csat", "fcr", "within":
		out.Least, out.Most = &zero, &one
	case "complaints", "wait":
		out.Least = &zero
	}
	for _, p := range m.Points {
		var value *float64
		if p.Value.OK() {
			value = &p.Value.Value
		}
		out.Values, out.N, out.Segment = append(out.Values, value), append(out.N, p.Value.N), append(out.Segment, p.Segment)
	}
	return out
}

// said is an estimate as R has it.
type said struct {
	Value, Lo, Hi float64
	N             int
}

type quantileOfR struct {
	Value  float64
	Ranks  []int
	Lo, Hi *float64
}

type refSample struct {
	Weights                 struct{ Min, Max, Effective float64 }
	Items, Dimensions       []said
	Overall                 said
	Expectation, Perception []struct {
		Alpha, Lo, Hi float64
		N             int
		Omega         *float64
	}
	T, Holm []float64
	Drivers *struct {
		N       int
		R       []float64
		R2      float64
		Weights []float64
	}
	NPS       said
	CSAT      *said
	Standards []struct {
		ID       string
		Within   said
		P50, P90 quantileOfR
	}
	Months []struct {
		ID                   string
		S, Tau, Slope        float64
		Centre, Lower, Upper []*float64
	}
}

// near compares within 1e-9, relative to what is wanted.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))) {
		t.Errorf("%s is %.12g, R has %.12g", what, got, want)
	}
}

func (want said) compare(t *testing.T, what string, got result.Estimate) {
	t.Helper()
	if !got.OK() || !got.Bound || got.N != want.N {
		t.Errorf("%s is %+v, R has %+v", what, got, want)
		return
	}
	near(t, what, got.Value, want.Value)
	near(t, what+", lower end", got.Lo, want.Lo)
	near(t, what+", upper end", got.Hi, want.Hi)
}

func TestSamplesAreMeasuredAsRMeasuresThem(t *testing.T) {
	for _, name := range samplesOfR {
		t.Run(name, func(t *testing.T) {
			var ref refSample
			rref.Read(t, name, &ref)
			c, d := readSample(t, name)
			r := analysis.Run(c, d)
			if len(ref.Items) != len(r.Service.Items) || len(ref.Dimensions) != len(r.Service.Dimensions) || len(ref.Items) < 10 {
				t.Fatalf("%d items and %d dimensions", len(ref.Items), len(ref.Dimensions))
			}
			for i, want := range ref.Items {
				want.compare(t, r.Service.Items[i].ID, r.Service.Items[i].Gap)
			}
			for i, want := range ref.Dimensions {
				want.compare(t, r.Service.Dimensions[i].ID, r.Service.Dimensions[i].Gap)
			}
			ref.Overall.compare(t, "overall gap", r.Service.Overall.Gap)
			ref.NPS.compare(t, "NPS", r.Satisfaction.NPS)
			if ref.CSAT != nil {
				ref.CSAT.compare(t, "CSAT", r.Satisfaction.CSAT)
			}
			if len(r.Weighting.By) > 0 {
				near(t, "smallest weight", r.Weighting.Min, ref.Weights.Min)
				near(t, "largest weight", r.Weighting.Max, ref.Weights.Max)
				near(t, "n_eff", r.Weighting.Effective, ref.Weights.Effective)
			}
			compareReliability(t, r, ref)
			compareTests(t, r, ref)
			compareStandards(t, r, ref)
			compareMonths(t, r, ref)
		})
	}
}

func compareReliability(t *testing.T, r *result.Results, ref refSample) {
	t.Helper()
	at := map[string]int{}
	for i, d := range r.Service.Dimensions {
		at[d.ID] = i
	}
	compared := 0
	for _, got := range r.Reliability {
		of := ref.Expectation
		switch got.Battery {
		case "perception":
			of = ref.Perception
		case "gap":
			continue
		}
		want := of[at[got.Dimension]]
		said{want.Alpha, want.Lo, want.Hi, want.N}.compare(t, "α of "+got.Dimension+", "+got.Battery, got.Alpha)
		if got.Omega.OK() && (want.Omega == nil || math.Abs(got.Omega.Value-*want.Omega) > 1e-6) {
			t.Errorf("ω of %s, %s is %v, lavaan has %v", got.Dimension, got.Battery, got.Omega.Value, want.Omega)
		}
		compared++
	}
	if compared != 2*len(r.Service.Dimensions) {
		t.Errorf("%d coefficients compared", compared)
	}
}

// compareTests holds the tests of the dimensions' gaps, and the drivers of satisfaction.
func compareTests(t *testing.T, r *result.Results, ref refSample) {
	t.Helper()
	for i, d := range r.Service.Dimensions {
		near(t, "t of "+d.ID, d.Test.Statistic, ref.T[i])
		near(t, "adjusted p of "+d.ID, d.Test.Adjusted, ref.Holm[i])
	}
	if ref.Drivers == nil {
		return
	}
	if r.Drivers.N != ref.Drivers.N {
		t.Errorf("drivers of %d customers, R has %d", r.Drivers.N, ref.Drivers.N)
	}
	near(t, "R²", r.Drivers.R2.Value, ref.Drivers.R2)
	for i, d := range r.Drivers.Dimensions {
		near(t, "correlation of "+d.ID, d.Correlation.Value, ref.Drivers.R[i])
		if d.Weight.OK() {
			near(t, "relative weight of "+d.ID, d.Weight.Value, ref.Drivers.Weights[i])
		}
	}
}

func compareStandards(t *testing.T, r *result.Results, ref refSample) {
	t.Helper()
	if len(ref.Standards) == 0 {
		return
	}
	compared := 0
	for _, got := range r.Standards {
		for _, want := range ref.Standards {
			if want.ID != got.ID {
				continue
			}
			want.Within.compare(t, got.ID+" within", got.Within)
			for q, pair := range map[string]struct {
				got  result.Estimate
				want quantileOfR
			}{" p50": {got.P50, want.P50}, " p90": {got.P90, want.P90}} {
				near(t, got.ID+q, pair.got.Value, pair.want.Value)
				if pair.got.Bound && pair.want.Lo != nil && pair.want.Hi != nil {
					near(t, got.ID+q+", lower end", pair.got.Lo, *pair.want.Lo)
					near(t, got.ID+q+", upper end", pair.got.Hi, *pair.want.Hi)
				}
			}
			compared++
		}
	}
	if compared != len(ref.Standards) {
		t.Errorf("%d of %d standards compared", compared, len(ref.Standards))
	}
}

func compareMonths(t *testing.T, r *result.Results, ref refSample) {
	t.Helper()
	limits, trends := 0, 0
	for _, want := range ref.Months {
		for _, got := range r.Months.Measures {
			if got.ID != want.ID {
				continue
			}
			if !got.Trend.PerYear && got.Trend.Test.Name == result.TestMannKendall {
				near(t, want.ID+" S", got.Trend.Test.Statistic, want.S)
				near(t, want.ID+" τ", got.Trend.Test.Effect, want.Tau)
				near(t, want.ID+" slope", got.Trend.Slope.Value, want.Slope)
				trends++
			}
			for i, p := range got.Points {
				if !p.Limited || want.Lower[i] == nil {
					continue
				}
				near(t, want.ID+" "+p.Period+" lower limit", p.Lower, *want.Lower[i])
				near(t, want.ID+" "+p.Period+" upper limit", p.Upper, *want.Upper[i])
				near(t, want.ID+" "+p.Period+" centre", got.Segments[p.Segment].Centre, *want.Centre[i])
				limits++
			}
		}
	}
	if limits+trends < 5 {
		t.Errorf("%d limits and %d trends compared", limits, trends)
	}
}
