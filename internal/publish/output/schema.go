package output

import (
	"reflect"

	"ecart/internal/publish/data/jsonfile"
)

// Schema returns the JSON Schema (2020-12) of manifest.json. It is made from the types that the file is written from, so that the two cannot differ.
func Schema() []byte {
	together := jsonfile.Object{}
	told := []string{"made", "options", "sources", "counts", "suppressed"}
	for _, key := range told {
		together = append(together, jsonfile.Member{Key: key, Value: told})
	}
	return jsonfile.Schema(reflect.TypeFor[manifest](), "urn:ecart:manifest:1", "Manifest of an ecart output",
		"What a report was made from, with and into: every file with its size and hash, counts, suppressions and warnings. It names no path of the machine. The manifest of one location of several has none of made, options, sources, counts and suppressed, which tell of the whole group.",
		jsonfile.Rules{Of: reflect.TypeFor[manifest](), Keywords: jsonfile.Object{{Key: "dependentRequired", Value: together}}})
}
