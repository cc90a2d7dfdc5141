package study

import (
	"math"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// crowd is the method's §7b: 60 women and 40 men, 40 and 25 of them young, one row each, and 10 people more whose age is not known.
func crowd() *survey.Customers {
	c := &survey.Customers{N: 110}
	sex, age := survey.Factor{ID: "sex", Levels: []string{"F", "M"}}, survey.Factor{ID: "age", Levels: []string{"<35", "35+"}}
	for _, g := range []struct{ n, sex, age int }{{40, 0, 0}, {20, 0, 1}, {25, 1, 0}, {15, 1, 1}, {10, 0, -1}} {
		for range g.n {
			sex.Codes, age.Codes = append(sex.Codes, g.sex), append(age.Codes, g.age)
		}
	}
	c.Factors = []survey.Factor{sex, age}
	return c
}

func part(level string, size float64) config.Part { return config.Part{Level: level, Size: size} }

func margins(women float64) config.Weighting {
	return config.Weighting{Trim: 5, Margins: []config.Margin{
		{Factor: "sex", Parts: []config.Part{part("f", women), part("M", 1-women)}},
		{Factor: "age", Parts: []config.Part{part("<35", 45), part("35+", 55)}},
	}}
}

func TestWeightsMeetTheMarginsAsInTheMethod(t *testing.T) {
	weights, told := weigh(margins(0.5), crowd(), nil)
	// Method §7b for N = 1000, here brought to the 100 rows that have both groups: a tenth of its cell weights.
	for _, c := range []struct {
		name string
		row  int
		want float64
	}{{"young women", 0, 0.5906828}, {"older women", 40, 1.318634}, {"young men", 60, 0.8549076}, {"older men", 85, 1.908487}, {"age unknown", 100, 1}} {
		if math.Abs(weights[c.row]-c.want) > 1e-6 {
			t.Errorf("%s weigh %v, want %v", c.name, weights[c.row], c.want)
		}
	}
	if !told.Applied || math.Abs(told.Effective-82.2107) > 5e-5 || math.Abs(told.Design-1.216387) > 5e-7 {
		t.Errorf("%+v", told)
	}
}

func TestCellsAreMetOneByOne(t *testing.T) {
	w := config.Weighting{Cells: config.Cells{By: []string{"sex", "age"}, Parts: []config.Cell{
		{Levels: []string{"F", "<35"}, Size: 200}, {Levels: []string{"F", "35+"}, Size: 300}, {Levels: []string{"M", "<35"}, Size: 250}, {Levels: []string{"M", "35+"}, Size: 250},
	}}}
	weights, told := weigh(w, crowd(), nil)
	// Method §7b: 5, 15, 10 and 16.6667 for N = 1000.
	for row, want := range map[int]float64{0: 0.5, 40: 1.5, 60: 1.0, 85: 1.66667} {
		if math.Abs(weights[row]-want) > 1e-5 {
			t.Errorf("row %d weighs %v, want %v", row, weights[row], want)
		}
	}
	if !told.Applied || len(told.Merged) != 0 {
		t.Errorf("%+v", told)
	}
}

func TestWeightsOfAColumnAreTheBase(t *testing.T) {
	base := make([]float64, 110)
	for i := range base {
		base[i] = 2
	}
	plain, _ := weigh(margins(0.5), crowd(), nil)
	twice, _ := weigh(margins(0.5), crowd(), base)
	for i := range twice {
		if math.Abs(twice[i]-2*plain[i]) > 1e-9 {
			t.Fatalf("row %d weighs %v, want %v", i, twice[i], 2*plain[i])
		}
	}
}

func TestContradictingMarginsWeightNothing(t *testing.T) {
	c := crowd()
	for i := range c.Factors[1].Codes { // all women young, all men older: the two margins are one
		c.Factors[1].Codes[i] = c.Factors[0].Codes[i]
	}
	weights, told := weigh(margins(0.7), c, nil)
	if weights != nil || told.Applied || told.Reason != result.ReasonUnsettled {
		t.Errorf("%v, %+v", weights, told)
	}
	if weights, told := weigh(config.Weighting{}, c, nil); weights != nil || told.By != nil {
		t.Errorf("nothing asked: %v, %+v", weights, told)
	}
}
