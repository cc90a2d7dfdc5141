package survey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ecart/internal/config/keys"
	"ecart/internal/intake/survey"
)

func reasons(s survey.Scores) string {
	var all []string
	for i := range s.Values {
		if x, ok := s.At(i); ok {
			all = append(all, fmt.Sprint(x))
		} else {
			all = append(all, []string{"answered", "none", "n/a", "dk", "refused", "scale", "unreadable", "unasked", "shown", "left"}[s.Missing[i]])
		}
	}
	return strings.Join(all, " ")
}

func TestAnswersLandOnTheirScalesWithReasonsForTheMissing(t *testing.T) {
	c := settings(t, two+customersOnly)
	d := built(t, c, sheetOf("id|date|location|E1|E2|E3|E4|P1|P2|P3|P4|W rel|W Empathy|nps|name|telephone",
		[]any{"R1", date(45000), "Lyon", 7, 2, "6", "tout à fait d'accord", 5, 3, "5 - Plutôt d’accord", "4,0", 60, 40, 9, "A. Person", "0612345678"},
		[]any{"R2", "2023-04-30", "Paris", nil, "N/A", "ne sait pas", "Refus", 99, "99", "1) Pas du tout d’accord", "3 : entre les deux", "55,5", "44.5", "0"},
	))
	k := d.Customers
	for name, c := range map[string]struct{ got, want string }{
		"E a":           {reasons(k.Expectation[0]), "7 none"},
		"E b, reversed": {reasons(k.Expectation[1]), "6 n/a"},
		"E c":           {reasons(k.Expectation[2]), "6 dk"},
		"E d":           {reasons(k.Expectation[3]), "7 refused"},
		"P a":           {reasons(k.Perception[0]), "5 dk"},
		"P b, reversed": {reasons(k.Perception[1]), "5 dk"},
		"P c":           {reasons(k.Perception[2]), "5 1"},
		"P d":           {reasons(k.Perception[3]), "4 3"},
		"W rel":         {reasons(k.Importance[0]), "60 55.5"},
		"W emp":         {reasons(k.Importance[1]), "40 44.5"},
		"nps":           {reasons(k.NPS), "9 0"},
	} {
		if c.got != c.want {
			t.Errorf("%s = %s, want %s", name, c.got, c.want)
		}
	}
	if k.N != 2 || k.Weighted || k.CSAT.Asked() || !k.NPS.Asked() {
		t.Errorf("n %d, weighted %t, csat asked %t, nps asked %t", k.N, k.Weighted, k.CSAT.Asked(), k.NPS.Asked())
	}
	if !k.Dates[1].Equal(time.Date(2023, 4, 30, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("the second date is %v", k.Dates[1])
	}
	s := d.Sources[0]
	if s.Unused != 2 || s.Cells != 22 || s.Used != 2 || s.Rows != 2 || s.Fields["expectation"] != (survey.FieldUsage{Columns: 4, Cells: 8, Filled: 4}) {
		t.Errorf("summary %+v", s)
	}
	if s.Missing[survey.DontKnow] != 3 || s.Missing[survey.NoAnswer] != 1 || s.Missing[survey.NotApplicable] != 1 || s.Missing[survey.Refused] != 1 {
		t.Errorf("missing %v", s.Missing)
	}
}

// Names and telephone numbers that no mapping names must not reach the dataset in any form.
func TestColumnsThatNothingNamesNeverReachTheDataset(t *testing.T) {
	c := settings(t, two+customersOnly)
	d := built(t, c, sheetOf("id|date|location|E1|E2|E3|E4|P1|P2|P3|P4|W rel|W emp|nps|name",
		[]any{"SECRET-ID", date(45000), "Lyon", 7, 2, 6, 7, 5, 3, 5, 4, 60, 40, 9, "SECRET NAME"}))
	if all := fmt.Sprintf("%+v", *d.Customers); strings.Contains(all, "SECRET") {
		t.Errorf("the dataset holds %s", all)
	}
}

func TestACodeForMissingCountsOnlyWhereItIsNoAnswer(t *testing.T) {
	c := settings(t, `
model: {missing: {dont_know: ["0"], refused: ["99"]}, overall: {min: 1, max: 5}}
sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, overall: overall, repeated: again}}]`)
	k := built(t, c, sheetOf("id|nps|overall|again", []any{99, 0, 0, 1}, []any{"0", "0", "0", 0}, []any{3, 99, 99, 99})).Customers
	for want, got := range map[string]string{"0 0 refused": reasons(k.NPS), "dk dk refused": reasons(k.Overall), "1 0 refused": reasons(k.Repeated)} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestGroupsAreSortedAndBlanksHaveNone(t *testing.T) {
	c := settings(t, two+customersOnly+`
segments: [{id: age, name: Age group, column: Âge}]
periods: {unit: quarter}`)
	rows := [][]any{}
	for i, place := range []any{"Étoile", "Lyon", "Zoo", "evian", nil, "sans objet"} {
		rows = append(rows, []any{i + 1, date(45000 + 60*i), place, 7, 1, 1, 1, 1, 1, 1, 1, 50, 50, 9, []any{"18-25", 9, 10, "26–35", "26-35", "26-35"}[i]})
	}
	d, found := build(t, c, sheetOf("id|date|location|E1|E2|E3|E4|P1|P2|P3|P4|W rel|W emp|nps|âge", rows...))
	if len(found) != 1 || found[0].Code != survey.CodeLevels {
		t.Errorf("found %v, want the two spellings of 26-35", found)
	}
	want := []struct {
		id, levels, codes string
	}{
		{"location", "[Étoile evian Lyon Zoo]", "[0 2 3 1 -1 -1]"},
		{"month", "[2023-Q1 2023-Q2 2023-Q3 2023-Q4 2024-Q1]", "[0 1 2 2 3 4]"},
		{"age", "[9 10 18-25 26-35]", "[2 0 1 3 3 3]"},
	}
	if len(d.Customers.Factors) != len(want) {
		t.Fatalf("factors %v", d.Customers.Factors)
	}
	for i, w := range want {
		if f := d.Customers.Factors[i]; f.ID != w.id || fmt.Sprint(f.Levels) != w.levels || fmt.Sprint(f.Codes) != w.codes {
			t.Errorf("factor %s %v %v, want %s %s %s", f.ID, f.Levels, f.Codes, w.id, w.levels, w.codes)
		}
	}
	if f, ok := survey.Find(d.Customers.Factors, "age"); !ok || f.Name != "Age group" {
		t.Errorf("the segment is %v", f)
	}
}

func TestFilesOfOneRoleFollowEachOther(t *testing.T) {
	c := settings(t, two+`
sources:
  - {role: customers, file: a.xlsx, columns: {id: id, nps: nps, location: place}}
  - {role: customers, file: b.xlsx, columns: {id: no, nps: score, overall: all}}
`)
	d := built(t, c, sheetOf("id|nps|place", []any{1, 9, "Lyon"}, []any{2, 8, "Paris"}), sheetOf("no|score|all", []any{3, 7, 6}))
	k := d.Customers
	if k.N != 3 || reasons(k.NPS) != "9 8 7" || reasons(k.Overall) != "unasked unasked 6" || fmt.Sprint(k.Factors[0].Codes) != "[0 1 -1]" {
		t.Errorf("n %d, nps %s, overall %s, factors %v", k.N, reasons(k.NPS), reasons(k.Overall), k.Factors)
	}
	if len(d.Sources) != 2 || d.Sources[1].Used != 1 {
		t.Errorf("sources %+v", d.Sources)
	}
}

func TestRowsOutsideThePeriodAreLeftOut(t *testing.T) {
	c := settings(t, contactsOnly+"periods: {unit: month, from: 2023-03-15, to: 2023-04-15}")
	at := func(s string) string { return s }
	d, found := build(t, c, sheetOf("date|location|wait|greeted",
		[]any{at("14/03/2023 23:59"), "A", 1, 1}, []any{at("15/03/2023"), "A", 2, 1}, []any{at("15/04/2023 23:59"), "A", 3, 1}, []any{at("2023-04-16"), "A", 4, 1}, []any{nil, "A", 5, 1}))
	if got := reasons(d.Contacts.Measures["wait"]); got != "2 3" || len(found) != 2 {
		t.Errorf("wait %s with %v, want 2 3 and two notes", got, found)
	}
}

func TestWeightsFollowTheirRows(t *testing.T) {
	c := settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, weight: w}}]")
	d, found := build(t, c, sheetOf("id|nps|w", []any{1, 9, 2}, []any{2, nil, 3}, []any{3, 8, "0,5"}))
	if len(found) != 1 || found[0].Code != survey.CodeNothing {
		t.Errorf("found %v, want that one row has no answer", found)
	}
	if k := d.Customers; !k.Weighted || fmt.Sprint(k.Weights) != "[2 0.5]" || k.N != 2 {
		t.Errorf("weights %v of %d, want [2 0.5] of 2", k.Weights, k.N)
	}
}

func TestManagersAndEmployeesTickThatThereIsNoStandard(t *testing.T) {
	c := settings(t, two+`
sources:
  - {role: managers, file: m.xlsx, columns: {id: id, formalization: "STD {dimension}"}}
  - {role: employees, file: e.xlsx, columns: {id: id, team: team, ability: "ABLE {dimension}", promises: "PROM {dimension}", enps: enps, obstacle: obstacle}}
`)
	d := built(t, c,
		sheetOf("id|STD rel|STD emp", []any{1, 6, "aucune norme"}, []any{2, "No standard", 3}),
		sheetOf("id|team|ABLE rel|ABLE emp|PROM rel|PROM emp|enps|obstacle", []any{1, "Bar", 6, "none", 5, 4, 9, "Old till"}, []any{2, "Bar", 5, 5, nil, 4, 10, "N/A"}))
	m, e := d.Managers, d.Employees
	if reasons(m.Formalization[0]) != "6 n/a" || fmt.Sprint(m.NoStandard) != "[[false true] [true false]]" {
		t.Errorf("formalization %s, no standard %v", reasons(m.Formalization[0]), m.NoStandard)
	}
	if reasons(e.Ability[1]) != "n/a 5" || fmt.Sprint(e.NoStandard) != "[[false false] [true false]]" || reasons(e.Promises[0]) != "5 none" || fmt.Sprintf("%q", e.Obstacles) != `["Old till" ""]` {
		t.Errorf("ability %s, no standard %v, promises %s, obstacles %q", reasons(e.Ability[1]), e.NoStandard, reasons(e.Promises[0]), e.Obstacles)
	}
	if d.Customers != nil || len(m.Expectation) != 4 || m.Expectation[0].Asked() {
		t.Errorf("customers %v, managers' expectations %v", d.Customers, m.Expectation)
	}
}

func TestRecordsAreReadInTheirOwnWords(t *testing.T) {
	c := settings(t, `
sources:
  - {role: complaints, file: a.xlsx, columns: {category: motif, cost: coût, resolved: réglée}}
  - {role: costs, file: b.xlsx, columns: {date: mois, category: nature, line: poste, amount: montant}}
  - {role: processes, file: c.xlsx, columns: {step: step, arrivals: arrivals, quality: right, cycle: {column: cycle, unit: min}}}
  - {role: checklist, file: d.xlsx, columns: {section: section, standard: standard, result: result, evidence: seen}}
`)
	d := built(t, c,
		sheetOf("motif|coût|réglée", []any{"Retard", "1 234,50 €", "Oui"}, []any{"Erreur", nil, false}),
		sheetOf("mois|nature|poste|montant", []any{"2026-01", "Prévention", "Formation", 100}, []any{"2026-02", "Défaillance interne", "Reprises", 50}, []any{"2026-02", "External failure costs", "Refunds", 70}, []any{"2026-02", "CONTRÔLE", "Visites", 7}),
		sheetOf("step|arrivals|right|cycle", []any{"Order", 12, "95 %", 2}, []any{"Pay", 12, 0.9, "1:30"}),
		sheetOf("section|standard|result|seen", []any{"Arrival", "Greeted", "Conforme", nil}, []any{"Arrival", "Smile", "non", "Looked away"}, []any{"Arrival", "Name used", "non observé", nil}, []any{"Bar", "Clean", true, nil}, []any{"Bar", "Stock", nil, nil}))
	if reasons(d.Complaints.Cost) != "1234.5 none" || reasons(d.Complaints.Resolved) != "1 0" {
		t.Errorf("complaints %+v", d.Complaints)
	}
	if got := fmt.Sprint(d.Costs.Category); got != "[prevention internal_failure external_failure appraisal]" || fmt.Sprint(d.Costs.Factors[0].Levels) != "[2026-01 2026-02]" {
		t.Errorf("costs %s %v", got, d.Costs.Factors)
	}
	if reasons(d.Processes.Quality) != "0.95 0.9" || reasons(d.Processes.Cycle) != "120 90" {
		t.Errorf("processes %s %s", reasons(d.Processes.Quality), reasons(d.Processes.Cycle))
	}
	want := []survey.Outcome{survey.Passed, survey.Failed, survey.NotObserved, survey.Passed, survey.NotObserved}
	if !slices.Equal(d.Checklist.Outcome, want) {
		t.Errorf("outcomes %v, want %v", d.Checklist.Outcome, want)
	}
}

func TestContactsKeepTheCustomerOnlyForChaining(t *testing.T) {
	c := settings(t, `sources: [{role: contacts, file: log.xlsx, columns: {id: ticket, customer: customer, wait: {column: wait, unit: min}, resolved: ok}}]`)
	k := built(t, c, sheetOf("ticket|customer|wait|ok", []any{"T1", 1001, 2, "oui"}, []any{"T1", 1001, "0:45", 0}, []any{"T2", "C-7", date(0.5 / 24 / 60), "NON"})).Contacts
	wait, ok := k.Measure("wait")
	if !ok || reasons(wait) != "120 45 30" || fmt.Sprint(k.Customer) != "[1001 1001 C-7]" {
		t.Errorf("wait %s, customers %v", reasons(wait), k.Customer)
	}
	if _, ok := k.Measure("hold"); ok {
		t.Error("there is a measure that no column holds")
	}
}

func TestAnItemIsFoundByItsIdItsTextOrItsShortName(t *testing.T) {
	c := settings(t, two+`sources: [{role: customers, file: survey.xlsx, columns: {perception: "Rate [{item}]"}}]`)
	k := built(t, c, sheetOf("Rate [a]|rate [RUDE]|Rate  [Kind]|Rate [d]", []any{1, 2, 3, 4})).Customers
	got := ""
	for _, s := range k.Perception {
		got += reasons(s) + " "
	}
	if got != "1 6 3 4 " {
		t.Errorf("perceptions %s, want 1 6 3 4", got)
	}
}

func TestAColumnIsFoundByItsLetter(t *testing.T) {
	c := settings(t, two+`sources: [{role: customers, file: survey.xlsx, columns: {nps: "=b"}}]`)
	if k := built(t, c, sheetOf("nps|nps", []any{1, 9})).Customers; reasons(k.NPS) != "9" {
		t.Errorf("nps %s, want 9", reasons(k.NPS))
	}
}

func TestNothingReadIsNoDataset(t *testing.T) {
	d, found := survey.Build(settings(t, two+customersOnly), nil)
	if d.Customers != nil || len(found) > 0 || len(d.Sources) > 0 {
		t.Errorf("got %+v, %v", d, found)
	}
}

// The order of rows changes nothing but the order of answers.
func TestReversedRowsGiveReversedAnswers(t *testing.T) {
	c := settings(t, contactsOnly)
	rows := filler(50, func(i int) []any {
		return []any{date(45000 + i), []any{"B", "A", "c", nil}[i%4], i, i % 2}
	})
	one := built(t, c, sheetOf("date|location|wait|greeted", rows...)).Contacts
	slices.Reverse(rows)
	other := built(t, c, sheetOf("date|location|wait|greeted", rows...)).Contacts
	for i := range one.N {
		if one.Measures["wait"].Values[i] != other.Measures["wait"].Values[one.N-1-i] || one.Factors[0].Codes[i] != other.Factors[0].Codes[one.N-1-i] {
			t.Fatalf("row %d differs", i)
		}
	}
	if one.N != 50 || fmt.Sprint(one.Factors[0].Levels, one.Factors[1].Levels) != fmt.Sprint(other.Factors[0].Levels, other.Factors[1].Levels) {
		t.Errorf("levels %v and %v", one.Factors[0].Levels, other.Factors[0].Levels)
	}
}

// BenchmarkBuild turns a read survey into a dataset; run it with
//
//	go test -bench Build -benchmem ./internal/intake/survey
func BenchmarkBuild(b *testing.B) {
	var items []string
	header := "id|location|date"
	for i := range 22 {
		items = append(items, fmt.Sprintf("Item %d", i))
		header += fmt.Sprintf("|E%d|P%d", i+1, i+1)
	}
	c, _ := keys.Parse("report.yaml", "", []byte("company: {name: Test}\nmodel: {scale: {min: 1, max: 7, labels: {Very good: 7}}, dimensions: [{id: all, name: All, items: ["+strings.Join(items, ", ")+"]}]}\n"+
		`sources: [{role: customers, file: survey.xlsx, columns: {id: id, location: location, date: date, expectation: "E{n}", perception: "P{n}"}}]`))
	for _, rows := range []int{2000, 20000} {
		b.Run(fmt.Sprintf("rows=%d/cols=47", rows), func(b *testing.B) {
			t := sheetOf(header, filler(rows, func(i int) []any {
				r := []any{fmt.Sprint("R", i), []any{"Lyon", "Paris", "Nantes"}[i%3], date(45000 + i%300)}
				for k := range 44 {
					r = append(r, []any{1 + (i+k)%7, "Very good", nil}[min(2, (i+k)%9)])
				}
				return r
			})...)
			in := []survey.Input{{Source: c.Sources[0], Table: t}}
			b.ReportAllocs()
			for b.Loop() {
				if d, found := survey.Build(c, in); len(found) > 0 || d.Customers.N != rows {
					b.Fatal(found)
				}
			}
		})
	}
}

// The words that the blank questionnaires offer beside a scale.
func TestTheWordsOfTheQuestionnairesAreReasons(t *testing.T) {
	c := settings(t, two+`
sources:
  - {role: customers, file: survey.xlsx, columns: {id: id, nps: nps, expectation: "E{n}"}}
  - {role: employees, file: staff.xlsx, columns: {id: id, ability: "ABLE {dimension}", promises: "PROM {dimension}", enps: enps}}`)
	for words, want := range map[[2]string]string{{"N/A", "don't know"}: "n/a dk", {"N/A", "ne sait pas"}: "n/a dk"} {
		na, dk := words[0], words[1]
		d := built(t, c, sheetOf("id|nps|E1|E2|E3|E4", []any{1, na, na, 5, 5, 5}, []any{2, dk, dk, 5, 5, 5}),
			sheetOf("id|ABLE rel|ABLE emp|PROM rel|PROM emp|enps", []any{1, na, 5, na, 5, na}, []any{2, dk, 5, dk, 5, dk}))
		for name, s := range map[string]survey.Scores{
			"nps": d.Customers.NPS, "E1": d.Customers.Expectation[0], "ABLE": d.Employees.Ability[0], "PROM": d.Employees.Promises[0], "enps": d.Employees.ENPS,
		} {
			if got := reasons(s); got != want {
				t.Errorf("%q in %s is %s, want %s", words, name, got, want)
			}
		}
	}
}

func TestListedColumnsAreReadInTheOrderOfTheItems(t *testing.T) {
	c := settings(t, two+`
sources:
  - {role: customers, file: survey.xlsx, columns: {perception: ["=D", "=A", "P", "=C"]}}
`)
	d := built(t, c, sheetOf("1-1|P|1-1|1-2", []any{1, 2, 3, 4}))
	for i, want := range []float64{4, 7, 2, 3} { // the second item is turned round: 8 − 1
		if got, ok := d.Customers.Perception[i].At(0); !ok || got != want {
			t.Errorf("item %d is %v, want %v", i+1, got, want)
		}
	}
	_, found := build(t, c, sheetOf("1-1|Q|1-1", []any{1, 2, 3}))
	if len(found) != 1 || !strings.Contains(found[0].Message, "lacks 2 of the 4 columns that are listed") {
		t.Errorf("missing columns are told as %v", found)
	}
}
