package keys

import (
	"bytes"
	"encoding/json"
	"slices"

	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/config/house"
)

// Schema returns the JSON Schema (draft 2020-12) of report.yaml, for editors. It is made from the tables that read the file. Keys are demanded only of
// a report that extends nothing, for those of another one may stand in its house.
func Schema() []byte {
	whole := report.Schema()
	top := described("report.yaml", "The settings of a service-quality report.", form.Partial(whole))
	return written(append(top,
		form.Entry{"if", form.Object{{"not", form.Object{{"required", []string{house.Extends}}}}}},
		form.Entry{"then", form.Demands(whole)},
		form.Entry{"$defs", definitions()}))
}

// HouseSchema returns the JSON Schema of a file that reports extend: the same keys, and none of them is demanded.
func HouseSchema() []byte {
	whole := report.Schema()
	top := described("house.yaml", "Settings that several service-quality reports share.", form.Partial(whole))
	return written(append(top, form.Entry{"$defs", definitions()}))
}

func described(title, about string, schema form.Object) form.Object {
	top := form.Object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}, {"description", about}}
	return append(top, schema...)
}

// profileRef is how the schema speaks of the settings of a profile.
var profileRef = form.Object{{"$ref", "#/$defs/profile"}}

// definitions are the columns, and the settings of a profile: those of the file but for the keys that stand at its top alone.
func definitions() form.Object {
	properties := form.Object{}
	for _, k := range report.Keys {
		if !slices.Contains([]string{house.Extends, house.Profile, house.Profiles}, k.Name) {
			properties = append(properties, form.Entry{k.Name, form.Object{{"$ref", "#/properties/" + k.Name}}})
		}
	}
	profile := form.Object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
	return append(columns.Definitions(), form.Entry{"profile", profile})
}

func written(top form.Object) []byte {
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
