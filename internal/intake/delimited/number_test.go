package delimited

import (
	"math"
	"strconv"
	"testing"
)

func TestShapesOfNumbers(t *testing.T) {
	n := 0
	for text, want := range map[string]shape{
		"": blank, "7": whole, "-12": whole, "0": whole, "123456789012345": whole, "4.5": point, "-0.25": point, "1234.567": point, "4,5": comma, "0,125": comma,
		"1.234": pointOfThree, "1,234": commaOfThree, "1.234.567": manyPoints, "1.234,5": manyPoints, "1,234,567": manyCommas, "1,234.5": manyCommas,
		"1 234": spaced, "12\u202f345": spaced, "1'234,50": spacedComma, "1 234.5": spacedPoint,
		"007": words, "+33612345678": words, "1234567890123456": words, "1e5": words, "1.2.3": words, ".5": words, "5.": words, "5,": words, "NaN": words, "06 12 34 56": words,
		"12.05.2024": words, "1,23,456": words, "1.234.5": words, "1,5.5": words, "-": words, "oui": words, "1 23": words, "00,5": words,
	} {
		n++
		if got := shapeOf(text); got != want {
			t.Errorf("%q has shape %d, want %d", text, got, want)
		}
	}
	if n < 35 {
		t.Errorf("%d texts were tried", n)
	}
}

func TestColumnsAgreeOnOneDecimalMark(t *testing.T) {
	for _, c := range []struct {
		name    string
		columns [][]string
		told    string
		want    []float64 // the first number of each column; NaN for a text
	}{
		{"points", [][]string{{"4.5", "3"}, {"1,234", "2,000"}}, "", []float64{4.5, 1234}},
		{"commas", [][]string{{"4,5", "3"}, {"1.234", "2.000"}, {"1,234"}}, "", []float64{4.5, 1234, 1.234}},
		{"no decimals but three places", [][]string{{"1.234", "0.500"}, {"1,234"}}, "", []float64{1.234, 1234}},
		{"nothing to tell", [][]string{{"1,234", "2,345"}, {"5"}}, "", []float64{math.NaN(), 5}},
		{"nothing to tell of points", [][]string{{"1.234", "2.345"}, {"5"}}, "", []float64{math.NaN(), 5}},
		{"told a comma", [][]string{{"1,234"}, {"1.234"}, {"5"}}, ",", []float64{1.234, 1234, 5}},
		{"told a point", [][]string{{"1,234"}, {"1.234"}, {"4,5"}}, ".", []float64{1234, 1.234, math.NaN()}},
		{"prose with a number", [][]string{{"4,5", "oui", "non"}}, "", []float64{math.NaN()}},
		{"a word among many numbers", [][]string{{"4,5", "1", "2", "3", "4", "5", "6", "7", "8", "N/A"}}, "", []float64{4.5}},
		{"both marks in one column", [][]string{{"4,5", "4.5"}}, "", []float64{math.NaN()}},
		{"blanks between thousands and decimals", [][]string{{"1 234,5", "7"}}, "", []float64{1234.5}},
		{"company numbers", [][]string{{"123 456 789"}}, "", []float64{math.NaN()}},
	} {
		columns := make([]Column, len(c.columns))
		for i, fields := range c.columns {
			for _, f := range fields {
				columns[i].add(f)
			}
		}
		decide(columns, c.told, ';')
		for i, want := range c.want {
			x, ok := columns[i].Number(c.columns[i][0])
			if ok == math.IsNaN(want) || ok && x != want {
				t.Errorf("%s: %q in column %d reads %v %t, want %v", c.name, c.columns[i][0], i, x, ok, want)
			}
		}
	}
}

// A plain number reads as strconv does, in a column of any kind, unless the column writes that otherwise.
func FuzzAWholeNumberIsOneInEveryColumn(f *testing.F) {
	f.Add(int64(7), "4,5")
	f.Add(int64(-120000), "1.234,5")
	f.Fuzz(func(t *testing.T, n int64, other string) {
		text := strconv.FormatInt(n, 10)
		if len(text) > mostDigits {
			return
		}
		c := []Column{{}}
		c[0].add(text)
		c[0].add(other)
		decide(c, "", ',')
		if x, ok := c[0].Number(text); !ok || x != float64(n) {
			t.Errorf("%s beside %q reads %v %t", text, other, x, ok)
		}
		if x, ok := c[0].Number(other); ok && (math.IsNaN(x) || math.IsInf(x, 0)) {
			t.Errorf("%q reads %v", other, x)
		}
	})
}
