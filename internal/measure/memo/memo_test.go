package memo

import (
	"testing"
	"time"
)

// counted returns a function that says how often it was called.
func counted(n *int) func() int { return func() int { *n++; return *n } }

func TestWhatWasMadeOfTheSameContentIsNotMadeAgain(t *testing.T) {
	m, made := New(), 0
	for range 3 {
		if got := Of(m, counted(&made), "sum", []float64{1, 2}); got != 1 {
			t.Errorf("made %d times", got)
		}
		m.Turn()
	}
	if got := Of(m, counted(&made), "sum", []float64{1, 3}); got != 2 {
		t.Errorf("other content: made %d times, want 2", got)
	}
	if got := Of(m, counted(&made), "mean", []float64{1, 2}); got != 3 {
		t.Errorf("another name: made %d times, want 3", got)
	}
}

func TestWhatARunDidNotAskForIsForgotten(t *testing.T) {
	m, made := New(), 0
	Of(m, counted(&made), "sum", 1)
	m.Turn()
	Of(m, counted(&made), "sum", 2)
	m.Turn()
	m.Turn() // a run that measured nothing
	if got := Of(m, counted(&made), "sum", 2); got != 2 {
		t.Errorf("made %d times, want 2: no run did without it", got)
	}
	if got := Of(m, counted(&made), "sum", 1); got != 3 {
		t.Errorf("made %d times, want 3: a run did without it", got)
	}
	if m.Turn(); len(m.was) != 2 {
		t.Errorf("%d values are kept, want the last run's two", len(m.was))
	}
}

func TestWhatWasAskedForInsideIsKeptAsLongAsWhatWasMadeOfIt(t *testing.T) {
	m, sums, totals := New(), 0, 0
	total := func(xs ...float64) int {
		return Around(m, func(inner *Memory) int {
			totals++
			return Around(inner, func(inner *Memory) int { return Of(inner, counted(&sums), "sum", xs[0]) }, "first", xs[0])
		}, "total", xs)
	}
	for range 4 {
		if got := total(1, 2); got != 1 || totals != 1 {
			t.Errorf("%d, made %d times", got, totals)
		}
		m.Turn()
	}
	if got := total(1, 3); got != 1 || sums != 1 || totals != 2 {
		t.Errorf("other content: %d of %d sums, made %d times; want the sum that is kept", got, sums, totals)
	}
	m.Turn()
	if m.Turn(); len(m.was) != 3 {
		t.Errorf("%d values are kept, want the last run's three", len(m.was))
	}
	if got := Around(nil, func(inner *Memory) int { return Of(inner, counted(&sums), "sum", 1.0) }, "total"); got != 2 {
		t.Errorf("without a memory %d, want a sum made anew", got)
	}
}

func TestWithoutAMemoryEverythingIsMadeAnew(t *testing.T) {
	made := 0
	var m *Memory
	Of(m, counted(&made), "sum", 1)
	m.Turn()
	if got := Of(m, counted(&made), "sum", 1); got != 2 {
		t.Errorf("made %d times, want 2", got)
	}
}

func TestDifferentContentHasDifferentKeys(t *testing.T) {
	type hidden struct {
		shown  int
		hidden []bool
	}
	none, zero := (*int)(nil), new(int)
	zone := time.FixedZone("there", 3600)
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	different := [][]any{
		{}, {nil}, {0}, {uint8(0)}, {0.0}, {""}, {"a", "b"}, {"ab", ""}, {"ab"}, {[]string{"a", "b"}}, {[]string{"ab"}}, {[]string(nil)}, {[]string{}},
		{[]float64{1, 2}}, {[]float64{1}, []float64{2}}, {[]int{1, 2}}, {[2]int{1, 2}}, {[]bool{true}}, {[]byte{1}}, {none}, {zero},
		{hidden{shown: 1}}, {hidden{shown: 1, hidden: []bool{false}}}, {hidden{shown: 1, hidden: []bool{true}}}, {&hidden{shown: 1}},
		{map[string]int{"a": 1, "b": 2}}, {map[string]int{"a": 2, "b": 1}}, {map[string]int{}}, {map[string]int(nil)},
		{day}, {day.AddDate(0, 0, 1)}, {day.In(zone)}, {(func())(nil)},
	}
	seen := map[Key]int{}
	for i, content := range different {
		k := KeyOf("x", content...)
		if j, is := seen[k]; is {
			t.Errorf("%#v and %#v have one key", different[j], content)
		}
		if seen[k] = i; KeyOf("x", content...) != k {
			t.Errorf("%#v has two keys", content)
		}
	}
	if len(seen) < 30 {
		t.Errorf("%d keys", len(seen))
	}
}

func TestLongContentIsReadToItsEnd(t *testing.T) {
	xs := make([]float64, 3*full)
	before := KeyOf("x", xs)
	xs[len(xs)-1] = 1
	if KeyOf("x", xs) == before {
		t.Error("the last number makes no difference")
	}
}

func TestWhatStandsForNoContentIsNoInput(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a function is taken for content")
		}
	}()
	KeyOf("x", func() {})
}

func BenchmarkKeyOf(b *testing.B) {
	xs := make([]float64, 100_000)
	b.SetBytes(8 * int64(len(xs)))
	for b.Loop() {
		KeyOf("column", xs)
	}
}
