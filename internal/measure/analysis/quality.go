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
func countSuppressed(r *result.Results) int { return suppressedIn(reflect.ValueOf(r)) }

var estimateType = reflect.TypeFor[result.Estimate]()

func suppressedIn(v reflect.Value) int {
	n := 0
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n = suppressedIn(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == estimateType {
			if result.Status(v.FieldByName("Status").Uint()) == result.Suppressed {
				return 1
			}
			return 0
		}
		for i := range v.NumField() {
			n += suppressedIn(v.Field(i))
		}
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer {
			for i := range v.Len() {
				n += suppressedIn(v.Index(i))
			}
		}
	}
	return n
}
