package stats

import (
	"math"
	"testing"
)

// Four contacts with 2 of 2, 1 of 2, 1 of 1 and 1 of 3 checks passed: R = 5/8, residuals 0.75, −0.25, 0.375 and −0.875, so that by hand
// s.e. = √(4/3·1.53125)/8 = 0.178609, and t(3) = 3.182446. Four such groups lie well inside 0 and 1.
func TestClusterRatioIsTheLinearisedRatio(t *testing.T) {
	four := []Cluster{{2, 2, 1}, {1, 2, 1}, {1, 1, 1}, {1, 3, 1}}
	got, ok := ClusterRatio(four, level)
	if !ok || got.Value != 0.625 || !got.Bound {
		t.Fatalf("got %+v, want 5 of 8", got)
	}
	nearInterval(t, "four contacts", got, 0.625, 0.625-3.182446*0.178609, 1, 1e-5)
	for i := range four {
		four[i].Times = 4
	}
	// se = √(16/15·4·1.53125)/32 = 0.0798762, t(15) = 2.131450
	sixteen, _ := ClusterRatio(four, level)
	nearInterval(t, "sixteen contacts", sixteen, 0.625, 0.625-2.131450*0.0798762, 0.625+2.131450*0.0798762, 1e-5)
}

func TestChecksOfOneContactAddNoBase(t *testing.T) {
	once, _ := ClusterRatio([]Cluster{{1, 1, 80}, {0, 1, 20}}, level)
	five, _ := ClusterRatio([]Cluster{{5, 5, 80}, {0, 5, 20}}, level)
	if once != five {
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
