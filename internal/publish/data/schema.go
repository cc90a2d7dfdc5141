package data

import (
	"reflect"

	"ecart/internal/publish/data/jsonfile"
	"ecart/internal/publish/data/value"
)

// SchemaID names the schema; nothing is fetched from there.
const SchemaID = "urn:ecart:results:1"

// Schema returns the JSON Schema (2020-12) of results.json. It is made from the types that the file is written from, so that the two
// cannot differ.
func Schema() []byte {
	return jsonfile.Schema(reflect.TypeFor[results](), SchemaID, "Results of an ecart report",
		"Every figure of the report with its value, confidence interval, base, method and status. Numbers have up to 12 significant digits. Shares are 0–1, durations are seconds. Keys that do not apply to a figure are absent; a suppressed figure has no value anywhere in the file.",
		jsonfile.Rules{Of: reflect.TypeFor[value.Figure](), Keywords: figureRules()})
}

type object = jsonfile.Object

func key(name string, value any) jsonfile.Member { return jsonfile.Member{Key: name, Value: value} }

// figureRules says which keys go with which status, and that an interval has two ends.
func figureRules() object {
	only := func(statuses ...string) object {
		return object{key("required", []string{"status"}), key("properties", object{key("status", object{key("enum", statuses)})})}
	}
	return object{
		key("dependentRequired", object{key("lo", []string{"hi"}), key("hi", []string{"lo"})}),
		key("if", only("measured", "indicative")),
		key("then", object{key("required", []string{"value", "n", "method"})}),
		key("else", object{key("properties", object{key("value", false), key("lo", false), key("hi", false), key("n", false), key("method", false)})}),
	}
}
