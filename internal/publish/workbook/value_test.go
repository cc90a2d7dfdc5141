package workbook

import (
	"testing"

	"ecart/internal/document/report"
)

func TestACellOfNearlyAllIsNotShownAsAll(t *testing.T) {
	signed := report.Value{Kind: report.Percent, Signed: true}
	for _, c := range []struct {
		name   string
		value  report.Value
		number float64
		want   string
	}{
		{"nearly all", report.Value{Kind: report.Percent}, 0.996, "0.0%"},
		{"nearly none", report.Value{Kind: report.Percent, Decimals: 1}, 0.0004, "0.00%"},
		{"all", report.Value{Kind: report.Percent}, 1, "0%"},
		{"none", report.Value{Kind: report.Percent, Decimals: 1}, 0, "0.0%"},
		{"a half", report.Value{Kind: report.Percent}, 0.5, "0%"},
		{"a difference", signed, 0.001, "+0%;-0%;0%"},
		{"no share", report.Value{Kind: report.Plain}, 0.996, "0"},
	} {
		if got := formatCode(c.value, c.number); got != c.want {
			t.Errorf("%s has the format %q, want %q", c.name, got, c.want)
		}
	}
}
