package methods

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestEveryMethodAResultNamesIsInTheTable(t *testing.T) {
	table := map[string]Method{}
	for _, m := range Table() {
		if _, twice := table[m.ID]; twice {
			t.Errorf("method %s stands twice", m.ID)
		}
		if m.Name == "" || m.Formula == "" || m.Source == "" {
			t.Errorf("method %s is not explained: %+v", m.ID, m)
		}
		table[m.ID] = m
	}
	declared := constants(t, "../../../measure/result", "Method")
	if len(declared) < 10 {
		t.Fatalf("found only the methods %v", declared)
	}
	for name, id := range declared {
		if _, ok := table[id]; !ok {
			t.Errorf("result.%s = %q is not in the table", name, id)
		}
	}
	if len(table) != len(declared) {
		t.Errorf("%d methods in the table, %d in result", len(table), len(declared))
	}
}

// constants returns the text constants of a package whose names start with a prefix.
func constants(t *testing.T, dir, prefix string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, file := range files {
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(source, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, prefix) {
				return true
			}
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
				text, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				found[spec.Names[0].Name] = text
			}
			return true
		})
	}
	return found
}
