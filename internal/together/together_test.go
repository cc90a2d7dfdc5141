package together

import (
	"strings"
	"sync/atomic"
	"testing"
)

func TestAllFunctionsRunBeforeWaitReturns(t *testing.T) {
	var ran atomic.Int64
	var g Group
	for range 50 {
		g.Go(func() { ran.Add(1) })
	}
	g.Wait()
	if ran.Load() != 50 {
		t.Errorf("%d of 50 ran", ran.Load())
	}
}

func TestAPanicIsThatOfWhoeverWaitsAndTheOthersEndFirst(t *testing.T) {
	var ran atomic.Int64
	defer func() {
		p, is := recover().(*Panic)
		if !is || p.String() != "no colour" || !strings.Contains(string(p.Stack), "together_test.go") {
			t.Errorf("caught %v", p)
		}
		if ran.Load() != 9 {
			t.Errorf("%d of 9 others ran", ran.Load())
		}
	}()
	var g Group
	for i := range 10 {
		g.Go(func() {
			if i == 3 {
				panic("no colour")
			}
			ran.Add(1)
		})
	}
	g.Wait()
	t.Error("nobody panicked")
}
