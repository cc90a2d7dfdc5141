package compose

import (
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/measure/result"
)

func TestExceptionsWithoutEffectAreSaid(t *testing.T) {
	r := composetest.Results()
	cfg := composetest.Settings()
	day := func(month time.Month) time.Time { return time.Date(2026, month, 1, 0, 0, 0, 0, time.UTC) }
	cfg.Exceptions = []config.Exception{
		{Indicator: "smile", ReviewDate: day(12)},
		{Indicator: "smile", ReviewDate: day(1)},
		{Indicator: "complaints", ReviewDate: day(12)},
	}
	for i := range r.Signs {
		if r.Signs[i].ID == "complaints" {
			r.Signs[i].Exception = &result.Exception{Mode: config.Exclude, Blocked: true}
		}
	}
	_, found := Report(cfg, r, composetest.Printer(t, "en"), Options{})
	var said []string
	for _, d := range found {
		if d.Code == "E0407" {
			said = append(said, d.Message)
		}
	}
	if len(said) != 2 || !strings.Contains(said[0], "past its review date, 2026-01-01") || !strings.Contains(said[1], `"complaints" takes no exception`) {
		t.Errorf("said: %q", said)
	}
}
