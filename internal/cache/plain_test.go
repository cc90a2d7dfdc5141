package cache

import (
	"reflect"
	"testing"
	"time"
)

// tree holds a list of itself, and a value of each kind that can be kept.
type tree struct {
	Name     string
	Truth    bool
	Small    int8
	Whole    int64
	Natural  uint16
	Values   []float64
	Half     float32
	Letters  []byte
	Under    []tree
	Over     *tree
	Named    map[string]tree
	Seen     map[int]struct{}
	Nobody   []struct{}
	Hours    time.Duration
	Here     time.Time
	Renamed  string `json:"-"`
	Optional int    `json:",omitempty"`
}

func grown() tree {
	leaf := tree{Name: "leaf", Renamed: "kept all the same", Optional: 1}
	return tree{
		Name: "é\x00\xff", Truth: true, Small: -128, Whole: 1 << 62, Natural: 65535, Values: []float64{}, Half: 0.5, Letters: []byte{0, 255},
		Under: []tree{leaf, {Under: []tree{}}}, Over: &leaf, Named: map[string]tree{"b": leaf, "a": {}, "": {Small: 1}},
		Seen: map[int]struct{}{-1: {}, 7: {}}, Nobody: make([]struct{}, 3), Hours: time.Hour,
		Here: time.Date(2026, 3, 1, 12, 0, 0, 1, time.FixedZone("", 5*3600+1800)),
	}
}

func TestAValueOfEveryKindIsReadAsItWasWritten(t *testing.T) {
	was := grown()
	kept, err := plain(was)
	if err != nil {
		t.Fatal(err)
	}
	is := tree{Named: map[string]tree{"left over": {}}, Values: []float64{1}}
	if !unplain(kept, &is) {
		t.Fatal("it cannot be read")
	}
	if !is.Here.Equal(was.Here) || is.Here.Format(time.RFC3339Nano) != was.Here.Format(time.RFC3339Nano) {
		t.Errorf("%v is %v", was.Here, is.Here)
	}
	is.Here, was.Here = time.Time{}, time.Time{}
	if !reflect.DeepEqual(is, was) {
		t.Errorf("kept %+v, read %+v", was, is)
	}
	for range 20 {
		if again, _ := plain(grown()); string(again) != string(kept) {
			t.Fatal("the same value is written in another way")
		}
	}
}

func TestAValueCutShortOrOfAnotherTypeIsNotRead(t *testing.T) {
	kept, err := plain(grown())
	if err != nil {
		t.Fatal(err)
	}
	for n := range kept {
		if unplain(kept[:n], new(tree)) {
			t.Errorf("its first %d of %d bytes were read", n, len(kept))
		}
	}
	if unplain(append(kept, 0), new(tree)) {
		t.Error("it was read with a byte behind it")
	}
	if unplain(kept, new(struct{ Name string })) || unplain(kept, new(func())) {
		t.Error("it was read as a value of another type")
	}
}

func TestATypeThatCannotBeKeptWholeIsRefused(t *testing.T) {
	type node struct {
		Back []node
		Do   func()
	}
	for name, value := range map[string]any{
		"a function": func() {}, "an interface": []any{1}, "a hidden field": struct{ hidden int }{1}, "deep within": map[string][]*node{}, "nothing": nil, "a function beside itself": node{},
	} {
		if kept, err := plain(value); err == nil {
			t.Errorf("%s is kept as %q", name, kept)
		}
	}
	if _, err := plain(grown()); err != nil {
		t.Errorf("after that: %v", err)
	}
}
