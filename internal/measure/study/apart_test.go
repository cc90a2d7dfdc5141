package study

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// places makes a study of customers by place: 3 in Annecy, 9 in Brest, 20 in Caen, 4 of whom came by fax, and 30 in Dijon.
func places() *Study {
	c := &config.Config{Privacy: config.Privacy{Customers: 5, Staff: 10, Company: 5}}
	place := survey.Factor{ID: "location", Levels: []string{"Annecy", "Brest", "Caen", "Dijon"}}
	channel := survey.Factor{ID: "channel", Levels: []string{"fax", "web"}}
	for code, n := range []int{3, 9, 20, 30} {
		for i := range n {
			way := 1
			if code == 2 && i < 4 || code == 3 && i < 10 {
				way = 0
			}
			place.Codes, channel.Codes = append(place.Codes, code), append(channel.Codes, way)
		}
	}
	n := len(place.Codes)
	nps := survey.Scores{Values: make([]float64, n), Missing: make([]survey.Reason, n)}
	return New(c, &survey.Dataset{Customers: &survey.Customers{N: n, NPS: nps, Factors: []survey.Factor{place, channel}}})
}

func in(field string, levels ...string) config.Condition {
	return config.Condition{Field: field, Values: levels}
}

func TestConditionsGiveAwayWhatTheyPartOrLeaveOut(t *testing.T) {
	s := places()
	count := func(rows []int) int { return s.Count(s.Data.Customers.NPS, rows) }
	for _, c := range []struct {
		name  string
		where []config.Condition
		want  bool
	}{
		{"everybody", nil, false},
		{"a place that is shown", []config.Condition{in("location", "Dijon")}, false},
		{"the cover of a small place", []config.Condition{in("location", "Brest")}, true},
		{"the cover with a place that is shown", []config.Condition{in("location", "brest", "Caen")}, true},
		{"both hidden places together", []config.Condition{in("location", "Annecy", "Brest")}, false},
		{"all but the hidden places", []config.Condition{in("location", "Caen", "Dijon")}, false},
		{"a place but for four of it", []config.Condition{in("location", "Caen"), in("channel", "web")}, true},
		{"a place but for ten of it", []config.Condition{in("location", "Dijon"), in("channel", "web")}, false},
	} {
		if got := s.GivesAway(c.where, count); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestFewAnswersToOneQuestionHideAPlaceThatIsShownOtherwise(t *testing.T) {
	s := places()
	for r := 12; r < 29; r++ { // of the twenty in Caen three answer
		s.Data.Customers.NPS.Missing[r] = survey.NoAnswer
	}
	count := func(rows []int) int { return s.Count(s.Data.Customers.NPS, rows) }
	if !s.GivesAway([]config.Condition{in("location", "Caen")}, count) {
		t.Error("three answers in Caen stand beside hidden ones")
	}
}

func TestASeriesKeepsRowsThatWouldGiveAway(t *testing.T) {
	s := places()
	s.Data.Customers.Resolved = s.Data.Customers.NPS
	v, absent := s.Series("customers.resolved")
	if absent != "" {
		t.Fatal(absent)
	}
	if rows, reason := v.Rows([]config.Condition{in("location", "Brest")}); len(rows) > 0 || reason != result.ReasonComplement {
		t.Errorf("%d rows, %q", len(rows), reason)
	}
	if e := Missing(result.ReasonComplement); e.Status != result.Suppressed {
		t.Errorf("%+v", e)
	}
	if hidden := v.Hidden("location"); !hidden["Annecy"] || !hidden["Brest"] || hidden["Caen"] || hidden["Dijon"] {
		t.Errorf("hidden: %v", hidden)
	}
}
