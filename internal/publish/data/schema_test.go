package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ecart/internal/measure/result"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(SchemaID, text); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, text []byte) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return s.Validate(v)
}

func TestResultsKeepToTheSchema(t *testing.T) {
	full, _, _ := filled()
	cases := []struct {
		name    string
		results *result.Results
	}{{"everything measured", full}, {"nothing measured", &result.Results{}}}
	s := compiled(t)
	for _, c := range cases {
		o := built
		if c.results == full {
			o, _ = look(built, full)
		}
		f, err := Results(c.results, model(), o)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if err := validate(t, s, f.Bytes); err != nil {
			t.Errorf("%s: %#v", c.name, err)
		}
	}
}

func TestTheSchemaRefusesWhatIsWrong(t *testing.T) {
	full, _, _ := filled()
	f, err := Results(full, model(), built)
	if err != nil {
		t.Fatal(err)
	}
	measured := regexp.MustCompile(`"nps": \{"status": "measured", "value": [^}]*\}`).Find(f.Bytes)
	if measured == nil {
		t.Fatal("no measured score to change")
	}
	cases := []struct{ name, score string }{
		{"a suppressed value", `{"status": "suppressed", "value": 3}`},
		{"a suppressed base", `{"status": "suppressed", "n": 3}`},
		{"a value without a base", `{"status": "measured", "value": 3, "method": "mean"}`},
		{"an interval with one end", `{"status": "measured", "value": 3, "n": 3, "method": "mean", "lo": 2}`},
		{"an unknown status", `{"status": "guessed"}`},
		{"an unknown key", `{"status": "suppressed", "colour": "red"}`},
		{"a text for a number", `{"status": "measured", "value": "3", "n": 3, "method": "mean"}`},
		{"a negative base", `{"status": "measured", "value": 3, "n": -3, "method": "mean"}`},
	}
	s := compiled(t)
	for _, c := range cases {
		changed := bytes.Replace(f.Bytes, measured, []byte(`"nps": `+c.score), 1)
		if err := validate(t, s, changed); err == nil {
			t.Errorf("%s passes", c.name)
		}
	}
	good := bytes.Replace(f.Bytes, measured, []byte(`"nps": {"status": "suppressed", "reason": "too_few"}`), 1)
	if err := validate(t, s, good); err != nil {
		t.Errorf("a suppressed figure is refused: %v", err)
	}
}

func TestEveryKeyIsDescribedAndNoOtherIsAllowed(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	objects := map[string]any{"results": schema}
	for name, d := range schema["$defs"].(map[string]any) {
		objects[name] = d
	}
	snake := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	keys := 0
	for name, o := range objects {
		o := o.(map[string]any)
		if o["additionalProperties"] != false {
			t.Errorf("%s allows other keys", name)
		}
		for key, p := range o["properties"].(map[string]any) {
			keys++
			description, _ := p.(map[string]any)["description"].(string)
			if len(description) < 5 || !strings.HasSuffix(description, ".") {
				t.Errorf("%s.%s is described as %q", name, key, description)
			}
			if !snake.MatchString(key) {
				t.Errorf("%s.%s is not in snake case", name, key)
			}
		}
	}
	if keys < 200 {
		t.Errorf("found only %d keys", keys)
	}
}

// TestOptionalKeysAreWrittenSomewhere guards against a key that the schema describes and no results can have.
func TestOptionalKeysAreWrittenSomewhere(t *testing.T) {
	full, c, _ := filled()
	c.Company.Title = "Rapport"
	o, _ := look(built, full)
	f, err := Results(full, c, o)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for name, d := range schema["$defs"].(map[string]any) {
		for key := range d.(map[string]any)["properties"].(map[string]any) {
			seen++
			if !bytes.Contains(f.Bytes, fmt.Appendf(nil, "%q: ", key)) && key != "none" {
				t.Errorf("%s.%s is never written", name, key)
			}
		}
	}
	if seen == 0 {
		t.Fatal("no keys")
	}
}
