package form

import (
	"bytes"
	"encoding/json"
)

// Object is a JSON object that keeps the order of its entries.
type Object []Entry

// Entry is a key, which is a text, with its value.
type Entry [2]any

// MarshalJSON writes the entries in order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := encode(&b, e[0]); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encode(&b, e[1]); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func encode(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
