package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/fxamacker/cbor/v2"
	"github.com/klauspost/compress/s2"

	"ecart/internal/together"
)

// Keep is Put for a value: a struct of exported fields, without functions, interfaces and arrays. One that cannot be kept is not.
func (p *Pack) Keep(key string, value any) {
	if text, err := plain(value); err == nil {
		p.Put(key, text)
	}
}

// Recall is Get for a value that was kept: it is read into the one that is pointed at. It is false where there is none.
func (p *Pack) Recall(key string, into any) bool {
	text, ok := p.Get(key)
	return ok && unplain(text, into)
}

// Ahead begins to recall what the last run kept under a key of a kind, "figures …", while the caller works out what it is going to ask for: most often that.
// What it returns is Recall for one key, into a value of its own; nil where there is none.
func Ahead[T any](p *Pack, kind string) func(key string) *T {
	type recalled struct {
		key   string
		value *T
	}
	var begun recalled
	var group together.Group
	group.Go(func() {
		key, small := p.only(kind)
		value := new(T)
		if unpack(small, value) {
			begun = recalled{key, value}
		}
	})
	return func(key string) *T {
		group.Wait()
		if first := begun; first.value != nil && first.key == key {
			begun = recalled{} // its next owner changes it
			p.Hold(key)
			return first.value
		}
		return Recalled[T](p, key)
	}
}

// Recalled is Recall into a new value; nil where there is none.
func Recalled[T any](p *Pack, key string) *T {
	value := new(T)
	if !p.Recall(key, value) {
		return nil
	}
	return value
}

// only is the one entry of a kind that earlier runs kept; nothing where there is none, or more than one.
func (p *Pack) only(kind string) (key string, small []byte) {
	if p == nil {
		return "", nil
	}
	p.read.Do(p.load)
	p.mu.Lock()
	defer p.mu.Unlock()
	for k, v := range p.was {
		if !strings.HasPrefix(k, kind) {
			continue
		}
		if key != "" {
			return "", nil
		}
		key, small = k, v
	}
	return key, small
}

// unpack reads a value from what is kept of it.
func unpack(small []byte, into any) bool {
	if small == nil {
		return false
	}
	text, err := s2.Decode(nil, small)
	return err == nil && unplain(text, into)
}

// Hash names a value by all that its exported fields hold, maps in the order of their keys.
func Hash(value any) (string, error) {
	text, err := ordered.Marshal(value)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

var ordered = func() cbor.EncMode {
	mode, err := cbor.EncOptions{Time: cbor.TimeRFC3339Nano, Sort: cbor.SortBytewiseLexical}.EncMode()
	if err != nil {
		panic(err) // the options are ours
	}
	return mode
}()
