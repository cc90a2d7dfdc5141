package analysis

import (
	"reflect"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// quality tells what was read, what stands out in it, and how much had to be hidden.
func quality(s *study.Study, r *result.Results) result.Quality {
	return result.Quality{
		Sources:      s.Data.Sources,
		MinCustomers: s.Config.Privacy.Customers,
		MinStaff:     s.Config.Privacy.Staff,
		Suppressions: countSuppressed(r),
		Responses:    responses(s),
		Intervals:    intervalCoverage(),
	}
}

// countSuppressed returns how many estimates of the results are hidden.
func countSuppressed(r *result.Results) int {
	return estimates{holds: map[reflect.Type]bool{}, fields: map[reflect.Type][]int{}}.suppressed(reflect.ValueOf(r))
}

// estimates finds them in values, and remembers of each type where they may stand: most of what results hold is something else.
type estimates struct {
	holds  map[reflect.Type]bool
	fields map[reflect.Type][]int // of a struct that holds some
}

var (
	estimateType = reflect.TypeFor[result.Estimate]()
	statusAt, _  = estimateType.FieldByName("Status")
)

// suppressed returns how many estimates within a value are hidden.
func (e estimates) suppressed(v reflect.Value) int {
	if !e.in(v.Type()) {
		return 0
	}
	n := 0
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n = e.suppressed(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == estimateType {
			if result.Status(v.FieldByIndex(statusAt.Index).Uint()) == result.Suppressed {
				n = 1
			}
			return n
		}
		for _, i := range e.fields[v.Type()] {
			n += e.suppressed(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += e.suppressed(v.Index(i))
		}
	}
	return n
}

// in tells whether values of a type may hold estimates: those of one that holds itself may.
func (e estimates) in(t reflect.Type) bool {
	if holds, known := e.holds[t]; known {
		return holds
	}
	e.holds[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		e.holds[t] = e.in(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if e.in(t.Field(i).Type) {
				e.fields[t] = append(e.fields[t], i)
			}
		}
		e.holds[t] = t == estimateType || len(e.fields[t]) > 0
	default:
		e.holds[t] = false
	}
	return e.holds[t]
}
