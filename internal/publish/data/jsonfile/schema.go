package jsonfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rules are what a schema demands of one type beyond its keys.
type Rules struct {
	Of       reflect.Type
	Keywords Object
}

// Schema returns the JSON Schema (2020-12) of a type whose fields say in their doc tags what they hold. Every key has a description, and no
// other key is allowed.
func Schema(t reflect.Type, id, title, about string, rules ...Rules) []byte {
	b := schemaBuilder{rules: rules}
	root := b.object(t)
	document := Object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", id},
		{"title", title},
		{"description", about},
	}
	document = append(document, root...)
	document = append(document, Member{"$defs", b.defs})
	text, err := Lines(document)
	if err != nil {
		panic("jsonfile: " + err.Error())
	}
	return text
}

// Object is a JSON object whose keys keep their order.
type Object []Member

// Member is a key with its value.
type Member struct {
	Key   string
	Value any
}

// MarshalJSON writes the members in order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := Compact(m.Key)
		if err != nil {
			return nil, err
		}
		value, err := Compact(m.Value)
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
	rules []Rules
	defs  Object
	seen  []reflect.Type
}

// object returns the keywords of a struct type.
func (b *schemaBuilder) object(t reflect.Type) Object {
	properties, required := b.properties(t)
	o := Object{
		{"type", "object"},
		{"additionalProperties", false},
		{"required", required},
		{"properties", properties},
	}
	for _, r := range b.rules {
		if r.Of == t {
			o = append(o, r.Keywords...)
		}
	}
	return o
}

func (b *schemaBuilder) properties(t reflect.Type) (Object, []string) {
	var properties Object
	required := []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			p, r := b.properties(elem(f.Type))
			properties = append(properties, p...)
			if f.Type.Kind() != reflect.Pointer { // what a pointer embeds may be left out
				required = append(required, r...)
			}
			continue
		}
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		p := b.of(f.Type)
		if enum := f.Tag.Get("enum"); enum != "" {
			p = append(p, Member{"enum", strings.Split(enum, ",")})
		}
		properties = append(properties, Member{key, append(Object{{"description", f.Tag.Get("doc")}}, p...)})
		if options != "omitempty" {
			required = append(required, key)
		}
	}
	return properties, required
}

func elem(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// of returns the keywords of a value's type. A struct is defined once and referred to.
func (b *schemaBuilder) of(t reflect.Type) Object {
	switch {
	case t.Kind() == reflect.Pointer:
		return b.of(t.Elem())
	case t == reflect.TypeFor[Number](), t.Kind() == reflect.Float64:
		return Object{{"type", "number"}}
	case t == reflect.TypeFor[json.RawMessage]():
		return Object{{"type", "object"}}
	case t.Kind() == reflect.Map:
		return Object{{"type", "object"}, {"additionalProperties", b.of(t.Elem())}}
	case t.Kind() == reflect.String:
		return Object{{"type", "string"}}
	case t.Kind() == reflect.Bool:
		return Object{{"type", "boolean"}}
	case t.Kind() == reflect.Int, t.Kind() == reflect.Int64:
		return Object{{"type", "integer"}, {"minimum", 0}}
	case t.Kind() == reflect.Slice:
		return Object{{"type", "array"}, {"items", b.of(t.Elem())}}
	case t.Kind() == reflect.Struct:
		b.define(t)
		return Object{{"$ref", "#/$defs/" + definition(t)}}
	default:
		panic(fmt.Sprintf("jsonfile: no schema for %s", t))
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
	b.defs = append(b.defs, Member{Key: definition(t)})
	b.defs[at].Value = b.object(t)
}

// definition is the name under which a type is defined: as in Go, but small at the beginning, for whether a room exports it is no reader's
// business.
func definition(t reflect.Type) string {
	first, size := utf8.DecodeRuneInString(t.Name())
	return string(unicode.ToLower(first)) + t.Name()[size:]
}
