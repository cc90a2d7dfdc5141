package keys

import (
	"slices"
	"testing"

	"ecart/internal/config"
)

// Method §2: sixteen antecedents with 4, 4, 1 / 4, 2, 2, 3 / 5, 2, 1, 4, 3, 4, 5 / 4, 2 items; low is good for four of them.
func TestBuiltInAntecedentsAreThoseOfTheMethod(t *testing.T) {
	var sizes []int
	perGap := map[int]int{}
	var low []string
	for _, b := range builtIn {
		sizes = append(sizes, b.items)
		perGap[b.gap]++
		if b.lowIsGood {
			low = append(low, b.id)
		}
		if want := map[bool]config.Role{true: config.Managers, false: config.Employees}[b.gap <= 2]; b.askedOf != want {
			t.Errorf("%s is asked of %s, want %s", b.id, b.askedOf, want)
		}
	}
	if want := []int{4, 4, 1, 4, 2, 2, 3, 5, 2, 1, 4, 3, 4, 5, 4, 2}; !slices.Equal(sizes, want) {
		t.Errorf("numbers of items %v, want %v", sizes, want)
	}
	if perGap[1] != 3 || perGap[2] != 4 || perGap[3] != 7 || perGap[4] != 2 {
		t.Errorf("antecedents per gap %v", perGap)
	}
	if want := []string{"levels_of_management", "role_conflict", "role_ambiguity", "overpromising"}; !slices.Equal(low, want) {
		t.Errorf("low is good for %v, want %v", low, want)
	}
}

func TestAntecedentsMayBeMereColumns(t *testing.T) {
	c, found := inline(t, `antecedents: {levels_of_management: Levels, upward_communication: "UP_{k}", role_conflict: [a, b]}
`)
	if len(found) != 3 || len(c.Antecedents) != 3 { // each warns: neither managers nor employees are a source here
		t.Fatalf("read %+v, found %v", c.Antecedents, found)
	}
	for _, x := range []struct {
		id      string
		columns []string
		low     bool
	}{
		{"upward_communication", []string{"UP_1", "UP_2", "UP_3", "UP_4"}, false},
		{"levels_of_management", []string{"Levels"}, true},
		{"role_conflict", []string{"a", "b"}, true},
	} {
		i := slices.IndexFunc(c.Antecedents, func(a config.Antecedent) bool { return a.ID == x.id })
		if i < 0 || !slices.Equal(c.Antecedents[i].Columns, x.columns) || c.Antecedents[i].LowIsGood != x.low {
			t.Errorf("%s in %+v", x.id, c.Antecedents)
		}
	}
}

func TestAReverseItemOfAnUnfavourableAntecedentStandsAsAnswered(t *testing.T) {
	for _, x := range []struct {
		name     string
		a        config.Antecedent
		one, two bool
	}{
		{"high is good", config.Antecedent{Reverse: []int{2}}, false, true},
		{"low is good", config.Antecedent{LowIsGood: true, Reverse: []int{2}}, true, false},
	} {
		if x.a.Turned(1) != x.one || x.a.Turned(2) != x.two {
			t.Errorf("%s: turned %v, %v", x.name, x.a.Turned(1), x.a.Turned(2))
		}
	}
}
