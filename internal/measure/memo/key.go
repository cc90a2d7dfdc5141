package memo

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"math"
	"reflect"
	"slices"
	"strconv"
	"unsafe"
)

// Key stands for content: two are alike where the content is.
type Key [sha256.Size]byte

// KeyOf returns the key of a name with its content: every value that can be reached from it, of fields that are not exported too, so that none can be
// forgotten. It panics where something stands for no content of its own: a function, a channel.
func KeyOf(name string, content ...any) Key {
	w := writer{hash: sha256.New()}
	w.text(name)
	for _, one := range content {
		w.value(reflect.ValueOf(&one).Elem())
	}
	w.flush()
	return Key(w.hash.Sum(nil))
}

// writer writes values so that different ones are never written alike: each list and text with its length before it, what lies behind an interface
// with its type.
type writer struct {
	hash   hash.Hash
	buffer []byte
}

// full is how many bytes are hashed at once.
const full = 1 << 14

func (w *writer) flush() {
	w.hash.Write(w.buffer)
	w.buffer = w.buffer[:0]
}

func (w *writer) number(n uint64) {
	if len(w.buffer) >= full {
		w.flush()
	}
	w.buffer = binary.LittleEndian.AppendUint64(w.buffer, n)
}

func (w *writer) byte(b byte) {
	if len(w.buffer) >= full {
		w.flush()
	}
	w.buffer = append(w.buffer, b)
}

func (w *writer) text(s string) {
	w.number(uint64(len(s)))
	w.buffer = append(w.buffer, s...)
}

func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		w.byte(truth(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		w.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		w.number(math.Float64bits(v.Float()))
	case reflect.String:
		w.text(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			w.value(v.Field(i))
		}
	case reflect.Array:
		w.items(v)
	case reflect.Slice:
		w.byte(truth(v.IsNil()))
		w.number(uint64(v.Len()))
		w.items(v)
	case reflect.Map:
		w.entries(v)
	case reflect.Pointer:
		if w.byte(truth(v.IsNil())); !v.IsNil() {
			w.value(v.Elem())
		}
	case reflect.Interface:
		if w.byte(truth(v.IsNil())); !v.IsNil() {
			w.text(v.Elem().Type().String())
			w.value(v.Elem())
		}
	case reflect.Func, reflect.Chan:
		if w.byte(truth(v.IsNil())); !v.IsNil() {
			panic("memo: a " + v.Type().String() + " stands for no content")
		}
	default:
		panic(fmt.Sprintf("memo: no way to write a %s", v.Type()))
	}
}

func (w *writer) items(v reflect.Value) {
	if size, plain := plains[v.Type().Elem().Kind()]; plain && v.Kind() == reflect.Slice { // the long ones, as they lie in memory
		w.flush()
		w.hash.Write(unsafe.Slice((*byte)(v.UnsafePointer()), v.Len()*size))
		return
	}
	for i := range v.Len() {
		w.value(v.Index(i))
	}
}

// plains are the kinds of values that are alike where their bytes are, and of how many these are. All zeros and numbers that are none are told apart by
// their bits.
var plains = map[reflect.Kind]int{
	reflect.Float64: 8, reflect.Float32: 4, reflect.Int64: 8, reflect.Int32: 4, reflect.Int16: 2, reflect.Int8: 1, reflect.Uint64: 8, reflect.Uint32: 4,
	reflect.Uint16: 2, reflect.Uint8: 1, reflect.Bool: 1, reflect.Int: strconv.IntSize / 8, reflect.Uint: strconv.IntSize / 8,
}

// entries writes a map in the order of the keys of its entries, for its own is none.
func (w *writer) entries(v reflect.Value) {
	w.byte(truth(v.IsNil()))
	w.number(uint64(v.Len()))
	var all []Key
	for each := v.MapRange(); each.Next(); {
		one := writer{hash: sha256.New()}
		one.value(each.Key())
		one.value(each.Value())
		one.flush()
		all = append(all, Key(one.hash.Sum(nil)))
	}
	slices.SortFunc(all, func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	for _, k := range all {
		w.buffer = append(w.buffer, k[:]...)
	}
}

func truth(is bool) byte {
	if is {
		return 1
	}
	return 0
}
