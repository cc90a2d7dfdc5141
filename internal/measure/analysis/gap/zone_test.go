package gap

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// tolerance asks one item of so many customers, who all answer alike but for ±spread of perception.
func tolerance(n int, adequate, desired, perception, spread float64) result.ZonePart {
	a, d, p := fixture.Repeat(n, adequate), fixture.Repeat(n, desired), fixture.Repeat(n, perception)
	for r := range n {
		if r%2 == 1 {
			p.Values[r] += spread
		} else {
			p.Values[r] -= spread
		}
	}
	c := &survey.Customers{N: n, Adequate: []survey.Scores{a}, Desired: []survey.Scores{d}, Perception: []survey.Scores{p}}
	return Zone(study.New(fixture.Model(1), &survey.Dataset{Customers: c})).Items[0]
}

func TestTheZoneOfToleranceIsThatOfTheMethod(t *testing.T) {
	for _, c := range []struct {
		name                         string
		adequate, desired, perceived float64
		msa, mss, position           float64
		positioned                   bool
		want                         result.Standing
	}{ // method §3, the valid rows; an even spread leaves means as they are
		{"in the zone", 5.5, 7.6, 6.9, 1.4, -0.7, 0.666667, true, result.WithinZone},
		{"above it", 7, 8, 8.5, 1.5, 0.5, 1.5, true, result.AboveZone},
		{"below it", 4, 7, 3.5, -0.5, -3.5, -0.166667, true, result.BelowZone},
		{"a zone without width", 6, 6, 6.5, 0.5, 0.5, 0, false, result.AboveZone},
	} {
		got := tolerance(40, c.adequate, c.desired, c.perceived, 0.1)
		fixture.NearNumber(t, c.name+": MSA", got.Adequacy.Value, c.msa, 1e-9)
		fixture.NearNumber(t, c.name+": MSS", got.Superiority.Value, c.mss, 1e-9)
		if got.Position.OK() != c.positioned || got.Standing != c.want {
			t.Errorf("%s: %q at %+v", c.name, got.Standing, got.Position)
		}
		fixture.NearNumber(t, c.name+": position", got.Position.Value, c.position, 1e-6)
		fixture.NearNumber(t, c.name+": shares", got.Below.Value+got.Within.Value+got.Above.Value, 1, 1e-12)
	}
}

func TestTiesBelongToTheZoneAndInvertedAnswersToNothing(t *testing.T) {
	if got := tolerance(40, 6, 8, 6, 0); got.Within.Value != 1 || got.Below.Value != 0 {
		t.Errorf("as much as is adequate: %+v", got)
	}
	got := tolerance(40, 7, 6.5, 6.8, 0)
	if got.Inverted != 40 || !got.Suspect || got.Adequacy.OK() || got.Standing != result.NoStanding {
		t.Errorf("desired below adequate: %+v", got)
	}
	if few := tolerance(4, 5, 7, 6, 0); few.Adequacy.Status != result.Suppressed || few.Below.Value != 0 || few.Position.OK() {
		t.Errorf("four customers: %+v", few)
	}
}

func TestPerceptionAskedRelativeToBothEnds(t *testing.T) {
	c := fixture.Model(1)
	c.Model.Relative.Min, c.Model.Relative.Max, c.Model.Relative.Middle = 1, 9, 5
	low, high := fixture.Repeat(40, 6), fixture.Repeat(40, 3)
	low.Values[0], high.Values[1] = 7, 2
	d := &survey.Dataset{Customers: &survey.Customers{N: 40, Adequacy: []survey.Scores{low}, Superiority: []survey.Scores{high}}}
	z := Zone(study.New(c, d))
	if !z.Direct || z.Items[0].Standing != result.WithinZone || z.Items[0].Adequate.OK() {
		t.Errorf("%+v", z)
	}
	fixture.NearNumber(t, "MSA", z.Items[0].Adequacy.Value, 1.025, 1e-12)
	if got := Zone(study.New(c, &survey.Dataset{})); got.Status != result.NotMeasured || got.Reason == "" {
		t.Errorf("without customers: %+v", got)
	}
}

func TestBothEndsOfTheZoneAreTestedAgainstZero(t *testing.T) {
	// R 4.2.2: t.test(rep(c(-0.4, 0.6), 20)): t = 1.2490, df 39, p = 0.2191103; t.test(rep(c(-2.4, -1.4), 20)): t = -23.7310.
	got := tolerance(40, 6, 8, 6.1, 0.5)
	fixture.NearNumber(t, "t of adequacy", got.AgainstLow.Statistic, 1.2489996, 1e-6)
	fixture.NearNumber(t, "p of adequacy", got.AgainstLow.P, 0.2191102765, 1e-6)
	fixture.NearNumber(t, "t of superiority", got.AgainstHigh.Statistic, -23.7309924, 1e-6)
	fixture.NearNumber(t, "width", got.Width.Value, 2, 1e-12)
	if got.AgainstLow.DF != 39 || got.AgainstLow.Clear(0.95) || !got.AgainstHigh.Clear(0.95) {
		t.Errorf("%+v and %+v", got.AgainstLow, got.AgainstHigh)
	}
	if few := tolerance(7, 6, 8, 6.1, 0.5); few.AgainstLow.Name != "" || few.AgainstLow.None != result.ReasonTooFew {
		t.Errorf("seven customers are tested: %+v", few.AgainstLow)
	}
}
