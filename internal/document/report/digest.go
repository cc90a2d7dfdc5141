package report

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"sync"
	"time"
)

// Digest is a hash, in letters, of parts of a frozen report, or of other values that are all of theirs: two of one digest are alike in every field, and in the
// kinds of their blocks. A value that holds a map or a function is our own mistake, and panics.
func Digest(values ...any) string {
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	b := (*room)[:0]
	for i := range values {
		b = within(b, reflect.ValueOf(&values[i]).Elem())
	}
	*room = b
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// rooms are for what is about to be hashed, which of a page is some hundred kilobytes.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// writer adds a value to what is hashed: what may be of any length goes after its length, what may be of any type after its type.
type writer func(b []byte, v reflect.Value) []byte

// writers remembers the writer of each type.
var writers sync.Map

func writerOf(t reflect.Type) writer {
	if known, ok := writers.Load(t); ok {
		return known.(writer)
	}
	w := newWriter(t)
	writers.Store(t, w)
	return w
}

func newWriter(t reflect.Type) writer {
	switch t.Kind() {
	case reflect.String:
		return func(b []byte, v reflect.Value) []byte {
			return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
		}
	case reflect.Bool:
		return func(b []byte, v reflect.Value) []byte {
			if v.Bool() {
				return append(b, 1)
			}
			return append(b, 0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(b []byte, v reflect.Value) []byte { return binary.AppendVarint(b, v.Int()) }
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return func(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) }
	case reflect.Float32, reflect.Float64:
		return func(b []byte, v reflect.Value) []byte {
			return binary.BigEndian.AppendUint64(b, math.Float64bits(v.Float()))
		}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return func(b []byte, v reflect.Value) []byte {
				return append(binary.AppendUvarint(b, uint64(v.Len())), v.Bytes()...)
			}
		}
		return func(b []byte, v reflect.Value) []byte {
			return elements(binary.AppendUvarint(b, uint64(v.Len())), v)
		}
	case reflect.Array:
		return elements
	case reflect.Struct:
		return structWriter(t)
	case reflect.Interface, reflect.Pointer:
		return within
	}
	panic(fmt.Sprintf("report: a %s cannot be hashed", t))
}

func structWriter(t reflect.Type) writer {
	if t == reflect.TypeFor[time.Time]() {
		return func(b []byte, v reflect.Value) []byte {
			at, _ := reflect.TypeAssert[time.Time](v)
			return at.AppendFormat(b, time.RFC3339Nano)
		}
	}
	fields := make([]writer, t.NumField())
	for i := range fields {
		fields[i] = writerOf(t.Field(i).Type)
	}
	return func(b []byte, v reflect.Value) []byte {
		for i, write := range fields {
			b = write(b, v.Field(i))
		}
		return b
	}
}

// elements writes those of a slice or an array; their writer is asked for here, for a type may hold a list of itself.
func elements(b []byte, v reflect.Value) []byte {
	write := writerOf(v.Type().Elem())
	for i := range v.Len() {
		b = write(b, v.Index(i))
	}
	return b
}

// within writes what an interface or a pointer holds.
func within(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	in := v.Elem()
	return writerOf(in.Type())(append(append(b, 1), in.Type().String()...), in)
}
