package compose

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// constants returns the string constants of the analysis ids whose name begins so.
func constants(t *testing.T, prefix string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "measure", "result", "ids.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, prefix) || len(spec.Values) == 0 {
			return true
		}
		if text, ok := spec.Values[0].(*ast.BasicLit); ok {
			id, err := strconv.Unquote(text.Value)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, id)
		}
		return true
	})
	if len(all) == 0 {
		t.Fatalf("no constant begins with %s", prefix)
	}
	return all
}

func TestEveryReasonHasWords(t *testing.T) {
	reasons := append(constants(t, "Reason"), "no_column")
	for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Contacts, config.Complaints, config.Costs, config.Processes, config.Checklist} {
		reasons = append(reasons, "no_"+string(role))
	}
	for _, lang := range i18n.Languages() {
		p := composetest.Printer(t, lang)
		for _, id := range reasons {
			if !p.Has("compose.reason." + id) {
				t.Errorf("%s: no words for the reason %q", lang, id)
			}
		}
	}
}

func TestEveryRealismVerdictHasWordsAndARule(t *testing.T) {
	for _, lang := range i18n.Languages() {
		p := composetest.Printer(t, lang)
		for _, id := range constants(t, "Realism") {
			for _, key := range []string{"compose.realism." + id, "compose.advice." + id, "method.realism." + id, "method.realism." + id + ".rule"} {
				if !p.Has(key) {
					t.Errorf("%s: no text %q", lang, key)
				}
			}
		}
	}
}

// TestChartsWriteNumbersAsTheirTablesDo holds the axis of a chart to the decimals of the table under it: the same figure
// never reads 3,87 here and 4 there.
func TestChartsWriteNumbersAsTheirTablesDo(t *testing.T) {
	n := 0
	eachBlock(compose(t, composetest.Settings(), composetest.Results(), "fr"), func(page string, b report.Block) {
		f, ok := b.(report.Figurative)
		if !ok {
			return
		}
		var axis report.Axis
		column := 1
		switch s := f.Chart.Spec.(type) {
		case report.BarChart:
			axis = s.Axis
		case report.GapChart:
			axis = s.Axis
		case report.TrendChart:
			axis = s.Axis
		case report.BulletChart:
			axis, column = s.Axis, 2
		default:
			return
		}
		n++
		v := f.Chart.Table.Rows[len(f.Chart.Table.Rows)-1].Cells[column].Value
		if v.Kind != axis.Kind || v.Decimals != axis.Decimals {
			t.Errorf("%s, chart %s: axis of kind %d with %d decimals, table of kind %d with %d", page, f.Chart.ID, axis.Kind, axis.Decimals, v.Kind, v.Decimals)
		}
	})
	if n == 0 {
		t.Error("no chart was seen")
	}
}
