package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestEveryTextTheProgramAsksForIsThere reads the source of every room: a text asked for by a literal key must be in the
// catalogues. A key put together from parts is held to its beginning.
func TestEveryTextTheProgramAsksForIsThere(t *testing.T) {
	p := printer(t, "en")
	n := 0
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, source, 0)
		if err != nil {
			return nil // the compiler says it better
		}
		ast.Inspect(file, func(node ast.Node) bool {
			key, whole, ok := keyAsked(node, filepath.Base(filepath.Dir(path)))
			if !ok {
				return true
			}
			n++
			if whole && !p.Has(key) || !whole && !p.hasPrefix(key) {
				t.Errorf("%s: no text %q", set.Position(node.Pos()), key)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 300 {
		t.Errorf("only %d keys were seen", n)
	}
}

// keyAsked returns the key that a call of T names, and whether it is the whole of it. In compose, t is T.
func keyAsked(node ast.Node, room string) (key string, whole, ok bool) {
	call, is := node.(*ast.CallExpr)
	if !is || len(call.Args) == 0 {
		return "", false, false
	}
	method, is := call.Fun.(*ast.SelectorExpr)
	if !is || method.Sel.Name != "T" && (method.Sel.Name != "t" || room != "compose") {
		return "", false, false
	}
	arg, whole := call.Args[0], true
	for {
		sum, is := arg.(*ast.BinaryExpr)
		if !is {
			break
		}
		arg, whole = sum.X, false
	}
	text, is := arg.(*ast.BasicLit)
	if !is || text.Kind != token.STRING {
		return "", false, false
	}
	key, err := strconv.Unquote(text.Value)
	return key, whole, err == nil
}

func (p *Printer) hasPrefix(prefix string) bool {
	for k := range p.words {
		if strings.HasPrefix(k, prefix) {
			return true
		}
	}
	return false
}
