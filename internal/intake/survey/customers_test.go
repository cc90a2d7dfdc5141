package survey_test

import (
	"reflect"
	"slices"
	"testing"

	"ecart/internal/intake/survey"
)

func TestToleranceIsReadInBothFormats(t *testing.T) {
	c := settings(t, two+`sources:
  - role: customers
    file: survey.xlsx
    columns: {id: id, adequate: "A{n}", desired: "D{n}", adequacy: "PA{n}", superiority: "PD{n}", rated_importance: "I{n}"}
`)
	d := built(t, c, sheetOf("id|A1|A2|A3|A4|D1|D2|D3|D4|PA1|PA2|PA3|PA4|PD1|PD2|PD3|PD4|I1|I2|I3|I4",
		[]any{1, 3, 2, 4, 5, 6, 1, 7, 7, 9, 2, 5, 6, 4, 1, 5, 5, 7, 6, 5, 4})).Customers
	for _, x := range []struct {
		name string
		got  []survey.Scores
		want []float64
	}{
		// Item b is reverse-keyed: 8−x on 1–7, 10−x on 1–9. How important it is is never turned round.
		{"adequate", d.Adequate, []float64{3, 6, 4, 5}},
		{"desired", d.Desired, []float64{6, 7, 7, 7}},
		{"adequacy", d.Adequacy, []float64{9, 8, 5, 6}},
		{"superiority", d.Superiority, []float64{4, 9, 5, 5}},
		{"rated importance", d.Rated, []float64{7, 6, 5, 4}},
	} {
		if len(x.got) != len(x.want) {
			t.Fatalf("%s has %d items, want %d", x.name, len(x.got), len(x.want))
		}
		for i, want := range x.want {
			if got, ok := x.got[i].At(0); !ok || got != want {
				t.Errorf("%s of item %d is %v, %v, want %v", x.name, i+1, got, ok, want)
			}
		}
	}
}

func TestTolerancesNotMappedAreNotAsked(t *testing.T) {
	c := settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps}}]")
	d := built(t, c, sheetOf("id|nps", []any{1, 9})).Customers
	if len(d.Adequate) != 4 || d.Adequate[0].Asked() || d.Tolerated != nil || d.Reasons.Asked() || d.Intention.Asked() {
		t.Errorf("read %+v", d)
	}
}

func TestTimesAreReadForTheStandardsThatWereAsked(t *testing.T) {
	c := settings(t, two+`standards:
  - {id: wait, name: Wait, measure: contacts.wait, target: 2 min}
  - {id: hold, name: Time on hold, measure: contacts.hold, target: 30 s}
sources:
  - {role: customers, file: survey.xlsx, columns: {id: id, nps: nps, tolerated: {column: "TOL_{standard}", unit: min}, wished: "DES {standard}"}}
`)
	d := built(t, c, sheetOf("id|nps|TOL_wait|DES Time on hold", []any{1, 9, 2, 20}, []any{2, 8, nil, "30 s"})).Customers
	if len(d.Tolerated) != 1 || d.Tolerated[0].Standard != "wait" || !slices.Equal(d.Tolerated[0].Values, []float64{120, 0}) || d.Tolerated[0].Missing[1] != survey.NoAnswer {
		t.Errorf("tolerated %+v", d.Tolerated)
	}
	if len(d.Wished) != 1 || d.Wished[0].Standard != "hold" || !slices.Equal(d.Wished[0].Values, []float64{20, 30}) {
		t.Errorf("wished %+v", d.Wished)
	}
}

func TestReasonsAreCountedChoices(t *testing.T) {
	c := settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, reason: why, problem: p, complained: c, key_customer: k, intention: back}}]")
	d := built(t, c, sheetOf("id|nps|why|p|c|k|back", []any{1, 9, "Price; Staff ;price", "yes", "no", "x", 7}, []any{2, 8, nil, "no", nil, "no", 1}, []any{3, 8, "Price", "no", nil, "no", 1})).Customers
	want := survey.Choices{Levels: []string{"Price", "Staff"}, Codes: [][]int{{0, 1}, nil, {0}}}
	if !reflect.DeepEqual(d.Reasons, want) {
		t.Errorf("reasons %+v, want %+v", d.Reasons, want)
	}
	if !slices.Equal(d.Problem.Values, []float64{1, 0, 0}) || !slices.Equal(d.Key.Values, []float64{1, 0, 0}) || d.Complained.Missing[1] != survey.NoAnswer || d.Intention.Values[0] != 7 {
		t.Errorf("read %+v", d)
	}
}

func TestEmployeesSayWhatCustomersExpectAndHowTheyWereTrained(t *testing.T) {
	c := settings(t, two+`sources: [{role: employees, file: survey.xlsx, columns: {id: id, expectation: "EE{n}", training: hours, trained: trained}}]`)
	d := built(t, c, sheetOf("id|EE1|EE2|EE3|EE4|hours|trained", []any{1, 7, 2, 6, 5, "7,5", "oui"})).Employees
	if d.Expectation[1].Values[0] != 6 || d.Training.Values[0] != 7.5 || d.Trained.Values[0] != 1 {
		t.Errorf("read %+v", d)
	}
}

func TestAntecedentsAreTurnedSoThatHighIsFavourable(t *testing.T) {
	c := settings(t, two+`antecedents:
  - {id: teamwork, columns: [T1, T2], reverse: [2]}
  - {id: role_conflict, columns: [C1, C2], reverse: [2]}
  - {id: goal_setting, columns: "G{k}"}
sources:
  - {role: employees, file: survey.xlsx, columns: {id: id, enps: enps}}
  - {role: managers, file: survey.xlsx, columns: {id: id}}
`)
	d := built(t, c, sheetOf("id|enps|T1|T2|C1|C2", []any{1, 9, 6, 2, 6, 2}), sheetOf("id|G1|G2", []any{1, 5, nil}))
	if len(d.Employees.Antecedents) != 2 || len(d.Managers.Antecedents) != 1 {
		t.Fatalf("employees %+v, managers %+v", d.Employees.Antecedents, d.Managers.Antecedents)
	}
	// 8−x on the scale 1–7.
	for i, want := range [][]float64{{6, 6}, {2, 2}} {
		for k, v := range want {
			if got := d.Employees.Antecedents[i].Items[k].Values[0]; got != v {
				t.Errorf("item %d of %s is %v, want %v", k+1, d.Employees.Antecedents[i].ID, got, v)
			}
		}
	}
	if m := d.Managers.Antecedents[0]; m.ID != "goal_setting" || m.Items[0].Values[0] != 5 || m.Items[1].Missing[0] != survey.NoAnswer {
		t.Errorf("managers %+v", m)
	}
}

func TestDepartmentsRateEachOther(t *testing.T) {
	c := settings(t, two+`internal: {items: [{id: speed, name: Speed of reply}, {id: manner}], scale: {min: 1, max: 5}}
sources: [{role: internal, file: survey.xlsx, columns: {date: date, from: from, to: to, rating: "R {service}"}}]
`)
	d := built(t, c, sheetOf("date|from|to|R Speed of reply|R manner", []any{date(45000), "Bar", "Kitchen", 4, 5}, []any{date(45001), "Kitchen", "Bar", nil, 2})).Internal
	if d.N != 2 || len(d.Factors) != 3 || len(d.Ratings) != 2 || d.Ratings[0].Values[0] != 4 || d.Ratings[0].Missing[1] != survey.NoAnswer || d.Ratings[1].Values[1] != 2 {
		t.Errorf("read %+v", d)
	}
	if to, ok := survey.Find(d.Factors, "to"); !ok || !slices.Equal(to.Levels, []string{"Bar", "Kitchen"}) {
		t.Errorf("grouped %+v", d.Factors)
	}
}

func TestCustomersOfTheWeightingMayBeSpeltInAnyCase(t *testing.T) {
	c := settings(t, two+`weighting: {margins: {location: {LYON: 2, Brest: 1}}}
sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, location: location}}]
`)
	if d := built(t, c, sheetOf("id|nps|location", []any{1, 9, "Lyon"}, []any{2, 9, "brest"})); d.Customers.N != 2 {
		t.Errorf("%d customers, want 2", d.Customers.N)
	}
}
