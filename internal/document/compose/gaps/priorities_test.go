package gaps

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestEvidenceSaysHowOftenTheStandardIsKeptAndWhatIsNoise(t *testing.T) {
	const noise = "The difference is within noise."
	for _, c := range []struct {
		name    string
		finding result.Finding
		want    string
		noise   bool
	}{
		{"a share", result.Finding{Kind: "item", ID: "P1", Value: composetest.Est(-1.82, 0.1, 480), Clear: true, Standard: "answer", Within: composetest.Est(0.71, 0.01, 5800)}, "Standard that serves it: “Répondre en 90 s”, kept in 71.0% of cases; required: 95% within 90\u00a0s.", false},
		{"an average", result.Finding{Kind: "item", ID: "P1", Value: composetest.Est(-1.82, 0.1, 480), Clear: true, Standard: "service", Within: composetest.Est(0.44, 0.01, 5800)}, "; 44.0% of cases are within it.", false},
		{"within noise", result.Finding{Kind: "item", ID: "P2", Value: composetest.Est(-0.1, 0.2, 480)}, noise, true},
		{"within noise by the number of tests", result.Finding{Kind: "item", ID: "P2", Value: composetest.Est(-0.26, 0.12, 480)}, "The interval leaves 0 out; but all statements were tested at once", false},
		{"a strength that may be none", result.Finding{Kind: "item", ID: "P4", Value: composetest.Est(0.1, 0.2, 480), Clear: true}, noise, true},
		{"a standard within noise", result.Finding{Kind: "standard", ID: "answer", Value: composetest.Est(0.94, 0.02, 480)}, noise, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
			got := ranking(m, []result.Finding{c.finding}, report.Negative, true).Items[0].Reason
			if !strings.Contains(got, c.want) || strings.Contains(got, noise) != c.noise {
				t.Errorf("evidence = %q, want %q in it, and noise = %v", got, c.want, c.noise)
			}
		})
	}
}
