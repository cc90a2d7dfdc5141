package loyalty

import (
	"fmt"
	"testing"
	"time"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/stats/rref"
	"ecart/internal/measure/study"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

func TestCasesAreThoseOfR(t *testing.T) {
	var ref struct {
		Customer   []*int
		Topic, Day []int
		Week       struct {
			Cases, Closed, Once int
			Share, Lo, Hi       float64
		}
	}
	rref.Read(t, "cases", &ref)
	log := &survey.Contacts{N: len(ref.Day)}
	var topics []string
	for i, day := range ref.Day {
		name := ""
		if ref.Customer[i] != nil {
			name = fmt.Sprint("c", *ref.Customer[i])
		}
		log.Customer = append(log.Customer, name)
		log.Dates = append(log.Dates, time.Date(2025, 1, 1+day, 0, 0, 0, 0, time.UTC))
		topics = append(topics, fmt.Sprint("topic ", ref.Topic[i]))
	}
	log.Factors = []survey.Factor{fixture.Levels("topic", topics...)}
	if ref.Week.Cases <= ref.Week.Closed || ref.Week.Closed <= ref.Week.Once || ref.Week.Once == 0 {
		t.Fatalf("the log says nothing: %+v", ref.Week)
	}
	got := Satisfaction(study.New(fixture.Model(1), &survey.Dataset{Contacts: log})).FCRCases
	if got.N != ref.Week.Closed {
		t.Errorf("%d cases are closed, want %d", got.N, ref.Week.Closed)
	}
	fixture.NearNumber(t, "share", got.Value, ref.Week.Share, 1e-12)
	fixture.NearNumber(t, "lower end", got.Lo, ref.Week.Lo, 1e-9)
	fixture.NearNumber(t, "upper end", got.Hi, ref.Week.Hi, 1e-9)
}
