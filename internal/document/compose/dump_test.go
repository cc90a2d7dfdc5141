package compose

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"ecart/internal/document/wording"
)

// dump writes a report as JSON: zero fields left out, blocks and specs under the name of their type, numbers with
// twelve significant digits.
func dump(v any) ([]byte, error) {
	plain, err := plainOf(reflect.ValueOf(v))
	if err != nil {
		return nil, err
	}
	b, err := json.MarshalIndent(plain, "", " ")
	return append(b, '\n'), err
}

func plainOf(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.Pointer:
		return plainOf(v.Elem())
	case reflect.Interface:
		inner, err := plainOf(v.Elem())
		return map[string]any{v.Elem().Type().Name(): inner}, err
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return fmt.Sprintf("%d bytes", v.Len()), nil
		}
		all := []any{}
		for i := range v.Len() {
			p, err := plainOf(v.Index(i))
			if err != nil {
				return nil, err
			}
			all = append(all, p)
		}
		return all, nil
	case reflect.Struct:
		if t, ok := v.Interface().(time.Time); ok {
			return t.Format(time.RFC3339), nil
		}
		fields := map[string]any{}
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				continue
			}
			p, err := plainOf(v.Field(i))
			if err != nil {
				return nil, fmt.Errorf("%s.%w", v.Type().Field(i).Name, err)
			}
			fields[v.Type().Field(i).Name] = p
		}
		return fields, nil
	case reflect.Float64:
		if !wording.Finite(v.Float()) {
			return nil, fmt.Errorf("a number that is none: %v", v.Float())
		}
		return json.Number(strconv.FormatFloat(v.Float(), 'g', 12, 64)), nil
	}
	return v.Interface(), nil
}

// texts calls see with every text in a value that a reader sees; links and ids are left out.
func texts(v reflect.Value, at string, see func(at, text string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			texts(v.Elem(), at, see)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), at+"["+strconv.Itoa(i)+"]", see)
		}
	case reflect.Struct:
		if _, ok := v.Interface().(time.Time); ok {
			return
		}
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Href" && name != "ID" && name != "Lang" && name != "Kind" {
				texts(v.Field(i), at+"."+name, see)
			}
		}
	case reflect.String:
		see(at, v.String())
	}
}
