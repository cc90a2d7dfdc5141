package output

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ecart/internal/diag"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("manifest.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestManifestsKeepToTheSchema(t *testing.T) {
	epoch := int64(1788000000)
	var l diag.List
	l.Warnf(diag.Place{File: "a.xlsx"}, "W0310", "too few")
	for name, o := range map[string]ManifestOptions{
		"bare": {},
		"full": {
			Version: "1.2.3", Built: time.Unix(epoch, 0), Key: "ab", Period: "2026-08", Diagnostics: l,
			Inputs: []Digest{{Path: "report.yaml", Size: 1 << 40, SHA256: "ff"}},
			Card:   &Card{Company: "A", Title: "B", Period: "C", Lang: "fr", Verdict: "D", Newest: "2026-09-30", Key: &KeyFigure{Name: "gap5", Text: "−1", Interval: "±1", Verdict: "bad"}},
			Told: &Told{
				Made: Made{Go: "go1", Schema: 1, Epoch: &epoch, Libraries: []Library{{"x", "v1"}}}, Options: Wanted{Lang: "fr", Theme: "sober", Profile: "draft", Paper: "a4"},
				Sources: []Source{{File: "a.xlsx", Role: "customers", Read: 2, Used: 1, Dropped: []ReasonCount{{"twice", 1}}}}, Suppressed: []ReasonCount{},
			},
		},
	} {
		one, err := jsonschema.UnmarshalJSON(bytes.NewReader(Manifest(o, []File{{Path: "x", Bytes: []byte("y")}}).Bytes))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema(t).Validate(one); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		m := one.(map[string]any)
		m["stranger"] = 1
		if schema(t).Validate(m) == nil {
			t.Errorf("%s: an unknown key passes", name)
		}
		delete(m, "stranger")
		delete(m, "outputs")
		if schema(t).Validate(m) == nil {
			t.Errorf("%s: a manifest without its outputs passes", name)
		}
	}
	half := map[string]any{}
	if err := json.Unmarshal(Manifest(ManifestOptions{Told: &Told{}}, nil).Bytes, &half); err != nil {
		t.Fatal(err)
	}
	delete(half, "counts")
	if schema(t).Validate(half) == nil {
		t.Error("half of what a manifest tells passes")
	}
}

func TestEveryKeyOfTheManifestIsDescribed(t *testing.T) {
	var doc any
	if err := json.Unmarshal(Schema(), &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	var walk func(x any)
	walk = func(x any) {
		m, _ := x.(map[string]any)
		properties, _ := m["properties"].(map[string]any)
		for key, p := range properties {
			n++
			if about, _ := p.(map[string]any)["description"].(string); len(about) < 8 || !strings.HasSuffix(about, ".") {
				t.Errorf("%s is described as %q, which is no sentence", key, about)
			}
		}
		for _, below := range m {
			walk(below)
		}
	}
	walk(doc)
	if n < 50 {
		t.Errorf("only %d keys were looked at", n)
	}
}
