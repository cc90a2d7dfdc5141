package gap

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// ambiguity asks employees five items, already turned so that high is favourable.
func ambiguity(people [][]float64) result.Antecedent {
	c := fixture.Model(1)
	c.Antecedents = []config.Antecedent{{ID: "role_ambiguity", Gap: 3, AskedOf: config.Employees, LowIsGood: true}}
	d := &survey.Dataset{Employees: &survey.Employees{N: len(people), Antecedents: []survey.Antecedent{{ID: "role_ambiguity", Items: fixture.Columns(people)}}}}
	return Antecedents(study.New(c, d))[0]
}

func TestAnAntecedentIsTheMeanOfPeoplesMeans(t *testing.T) {
	// Method §2: 5.8, 5 and 6, mean 5.6; here each of them twice, for three people are too few to be shown.
	one := [][]float64{{6, 6, 6, 5, 6}, {5, 5, 6, 4, 5}, {6, 7, 5, 6, 6}}
	got := ambiguity(append(one, one...))
	if got.Score.Status != result.Indicative || got.Score.N != 6 || got.Verdict != result.Undecided {
		t.Errorf("%+v", got)
	}
	fixture.NearNumber(t, "score", got.Score.Value, 5.6, 1e-12)
	if few := ambiguity(one); few.Score.Status != result.Suppressed || few.Score.Value != 0 || few.Verdict != result.Unmeasured {
		t.Errorf("three people: %+v", few)
	}
}

func TestAnAntecedentIsJudgedByBothEndsOfItsInterval(t *testing.T) {
	for _, c := range []struct {
		name      string
		low, high float64
		want      result.Verdict
	}{{"high", 6, 7, result.Good}, {"middle", 4, 5, result.Acceptable}, {"low", 1, 2, result.Bad}, {"across a bound", 3, 4, result.Undecided}} {
		var people [][]float64
		for i := range 40 {
			x := c.low
			if i%2 == 1 {
				x = c.high
			}
			people = append(people, []float64{x, x, x, x, x})
		}
		if got := ambiguity(people); got.Verdict != c.want {
			t.Errorf("%s: %v [%v, %v] is %q, want %q", c.name, got.Score.Value, got.Score.Lo, got.Score.Hi, got.Verdict, c.want)
		}
	}
}

func TestWhoAnsweredFewItemsHasNoScore(t *testing.T) {
	var people [][]float64
	for range 12 {
		people = append(people, []float64{6, 6, 6, fixture.NA, fixture.NA})
	}
	people = append(people, []float64{1, 1, fixture.NA, fixture.NA, fixture.NA})
	if got := ambiguity(people); got.Score.N != 12 || got.Score.Value != 6 {
		t.Errorf("%+v", got.Score)
	}
	c := fixture.Model(1)
	c.Antecedents = []config.Antecedent{{ID: "goal_setting", Gap: 2, AskedOf: config.Managers}}
	if got := Antecedents(study.New(c, &survey.Dataset{})); got[0].Score.Reason != study.NoRole(config.Managers) {
		t.Errorf("without managers: %+v", got)
	}
}

func TestTheItemsOfAnAntecedentHaveAnAlphaFromThirtyPeopleOn(t *testing.T) {
	// Method §6, fixture F2 four times over: α = 0.947850 of 10 people, whatever their number.
	f2 := [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
	forty := append(append(append(append([][]float64{}, f2...), f2...), f2...), f2...)
	got := ambiguity(append(forty, []float64{1, 7, 1, fixture.NA})).Alpha
	fixture.NearNumber(t, "α", got.Value, 0.947850, 1e-6)
	if got.N != 40 || !got.Bound || got.Lo > got.Value || got.Value > got.Hi || got.Method != result.MethodFeldt {
		t.Errorf("%+v", got)
	}
	if few := ambiguity(f2).Alpha; few.OK() || few.Reason != result.ReasonTooFew {
		t.Errorf("ten people: %+v", few)
	}
	var single, alike [][]float64
	for i := range 40 {
		single, alike = append(single, []float64{float64(1 + i%7)}), append(alike, []float64{5, 5, 5})
	}
	if one := ambiguity(single).Alpha; one.Reason != result.ReasonSingleItem {
		t.Errorf("one item: %+v", one)
	}
	if flat := ambiguity(alike).Alpha; flat.OK() || flat.Reason != result.ReasonNoVariation {
		t.Errorf("all alike: %+v", flat)
	}
}

func TestWhatGoesWithAGapTakesTenLocations(t *testing.T) {
	places := []string{"Annecy", "Biarritz", "Colmar", "Dinard", "Evian", "Fréjus", "Grasse", "Hyères", "Istres", "Josselin", "Lille"}
	survey12 := func(k int) (*config.Config, *survey.Dataset) {
		c := fixture.Model(1)
		c.Antecedents = []config.Antecedent{{ID: "teamwork", Gap: 3, AskedOf: config.Employees}}
		var at []string
		var team, able []float64
		for p := range k {
			for i := range 12 {
				at = append(at, places[p])
				team = append(team, min(7, 2+float64(p)*0.4+float64(i%3)*0.1))
				able = append(able, min(7, 1.5+float64((p*7)%11)*0.1*float64(p%2)+float64(p)*0.4+float64(i%2)*0.1))
			}
		}
		e := &survey.Employees{N: len(at), Factors: []survey.Factor{fixture.Levels("location", at...)}, Ability: []survey.Scores{fixture.Scores(able...)},
			Antecedents: []survey.Antecedent{{ID: "teamwork", Items: []survey.Scores{fixture.Scores(team...)}}}}
		return c, &survey.Dataset{Employees: e}
	}
	c, d := survey12(11)
	got := Antecedents(study.New(c, d))[0].Link
	if got.N != 11 || got.Method != result.MethodSpearman || got.Bound || !(got.Value > 0.8 && got.Value <= 1) {
		t.Errorf("eleven locations: %+v", got)
	}
	// Turned round, teamwork goes against the gap as much.
	column := d.Employees.Antecedents[0].Items[0]
	for i := range column.Values {
		column.Values[i] = 8 - column.Values[i]
	}
	fixture.NearNumber(t, "turned round", Antecedents(study.New(c, d))[0].Link.Value, -got.Value, 1e-12)
	c, d = survey12(9)
	if few := Antecedents(study.New(c, d))[0].Link; few.Reason != result.ReasonFewUnits {
		t.Errorf("nine locations: %+v", few)
	}
	// Two locations of eleven have fewer employees than may be shown of one.
	c, d = survey12(11)
	for i := range 6 {
		d.Employees.Factors[0].Codes[i] = -1
		d.Employees.Factors[0].Codes[12+i] = -1
	}
	if few := Antecedents(study.New(c, d))[0].Link; few.Reason != result.ReasonFewUnits {
		t.Errorf("nine locations large enough: %+v", few)
	}
	d.Employees.Factors = nil
	if none := Antecedents(study.New(c, d))[0].Link; none.Reason != result.ReasonNotGrouped {
		t.Errorf("no location: %+v", none)
	}
}
