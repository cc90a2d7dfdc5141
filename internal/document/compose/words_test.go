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
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// constants returns the string constants of the analysis ids whose name begins so.
func constants(t *testing.T, prefix string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "measure", "analysis", "ids.go"), nil, 0)
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
		p := printer(t, lang)
		for _, id := range reasons {
			if !p.Has("compose.reason." + id) {
				t.Errorf("%s: no words for the reason %q", lang, id)
			}
		}
	}
}

func TestEveryRealismVerdictHasWordsAndARule(t *testing.T) {
	for _, lang := range i18n.Languages() {
		p := printer(t, lang)
		for _, id := range constants(t, "Realism") {
			for _, key := range []string{"compose.realism." + id, "compose.advice." + id, "method.realism." + id, "method.realism." + id + ".rule"} {
				if !p.Has(key) {
					t.Errorf("%s: no text %q", lang, key)
				}
			}
		}
	}
}

func TestTargetsReadAsTheyAreSaid(t *testing.T) {
	nb, nn := "\u00a0", "\u202f"
	for _, c := range []struct {
		name string
		s    config.Standard
		want string
	}{
		{"share of a time", config.Standard{Kind: config.ShareWithin, Measure: "contacts.wait", Target: 90, Required: 0.95}, "95" + nn + "% en 90" + nb + "s au plus"},
		{"average", config.Standard{Kind: config.Average, Measure: "contacts.service", Target: 90}, "90" + nb + "s au plus en moyenne"},
		{"percentile", config.Standard{Kind: config.Percentile, Measure: "contacts.wait", Target: 120, Percentile: 0.9}, "p90 de 120" + nb + "s au plus"},
		{"never", config.Standard{Kind: config.Never, Measure: "contacts.hold", Target: 30}, "jamais plus de 30" + nb + "s"},
		{"yes or no", config.Standard{Kind: config.ShareWithin, Measure: "contacts.greeted", Required: 0.98}, "98" + nn + "% des cas"},
		{"always", config.Standard{Kind: config.Never, Measure: "contacts.greeted"}, "toujours"},
		{"a floor", config.Standard{Kind: config.Average, Measure: "item.P4", Target: 6.5, AtLeast: true}, "6,5 au moins en moyenne"},
		{"without a measure", config.Standard{Kind: config.ShareWithin, Required: 0.95}, "95" + nn + "% des cas"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "fr")}
			if got := m.target(c.s); got != c.want {
				t.Errorf("target = %q, want %q", got, c.want)
			}
		})
	}
}

func TestGapVerdictFollowsItsBands(t *testing.T) {
	for _, c := range []struct {
		name string
		gap  analysis.Gap
		want string
	}{
		{"a large shortfall", analysis.Gap{Number: 5, Score: est(-1.07, 0.07, 1486)}, "bad"},
		{"a middling one", analysis.Gap{Number: 1, Score: est(-0.44, 0.18, 40)}, "acceptable"},
		{"nothing worth the name", analysis.Gap{Number: 5, Score: est(-0.05, 0.06, 1486)}, "good"},
		{"a surplus", analysis.Gap{Number: 5, Score: est(0.4, 0.1, 100)}, "good"},
		{"it may be nothing", analysis.Gap{Number: 5, Score: est(-0.4, 0.6, 12)}, "undecided"},
		{"not measured", analysis.Gap{Number: 5}, "unmeasured"},
		{"suppressed", analysis.Gap{Number: 5, Score: secretEstimate()}, "unmeasured"},
		{"a rating of 5 of 7", analysis.Gap{Number: 2, Score: est(5, 0.3, 40), Index: est(100.0/3, 0, 0)}, "good"},
		{"a rating of 4.7 of 7", analysis.Gap{Number: 2, Score: est(4.7, 0.3, 40), Index: est(38.3, 0, 0)}, "acceptable"},
		{"a rating of 3 of 7", analysis.Gap{Number: 4, Score: est(3, 0.3, 40), Index: est(66.7, 0, 0)}, "bad"},
		{"contacts 9 points short", analysis.Gap{Number: 3, Headline: "objective", Objective: est(-9.2, 0.9, 6012)}, "bad"},
		{"contacts about at the requirement", analysis.Gap{Number: 3, Headline: "objective", Objective: est(-0.5, 0.9, 6012)}, "undecided"},
		{"82 % of promises kept", analysis.Gap{Number: 4, Headline: "objective", Objective: est(0.82, 0.04, 350)}, "acceptable"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "fr")}
			if got := verdictKey(m.gapVerdict(c.gap)); got != c.want {
				t.Errorf("verdict = %s, want %s", got, c.want)
			}
		})
	}
}

// TestChartsWriteNumbersAsTheirTablesDo holds the axis of a chart to the decimals of the table under it: the same figure
// never reads 3,87 here and 4 there.
func TestChartsWriteNumbersAsTheirTablesDo(t *testing.T) {
	n := 0
	eachBlock(compose(t, settings(), results(), "fr"), func(page string, b report.Block) {
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
