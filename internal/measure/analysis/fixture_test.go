package analysis

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// na is a blank cell in the fixtures.
var na = math.NaN()

// scores makes a column of values, blank where na.
func scores(xs ...float64) survey.Scores {
	s := survey.Scores{Values: make([]float64, len(xs)), Missing: make([]survey.Reason, len(xs))}
	for i, x := range xs {
		if math.IsNaN(x) {
			s.Missing[i] = survey.NoAnswer
			continue
		}
		s.Values[i] = x
	}
	return s
}

// repeat makes a column of n equal values.
func repeat(n int, x float64) survey.Scores {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = x
	}
	return scores(xs...)
}

// some makes a column of n values, the first k of which are 1 and the others 0.
func some(k, n int) survey.Scores {
	s := repeat(n, 0)
	for i := range k {
		s.Values[i] = 1
	}
	return s
}

// columns turns rows of answers into columns.
func columns(rows [][]float64) []survey.Scores {
	out := make([]survey.Scores, len(rows[0]))
	for i := range out {
		xs := make([]float64, len(rows))
		for r := range rows {
			xs[r] = rows[r][i]
		}
		out[i] = scores(xs...)
	}
	return out
}

// levels makes a factor of a level for each row.
func levels(id string, names ...string) survey.Factor {
	f := survey.Factor{ID: id, Name: id}
	at := map[string]int{}
	for _, name := range names {
		at[name] = 0
	}
	f.Levels = slices.Sorted(maps.Keys(at))
	for i, l := range f.Levels {
		at[l] = i
	}
	for _, name := range names {
		f.Codes = append(f.Codes, at[name])
	}
	return f
}

// model makes settings of the given dimensions with so many items each, on a scale from 1 to 7.
func model(sizes ...int) *config.Config {
	names := []string{"tangibles", "reliability", "responsiveness", "assurance", "empathy", "sixth", "seventh"}
	c := &config.Config{}
	c.Model = config.Model{
		Paired: true, Gaps: []int{1, 2, 3, 4, 5},
		Scale: config.Scale{Min: 1, Max: 7, Integer: true}, Overall: config.Scale{Min: 1, Max: 7},
		CSAT: config.Scale{Min: 1, Max: 5, Top: 2}, CES: config.Scale{Min: 1, Max: 7},
	}
	number := 0
	for d, size := range sizes {
		dimension := config.Dimension{ID: names[d]}
		for range size {
			number++
			dimension.Items = append(dimension.Items, config.Item{ID: fmt.Sprintf("q%d", number), Number: number, Dimension: names[d]})
		}
		c.Model.Dimensions = append(c.Model.Dimensions, dimension)
	}
	c.Privacy = config.Privacy{Customers: 5, Staff: 10, Company: 5, Verbatim: 10}
	c.Statistics = config.Statistics{Confidence: 0.95, Seed: 1}
	return c
}

// fixtureF1 is fixture F1 of the method: 8 customers, 22 items, formulas for the answers and some answers missing.
func fixtureF1() (*config.Config, *survey.Dataset) {
	c := model(4, 5, 4, 4, 5)
	e, p := make([][]float64, 8), make([][]float64, 8)
	for r := 1; r <= 8; r++ {
		for i := 1; i <= 22; i++ {
			e[r-1] = append(e[r-1], float64(5+(3*r+2*i)%3))
			p[r-1] = append(p[r-1], float64(3+(2*r+3*i+r*i)%4))
		}
	}
	p[1][4], e[2][8] = na, na
	p[3][17], p[3][18], p[3][19] = na, na, na
	for i := range p[4] {
		p[4][i] = na
	}
	points := [][]float64{
		{11, 32, 22, 19, 16}, {10, 30, 25, 20, 15}, {20, 20, 20, 20, 20}, {5, 40, 25, 20, 10},
		{10, 35, 20, 20, 15}, {15, 30, 20, 20, 15}, {10, 30, 20, 20, 10}, {0, 50, 30, 10, 10},
	}
	return c, &survey.Dataset{Customers: &survey.Customers{
		N: 8, Expectation: columns(e), Perception: columns(p), Importance: columns(points),
	}}
}

// near fails unless an estimate is shown and has the value, to the digits printed in the method.
func near(t *testing.T, name string, got result.Estimate, want float64, digits int) {
	t.Helper()
	if !got.OK() {
		t.Errorf("%s is not shown (status %d, %q), want %v", name, got.Status, got.Reason, want)
		return
	}
	if math.Abs(got.Value-want) > 0.5000001*math.Pow10(-digits) {
		t.Errorf("%s = %v, want %v", name, got.Value, want)
	}
}

func nearNumber(t *testing.T, name string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s = %v, want %v", name, got, want)
	}
}

// sound fails for any number in the results that is NaN or infinite, any hidden estimate that keeps a figure, and any missing one
// without a reason. It returns how many estimates it saw.
func sound(t *testing.T, r *result.Results) int {
	t.Helper()
	return soundIn(t, "results", reflect.ValueOf(r).Elem())
}

func soundIn(t *testing.T, path string, v reflect.Value) int {
	t.Helper()
	n := 0
	if v.Type() == reflect.TypeFor[result.Estimate]() {
		e := v.Interface().(result.Estimate)
		if !e.OK() && (e.Value != 0 || e.Lo != 0 || e.Hi != 0 || e.Bound || e.N != 0) {
			t.Errorf("%s is not shown but keeps figures: %+v", path, e)
		}
		if !e.OK() && e.Reason == "" {
			t.Errorf("%s is not shown and gives no reason", path)
		}
		if e.Bound && !(e.Lo <= e.Value+1e-9 && e.Value <= e.Hi+1e-9) {
			t.Errorf("%s lies outside its interval: %+v", path, e)
		}
		if e.OK() && e.Method == "" {
			t.Errorf("%s names no method: %+v", path, e)
		}
		n = 1
	}
	switch v.Kind() {
	case reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) {
			t.Errorf("%s is %v", path, v.Float())
		}
	case reflect.Pointer:
		if !v.IsNil() {
			n += soundIn(t, path, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				n += soundIn(t, path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += soundIn(t, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	}
	return n
}
