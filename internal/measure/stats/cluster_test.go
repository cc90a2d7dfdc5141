package stats

import (
	"math"
	"testing"
)

// Four contacts with 2 of 2, 1 of 2, 1 of 1 and 1 of 3 checks passed: R = 5/8, residuals 0.75, −0.25, 0.375 and −0.875, so that by hand
// s.e. = √(4/3·1.53125)/8 = 0.178609: worth 0.234375/0.178609² = 7.34694 checks, and with t(3) = 3.182446 of 1.959964² as many,
// 2.786636. Wilson's interval of these has the centre 0.552553 and the half width 0.375614. Four such groups: s.e. = √(16/15·6.125)/32 =
// 0.0798762 is worth 36.7 checks, of which 32 were made, with t(15) = 2.131450 27.05798.
func TestClusterRatioIsWorthSoManyChecks(t *testing.T) {
	four := []Cluster{{2, 2, 1}, {1, 2, 1}, {1, 1, 1}, {1, 3, 1}}
	got, ok := ClusterRatio(four, level)
	if !ok || got.Value != 0.625 || !got.Bound {
		t.Fatalf("got %+v, want 5 of 8", got)
	}
	nearInterval(t, "four contacts", got, 0.625, 0.552553-0.375614, 0.552553+0.375614, 2e-6)
	for i := range four {
		four[i].Times = 4
	}
	sixteen, _ := ClusterRatio(four, level)
	want, _ := Wilson(0.625*27.05798, 27.05798, level)
	nearInterval(t, "sixteen contacts", sixteen, 0.625, want.Lo, want.Hi, 1e-6)
}

// Twenty-six contacts with 102 of 118 checks passed. Their residuals say s.e. = 0.02355, where independent checks would have
// √(0.864407·0.135593/118) = 0.031517: by luck each of them failed about once. Held against 77.35 % that is z = 3.8, a finding; what may
// be said is Wilson's interval of 118·(1.959964/2.059539)² = 106.866 checks, z = 2.3.
func TestFewContactsThatHardlyVaryByLuckAreWorthNoMoreThanTheirChecks(t *testing.T) {
	lucky := []Cluster{{2, 4, 1}, {3, 4, 4}, {4, 4, 9}, {4, 5, 8}, {5, 5, 2}, {5, 6, 2}}
	got, _ := ClusterRatio(lucky, level)
	nearInterval(t, "26 contacts", got, 102.0/118, 0.786749, 0.916776, 5e-5)
	others := Interval{Value: 0.7735, Lo: 0.7681, Hi: 0.7789, Bound: true}
	apart, _ := SquareAndAdd(got, others, level)
	near(t, "z", apart.Z, 2.29, 0.01)
	// Where no contact differs from another the checks are all there is.
	same, _ := ClusterRatio([]Cluster{{1, 2, 20}}, level)
	if half, _ := Wilson(20, 40, level); !same.Bound || same.Lo > half.Lo || same.Hi < half.Hi {
		t.Errorf("twenty times one of two: %+v, want no less than Wilson's interval of 20 of 40 %+v", same, half)
	}
}

func TestChecksOfOneContactAddNoBase(t *testing.T) {
	once, _ := ClusterRatio([]Cluster{{1, 1, 80}, {0, 1, 20}}, level)
	five, _ := ClusterRatio([]Cluster{{5, 5, 80}, {0, 5, 20}}, level)
	if math.Abs(once.Lo-five.Lo) > 1e-12 || math.Abs(once.Hi-five.Hi) > 1e-12 {
		t.Errorf("checked five times with one outcome %+v, once %+v; want the same", five, once)
	}
	if wilson, _ := Wilson(400, 500, level); five.Hi-five.Lo < 2*(wilson.Hi-wilson.Lo) {
		t.Errorf("%+v is hardly wider than %+v, which takes the checks for independent", five, wilson)
	}
}

func TestClusterRatioAtItsEdges(t *testing.T) {
	if got, ok := ClusterRatio([]Cluster{{0, 0, 5}}, level); ok {
		t.Errorf("nothing checked: %+v", got)
	}
	if got, ok := ClusterRatio([]Cluster{{1, 2, 1}}, level); !ok || got.Value != 0.5 || got.Bound {
		t.Errorf("one contact: %+v, want a value without an interval", got)
	}
	all, _ := ClusterRatio([]Cluster{{2, 2, 6}, {3, 3, 4}}, level)
	if want, _ := Wilson(10, 10, level); all != want {
		t.Errorf("all passed: %+v, want Wilson's interval of ten contacts %+v", all, want)
	}
	none, _ := ClusterRatio([]Cluster{{0, 2, 6}, {0, 3, 4}}, level)
	if want, _ := Wilson(0, 10, level); math.Abs(none.Hi-want.Hi) > 1e-12 {
		t.Errorf("none passed: %+v, want Wilson's interval of ten contacts %+v", none, want)
	}
}
