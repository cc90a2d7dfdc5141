package figure_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data"
)

func all(t *testing.T) map[string]figure.Figure {
	t.Helper()
	found := map[string]figure.Figure{}
	for _, f := range figure.All(composetest.Settings(), composetest.Results()) {
		if _, twice := found[f.Name]; twice {
			t.Errorf("two figures are called %q", f.Name)
		}
		if strings.ContainsAny(f.Name, " \t\"{}") || f.About == "" || f.Unit == "" || f.Page == "" {
			t.Errorf("figure %+v", f)
		}
		found[f.Name] = f
	}
	if len(found) < 100 {
		t.Fatalf("only %d figures", len(found))
	}
	return found
}

func TestNamesAreTheSameEveryTime(t *testing.T) {
	first := figure.Names(figure.All(composetest.Settings(), composetest.Results()))
	second := figure.Names(figure.All(composetest.Settings(), composetest.Results()))
	if strings.Join(first, " ") != strings.Join(second, " ") {
		t.Error("the names differ")
	}
}

func TestASlugHoldsLettersDigitsAndLowLines(t *testing.T) {
	for in, want := range map[string]string{"Face à face": "face_a_face", "Hyères": "hyeres", "2026-07": "2026_07", "Cœur de l’hôtel !": "coeur_de_l_hotel", "東京": "東京", "—": "_"} {
		if got := figure.Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNoNameHidesAnother(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
	r.Breakdowns[0].Levels[1].Level, r.Breakdowns[0].Levels[2].Level = "Nîmes", "Nimes"
	names := strings.Join(figure.Names(figure.All(cfg, r)), " ") + " "
	if !strings.Contains(names, "nps.location.nimes ") || !strings.Contains(names, "nps.location.nimes_2 ") {
		t.Error("one of two places of one slug has no name")
	}
}

func TestWhatIsHiddenHasANameAndNoValue(t *testing.T) {
	f := all(t)["nps.location.brest"]
	if f.Name == "" || f.Estimate.Status != result.Suppressed {
		t.Errorf("figure = %+v", f)
	}
}

// TestFiguresAreThoseOfTheResultsFile holds named figures against what results.json says of the same.
func TestFiguresAreThoseOfTheResultsFile(t *testing.T) {
	cfg := composetest.Settings()
	file, err := data.Results(composetest.Results(), cfg, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(file.Bytes, &doc); err != nil {
		t.Fatal(err)
	}
	named := all(t)
	n := 0
	for name, path := range map[string]string{
		"nps": "satisfaction/nps", "csat": "satisfaction/csat", "enps": "satisfaction/enps",
		"gap1": "gaps/number=1/score", "gap1.index": "gaps/number=1/index", "gap4.objective": "gaps/number=4/objective", "gap1.reliability": "gaps/number=1/dimensions/dimension=reliability/score",
		"standards.answer": "standards/id=answer/figure", "promises.checkin": "promises/id=checkin/kept", "signs.service_time": "signs/id=service_time/value", "sign_index": "sign_index/total",
		"nps.location.lille": "breakdowns/factor=location/levels/level=Lille/nps", "gap5.month.last": "breakdowns/factor=month/levels/level=2026-02/gap",
	} {
		at := walk(t, doc, name, strings.Split(path, "/"))
		object, is := at.(map[string]any)
		value, has := object["value"].(float64)
		if !is || !has {
			t.Errorf("%s: nothing at %s: %v", name, path, at)
			continue
		}
		n++
		if f := named[name]; math.Abs(f.Estimate.Value-value) > 1e-9*math.Max(1, math.Abs(value)) || f.Estimate.N != int(object["n"].(float64)) {
			t.Errorf("%s is %v of %d, results.json has %v of %v", name, f.Estimate.Value, f.Estimate.N, value, object["n"])
		}
	}
	if n == 0 {
		t.Fatal("no figure was compared")
	}
}

// walk goes down a document: KEY into an object, KEY=VALUE to the element of a list that has it.
func walk(t *testing.T, at any, name string, path []string) any {
	t.Helper()
	for _, step := range path {
		key, want, choice := strings.Cut(step, "=")
		if !choice {
			object, is := at.(map[string]any)
			if !is {
				return nil
			}
			at = object[key]
			continue
		}
		list, _ := at.([]any)
		at = nil
		for _, x := range list {
			object, _ := x.(map[string]any)
			if text, err := json.Marshal(object[key]); err == nil && strings.Trim(string(text), `"`) == want {
				at = x
				break
			}
		}
	}
	return at
}
