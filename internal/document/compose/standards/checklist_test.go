package standards

import (
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestAnInspectedStandardFailsOnlyWhereItIsMostlyMissed(t *testing.T) {
	for _, c := range []struct {
		name           string
		passed, failed int
		verdict        report.Verdict
		detail         string
	}{
		{"always passed", 16, 0, report.Good, "passed 16 times of 16"},
		{"missed once", 15, 1, report.Acceptable, "passed 15 times of 16"},
		{"missed in half", 8, 8, report.Bad, "passed 8 times of 16"},
		{"passed once", 1, 15, report.Bad, "passed once of 16"},
		{"not seen", 0, 0, report.Unmeasured, "not observed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
			e := checklistEntry(m, result.CheckedStandard{Standard: "The bed is made", Passed: c.passed, Failed: c.failed})
			if e.Verdict != c.verdict || e.Detail != c.detail {
				t.Errorf("entry = %v, %q; want %v, %q", e.Verdict, e.Detail, c.verdict, c.detail)
			}
		})
	}
}
