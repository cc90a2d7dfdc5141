package report

import (
	"reflect"
	"sync"
)

// Texts calls a function with every text within a part of a frozen report, in its order.
func Texts(part any, see func(text string)) { texts(reflect.ValueOf(part), see) }

func texts(v reflect.Value, see func(string)) {
	switch v.Kind() {
	case reflect.String:
		see(v.String())
	case reflect.Struct:
		for _, i := range textual(v.Type()) {
			texts(v.Field(i), see)
		}
	case reflect.Slice, reflect.Array:
		if !mayHoldText(v.Type().Elem()) {
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

// textualOf remembers textual for each type.
var textualOf sync.Map

// textual are the fields of a struct that may hold texts.
func textual(t reflect.Type) []int {
	if known, ok := textualOf.Load(t); ok {
		return known.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && mayHoldText(f.Type) {
			fields = append(fields, i)
		}
	}
	textualOf.Store(t, fields)
	return fields
}

// mayHoldText tells whether values of a type can hold a text.
func mayHoldText(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Interface:
		return true
	case reflect.Pointer, reflect.Slice, reflect.Array:
		k := t.Elem().Kind()
		return k == reflect.Struct || mayHoldText(t.Elem()) // a type may hold a list of itself: its fields are looked at when one is met
	case reflect.Struct:
		return len(textual(t)) > 0
	}
	return false
}
