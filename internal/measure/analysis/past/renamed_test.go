package past

import (
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func on(day string) time.Time {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return at
}

// The workbooks hold rows of Printemps, which report.yaml also calls P1, and none of Été.
func TestAWaveUnderAnotherNameIsNotJoined(t *testing.T) {
	waves := []survey.Wave{{Name: "Printemps", As: []string{"P1"}, From: on("2026-03-01"), To: on("2026-05-31")}, {Name: "Été", From: on("2026-06-01"), To: on("2026-08-31")}}
	log := &survey.Contacts{N: 2, Factors: []survey.Factor{{ID: "month", Levels: []string{"Printemps", "Été"}, Codes: []int{0, -1}}}}
	for name, k := range map[string]struct {
		archived result.PastPeriod
		dated    bool
		now      string
	}{
		"the same days":                        {result.PastPeriod{Period: "Spring", From: "2026-03-01", To: "2026-05-31"}, false, "Printemps"},
		"some of the days":                     {result.PastPeriod{Period: "Spring", From: "2026-03-01", To: "2026-04-30"}, false, ""},
		"some of the days that are given":      {result.PastPeriod{Period: "Spring", From: "2026-02-01", To: "2026-03-01"}, true, "Printemps"},
		"the days before":                      {result.PastPeriod{Period: "Winter", From: "2026-01-01", To: "2026-02-28"}, true, ""},
		"the same days of a wave without rows": {result.PastPeriod{Period: "Summer", From: "2026-06-01", To: "2026-08-31"}, true, ""},
		"its own name":                         {result.PastPeriod{Period: "Printemps", From: "2026-03-01", To: "2026-05-31"}, true, ""},
		"its other name":                       {result.PastPeriod{Period: "p1"}, false, "Printemps"},
		"days that are not known":              {result.PastPeriod{Period: "Spring"}, true, ""},
	} {
		c := &config.Config{Periods: config.Periods{Unit: config.NamedWave}}
		if k.dated {
			c.Periods.Waves = []config.Wave{{Name: "Printemps", From: waves[0].From, To: waves[0].To}}
		}
		s := study.New(c, &survey.Dataset{Contacts: log, Waves: waves})
		s.Past = result.Past{Unit: config.NamedWave, Periods: []result.PastPeriod{k.archived}}
		kept, breaks := Renamed(s)
		switch {
		case k.now == "" && (len(kept.Periods) != 1 || len(breaks) != 0):
			t.Errorf("%s: %+v", name, breaks)
		case k.now != "" && (len(kept.Periods) != 0 || len(breaks) != 1 || breaks[0].Changes[0].Is != k.now):
			t.Errorf("%s: kept %+v, breaks %+v", name, kept.Periods, breaks)
		}
	}
}
