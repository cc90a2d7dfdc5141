package keys

import (
	"bytes"
	"encoding/json"

	"ecart/internal/config/columns"
	"ecart/internal/config/form"
)

// Schema returns the JSON Schema (draft 2020-12) of report.yaml, for editors. It is made from the tables that read the file.
func Schema() []byte {
	top := form.Object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "report.yaml"},
		{"description", "The settings of a service-quality report."},
	}
	top = append(top, report.Schema()...)
	top = append(top, form.Entry{"$defs", columns.Definitions()})
	plain, err := json.Marshal(top)
	if err != nil {
		panic("keys: the schema cannot be written: " + err.Error())
	}
	var b bytes.Buffer
	if err := json.Indent(&b, plain, "", "  "); err != nil {
		panic("keys: the schema is not JSON: " + err.Error())
	}
	b.WriteByte('\n')
	return b.Bytes()
}
