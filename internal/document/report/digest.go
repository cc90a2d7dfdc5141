package report

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"time"
)

// Digest is a hash, in letters, of parts of a frozen report, or of other values that are all of theirs: two of one digest are alike in every field, and in the
// kinds of their blocks. A value that holds a map or a function is our own mistake, and panics.
func Digest(values ...any) string {
	var b []byte
	for _, v := range values {
		b = written(b, reflect.ValueOf(&v).Elem())
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// written adds a value to what is hashed: what may be of any length goes after its length, what may be of any type after its type.
func written(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		return binary.BigEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return append(b, v.Bytes()...)
		}
		return elements(b, v)
	case reflect.Array:
		return elements(b, v)
	case reflect.Struct:
		if at, is := reflect.TypeAssert[time.Time](v); is {
			return at.AppendFormat(b, time.RFC3339Nano)
		}
		for i := range v.NumField() {
			b = written(b, v.Field(i))
		}
		return b
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return written(append(append(b, 1), v.Elem().Type().String()...), v.Elem())
	}
	panic(fmt.Sprintf("report: a %s cannot be hashed", v.Type()))
}

func elements(b []byte, v reflect.Value) []byte {
	for i := range v.Len() {
		b = written(b, v.Index(i))
	}
	return b
}
