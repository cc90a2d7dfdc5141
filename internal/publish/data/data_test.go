package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"ecart/internal/measure/result"
)

var built = Options{Version: "1.2.3", Built: time.Date(2026, 3, 1, 12, 0, 0, 0, time.FixedZone("Paris", 3600))}

func TestEveryFigureOfTheResultsIsWritten(t *testing.T) {
	r, c, placed := filled()
	o, more := look(built, r)
	maps.Copy(placed, more)
	f, err := Results(r, c, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(placed) < 500 {
		t.Fatalf("only %d fields were filled", len(placed))
	}
	words := map[string]bool{}
	for _, w := range regexp.MustCompile(`text-\d+|\d+(\.\d+)?`).FindAllString(string(f.Bytes), -1) {
		words[w] = true
	}
	for text, path := range placed {
		if !words[text] && !unwritten(path) {
			t.Errorf("%s is not in %s", path, f.Path)
		}
	}
}

// unwritten tells of fields that rightly do not reach the file.
func unwritten(path string) bool {
	// Quotations and keywords in context are for readers of the report, masked as they are.
	if strings.HasPrefix(path, "Results.Comments.Keywords") || strings.Contains(path, "Quotes[") {
		return true
	}
	return strings.HasSuffix(path, ".Reason") // of figures that are shown
}

func TestSuppressedFiguresCarryNoValue(t *testing.T) {
	r, c, _ := filled()
	hide(reflect.ValueOf(r).Elem())
	f, err := Results(r, c, built)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(f.Bytes, []byte(`"status": "suppressed"`)); n < 60 {
		t.Fatalf("only %d figures were hidden", n)
	}
	if bytes.Contains(f.Bytes, []byte("4242")) {
		t.Errorf("a hidden value is in the file:\n%s", f.Bytes)
	}
}

// hide marks every estimate as suppressed and leaves a value in it, as a careless analysis might.
func hide(v reflect.Value) {
	switch at := v.Addr().Interface().(type) {
	case *result.Estimate:
		*at = result.Estimate{Value: 4242.5, Lo: 4242.25, Hi: 4242.75, Bound: true, N: 4242, Method: "mean", Status: result.Suppressed, Reason: "too_few"}
		return
	case *result.Answers:
		*at = result.Answers{Item: "P1", N: 4242, Status: result.Suppressed, Shares: []float64{0.4242}}
		return
	case *result.Obstacles:
		*at = result.Obstacles{Status: result.Suppressed, Reason: "too_few", N: 4242, Other: 4242, Named: []result.Obstacle{{Text: "4242", Count: 4242, Share: 0.4242}}}
		return
	case *result.Level:
		at.N, at.Hidden = 4242, true
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				hide(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			hide(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			hide(v.Elem())
		}
	}
}

func TestAValueThatIsNoNumberIsAnError(t *testing.T) {
	_, err := Results(broken(), model(), built)
	if err == nil || !strings.Contains(err.Error(), "write results.json") || !strings.Contains(err.Error(), "NaN") {
		t.Errorf("error %v", err)
	}
}

func TestSameResultsGiveSameBytes(t *testing.T) {
	r, c, _ := filled()
	r.Costs.ByCategory = map[string]float64{"prevention": 1, "appraisal": 2, "external_failure": 3, "zoo": 4, "alien": 5}
	first, err := Results(r, c, built)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := Results(r, c, built)
		if err != nil || !bytes.Equal(first.Bytes, again.Bytes) {
			t.Fatal("the bytes changed", err)
		}
	}
	want := `"by_category": [
      {"category": "prevention", "amount": 1},
      {"category": "appraisal", "amount": 2},
      {"category": "external_failure", "amount": 3},
      {"category": "alien", "amount": 5},
      {"category": "zoo", "amount": 4}
    ]`
	if !strings.Contains(string(first.Bytes), want) {
		t.Errorf("costs are not in the model's order:\n%s", first.Bytes)
	}
}

func TestWordsAndTimesAreWrittenAsTheyAre(t *testing.T) {
	f, err := Results(&result.Results{}, model(), built)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"company": "Hôtel « Bon & Beau »"`, `"built": "2026-03-01T11:00:00Z"`,
		`"dimensions": [` + "\n      {\n" + `        "id": "REL",` + "\n" + `        "name": "Fiabilité",`,
	} {
		if !strings.Contains(string(f.Bytes), want) {
			t.Errorf("no %s in\n%s", want, f.Bytes)
		}
	}
	if strings.Contains(string(f.Bytes), "null") {
		t.Errorf("a list is null:\n%s", f.Bytes)
	}
}

func TestNumbers(t *testing.T) {
	cases := []struct {
		x    float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {1, "1"}, {-0.5825, "-0.5825"}, {0.1 + 0.2, "0.3"}, {5.199999999999999, "5.2"},
		{2.0 / 3, "0.666666666667"}, {1234567890123456, "1234567890120000"}, {1e-7, "1e-07"}, {0.0000012, "0.0000012"}, {1e300, "1e+300"},
		{5e-324, "5e-324"},
	}
	for _, c := range cases {
		got, err := json.Marshal(number(c.x))
		if err != nil || string(got) != strings.Replace(c.want, "e-07", "e-7", 1) && string(got) != c.want {
			t.Errorf("%v is written %s, %v; want %s", c.x, got, err, c.want)
		}
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got, err := json.Marshal(number(x)); err == nil {
			t.Errorf("%v is written %s", x, got)
		}
	}
}

func TestLayoutPutsAFigureOnALineAndLosesNothing(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", `{}`, "{}\n"},
		{"empty inside", `{"a":[],"b":{}}`, "{\n  \"a\": [],\n  \"b\": {}\n}\n"},
		{"plain", `{"a":1,"b":[1,2],"c":{"d":"x","e":true}}`, "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": {\"d\": \"x\", \"e\": true}\n}\n"},
		{"brackets in a text", `{"a":"x{[\"\\","b":[{"c":"]}"}]}`, "{\n  \"a\": \"x{[\\\"\\\\\",\n  \"b\": [\n    {\"c\": \"]}\"}\n  ]\n}\n"},
		{"a word alone", `true`, "true\n"},
	}
	for _, c := range cases {
		got := layout([]byte(c.in))
		if string(got) != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		var back bytes.Buffer
		if err := json.Compact(&back, got); err != nil || back.String() != c.in {
			t.Errorf("%s came back as %s, %v", c.name, back.String(), err)
		}
	}
}

func BenchmarkResults(b *testing.B) {
	for _, levels := range []int{10, 100} {
		b.Run(fmt.Sprintf("levels=%d", levels), func(b *testing.B) {
			r, c, _ := filled()
			for len(r.Breakdowns[0].Levels) < levels {
				r.Breakdowns[0].Levels = append(r.Breakdowns[0].Levels, r.Breakdowns[0].Levels[0])
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Results(r, c, built); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
