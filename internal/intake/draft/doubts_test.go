package draft

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func unusedWhyOf(p Proposal, header string) string {
	for _, l := range p.Sources[0].Unused {
		if l.Header == header {
			return l.Why
		}
	}
	return ""
}

func TestHeadingsOfBothSidesMakeNoBatteryOfOne(t *testing.T) {
	tests := []struct {
		headings []string
		sides    []string // the fields that statements are mapped to
		items    int
		left     []string
	}{
		{[]string{"E1", "E2", "E3", "E4", "P1", "P2"}, []string{"expectation", "perception"}, 2, []string{"E3", "E4"}},
		{[]string{"E1", "", "E3", "P1", "P2", "P3"}, []string{"expectation", "perception"}, 2, []string{"P2"}},
		{[]string{"E1", "E2", "P1", "P2", "P3", "P4", "P5"}, []string{"perception"}, 5, []string{"E1", "E2"}},
		{[]string{"E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "P1", "P2", "P3", "P4"}, []string{"expectation", "perception"}, 4, []string{"E5", "E9"}},
		{[]string{"Attente accueil", "Perception accueil", "Attente prix", "Perception prix", "Attente délai"}, []string{"expectation", "perception"}, 2, []string{"Attente délai"}},
	}
	words := map[string][]string{"E": {"5", "6", "7"}, "A": {"5", "6", "7"}, "P": {"2", "3", "4", "5", "6"}, "x": {"5", "6"}}
	for _, test := range tests {
		named := slices.Clone(test.headings)
		for i, h := range named {
			if h == "" {
				named[i] = "x"
			}
		}
		rows := answered(60, named, words, nil)
		rows[0] = test.headings
		p := propose(nil, sheetFrom(rows))
		var sides []string
		for _, f := range p.Sources[0].Fields {
			sides = append(sides, f.Key)
		}
		if !slices.Equal(sides, test.sides) || len(p.Model.Dimensions[0].Items) != test.items {
			t.Errorf("%v: %v, %+v", test.headings, sides, p.Model.Dimensions)
		}
		for _, h := range test.left {
			if why := unusedWhyOf(p, h); !strings.HasPrefix(why, "CHECK: ") {
				t.Errorf("%v: %s is left because %q", test.headings, h, why)
			}
		}
	}
}

// Where the columns of one side cannot be read at all, the other side is no battery of what was met with.
func TestExpectationsAreNoPerceptions(t *testing.T) {
	words := map[string][]string{"E": {"5", "6", "7"}, "P": {"12", "40", "33", "7", "1", "18"}}
	p := propose(nil, sheetFrom(answered(60, coded, words, nil)))
	for _, s := range p.Sources {
		for _, f := range s.Fields {
			if f.Key == "perception" {
				t.Errorf("%+v", f)
			}
		}
	}
}

func TestColumnsOfASideAreNoGroups(t *testing.T) {
	words := map[string][]string{"E": {"oui", "5", "7", "oui"}, "P": {"oui", "3", "oui", "4"}, "S": {"Lyon", "Paris"}}
	p := propose(nil, sheetFrom(answered(60, append([]string{"Site"}, coded...), words, nil)))
	if len(p.Segments) != 0 || !strings.HasPrefix(unusedWhyOf(p, "P3"), "CHECK: ") || len(p.Notes) != 1 {
		t.Errorf("%+v, %q", p.Segments, p.Notes)
	}
}

func TestHalfPointsAreAScale(t *testing.T) {
	words := map[string][]string{"N": {"2", "2.5", "3", "3.5", "4", "4.5", "5"}, "D": {"2", "2.5", "3", "0.5", "1"}, "S": {"Lyon", "Paris"}}
	p := propose(nil, sheetFrom(answered(60, []string{"Site", "Note accueil", "Note délai", "Note propreté", "Note globale", "Durée (h)"}, words, nil)))
	if s := p.Model.Scale; s == nil || !s.Fractions || s.Min != 1 || s.Max != 5 || len(p.Model.Dimensions[0].Items) != 3 || p.Model.Overall == nil || !p.Model.Overall.Fractions {
		t.Errorf("%+v, %+v", s, p.Sources)
	}
	if len(p.Notes) != 0 {
		t.Errorf("%v", p.Notes)
	}
}

func TestASurveyThatMeasuresNothingIsToldSo(t *testing.T) {
	p := propose(nil, sheetFrom(answered(60, []string{"Site", "Durée (h)"}, map[string][]string{"S": {"Lyon", "Paris"}, "D": {"2", "2.5", "3"}}, nil)))
	if len(p.Notes) != 1 || !strings.HasPrefix(p.Notes[0], "nothing that measures the service") {
		t.Errorf("%q", p.Notes)
	}
}

func TestStatementsTheOtherWayRoundAreToBeLookedAt(t *testing.T) {
	agree := []string{"Tout à fait d'accord", "Plutôt d'accord", "Plutôt d'accord", "Tout à fait d'accord", "Ni d'accord ni pas d'accord"}
	disagree := []string{"Pas du tout d'accord", "Plutôt pas d'accord", "Pas du tout d'accord"}
	words := map[string][]string{"L": agree, "J": disagree, "I": agree, "T": disagree, "W": disagree}
	headings := []string{"L'accueil a été chaleureux", "Les délais ont été tenus", "Le personnel connaît son métier", "Les employés ne sont jamais trop occupés", "J'ai dû répéter ma demande plusieurs fois",
		"La livraison est arrivée à temps", "Les prix sont justes et clairs", "Le magasin est bien tenu", "I had to call twice about it", "They didn't answer my letters", "Waiting took most of the day", "In this shop people are kind"}
	p := propose(nil, sheetFrom(answered(60, headings, words, nil)))
	asked := []bool{false, false, false, false, true, false, false, false, true, true, true, false}
	items := p.Model.Dimensions[0].Items
	if len(items) != len(asked) {
		t.Fatalf("%+v", items)
	}
	for i, item := range items {
		if strings.Contains(item.Note, "reverse: true") != asked[i] {
			t.Errorf("%s: %q", item.Text, item.Note)
		}
	}
}

func TestWordsOfLikelihoodAndLikingAreDoubted(t *testing.T) {
	for _, words := range [][]string{{"likely", "neutral", "unlikely"}, {"Very favorably", "Somewhat favorably", "Somewhat unfavorably", "Very unfavorably"}} {
		p := propose(nil, sheetFrom(answered(60, []string{"Rate: Han Solo [a]", "Rate: Han Solo [b]", "Rate: Han Solo [c]"}, map[string][]string{"R": words}, nil)))
		if s := p.Model.Scale; s == nil || !s.Check || !strings.Contains(s.Note, "are these statements on how the service was?") || !p.Sources[0].Fields[0].Check {
			t.Errorf("%+v, %+v", s, p.Sources[0].Fields)
		}
	}
}

func TestAnIDThatStandsTwiceIsNotCalledDifferent(t *testing.T) {
	rows := answered(120, coded, sides7, nil)
	for i := range rows {
		id := "id"
		if i > 0 {
			id = []string{"A-100", "A-101"}[i%2] + string(rune('0'+i/2%10)) + string(rune('0'+i/20))
		}
		rows[i] = append([]string{id}, rows[i]...)
	}
	rows[12][0] = rows[11][0]
	f := propose(nil, sheetFrom(rows)).Sources[0].Fields[0]
	if f.Key != "id" || !f.Check || !strings.HasPrefix(f.Note, "119 different in 120 rows") {
		t.Errorf("%+v", f)
	}
}

func TestGroupsInWordsOfAScaleAreToBeLookedAt(t *testing.T) {
	p := propose(nil, sheetFrom(answered(60, []string{"Site", "Mood"}, map[string][]string{"S": {"Lyon", "Paris"}, "M": {"Satisfied", "Dissatisfied", "Neutral"}}, nil)))
	checked := 0
	for _, s := range p.Segments {
		if s.Check {
			checked++
			if s.Name != "Mood" {
				t.Errorf("%+v", s)
			}
		}
	}
	if checked != 1 {
		t.Errorf("%+v", p.Segments)
	}
}

func TestRowsOfTotalsAreNamedAndNotCounted(t *testing.T) {
	rows := answered(60, []string{"N°", "Accueil", "Délai", "Propreté"}, map[string][]string{"N": {"x"}, "A": {"1", "2", "3", "4", "5"}, "D": {"2", "3", "4", "5"}, "P": {"3", "4", "5"}}, nil)
	for i := range rows[1:] {
		rows[i+1][0] = strconv.Itoa(i + 1)
	}
	rows = append(rows, []string{"Moyenne", "3.1", "2.9", "3.3"}, []string{"Total", "190", "180", "200"})
	p := propose(nil, sheetFrom(rows))
	if s := p.Model.Scale; s == nil || s.Min != 1 || s.Max != 5 || len(s.Strange) != 0 || s.Fractions || p.Sources[0].Rows != 60 || p.Sources[0].Fields[0].Key != "id" {
		t.Errorf("%+v, %+v", s, p.Sources)
	}
	if len(p.Notes) != 1 || !strings.Contains(p.Notes[0], `"Moyenne", "Total"`) {
		t.Errorf("%q", p.Notes)
	}
}
