package keys

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each folder of testdata/diag is named after a code and holds a report.yaml that provokes it and the text that is wanted.
func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	folders, err := filepath.Glob("testdata/diag/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	provoked := map[string]bool{}
	for _, folder := range folders {
		code, _, _ := strings.Cut(filepath.Base(folder), "-")
		t.Run(filepath.Base(folder), func(t *testing.T) {
			found := load(t, folder, code)
			if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == code }) {
				t.Errorf("no finding has the code %s", code)
			}
			var got strings.Builder
			found.WriteText(&got, diag.TextOptions{})
			golden(t, filepath.Join(folder, "want.txt"), got.String())
		})
		provoked[code] = true
	}
	for _, c := range Codes() {
		if !provoked[c.ID] {
			t.Errorf("no fixture provokes %s, %s", c.ID, c.Meaning)
		}
		delete(provoked, c.ID)
	}
	for code := range provoked {
		t.Errorf("the fixtures of %s are for no code", code)
	}
}

// load reads a fixture as a user would, from its own folder. The one that must be too large is made so here.
func load(t *testing.T, folder, code string) diag.List {
	if code == form.TooLarge {
		line, err := os.ReadFile(filepath.Join(folder, "report.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		_, found := Parse("report.yaml", folder, bytes.Repeat(line, form.MaxSize/len(line)+1))
		return found
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.Chdir(here); err != nil {
			t.Fatal(err)
		}
	}()
	if err := os.Chdir(folder); err != nil {
		t.Fatal(err)
	}
	c, found, err := Load("report.yaml")
	if err != nil || c == nil {
		t.Fatalf("Load = %v, %v", c, err)
	}
	return found
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("found\n%s\nwant\n%s", got, want)
	}
}

// A key that is written almost right is one thing to mend: that the right one is missing says nothing more.
func TestAMisspeltKeyIsNotMissingToo(t *testing.T) {
	_, found := Parse("report.yaml", "", []byte("compagny: {name: Test}\nsources: [{role: customers, file: survey.xlsx, columns: {nps: nps}}]\n"))
	if len(found) != 1 || found[0].Code != "E0101" || found[0].Hint != `did you mean "company"?` {
		t.Errorf("found %v, want the unknown key alone", found)
	}
}

func TestCodesAreInOrderAndSayWhatTheyMean(t *testing.T) {
	codes := Codes()
	for i, c := range codes {
		if len(c.ID) != 5 || !strings.HasPrefix(c.ID, "E01") || c.Meaning == "" {
			t.Errorf("code %q means %q", c.ID, c.Meaning)
		}
		if i > 0 && codes[i-1].ID >= c.ID {
			t.Errorf("%s stands before %s", codes[i-1].ID, c.ID)
		}
	}
	declared := 0
	for _, file := range []string{"codes.go", "../columns/codes.go", "../form/codes.go", "../look/codes.go", "../target/codes.go"} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		declared += strings.Count(string(source), `= "E01`)
	}
	if declared != len(codes) {
		t.Errorf("%d codes are declared and %d have a meaning", declared, len(codes))
	}
}
