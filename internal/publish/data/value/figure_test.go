package value

import (
	"testing"
	"time"

	"ecart/internal/measure/result"
)

func TestASuppressedFigureTellsNothingButThatItIs(t *testing.T) {
	f := Of(result.Estimate{Status: result.Suppressed, Value: 4.2, N: 3, Lo: 1, Hi: 6, Bound: true, Reason: "too_few"})
	if f.Status != "suppressed" || f.Value != nil || f.N != nil || f.Lo != nil || f.Hi != nil {
		t.Errorf("a suppressed figure is written as %+v", f)
	}
}

func TestAMeasuredFigureHasItsEndsOnlyWhenItIsBound(t *testing.T) {
	e := result.Estimate{Status: result.Measured, Value: 4.2, N: 30, Lo: 4, Hi: 4.4, Method: "mean"}
	if f := Of(e); f.Lo != nil || float64(*f.Value) != 4.2 || *f.N != 30 {
		t.Errorf("without an interval: %+v", f)
	}
	e.Bound = true
	if f := Of(e); float64(*f.Lo) != 4 || float64(*f.Hi) != 4.4 {
		t.Errorf("with an interval: %+v", f)
	}
}

func TestAnEmptyListIsWrittenAsOneAndNoDateAsNothing(t *testing.T) {
	if got := Each([]int(nil), func(int) int { return 1 }); got == nil {
		t.Error("an empty list is null")
	}
	if got := Date(time.Time{}); got != "" {
		t.Errorf("no date is %q", got)
	}
}
