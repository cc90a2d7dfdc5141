package keys

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
	"ecart/internal/config/target"
)

func TestSchemaIsTheSameEveryTime(t *testing.T) {
	if !bytes.Equal(Schema(), Schema()) {
		t.Error("two calls gave two schemas")
	}
}

func TestEveryKeyOfTheSchemaIsDescribed(t *testing.T) {
	n := 0
	schema := schemaOf(t)
	delete(schema, "then") // demands keys that are described above
	walk(t, schema, "", func(path string, property map[string]any, leaf bool) {
		n++
		about, _ := property["description"].(string)
		if len(about) < 10 || !strings.HasSuffix(about, ".") {
			t.Errorf("%s is described as %q, which is no sentence", path, about)
		}
		if !hasAny(property, "type", "anyOf", "const", "$ref") {
			t.Errorf("%s has no type", path)
		}
		if leaf && !hasAny(property, "default", "examples") {
			t.Errorf("%s has neither a default nor an example", path)
		}
	})
	if n < 150 {
		t.Errorf("only %d keys were looked at", n)
	}
}

// The law behind it: the tables that read report.yaml are those the schema is made from. This test proves it from outside, with a
// document made of the schema alone.
func TestSchemaAndDecoderKnowTheSameKeys(t *testing.T) {
	schema := schemaOf(t)
	m := maker{t: t, schema: schema}
	text := m.document("")
	_, found := Parse("report.yaml", ".", text)
	for _, f := range found {
		if slices.Contains([]string{form.UnknownKey, form.WrongKind, form.NotAllowed, form.BadDate, form.OutOfBounds, form.NoValue, form.BadID, target.UnknownMeasure}, f.Code) {
			t.Errorf("what the schema allows is refused: %s: %s", f.Place, f.Message)
		}
	}

	const stranger = "qqqqqqqqqqqqqqqqqq"
	m.objects = nil
	text = m.document(stranger)
	var decoded []string
	_, found = Parse("report.yaml", ".", text)
	for _, f := range found {
		if f.Code == form.UnknownKey {
			keys := strings.Split(strings.TrimPrefix(f.Hint, "keys here are "), ", ")
			slices.Sort(keys)
			decoded = append(decoded, strings.Join(keys, ", "))
		}
	}
	slices.Sort(decoded)
	slices.Sort(m.objects)
	if len(decoded) < 20 || !slices.Equal(decoded, m.objects) {
		t.Errorf("the decoder knows in its groups\n%s\nthe schema\n%s", strings.Join(decoded, "\n"), strings.Join(m.objects, "\n"))
	}
}

func TestSchemaAcceptsWhatIsValid(t *testing.T) {
	schema := compiled(t)
	files, err := filepath.Glob("testdata/valid/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no valid documents: %v", err)
	}
	samples, _ := filepath.Glob("../../../samples/*/report.yaml")
	for _, file := range append(files, samples...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(plainTree(t, text)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for _, locale := range []string{"en", "fr", "de", "pt-BR"} {
		if err := schema.Validate(plainTree(t, Template(TemplateOptions{Locale: locale}))); err != nil {
			t.Errorf("template %s: %v", locale, err)
		}
	}
}

func TestSchemaRefusesWhatTheDecoderRefuses(t *testing.T) {
	schema := compiled(t)
	for _, name := range []string{
		"E0101-unknown-key", "E0103-wrong-kind", "E0104-key-missing", "E0105-not-allowed", "E0107-out-of-bounds", "E0108-no-value",
		"E0101-profile", "E0117-newer-version", "E0121-bad-id", "E0123-unknown-measure", "E0132-bad-colour", "E0132-colour-as-comment",
	} {
		text, err := os.ReadFile(filepath.Join("testdata/diag", name, "report.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(plainTree(t, text)) == nil {
			t.Errorf("%s passes the schema", name)
		}
	}
}

// What a report leaves to its house is not missing from it, and a house or a profile is no report.
func TestKeysAreDemandedOnlyOfReportsThatExtendNothing(t *testing.T) {
	report, house := compiled(t), compiledFrom(t, HouseSchema())
	const sources = "sources: [{role: customers, file: a.xlsx, columns: {nps: nps}}]\n"
	for _, x := range []struct {
		text              string
		inReport, inHouse bool
	}{
		{"company: {name: A}\n" + sources, true, true},
		{sources, false, true},
		{"company: {name: A}\n", false, true},
		{"company: {mission: Be.}\n" + sources, false, true},
		{"extends: house.yaml\n", true, true},
		{"extends: house.yaml\ncompany: {mission: Be.}\nbrand: {logo: {dark: d.svg}, font: {bold: b.ttf}}\n", true, true},
		{"company: {name: A}\nbrand: {logo: {dark: d.svg}}\n" + sources, false, true},
		{"company: {name: A}\nbrand: {font: {bold: b.ttf}}\n" + sources, false, true},
		{"company: {name: A}\nstatistics: {crosshair: {importance: 5}}\n" + sources, false, true},
		{"extends: house.yaml\nsources: [{role: customers, columns: {nps: nps}}]\n", false, false}, // lists are whole
		{"extends: house.yaml\ncompny: {name: A}\n", false, false},
		{"extends: [house.yaml]\n", false, false},
		{"profiles: {draft: {brand: {footer: Draft}, company: {mission: Be.}}}\n", false, true},
		{"extends: house.yaml\nprofiles: {draft: {brand: {footer: Draft}}}\n", true, true},
		{"extends: house.yaml\nprofiles: {draft: {brand: {fotter: Draft}}}\n", false, false},
		{"extends: house.yaml\nprofiles: {draft: {extends: other.yaml}}\n", false, false},
		{"extends: house.yaml\nprofiles: {draft: {privacy: {customers: few}}}\n", false, false},
	} {
		tree := plainTree(t, []byte(x.text))
		if err := report.Validate(tree); (err == nil) != x.inReport {
			t.Errorf("as a report: %s%v", x.text, err)
		}
		if err := house.Validate(tree); (err == nil) != x.inHouse {
			t.Errorf("as a house: %s%v", x.text, err)
		}
	}
	files, err := filepath.Glob("testdata/diag/*/house.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no houses: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := house.Validate(plainTree(t, text)) != nil; wrong != strings.Contains(file, "E0101") {
			t.Errorf("%s passes the schema: %v", file, !wrong)
		}
	}
}

func compiled(t *testing.T) *jsonschema.Schema { return compiledFrom(t, Schema()) }

func compiledFrom(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("report.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func schemaOf(t *testing.T) map[string]any {
	t.Helper()
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

func hasAny(m map[string]any, keys ...string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return m[k] != nil })
}

// walk calls see for each property below a schema; a leaf is one that holds no properties itself.
func walk(t *testing.T, schema any, path string, see func(path string, property map[string]any, leaf bool)) {
	switch s := schema.(type) {
	case []any:
		for _, x := range s {
			walk(t, x, path, see)
		}
	case map[string]any:
		for _, k := range []string{"items", "anyOf", "allOf", "then"} {
			walk(t, s[k], path, see)
		}
		if path == "" {
			for _, x := range asMap(s["$defs"]) {
				walk(t, x, "$defs", see)
			}
		}
		for name, p := range asMap(s["properties"]) {
			property := asMap(p)
			if ref, _ := property["$ref"].(string); strings.HasPrefix(ref, "#/properties/") {
				continue // described there
			}
			at := path + "." + name
			inner := 0
			walk(t, property, at, func(string, map[string]any, bool) { inner++ })
			if property["description"] != nil || property["properties"] == nil {
				see(at, property, inner == 0 && property["properties"] == nil)
			}
			walk(t, property, at, see)
		}
	}
}

func asMap(x any) map[string]any {
	m, _ := x.(map[string]any)
	return m
}

// maker makes documents from a schema, and notes the keys of each group it makes.
type maker struct {
	t        *testing.T
	schema   map[string]any
	stranger string
	objects  []string
}

// document returns one with every key of the schema, and with a stranger in every group unless it is "".
func (m *maker) document(stranger string) []byte {
	m.stranger = stranger
	doc := m.value(m.schema).(map[string]any)
	source := asMap(asMap(asMap(m.schema["properties"])["sources"])["items"])
	var sources []any
	for _, rule := range source["allOf"].([]any) {
		role := asMap(asMap(asMap(asMap(rule)["if"])["properties"])["role"])["const"]
		columns := asMap(asMap(asMap(asMap(rule)["then"])["properties"])["columns"])
		s := m.value(source).(map[string]any)
		s["role"], s["columns"], s["file"] = role, m.value(columns), fmt.Sprintf("%v.xlsx", role)
		sources = append(sources, s)
	}
	m.forget(source) // the one made on the way, with columns of no role
	for _, group := range []string{"response", "missing", "events"} {
		m.forget(asMap(asMap(source["properties"])[group]))
	}
	doc["sources"] = sources
	delete(doc, "extends") // names a file, which has a test of its own
	text, err := json.Marshal(doc)
	if err != nil {
		m.t.Fatal(err)
	}
	return text
}

func (m *maker) value(schema map[string]any) any {
	if ref, is := schema["$ref"].(string); is {
		return m.value(asMap(asMap(m.schema["$defs"])[strings.TrimPrefix(ref, "#/$defs/")]))
	}
	if schema["properties"] != nil {
		return m.object(schema)
	}
	if all, is := schema["anyOf"].([]any); is {
		if i := slices.IndexFunc(all, func(x any) bool { return asMap(x)["properties"] != nil }); i >= 0 {
			return m.object(asMap(all[i]))
		}
		if i := slices.IndexFunc(all, func(x any) bool { return asMap(asMap(x)["items"])["properties"] != nil }); i >= 0 && schema["examples"] == nil {
			return m.value(asMap(all[i]))
		}
	}
	switch {
	case schema["const"] != nil:
		return schema["const"]
	case schema["examples"] != nil:
		return schema["examples"].([]any)[0]
	case schema["default"] != nil:
		return schema["default"]
	case schema["items"] != nil:
		return []any{m.value(asMap(schema["items"]))}
	}
	m.t.Fatalf("no value can be made of %v", schema)
	return nil
}

func (m *maker) object(schema map[string]any) any {
	o := map[string]any{}
	for name, p := range asMap(schema["properties"]) {
		o[name] = m.value(asMap(p))
	}
	m.objects = append(m.objects, m.names(schema))
	if m.stranger != "" {
		o[m.stranger] = 1
	}
	return o
}

// names lists the keys of a group, sorted.
func (m *maker) names(schema map[string]any) string {
	var known []string
	for name := range asMap(schema["properties"]) {
		known = append(known, name)
	}
	slices.Sort(known)
	return strings.Join(known, ", ")
}

func (m *maker) forget(schema map[string]any) {
	if i := slices.Index(m.objects, m.names(schema)); i >= 0 {
		m.objects = slices.Delete(m.objects, i, i+1)
	}
}

// plainTree turns YAML into what a JSON Schema validator takes: dates are texts, as they are to editors.
func plainTree(t *testing.T, text []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	return plainNode(t, doc.Content[0])
}

func plainNode(t *testing.T, n *yaml.Node) any {
	n = form.Deref(n)
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plainNode(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		all := []any{}
		for _, c := range n.Content {
			all = append(all, plainNode(t, c))
		}
		return all
	}
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		return json.Number(n.Value)
	}
	return n.Value
}
