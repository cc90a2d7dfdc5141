package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// SchemaID names the schema; nothing is fetched from there.
const SchemaID = "urn:ecart:results:1"

// Schema returns the JSON Schema (2020-12) of results.json. It is made from the types that the file is written from, so that the two
// cannot differ; every key has a description, and no other key is allowed.
func Schema() []byte {
	return SchemaOf(reflect.TypeFor[results](), SchemaID, "Results of an ecart report",
		"Every figure of the report with its value, confidence interval, base, method and status. Numbers have up to 12 significant digits. Shares are 0–1, durations are seconds. Keys that do not apply to a figure are absent; a suppressed figure has no value anywhere in the file.")
}

// SchemaOf returns the JSON Schema of a type whose fields say in their doc tags what they hold.
func SchemaOf(t reflect.Type, id, title, about string) []byte {
	b := schemaBuilder{}
	root := b.object(t)
	document := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", id},
		{"title", title},
		{"description", about},
	}
	document = append(document, root...)
	document = append(document, member{"$defs", b.defs})
	text, err := encode(document)
	if err != nil {
		panic("data: " + err.Error())
	}
	return layout(text)
}

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := encode(m.key)
		if err != nil {
			return nil, err
		}
		value, err := encode(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

type schemaBuilder struct {
	defs object
	seen []reflect.Type
}

// object returns the keywords of a struct type.
func (b *schemaBuilder) object(t reflect.Type) object {
	properties, required := b.properties(t)
	o := object{
		{"type", "object"},
		{"additionalProperties", false},
		{"required", required},
		{"properties", properties},
	}
	if t == reflect.TypeFor[figure]() {
		o = append(o, figureRules()...)
	}
	return o
}

func (b *schemaBuilder) properties(t reflect.Type) (object, []string) {
	var properties object
	required := []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			p, r := b.properties(f.Type)
			properties, required = append(properties, p...), append(required, r...)
			continue
		}
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		p := b.of(f.Type)
		if enum := f.Tag.Get("enum"); enum != "" {
			p = append(p, member{"enum", strings.Split(enum, ",")})
		}
		properties = append(properties, member{key, append(object{{"description", f.Tag.Get("doc")}}, p...)})
		if options != "omitempty" {
			required = append(required, key)
		}
	}
	return properties, required
}

// of returns the keywords of a value's type. A struct is defined once and referred to.
func (b *schemaBuilder) of(t reflect.Type) object {
	switch {
	case t.Kind() == reflect.Pointer:
		return b.of(t.Elem())
	case t == reflect.TypeFor[number](), t.Kind() == reflect.Float64:
		return object{{"type", "number"}}
	case t == reflect.TypeFor[json.RawMessage]():
		return object{{"type", "object"}}
	case t.Kind() == reflect.Map:
		return object{{"type", "object"}, {"additionalProperties", b.of(t.Elem())}}
	case t.Kind() == reflect.String:
		return object{{"type", "string"}}
	case t.Kind() == reflect.Bool:
		return object{{"type", "boolean"}}
	case t.Kind() == reflect.Int:
		return object{{"type", "integer"}, {"minimum", 0}}
	case t.Kind() == reflect.Slice:
		return object{{"type", "array"}, {"items", b.of(t.Elem())}}
	case t.Kind() == reflect.Struct:
		b.define(t)
		return object{{"$ref", "#/$defs/" + t.Name()}}
	default:
		panic(fmt.Sprintf("data: no schema for %s", t))
	}
}

func (b *schemaBuilder) define(t reflect.Type) {
	for _, s := range b.seen {
		if s == t {
			return
		}
	}
	b.seen = append(b.seen, t)
	at := len(b.defs)
	b.defs = append(b.defs, member{key: t.Name()})
	b.defs[at].value = b.object(t)
}

// figureRules says which keys go with which status, and that an interval has two ends.
func figureRules() object {
	only := func(statuses ...string) object {
		return object{{"required", []string{"status"}}, {"properties", object{{"status", object{{"enum", statuses}}}}}}
	}
	return object{
		{"dependentRequired", object{{"lo", []string{"hi"}}, {"hi", []string{"lo"}}}},
		{"if", only("measured", "indicative")},
		{"then", object{{"required", []string{"value", "n", "method"}}}},
		{"else", object{{"properties", object{{"value", false}, {"lo", false}, {"hi", false}, {"n", false}, {"method", false}}}}},
	}
}
