package single

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
)

// pack is what only scripts use: parts of the document to be filled in, and the scripts themselves, to be run in their order.
type pack struct {
	Parts   []string `json:"parts"`
	Scripts []string `json:"scripts"`
}

// add takes a part in and returns its number.
func (p *pack) add(text string) int {
	p.Parts = append(p.Parts, text)
	return len(p.Parts) - 1
}

// bytes is the pack compressed, in letters that HTML leaves alone.
func (p *pack) bytes() ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if err := json.NewEncoder(w).Encode(p); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return []byte(base64.StdEncoding.EncodeToString(b.Bytes())), nil
}

// hash is how a Content-Security-Policy names a script or a stylesheet that it allows.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
