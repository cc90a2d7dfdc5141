package app

import (
	"ecart/internal/app/inspect"
	"ecart/internal/config/keys"
	"ecart/internal/publish/data"
	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
)

// NamedSchema is a schema with the word by which it is asked for, and what it is the schema of.
type NamedSchema struct {
	Name, Of string
	make     func() []byte
}

// Schemas are the JSON Schemas of the files that ecart reads and writes, those of settings first.
func Schemas() []NamedSchema {
	return []NamedSchema{
		{"report", "report.yaml", keys.Schema},
		{"house", "a house that it extends", keys.HouseSchema},
		{"results", "results.json", data.Schema},
		{"manifest", "manifest.json", output.Schema},
		{"batch", "batch.json", shelf.Schema},
		{"inspection", "what inspect --json writes", inspect.Schema},
	}
}

// Schema returns one of them by its name, and false for another name.
func Schema(name string) ([]byte, bool) {
	for _, s := range Schemas() {
		if s.Name == name {
			return s.make(), true
		}
	}
	return nil, false
}
