// Package jsonfile writes values as JSON that people can read and diff line by line, and the schema of their types that programs check it by.
package jsonfile

import (
	"bytes"
	"encoding/json"
)

// Lines returns a value as JSON laid out in lines.
func Lines(v any) ([]byte, error) {
	compact, err := Compact(v)
	if err != nil {
		return nil, err
	}
	return layout(compact), nil
}

// Compact is json.Marshal that leaves < and & as they are: the file is no web page.
func Compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
