package cache

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/fxamacker/cbor/v2"
)

// Keep is Put for a value: a struct of exported fields, without functions and interfaces. It is kept as CBOR, which tells what is empty from what
// is not there, and numbers to their last bit. One that cannot be kept is not.
func (p *Pack) Keep(key string, value any) {
	if text, err := encoding.Marshal(value); err == nil {
		p.Put(key, text)
	}
}

// Recall is Get for a value that was kept: it is read into the one that is pointed at. It is false where there is none.
func (p *Pack) Recall(key string, into any) bool {
	text, ok := p.Get(key)
	return ok && decoding.Unmarshal(text, into) == nil
}

// Hash names a value by all that its exported fields hold, maps in the order of their keys.
func Hash(value any) (string, error) {
	text, err := ordered.Marshal(value)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

var (
	ordered  = must(cbor.EncOptions{Time: cbor.TimeRFC3339Nano, Sort: cbor.SortBytewiseLexical}.EncMode())
	encoding = must(cbor.EncOptions{Time: cbor.TimeRFC3339Nano, NaNConvert: cbor.NaNConvertNone, InfConvert: cbor.InfConvertNone}.EncMode())
	decoding = must(cbor.DecOptions{MaxArrayElements: 1 << 24, MaxMapPairs: 1 << 24, MaxNestedLevels: 64}.DecMode())
)

func must[T any](mode T, err error) T {
	if err != nil {
		panic(err) // the options are ours
	}
	return mode
}
