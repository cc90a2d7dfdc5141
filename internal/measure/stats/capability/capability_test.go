package capability

import (
	"math"
	"slices"
	"testing"

	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/rref"
)

const level = 0.95

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// near fails the test unless got is within tol of want, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

// known compares a figure that must be.
func known(t *testing.T, what string, got Figure, want, tol float64) {
	t.Helper()
	if !got.Known {
		t.Errorf("%s is not known", what)
	}
	near(t, what, got.Value, want, tol)
}

// seconds and widths are the measurements of the method's §10.
var (
	seconds = []float64{42, 55, 61, 38, 75, 48, 95, 52, 58, 66, 130, 44, 59, 57, 71, 49, 63, 210, 53, 60}
	widths  = []float64{98, 101, 103, 99, 102, 100, 97, 104, 101, 100}
)

func TestCapabilityIsThatOfR(t *testing.T) {
	var ref struct {
		Processes []struct {
			X                    []*float64
			Lower, Upper, Target float64
			Within, Overall      float64
			Cp, Cpl, Cpu         float64
			Pp, Ppl, Ppu, Cpm    float64
			Low, Median, High    float64
			QPp                  float64 `json:"q_pp"`
			QPpl                 float64 `json:"q_ppl"`
			QPpu                 float64 `json:"q_ppu"`
		}
		Grouped []struct {
			X                    []float64
			Group                []int
			Lower, Upper, Target float64
			Within, Overall      float64
			Cp, Cpl, Cpu, Ppu    float64
		}
		Defects, Units, Opportunities []int
		DPMO, Sigma, Throughput       []float64
	}
	rref.Read(t, "capability", &ref)
	for _, want := range ref.Processes {
		var xs []float64
		for _, x := range want.X {
			if x != nil {
				xs = append(xs, *x)
			}
		}
		spec := Specification{Known(want.Lower), Known(want.Upper), Known(want.Target)}
		got, ok := Of(xs, spec)
		if !ok {
			t.Fatal("none")
		}
		near(t, "σ within", got.Within, want.Within, 1e-12)
		near(t, "σ overall", got.Overall, want.Overall, 1e-12)
		known(t, "Cp", got.Cp, want.Cp, 1e-12)
		known(t, "Cpl", got.Cpl, want.Cpl, 1e-12)
		known(t, "Cpu", got.Cpu, want.Cpu, 1e-12)
		known(t, "Cpk", got.Cpk, min(want.Cpl, want.Cpu), 1e-12)
		known(t, "Pp", got.Pp, want.Pp, 1e-12)
		known(t, "Ppl", got.Ppl, want.Ppl, 1e-12)
		known(t, "Ppu", got.Ppu, want.Ppu, 1e-12)
		known(t, "Ppk", got.Ppk, min(want.Ppl, want.Ppu), 1e-12)
		known(t, "Cpm", got.Cpm, want.Cpm, 1e-12)
		p, ok := ofPercentiles(xs, spec)
		if !ok {
			t.Fatal("no percentiles")
		}
		near(t, "low", p.Low, want.Low, 1e-12)
		near(t, "median", p.Median, want.Median, 1e-12)
		near(t, "high", p.High, want.High, 1e-12)
		known(t, "Pp of percentiles", p.Pp, want.QPp, 1e-12)
		known(t, "Ppl of percentiles", p.Ppl, want.QPpl, 1e-12)
		known(t, "Ppu of percentiles", p.Ppu, want.QPpu, 1e-12)
		known(t, "Ppk of percentiles", p.Ppk, min(want.QPpl, want.QPpu), 1e-12)
	}
	for _, want := range ref.Grouped {
		groups := make([][]float64, want.Group[len(want.Group)-1])
		for i, x := range want.X {
			groups[want.Group[i]-1] = append(groups[want.Group[i]-1], x)
		}
		got, ok := OfGroups(groups, Specification{Known(want.Lower), Known(want.Upper), Known(want.Target)})
		if !ok {
			t.Fatal("none of groups")
		}
		near(t, "σ within groups", got.Within, want.Within, 1e-12)
		near(t, "σ of all", got.Overall, want.Overall, 1e-12)
		known(t, "Cp of groups", got.Cp, want.Cp, 1e-12)
		known(t, "Cpl of groups", got.Cpl, want.Cpl, 1e-12)
		known(t, "Cpu of groups", got.Cpu, want.Cpu, 1e-12)
		known(t, "Ppu of groups", got.Ppu, want.Ppu, 1e-12)
	}
	for i, d := range ref.Defects {
		got, ok := Rate(d, ref.Units[i], ref.Opportunities[i], level)
		if !ok {
			t.Fatalf("no rate of %d defects", d)
		}
		near(t, "DPMO", got.DPMO, ref.DPMO[i], 1e-12)
		known(t, "σ level", got.Sigma, ref.Sigma[i], 1e-12)
		near(t, "throughput", got.Throughput, ref.Throughput[i], 1e-12)
	}
}

func TestIndicesOfTheMethodsExamples(t *testing.T) {
	// R 4.2.2, as printed in the method's §10
	one, ok := Of(seconds, Specification{Upper: Known(120)})
	if !ok || one.Cp.Known || one.Cpl.Known || one.Cpm.Known || one.Pp.Known {
		t.Fatalf("%+v, %v", one, ok)
	}
	near(t, "σ within", one.Within, 34.4345, 5e-6)
	near(t, "σ overall", one.Overall, 38.9116, 5e-6)
	known(t, "Cpu", one.Cpu, 0.4908, 5e-5)
	known(t, "Cpk", one.Cpk, 0.4908, 5e-5)
	known(t, "Ppu", one.Ppu, 0.4343, 5e-5)
	p, _ := ofPercentiles(seconds, Specification{Upper: Known(120)})
	known(t, "Ppu of percentiles", p.Ppu, 0.4115, 5e-5)
	two, _ := Of(widths, Specification{Known(90), Known(110), Known(100)})
	known(t, "Cp", two.Cp, 1.2086, 5e-5)
	known(t, "Cpk", two.Cpk, 1.1481, 5e-5)
	known(t, "Pp", two.Pp, 1.5339, 5e-5)
	known(t, "Ppk", two.Ppk, 1.4572, 5e-5)
	known(t, "Cpm", two.Cpm, 1.5713, 5e-5)
}

func TestRatesOfTheMethodsExample(t *testing.T) {
	// R 4.2.2, as printed in the method's §10
	got, ok := Rate(27, 1500, 3, level)
	if !ok || got.Opportunities != 4500 || got.Bound != 0 {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "DPO", got.DPO.Value, 0.006, 1e-12)
	near(t, "DPMO", got.DPMO, 6000, 1e-12)
	near(t, "yield", got.Yield, 0.994, 1e-12)
	known(t, "σ level", got.Sigma, 4.0121, 5e-5)
	near(t, "DPU", got.DPU, 0.018, 1e-12)
	near(t, "throughput", got.Throughput, 0.982161, 5e-7)
	six, _ := Rate(34, 10_000_000, 1, level)
	known(t, "six sigma", six.Sigma, 5.9999, 5e-5)
	none, ok := Rate(0, 60, 1, level)
	if !ok || none.Sigma.Known {
		t.Fatalf("%+v, %v", none, ok)
	}
	near(t, "bound", none.Bound, 0.048703, 5e-7)
}

func TestIndicesDoNotKnowTheUnit(t *testing.T) {
	spec := Specification{Known(90), Known(110), Known(100)}
	want, _ := Of(widths, spec)
	inches, shifted := slices.Clone(widths), func(f Figure) Figure { return Known(2.54*f.Value - 40) }
	for i := range inches {
		inches[i] = 2.54*inches[i] - 40
	}
	got, _ := Of(inches, Specification{shifted(spec.Lower), shifted(spec.Upper), shifted(spec.Target)})
	for name, pair := range map[string][2]Figure{"Cp": {got.Cp, want.Cp}, "Cpk": {got.Cpk, want.Cpk}, "Ppk": {got.Ppk, want.Ppk}, "Cpm": {got.Cpm, want.Cpm}} {
		known(t, name, pair[0], pair[1].Value, 1e-12)
	}
	// Seen in a mirror, the lower limit is the upper one.
	for i := range inches {
		inches[i] = -widths[i]
	}
	mirror, _ := Of(inches, Specification{Lower: Known(-110), Upper: Known(-90)})
	known(t, "Cpl in the mirror", mirror.Cpl, want.Cpu.Value, 1e-12)
	known(t, "Ppu in the mirror", mirror.Ppu, want.Ppl.Value, 1e-12)
	slices.Reverse(inches)
	backwards, _ := Of(inches, Specification{Lower: Known(-110), Upper: Known(-90)})
	known(t, "Cpk backwards", backwards.Cpk, mirror.Cpk.Value, 1e-12)
}

func TestCapabilityAtTheEdges(t *testing.T) {
	spec := Specification{Upper: Known(10)}
	for name, xs := range map[string][]float64{"none": nil, "one": {3}, "no variation": {3, 3, 3}} {
		if got, ok := Of(xs, spec); ok {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got, ok := OfPercentiles(seconds, spec); ok {
		t.Errorf("20 values: %+v", got)
	}
	long := slices.Repeat(seconds, 5)
	before := slices.Clone(long)
	if got, ok := OfPercentiles(long, spec); !ok || got.N != 100 || !got.Ppu.Known || got.Ppl.Known {
		t.Errorf("100 values: %+v, %v", got, ok)
	}
	if !slices.Equal(long, before) {
		t.Error("the input was changed")
	}
	if got, ok := OfPercentiles(make([]float64, 100), spec); ok {
		t.Errorf("no variation: %+v", got)
	}
	if got, ok := Of(widths, Specification{}); !ok || got.Cpk.Known || got.Ppk.Known {
		t.Errorf("nothing asked for: %+v, %v", got, ok)
	}
	for name, c := range map[string][3]int{"no units": {0, 0, 3}, "no opportunities": {0, 5, 0}, "too many": {7, 2, 3}, "negative": {-1, 2, 3}} {
		if got, ok := Rate(c[0], c[1], c[2], level); ok {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if all, ok := Rate(6, 2, 3, level); !ok || all.Sigma.Known || all.Yield != 0 {
		t.Errorf("all failed: %+v, %v", all, ok)
	}
	if got, _ := Rate(3, 40, 2, level); !(got.DPO.Lo <= got.DPO.Value && got.DPO.Value <= got.DPO.Hi) || got.DPO == (stats.Interval{}) {
		t.Errorf("the interval %+v leaves its value out", got.DPO)
	}
}

func BenchmarkOf(b *testing.B) {
	b.Run("rows=1e5", func(b *testing.B) {
		xs := make([]float64, 100000)
		for i := range xs {
			xs[i] = float64(5 + i*37%1801)
		}
		for b.Loop() {
			Of(xs, Specification{Upper: Known(900)})
		}
	})
}
