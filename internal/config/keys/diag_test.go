package keys

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/config/form"
	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
)

func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	var codes []string
	for _, c := range Codes() {
		codes = append(codes, c.ID)
	}
	diagtest.Fixtures{Codes: codes, Provoke: load, Beside: true}.Play(t)
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
	for _, file := range []string{"codes.go", "../columns/codes.go", "../form/codes.go", "../house/house.go", "../look/codes.go", "../target/codes.go"} {
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
