package shelf

import (
	"reflect"

	"ecart/internal/publish/data/jsonfile"
)

// Schema returns the JSON Schema (2020-12) of batch.json, made from the types that the file is written from.
func Schema() []byte {
	return jsonfile.Schema(reflect.TypeFor[document](), "urn:ecart:batch:1", "Reports of one call of ecart",
		"What became of each report of a batch, or of one shard of it. The file holds no time and no path of the machine.")
}
