package cache

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"sync"
	"time"
)

// A value is kept plainly: what its fields hold, one after the other and without their names, for whoever reads it is the program that wrote it. Numbers are kept to
// their last bit, and what is empty is told from what is not there. Its type goes before it.

// plain is a value as it is kept. The error says what of its type cannot be kept.
func plain(value any) ([]byte, error) {
	v := reflect.ValueOf(value)
	if !v.IsValid() {
		return nil, errors.New("cache: nothing cannot be kept")
	}
	f, err := formOf(v.Type())
	if err != nil {
		return nil, err
	}
	return f.write(addText(nil, v.Type().String()), v), nil
}

// unplain reads a value of which plain made the text into the one that is pointed at; false where it is of another type, or cut short.
func unplain(kept []byte, into any) bool {
	v := reflect.ValueOf(into).Elem()
	f, err := formOf(v.Type())
	if err != nil {
		return false
	}
	from := &text{left: string(kept)}
	if from.text() != v.Type().String() {
		return false
	}
	v.SetZero()
	f.read(from, v)
	return !from.short && from.left == ""
}

// form is how values of a type are written and read.
type form struct {
	write func(b []byte, v reflect.Value) []byte
	read  func(from *text, v reflect.Value)
}

// text is what is still to be read of a value. Where there is less of it than a value needs it is short, and gives zeros.
type text struct {
	left  string
	short bool
}

// take is the next n bytes.
func (t *text) take(n uint64) string {
	if n > uint64(len(t.left)) {
		t.left, t.short = "", true
		return ""
	}
	taken := t.left[:n]
	t.left = t.left[n:]
	return taken
}

// number is a count, or what a whole number was made into.
func (t *text) number() uint64 {
	for n, shift := uint64(0), uint(0); shift < 64; shift += 7 {
		b := t.take(1)
		if b == "" {
			return 0
		}
		n |= uint64(b[0]&0x7f) << shift
		if b[0] < 0x80 {
			return n
		}
	}
	t.left, t.short = "", true
	return 0
}

// text is the next text, a part of what is read.
func (t *text) text() string { return t.take(t.number()) }

// float is the next number with all its bits.
func (t *text) float() float64 {
	b := t.take(8)
	if b == "" {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(b)))
}

// count is how many values follow, each of which is a byte at least; false where what was kept is nil.
func (t *text) count() (int, bool) {
	n := t.number()
	if n == 0 {
		return 0, false
	}
	if n-1 > uint64(len(t.left)) {
		t.left, t.short = "", true
		return 0, false
	}
	return int(n - 1), true
}

func addText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func addFloat(b []byte, x float64) []byte {
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(x))
}

// addCount writes how many values follow; nil is less than none.
func addCount(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	return binary.AppendUvarint(b, uint64(v.Len())+1)
}

// forms are those of the types that were met.
var forms = struct {
	sync.Mutex
	of map[reflect.Type]*form
}{of: map[reflect.Type]*form{}}

func formOf(t reflect.Type) (*form, error) {
	forms.Lock()
	defer forms.Unlock()
	f, err := learn(t)
	if err != nil {
		forms.of = map[reflect.Type]*form{} // some would lead to a form that there is none of
	}
	return f, err
}

// learn makes the form of a type. It is known before it is made, for a type may hold a list of itself.
func learn(t reflect.Type) (*form, error) {
	if known, ok := forms.of[t]; ok {
		return known, nil
	}
	f := new(form)
	forms.of[t] = f
	made, err := shaped(t)
	*f = made
	return f, err
}

func shaped(t reflect.Type) (form, error) {
	switch t {
	case reflect.TypeFor[time.Time]():
		return moments, nil
	case reflect.TypeFor[[]float64]():
		return floats, nil
	case reflect.TypeFor[[]byte]():
		return letters, nil
	}
	switch t.Kind() {
	case reflect.Bool:
		return form{func(b []byte, v reflect.Value) []byte {
			if v.Bool() {
				return append(b, 1)
			}
			return append(b, 0)
		}, func(from *text, v reflect.Value) { v.SetBool(from.take(1) == "\x01") }}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return form{func(b []byte, v reflect.Value) []byte { return binary.AppendVarint(b, v.Int()) }, func(from *text, v reflect.Value) {
			n := from.number()
			v.SetInt(int64(n>>1) ^ -int64(n&1))
		}}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return form{func(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) }, func(from *text, v reflect.Value) { v.SetUint(from.number()) }}, nil
	case reflect.Float32, reflect.Float64:
		return form{func(b []byte, v reflect.Value) []byte { return addFloat(b, v.Float()) }, func(from *text, v reflect.Value) { v.SetFloat(from.float()) }}, nil
	case reflect.String:
		return form{func(b []byte, v reflect.Value) []byte { return addText(b, v.String()) }, func(from *text, v reflect.Value) { v.SetString(from.text()) }}, nil
	case reflect.Pointer:
		return pointed(t)
	case reflect.Slice:
		return listed(t)
	case reflect.Map:
		return mapped(t)
	case reflect.Struct:
		return structured(t)
	}
	return form{}, fmt.Errorf("cache: a %s cannot be kept", t)
}

// moments are those of time, with their zone's distance from Greenwich.
var moments = form{func(b []byte, v reflect.Value) []byte {
	at, _ := reflect.TypeAssert[time.Time](v)
	return addText(b, at.Format(time.RFC3339Nano))
}, func(from *text, v reflect.Value) {
	at, err := time.Parse(time.RFC3339Nano, from.text())
	from.short = from.short || err != nil
	v.Set(reflect.ValueOf(at))
}}

var floats = form{func(b []byte, v reflect.Value) []byte {
	all, _ := reflect.TypeAssert[[]float64](v)
	b = slices.Grow(addCount(b, v), 8*len(all))
	for _, x := range all {
		b = addFloat(b, x)
	}
	return b
}, func(from *text, v reflect.Value) {
	if n, is := from.count(); is {
		all := make([]float64, n)
		for i := range all {
			all[i] = from.float()
		}
		v.Set(reflect.ValueOf(all))
	}
}}

var letters = form{func(b []byte, v reflect.Value) []byte { return append(addCount(b, v), v.Bytes()...) }, func(from *text, v reflect.Value) {
	if n, is := from.count(); is {
		v.SetBytes([]byte(from.take(uint64(n))))
	}
}}

func pointed(t reflect.Type) (form, error) {
	to, err := learn(t.Elem())
	return form{func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, 0)
		}
		return to.write(append(b, 1), v.Elem())
	}, func(from *text, v reflect.Value) {
		if from.take(1) == "\x01" {
			v.Set(reflect.New(t.Elem()))
			to.read(from, v.Elem())
		}
	}}, err
}

func listed(t reflect.Type) (form, error) {
	each, err := learn(t.Elem())
	return form{func(b []byte, v reflect.Value) []byte {
		b = addCount(b, v)
		for i := range v.Len() {
			b = each.write(b, v.Index(i))
		}
		return b
	}, func(from *text, v reflect.Value) {
		n, is := from.count()
		if !is {
			return
		}
		v.Set(reflect.MakeSlice(t, n, n))
		for i := range n {
			each.read(from, v.Index(i))
		}
	}}, err
}

// mapped writes a map in the order of its keys as they are written.
func mapped(t reflect.Type) (form, error) {
	key, err := learn(t.Key())
	if err != nil {
		return form{}, err
	}
	value, err := learn(t.Elem())
	return form{func(b []byte, v reflect.Value) []byte {
		b = addCount(b, v)
		var entries []string
		for at := v.MapRange(); at.Next(); {
			entries = append(entries, string(value.write(key.write(nil, at.Key()), at.Value())))
		}
		slices.Sort(entries)
		for _, entry := range entries {
			b = append(b, entry...)
		}
		return b
	}, func(from *text, v reflect.Value) {
		n, is := from.count()
		if !is {
			return
		}
		v.Set(reflect.MakeMapWithSize(t, n))
		for range n {
			k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			key.read(from, k)
			value.read(from, e)
			v.SetMapIndex(k, e)
		}
	}}, err
}

// structured writes the fields of a struct in their order. One that hides a field cannot be kept whole; one without fields is a byte, as every value is at least.
func structured(t reflect.Type) (form, error) {
	fields := make([]*form, t.NumField())
	for i := range fields {
		if !t.Field(i).IsExported() {
			return form{}, fmt.Errorf("cache: the field %s of a %s is hidden", t.Field(i).Name, t)
		}
		f, err := learn(t.Field(i).Type)
		if err != nil {
			return form{}, err
		}
		fields[i] = f
	}
	if len(fields) == 0 {
		return form{func(b []byte, _ reflect.Value) []byte { return append(b, 0) }, func(from *text, _ reflect.Value) { from.take(1) }}, nil
	}
	return form{func(b []byte, v reflect.Value) []byte {
		for i, f := range fields {
			b = f.write(b, v.Field(i))
		}
		return b
	}, func(from *text, v reflect.Value) {
		for i, f := range fields {
			f.read(from, v.Field(i))
		}
	}}, nil
}
