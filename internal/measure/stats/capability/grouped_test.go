package capability

import (
	"slices"
	"testing"
)

func TestTheOrderWithinAGroupChangesNothing(t *testing.T) {
	limit := Specification{Upper: Known(120)}
	want, ok := OfGroups([][]float64{seconds[:12], seconds[12:]}, limit)
	if !ok {
		t.Fatal("none")
	}
	first, second := slices.Clone(seconds[:12]), slices.Clone(seconds[12:])
	slices.Sort(first)
	slices.Reverse(second)
	got, _ := OfGroups([][]float64{first, second}, limit)
	near(t, "σ within", got.Within, want.Within, 1e-12)
	known(t, "Cpu", got.Cpu, want.Cpu.Value, 1e-12)
	if moved, _ := Of(first, limit); moved.Within >= got.Within {
		t.Errorf("the moving range of sorted values is %v, no less than %v", moved.Within, got.Within)
	}
}

func TestGroupsOfOneAreMeasurementsInTheirOrder(t *testing.T) {
	var ones [][]float64
	for _, x := range seconds {
		ones = append(ones, []float64{x})
	}
	limit := Specification{Upper: Known(120)}
	want, _ := Of(seconds, limit)
	got, ok := OfGroups(ones, limit)
	if !ok || got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestGroupsAlikeWithinHaveNoCapability(t *testing.T) {
	for _, groups := range [][][]float64{nil, {{5}}, {{5, 5}, {6, 6}}, {{5, 5}, {5}}, {{}, {}}} {
		if got, ok := OfGroups(groups, Specification{Upper: Known(9)}); ok {
			t.Errorf("%v: %+v", groups, got)
		}
	}
}
