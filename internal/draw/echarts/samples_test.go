package echarts

import (
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
)

func printer(t testing.TB, lang string) *i18n.Printer {
	t.Helper()
	p, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func iv(v, half float64, n int) report.Interval {
	return report.Interval{Value: v, Lo: v - half, Hi: v + half, Bound: true, N: n}
}

// samples holds a chart of each kind; the label is every first label.
func samples(label string) map[string]report.Spec { return reporttest.Specs(label) }

func optionOf(t testing.TB, kind, label, lang string) Live {
	t.Helper()
	live, err := Option(report.Chart{ID: kind, Title: "T", Alt: label, Spec: samples(label)[kind]}, printer(t, lang))
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return live
}
