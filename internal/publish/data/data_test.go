package data

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/standards"
	"ecart/internal/publish/data/value"
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
	// What is kept for the archive is the breakdown by month and the months once more.
	if strings.HasPrefix(path, "Results.Kept.") {
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

func TestWhichHoursCountStandsBesideTheFigure(t *testing.T) {
	r, c, _ := filled()
	n := names{value.NewNames(c, 0.95)}
	if got := standards.All(n.Names, r.Standards)[0].Clock; got != "calendar" {
		t.Errorf("the standard's clock is %q", got)
	}
	if sign, promise := n.sign(r.Signs[0]).Clock, standards.Promises(n.Names, r.Promises)[0].Clock; sign != "calendar" || promise != "business" {
		t.Errorf("the sign's clock is %q, the promise's %q", sign, promise)
	}
	c.Sources[0].Columns["greeting"] = config.Field{Header: "a"} // not said
	if got := standards.All(value.NewNames(c, 0.95), r.Standards)[0].Clock; got != "" {
		t.Errorf("a clock that nobody named is %q", got)
	}
}
