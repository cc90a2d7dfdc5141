package meaning

import (
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
)

func TestEveryMeaningIsAColourOfTheTheme(t *testing.T) {
	themed, found := theme.Load("", "", "", diag.Place{})
	if len(found) > 0 {
		t.Fatal(found)
	}
	n := 0
	for _, v := range []report.Verdict{report.NoVerdict, report.Good, report.Acceptable, report.Bad, report.Undecided, report.Unmeasured, report.Unbounded} {
		themed.Light(Verdict(v)) // panics where there is none
		n++
	}
	for _, s := range []report.Standing{report.NoStanding, report.Above, report.Level, report.Below} {
		for _, good := range []report.Polarity{report.Neither, report.AboveIsGood, report.BelowIsGood} {
			themed.Light(Standing(s, good))
			n++
		}
	}
	if n != 19 {
		t.Fatalf("%d meanings were looked at, not 19", n)
	}
}

func TestWhatIsGoodTurnsWithItsSide(t *testing.T) {
	if a, b := Standing(report.Above, report.AboveIsGood), Standing(report.Above, report.BelowIsGood); a != "good" || b != "bad" {
		t.Errorf("above is %s where above is good, and %s where below is", a, b)
	}
}
