package late

import (
	"sync"
	"testing"
)

func TestAPatternIsCompiledOnceForAllWhoAsk(t *testing.T) {
	year := Pattern(`^\d{4}$`)
	first := year()
	var asking sync.WaitGroup
	for range 8 {
		asking.Go(func() {
			if year() != first || !year().MatchString("2026") || year().MatchString("26") {
				t.Error("another pattern, or one that reads otherwise")
			}
		})
	}
	asking.Wait()
}

func TestAPatternThatCannotBeCompiledPanicsWhenItIsAskedFor(t *testing.T) {
	open := Pattern("(")
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	open()
}
