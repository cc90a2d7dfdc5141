package report

import (
	"reflect"
	"testing"
	"time"
)

// Every field of a report changes its digest, whatever it holds: a page that follows from another value is another page.
func TestEveryFieldChangesTheDigest(t *testing.T) {
	seen, changed := map[reflect.Type]bool{}, 0
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		if seen[of] || of.Kind() != reflect.Struct || of == reflect.TypeFor[time.Time]() {
			return
		}
		seen[of] = true
		for i := range of.NumField() {
			v := reflect.New(of).Elem()
			before := Digest(v.Interface())
			f := v.Field(i)
			if !f.CanSet() || !other(f) {
				continue
			}
			changed++
			if before == Digest(v.Interface()) {
				t.Errorf("%s.%s changes nothing", of, of.Field(i).Name)
			}
			inner := f.Type()
			for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Array || inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			look(inner)
		}
	}
	look(reflect.TypeFor[Report]())
	for _, b := range []any{Prose{}, Callout{}, Figures{}, Table{}, Figurative{}, Ranking{}, Scorecards{}, Explorer{}} {
		look(reflect.TypeOf(b))
	}
	if changed < 100 {
		t.Errorf("%d fields were changed", changed)
	}
}

// other sets a field to another value than its zero; false for one that cannot be made up here.
func other(f reflect.Value) bool {
	switch f.Kind() {
	case reflect.String:
		f.SetString("x")
	case reflect.Bool:
		f.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		f.SetInt(1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		f.SetUint(1)
	case reflect.Float64:
		f.SetFloat(0.1)
	case reflect.Slice:
		f.Set(reflect.MakeSlice(f.Type(), 1, 1))
	case reflect.Array:
		return other(f.Index(0))
	case reflect.Struct:
		if f.Type() == reflect.TypeFor[time.Time]() {
			f.Set(reflect.ValueOf(time.Unix(1, 0)))
			return true
		}
		for i := range f.NumField() {
			if other(f.Field(i)) {
				return true
			}
		}
		return false
	default:
		return false
	}
	return true
}

func TestADigestTellsKindsAndPlacesApart(t *testing.T) {
	alike := [][2]any{
		{[]string{"ab", "c"}, []string{"a", "bc"}},
		{[]Block{Prose{}}, []Block{Callout{}}},
		{[]string{}, []string{""}},
		{"1", 1},
		{0.0, 0},
	}
	for _, c := range alike {
		if Digest(c[0]) == Digest(c[1]) {
			t.Errorf("%#v and %#v have one digest", c[0], c[1])
		}
	}
	if Digest(Page{ID: "a"}, "b") != Digest(Page{ID: "a"}, "b") {
		t.Error("a digest is not the same twice")
	}
	defer func() {
		if recover() == nil {
			t.Error("a map was hashed")
		}
	}()
	Digest(map[string]int{"a": 1, "b": 2})
}
