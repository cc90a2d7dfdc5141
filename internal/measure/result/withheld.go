package result

import (
	"reflect"
	"time"
)

// Withheld counts the figures that are suppressed, by the reason of each; one that names no reason has too few respondents.
func (r *Results) Withheld() map[string]int {
	found := map[string]int{}
	withheld(reflect.ValueOf(r), found)
	return found
}

func withheld(v reflect.Value, found map[string]int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			withheld(v.Elem(), found)
		}
	case reflect.Slice, reflect.Array:
		if scalar(v.Type().Elem().Kind()) {
			return
		}
		for i := range v.Len() {
			withheld(v.Index(i), found)
		}
	case reflect.Map:
		for at := v.MapRange(); at.Next(); {
			withheld(at.Value(), found)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		if s := v.FieldByName("Status"); s.IsValid() && s.Type() == reflect.TypeFor[Status]() && Status(s.Uint()) == Suppressed {
			found[reasonOf(v)]++
		}
		for i := range v.NumField() {
			withheld(v.Field(i), found)
		}
	}
}

func scalar(k reflect.Kind) bool { return k <= reflect.Complex128 || k == reflect.String }

func reasonOf(v reflect.Value) string {
	if f := v.FieldByName("Reason"); f.IsValid() && f.Kind() == reflect.String && f.Len() > 0 {
		return f.String()
	}
	return ReasonTooFew
}
