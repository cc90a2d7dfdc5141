package draft

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/config"
)

// surveyed is a small table of pairs, one or two ratings and a recommendation; the headings of pairs hold %d for the number.
func surveyed(expectation, perception string, others ...string) Sheet {
	var columns [][]string
	for n := range 5 {
		columns = append(columns, []string{fmt.Sprintf(expectation, n+1), "5", "6", "7"})
	}
	for n := range 5 {
		columns = append(columns, []string{fmt.Sprintf(perception, n+1), "1", "2", "4", "6", "7"})
	}
	columns = append(columns, []string{others[0], "1", "2", "3", "5", "6", "7"}, []string{others[1], "0", "2", "5", "7", "8", "9", "10"})
	return sheetOf("", 60, columns...)
}

func TestCommonHeadingsAreExpectationsPerceptionsSatisfactionAndRecommendation(t *testing.T) {
	for _, heading := range [][4]string{
		{"Erwartung %d", "Erlebnis %d", "Gesamtzufriedenheit", "NPS"},
		{"Erwartung %d", "Erlebt %d", "Gesamturteil", "Weiterempfehlung"},
		{"Erwartet_%d", "Erfahren_%d", "Gesamtnote", "NPS"},
		{"Soll %d", "Ist %d", "Gesamteindruck", "NPS"},
		{"Attente %d", "Perçu %d", "Satisfaction globale", "NPS"},
		{"Attendu %d", "Vécu %d", "Note globale", "NPS"},
		{"Attente Q%d", "Ressenti Q%d", "Impression globale", "Recommandation"},
		{"Expectation Q%d", "Perception Q%d", "Overall satisfaction", "NPS"},
		{"Expected %d", "Experienced %d", "Overall rating", "NPS score"},
		{"E%d", "P%d", "Overall", "eNPS"},
	} {
		p := Propose([]Input{{File: "clients.xlsx", Role: config.Customers, Sheets: []Sheet{surveyed(heading[0], heading[1], heading[2], heading[3])}}}, nil, nil)
		for key, wanted := range map[string]string{
			"expectation": strings.Replace(heading[0], "%d", "{n}", 1), "perception": strings.Replace(heading[1], "%d", "{n}", 1), "overall": heading[2], "nps": heading[3],
		} {
			if f, _ := fieldOf(p.Sources[0], key); f.Header != wanted {
				t.Errorf("%s of %q is %q", key, heading, f.Header)
			}
		}
		if n := len(p.Model.Dimensions[0].Items); n != 5 {
			t.Errorf("%q make %d statements, wanted 5", heading, n)
		}
	}
}

func TestARecommendationOfEmployersIsTheirsAndDoubtedOfCustomers(t *testing.T) {
	customers := surveyed("E%d", "P%d", "Overall", "eNPS")
	p := Propose([]Input{{File: "clients.xlsx", Role: config.Customers, Sheets: []Sheet{customers}}}, nil, nil)
	if f, _ := fieldOf(p.Sources[0], "nps"); !f.Check || !strings.Contains(f.Note, "employees") {
		t.Errorf("of customers: %+v", f)
	}
	staff := sheetOf("", 40, append(batteryOf("E", 5, "4", "5", "6", "7"), []string{"eNPS", "0", "3", "7", "8", "9", "10"})...)
	p = Propose([]Input{{File: "team.xlsx", Role: config.Employees, Sheets: []Sheet{staff}}}, nil, nil)
	if f, mapped := fieldOf(p.Sources[0], "enps"); !mapped || f.Header != "eNPS" {
		t.Errorf("of employees: %+v", p.Sources[0])
	}
}

func TestStatementsBesideTheirSideInBracketsAreNotCalledCodes(t *testing.T) {
	columns := [][]string{}
	for _, side := range []string{"Attente", "Perception"} {
		for _, text := range []string{"Les locaux sont propres", "Le délai est respecté", "L'accueil est aimable"} {
			columns = append(columns, []string{text + " [" + side + "]", "3", "4", "5", "6", "7"})
		}
	}
	columns = append(columns, []string{"Satisfaction globale", "1", "3", "5", "7"})
	p := Propose([]Input{{File: "clients.xlsx", Role: config.Customers, Sheets: []Sheet{sheetOf("", 60, columns...)}}}, nil, nil)
	d := p.Model.Dimensions[0]
	if strings.Contains(d.Note, "codes") || len(d.Items) != 3 || d.Items[0].Text != "Les locaux sont propres" {
		t.Errorf("the dimension is %+v", d)
	}
}
