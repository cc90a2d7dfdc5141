package report

import "reflect"

// Texts calls a function with every text within a part of a frozen report, in its order.
func Texts(part any, see func(text string)) { texts(reflect.ValueOf(part), see) }

func texts(v reflect.Value, see func(string)) {
	switch v.Kind() {
	case reflect.String:
		see(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), see)
			}
		}
	case reflect.Slice, reflect.Array:
		if k := v.Type().Elem().Kind(); k == reflect.Uint8 || k == reflect.Int || k == reflect.Float64 {
			return
		}
		for i := range v.Len() {
			texts(v.Index(i), see)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), see)
		}
	}
}
