package config

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object that keeps the order of its entries.
type object []entry

type entry struct {
	key   string
	value any
}

// MarshalJSON writes the entries in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := encode(&b, e.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encode(&b, e.value); err != nil {
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
