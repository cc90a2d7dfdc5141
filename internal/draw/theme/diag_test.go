package theme

import (
	"os"
	"path/filepath"
	"testing"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
)

// Each folder of testdata/diag says in asked.yaml which theme and accent are asked for; a theme of its own stands in its folder t.
func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	var codes []string
	for i, c := range Codes() {
		if codes = append(codes, c.ID); c.Meaning == "" || i > 0 && codes[i-1] >= c.ID {
			t.Errorf("%s stands out of order, or without its meaning", c.ID)
		}
	}
	diagtest.Fixtures{Codes: codes, Provoke: func(t *testing.T, folder, _ string) diag.List {
		text, err := os.ReadFile(filepath.Join(folder, "asked.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		var asked struct{ Theme, Accent string }
		if err := yaml.Unmarshal(text, &asked); err != nil {
			t.Fatal(err)
		}
		_, found := Load(asked.Theme, folder, asked.Accent, diag.Place{File: "report.yaml", Line: 9, Col: 3})
		return found
	}}.Play(t)
}
