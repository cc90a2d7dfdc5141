package shelf

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ecart/internal/publish/output"
)

func TestAListIsReadAsItWasWritten(t *testing.T) {
	dir := t.TempDir()
	whole, part := some(), some()
	part.Shard, part.Plan = &Part{2, 4}, []string{"a", "b"}
	read := 0
	for _, b := range []Batch{whole, part} {
		f := b.File()
		if err := os.WriteFile(filepath.Join(dir, f.Path), f.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Read(filepath.Join(dir, f.Path))
		if err != nil || !reflect.DeepEqual(got, b) {
			t.Errorf("%s: %v\n%+v\n%+v", f.Path, err, got, b)
		}
		read++
	}
	if parts := Parts(dir); read != 2 || len(parts) != 1 || filepath.Base(parts[0]) != "batch.2-of-4.json" {
		t.Errorf("parts %v", Parts(dir))
	}
}

func TestListsKeepToTheSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("batch.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("batch.json")
	if err != nil {
		t.Fatal(err)
	}
	part := some()
	part.Shard, part.Plan = &Part{2, 4}, []string{"a", "b"}
	for _, b := range []Batch{{}, some(), part} {
		one, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.File().Bytes))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(one); err != nil {
			t.Errorf("%+v: %v", b, err)
		}
		one.(map[string]any)["reports"] = []any{map[string]any{"id": "a", "exit": 0, "status": "lost"}}
		if schema.Validate(one) == nil {
			t.Error("an unknown state passes")
		}
	}
}

func TestTheWorstExitCodeIsTheBatchs(t *testing.T) {
	for _, c := range []struct{ a, b, want int }{{0, 0, 0}, {0, 6, 6}, {5, 6, 5}, {3, 5, 3}, {3, 2, 2}, {2, 4, 4}, {4, 1, 1}, {130, 1, 130}, {0, 9, 9}} {
		if got := Worse(c.a, c.b); got != c.want || Worse(c.b, c.a) != c.want {
			t.Errorf("of %d and %d the worse is %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestAnEntryNamesTheDocumentsThatAreThere(t *testing.T) {
	dir := t.TempDir()
	files := []output.File{{Path: "site/index.html"}, {Path: "results.xlsx"}}
	files = append(files, output.Manifest(output.ManifestOptions{Version: "test", Card: card("A", "en")}, files))
	if err := output.Commit(filepath.Join(dir, "a"), files, output.Options{}); err != nil {
		t.Fatal(err)
	}
	e := Entry{ID: "a", Status: Failed}.Seen(dir)
	if !e.Former || e.Report.Company != "A" || len(e.Documents) != 2 || e.Documents[0] != "site/index.html" {
		t.Errorf("%+v", e)
	}
	if e := (Entry{ID: "b", Status: Failed}).Seen(dir); e.Former || e.Documents != nil {
		t.Errorf("%+v", e)
	}
}
