package compose

import (
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// compose makes the report of settings and results, and fails on any diagnostic.
func compose(t testing.TB, cfg *config.Config, r *result.Results, lang string) *report.Report {
	t.Helper()
	doc, found := Report(cfg, r, composetest.Printer(t, lang), Options{Built: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC), Version: "1.0", Quality: composetest.Checked()})
	if len(found) > 0 {
		t.Fatalf("diagnostics: %+v", found)
	}
	return doc
}
