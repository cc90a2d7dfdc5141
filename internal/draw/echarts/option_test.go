package echarts

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/golden"
)

// kinds are the names of all kinds of spec, read from the source of the report.
func kinds(t *testing.T) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "../../document/report/chart.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == "isSpec" {
			all = append(all, fn.Recv.List[0].Type.(*ast.Ident).Name)
		}
	}
	if len(all) == 0 {
		t.Fatal("no kinds of spec found")
	}
	return all
}

func TestEveryKindOfSpecHasALiveForm(t *testing.T) {
	there := samples("x")
	for _, kind := range kinds(t) {
		if _, ok := there[kind]; !ok {
			t.Errorf("no sample of %s", kind)
			continue
		}
		if live := optionOf(t, kind, "Fiabilité", "fr"); len(live.JSON) == 0 || live.Height < 100 {
			t.Errorf("%s: %d bytes, %d high", kind, len(live.JSON), live.Height)
		}
	}
}

func TestAnUnknownSpecIsAnError(t *testing.T) {
	if _, err := Option(report.Chart{ID: "x"}, printer(t, "en")); err == nil {
		t.Error("no error for a chart without a spec")
	}
}

func TestOptionsAreAsReviewed(t *testing.T) {
	for _, kind := range kinds(t) {
		var got bytes.Buffer
		if err := json.Indent(&got, optionOf(t, kind, "Fiabilité", "fr").JSON, "", " "); err != nil {
			t.Fatal(err)
		}
		got.WriteByte('\n')
		golden.Is(t, filepath.Join("testdata", kind+".json"), got.Bytes())
	}
}

// hostiles are labels that broke a renderer somewhere once.
var hostiles = []string{"</script><script>alert(1)</script>", "__f__ and __f__", "😀 café ¼", "@fn:tip", "@color:ink", "@text:x", "{b} {a|x}", "<!--", "\u2028", strings.Repeat("W", 400), ""}

func TestHostileLabelsStayData(t *testing.T) {
	for _, kind := range kinds(t) {
		for _, label := range hostiles {
			live := optionOf(t, kind, label, "fr")
			if i := bytes.IndexAny(live.JSON, "<>&\u2028"); i >= 0 {
				t.Errorf("%s with %.20q holds %q", kind, label, live.JSON[i])
			}
			var v any
			if err := json.Unmarshal(live.JSON, &v); err != nil {
				t.Fatalf("%s with %.20q: %v", kind, label, err)
			}
			if !holds(v, label) {
				t.Errorf("%s lost the label %.20q", kind, label)
			}
		}
	}
}

// holds tells whether some text of the option is the label once the script has resolved it, line breaks aside.
func holds(v any, label string) bool {
	switch v := v.(type) {
	case string:
		s, marked := strings.CutPrefix(v, "@text:")
		if !marked && strings.HasPrefix(v, "@") {
			return false
		}
		return squeezed(s) == squeezed(label)
	case []any:
		return slices.ContainsFunc(v, func(e any) bool { return holds(e, label) })
	case map[string]any:
		for _, e := range v {
			if holds(e, label) {
				return true
			}
		}
	}
	return label == ""
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

func TestEveryNameIsKnownToTheScript(t *testing.T) {
	look, l := theme.Load("sober", "", "", diag.Place{})
	if l.HasErrors() {
		t.Fatal(l)
	}
	script, ok := look.Asset("charts.js")
	if !ok {
		t.Fatal("the theme has no charts.js")
	}
	functions, colors := map[string]bool{}, map[string]bool{}
	for _, kind := range kinds(t) {
		for _, m := range regexp.MustCompile(`"@fn:(\w+)`).FindAllSubmatch(optionOf(t, kind, "Fiabilité", "fr").JSON, -1) {
			functions[string(m[1])] = true
		}
		for _, m := range regexp.MustCompile(`"@color:([\w-]+)"`).FindAllSubmatch(optionOf(t, kind, "Fiabilité", "fr").JSON, -1) {
			colors[string(m[1])] = true
		}
	}
	if len(functions) < 10 || len(colors) < 10 {
		t.Fatalf("only %d functions and %d colours found", len(functions), len(colors))
	}
	for f := range maps.Keys(functions) {
		if !regexp.MustCompile(`(?m)^    ` + f + `[(:]`).Match(script) {
			t.Errorf("charts.js has no function %s", f)
		}
	}
	for c := range maps.Keys(colors) {
		if !slices.Contains(look.Tokens(), c) {
			t.Errorf("the theme has no colour %s", c)
		}
	}
}

func TestTheSameChartIsTheSameBytes(t *testing.T) {
	for _, kind := range kinds(t) {
		first := optionOf(t, kind, "Fiabilité", "en").JSON
		for range 5 {
			if !bytes.Equal(first, optionOf(t, kind, "Fiabilité", "en").JSON) {
				t.Fatalf("%s differs from one call to the next", kind)
			}
		}
	}
}

func TestNumbersAreWrittenInTheLocale(t *testing.T) {
	fr, en := string(optionOf(t, "BulletChart", "x", "fr").JSON), string(optionOf(t, "BulletChart", "x", "en").JSON)
	if !strings.Contains(fr, "85,8\u202f%") || !strings.Contains(en, "85.8%") {
		t.Errorf("85.8 %% is not written as the locale does:\n%s\n%s", fr, en)
	}
}

func TestAnEmptyChartIsNoError(t *testing.T) {
	empty := map[string]report.Spec{"gap": report.GapChart{}, "likert": report.LikertChart{}, "map": report.MapChart{}, "heat": report.HeatChart{},
		"trend": report.TrendChart{}, "bullet": report.BulletChart{}, "bar": report.BarChart{}, "model": report.GapModel{},
		"forest": report.ForestChart{}, "zone": report.ZoneChart{}, "control": report.ControlChart{}, "funnel": report.FunnelChart{}, "stair": report.StepChart{}}
	if len(empty) != len(kinds(t)) {
		t.Fatalf("%d kinds, %d tried", len(kinds(t)), len(empty))
	}
	for name, spec := range empty {
		live, err := Option(report.Chart{ID: name, Spec: spec}, printer(t, "fr"))
		if err != nil || !json.Valid(live.JSON) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOnlyPagesBesideThisOneAreLinked(t *testing.T) {
	for in, want := range map[string]string{"gap5.html": "gap5.html", "gap5.html#items": "gap5.html#items", "javascript:alert(1)": "",
		"//evil.example/x.html": "", "https://evil.example/x.html": "", "../x.html": "", "": "", "x.pdf": ""} {
		if got := href(in); got != want {
			t.Errorf("href(%q) = %q, want %q", in, got, want)
		}
	}
}
