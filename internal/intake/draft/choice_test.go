package draft

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/config"
)

func TestOfTheSameRespondentsTheSheetWhoseHeadingsAreDifferentIsTaken(t *testing.T) {
	part := batteryOf("Q", 6, "1", "2", "3", "4", "5")
	whole := append(append([][]string{{"Site", "A", "B"}}, part...), part...)
	in := Input{Sheets: []Sheet{sheetOf("All", 60, whole...), sheetOf("Part", 60, part...)}}
	best, why := Best(in)
	if best != "Part" || !strings.Contains(why, `most headings of "All" stand over several columns`) {
		t.Errorf("%q, for %s", best, why)
	}
	if src := propose(nil, in.Sheets...).Sources[0]; src.Sheet != best {
		t.Errorf("%q is promised and %q is taken", best, src.Sheet)
	}
	if best, why := Best(Input{Sheets: in.Sheets[:1]}); best != "All" || why != "" {
		t.Errorf("%q, for %q", best, why)
	}
}

func TestSheetsThatHoldAsMuchAreNotSaidToHoldMore(t *testing.T) {
	var all []Sheet
	for i := range 3 {
		all = append(all, sheetOf(fmt.Sprint(i), 40, batteryOf("Q", 8, "1", "2", "3", "4", "5")...))
	}
	if best, why := Best(Input{Sheets: all}); best != "0" || !strings.Contains(why, "comes first") {
		t.Errorf("%q, for %s", best, why)
	}
}

func TestSheetsAreTakenByWhomTheyAreNamedAfter(t *testing.T) {
	var all []Sheet
	for i, name := range []string{"Managers", "Employés", "Clients"} {
		all = append(all, sheetOf(name, 40+i, batteryOf("Q", 8, "1", "2", "3", "4", "5")...))
	}
	for role, wanted := range map[config.Role]string{"": "Clients", config.Customers: "Clients", config.Managers: "Managers", config.Employees: "Employés"} {
		p := Propose([]Input{{File: "answers.xlsx", Role: role, Sheets: all}}, nil, nil)
		q, _ := question(p, "sheet")
		if len(p.Sources) != 1 || p.Sources[0].Sheet != wanted || q.Default != wanted || q.Open() {
			t.Errorf("role %q: %+v, asked %+v", role, p.Sources, q)
		}
		if told := strings.Contains(strings.Join(q.Evidence, "; "), "--role managers"); told != (role == "") {
			t.Errorf("role %q: %q", role, q.Evidence)
		}
	}
}

func TestAListOfClientsIsNotTakenForTheirAnswers(t *testing.T) {
	clients := sheetOf("Clients", 90, []string{"Segment", "A", "B"}, []string{"Region", "North", "South"}, []string{"Since", "2001", "2002"})
	answers := sheetOf("Form", 40, batteryOf("Q", 8, "1", "2", "3", "4", "5")...)
	if best, why := Best(Input{Sheets: []Sheet{clients, answers}}); best != "Form" {
		t.Errorf("%q, for %s", best, why)
	}
}
