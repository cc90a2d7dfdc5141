package config

import (
	"bytes"
	"encoding/json"
)

// Schema returns the JSON Schema (draft 2020-12) of report.yaml, for editors. It is made from the tables that read the file.
func Schema() []byte {
	top := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "report.yaml"},
		{"description", "The settings of a service-quality report."},
	}
	top = append(top, report.schema()...)
	top = append(top, entry{"$defs", columnDefinitions()})
	plain, err := json.Marshal(top)
	if err != nil {
		panic("config: the schema cannot be written: " + err.Error())
	}
	var b bytes.Buffer
	if err := json.Indent(&b, plain, "", "  "); err != nil {
		panic("config: the schema is not JSON: " + err.Error())
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// schema states the table as a JSON Schema object that allows these keys and no others.
func (t table[T]) schema() object {
	properties := object{}
	var required []string
	for _, k := range t.keys {
		properties = append(properties, entry{k.name, k.describe()})
		if k.required {
			required = append(required, k.name)
		}
	}
	o := object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
	if required != nil {
		o = append(o, entry{"required", required})
	}
	if t.rules != nil {
		o = append(o, t.rules()...)
	}
	return o
}

func (k key[T]) describe() object {
	o := object{{"description", k.about}}
	o = append(o, k.schema()...)
	if k.initial != nil {
		o = append(o, entry{"default", k.initial})
	}
	if k.examples != nil {
		o = append(o, entry{"examples", k.examples})
	}
	return o
}
