package draft

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/export"
)

// fieldOf is what a source maps a key to.
func fieldOf(s Source, key string) (Field, bool) {
	if i := slices.IndexFunc(s.Fields, func(f Field) bool { return f.Key == key }); i >= 0 {
		return s.Fields[i], true
	}
	return Field{}, false
}

func TestRatingsOfStaffAloneAreWhatTheyBelieveCustomersExpect(t *testing.T) {
	for _, role := range []config.Role{config.Managers, config.Employees} {
		s := sheetOf("Staff", 40, append([][]string{{"Site", "A", "B"}}, batteryOf("Q", 8, "2", "3", "4", "5")...)...)
		p := Propose([]Input{{File: "staff.xlsx", Role: role, Sheets: []Sheet{s}}}, nil, nil)
		f, mapped := fieldOf(p.Sources[0], "expectation")
		if !mapped || f.Header != "Q{n}" || !f.Check || len(p.Model.Dimensions) != 1 || len(p.Model.Dimensions[0].Items) != 8 || len(p.Sources[0].Unused) != 0 {
			t.Errorf("%s: %+v, dimensions %+v, unused %+v", role, p.Sources[0].Fields, p.Model.Dimensions, p.Sources[0].Unused)
		}
		if len(p.Notes) == 0 || !strings.Contains(p.Notes[0], "customers' answers") {
			t.Errorf("%s: the notes are %q", role, p.Notes)
		}
	}
}

func TestRatingsOfStaffThatFitNoStatementsAreSaidToBeLost(t *testing.T) {
	customers := sheetOf("", 60, append(batteryOf("E", 5, "4", "5", "6", "7"), batteryOf("P", 5, "1", "4", "6", "7")...)...)
	managers := sheetOf("", 12, batteryOf("ME", 4, "3", "5", "7")...)
	p := Propose([]Input{{File: "managers.xlsx", Sheets: []Sheet{managers}}, {File: "customers.xlsx", Sheets: []Sheet{customers}}}, nil, nil)
	if !slices.ContainsFunc(p.Notes, func(n string) bool {
		return strings.Contains(n, `the 4 ratings from "ME1" to "ME4" are not used`) && strings.Contains(n, "5 statements")
	}) {
		t.Errorf("the notes are %q", p.Notes)
	}
}

func TestAPlainTableOfContactsIsReadByItsHeadings(t *testing.T) {
	s := sheetOf("", 40, []string{"appel", "x", "y"}, []string{"canal", "Web", "Tél"}, []string{"délai (min)", "5", "12", "30", "31", "32"}, []string{"note", "1", "2", "5"}, []string{"statut", "clos", "ouvert"})
	p := Propose([]Input{{File: "appels.csv", Role: config.Contacts, Sheets: []Sheet{s}}}, nil, nil)
	wait, mapped := fieldOf(p.Sources[0], "wait")
	if _, channel := fieldOf(p.Sources[0], "channel"); !channel || !mapped || wait.Unit != "min" || !wait.Check {
		t.Errorf("%+v", p.Sources[0].Fields)
	}
	why := map[string]string{}
	for _, l := range p.Sources[0].Unused {
		why[l.Header] = l.Why
	}
	if !strings.Contains(why["note"], "contacts have no field") || strings.Contains(why["statut"], "tool") || why["statut"] == "" {
		t.Errorf("%q", why)
	}
}

func TestConsentsAndExpressionsAreNoGroups(t *testing.T) {
	for _, heading := range []string{"{if((age.NAOK > 65) && (x.NAOK == 1), 'old', 'young')}", "Please read the points below carefully and agree", "J'accepte la politique de confidentialité"} {
		p := propose(nil, sheetOf("", 60, []string{heading, "Yes", "No"}, []string{"Gender", "f", "m"}))
		if len(p.Segments) != 1 || p.Segments[0].Column != "Gender" {
			t.Errorf("%s: %+v", heading, p.Segments)
		}
	}
}

func TestHeadingsOfTicketsSayWhatTheyHold(t *testing.T) {
	for heading, wanted := range map[string]export.Role{
		"First response": export.FirstReplied, "CSAT (1-5)": export.Score, "Note /10": export.Score, "Délai de réponse (min)": export.FirstReply, "Ticket #": export.ID, "Clôturé le": export.Solved, "Colour": "",
	} {
		if role, _ := export.TicketColumn(heading); role != wanted {
			t.Errorf("%q is %q, wanted %q", heading, role, wanted)
		}
	}
}
