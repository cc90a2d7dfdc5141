package analysis

import (
	"math"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// The six indicators of method §13 with their weights, as signs of one family; the printed numbers are Python's.
func sixSigns() []result.Sign {
	var all []result.Sign
	for _, k := range []struct {
		id         string
		x          float64
		direction  config.Direction
		best, zero float64
		weight     float64
	}{
		{"greet", 0.84, config.Higher, 0.95, 0.60, 2},
		{"hold", 0.91, config.Higher, 0.95, 0.60, 1},
		{"service", 104, config.Lower, 90, 180, 1},
		{"complaints", 3.1, config.Lower, 1, 10, 2},
		{"returns", 0.021, config.Lower, 0.01, 0.05, 1},
		{"fcr", 0.786, config.Higher, 0.85, 0.50, 2},
	} {
		amber := (k.best + k.zero) / 2
		b := bounds{direction: k.direction, green: k.best, amber: amber, worst: k.zero, best: k.best}
		all = append(all, result.Sign{ID: k.id, Group: config.Quality, Weight: k.weight, HasBounds: true, Scored: true, Score: b.score(k.x)})
	}
	return all
}

func TestCompositeMatchesTheMethod(t *testing.T) {
	signs := sixSigns()
	for i, want := range []float64{0.685714, 0.885714, 0.844444, 0.766667, 0.725000, 0.817143} {
		nearNumber(t, signs[i].ID, signs[i].Score, want, 5e-7)
	}
	s := &study{c: model(1)}
	got := s.signIndex(signs)
	near(t, "arithmetic", got.Total, 77.7134, 4)
	near(t, "geometric", got.Geometric, 77.4323, 4)
	nearNumber(t, "drop-one, lowest", got.Lo, 76.36, 5e-3)
	nearNumber(t, "drop-one, highest", got.Hi, 80.33, 5e-3)
	nearNumber(t, "coverage", got.Coverage, 1, 1e-12)
	if got.Weakest != "greet" {
		t.Errorf("the weakest sign is %q, want greet", got.Weakest)
	}
	signs[2].Scored, signs[4].Scored = false, false
	got = s.signIndex(signs)
	near(t, "without two signs", got.Total, 77.4966, 4)
	nearNumber(t, "coverage without two", got.Coverage, 0.7778, 5e-5)
	signs[0].Scored = false
	if got = s.signIndex(signs); got.Total.Reason != result.ReasonLowCoverage {
		t.Errorf("with 5 of 9 of the weight: %+v, want none for low coverage", got.Total)
	}
	signs = sixSigns()
	signs[3].Score = 0
	got = s.signIndex(signs)
	near(t, "one sign at 0, arithmetic", got.Total, 60.6764, 4)
	near(t, "one sign at 0, geometric", got.Geometric, 29.5203, 4)
}

func TestFamiliesWeighAlikeInTheTotal(t *testing.T) {
	s := &study{c: model(1)}
	signs := []result.Sign{
		{ID: "a", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "b", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "c", Group: config.Speed, Weight: 1, HasBounds: true, Scored: true, Score: 1},
		{ID: "d", Group: config.People, Weight: 1, HasBounds: true, Scored: true, Score: 0},
	}
	near(t, "total", s.signIndex(signs).Total, 50, 9)
}

func TestLightNeedsBothEndsToAgree(t *testing.T) {
	// Method §13: 0.84 red, 104 amber, [0.80, 0.88] undecided, [0.86, 0.93] amber, with green 0.95 and amber 0.85, or 90 and 120.
	share := bounds{direction: config.Higher, green: 0.95, amber: 0.85, worst: 0.5, best: 0.95}
	within := func(lo, x, hi float64) result.Estimate {
		return result.Estimate{Value: x, Lo: lo, Hi: hi, Bound: true, Status: result.Measured, N: 50}
	}
	target := boundsOf(config.Indicator{Direction: config.Target, Aim: 90, Best: 90, Green: 10, Amber: 35, Worst: 60})
	reach := boundsOf(config.Indicator{Direction: config.Range, From: 20, To: 24, Amber: 2, Worst: 10})
	for _, k := range []struct {
		name string
		b    bounds
		e    result.Estimate
		want result.Verdict
	}{
		{"red", share, within(0.83, 0.84, 0.845), result.Bad},
		{"spans amber", share, within(0.80, 0.84, 0.88), result.Undecided},
		{"amber", share, within(0.86, 0.90, 0.93), result.Acceptable},
		{"on the bound is the good side", share, within(0.95, 0.95, 0.99), result.Good},
		{"lower is better", bounds{direction: config.Lower, green: 90, amber: 120, worst: 180, best: 90}, within(100, 104, 110), result.Acceptable},
		{"no interval on few answers", share, result.Estimate{Value: 1, Status: result.Indicative, N: 6}, result.Undecided},
		{"a count has no interval", bounds{direction: config.Higher, green: 5, amber: 4, worst: 1, best: 5}, result.Estimate{Value: 5, Status: result.Measured, N: 900}, result.Good},
		{"a percentile of too few for its interval", share, result.Estimate{Value: 0.5, Status: result.Measured, N: 12, Method: result.MethodQuantile}, result.Undecided},
		{"not measured", share, missing(result.ReasonNoAnswers), result.Unmeasured},
		{"near the target", target, within(85, 92, 99), result.Good},
		{"both ends amber, the middle on target", target, within(70, 90, 110), result.Undecided},
		{"within the range", reach, within(20.5, 22, 23.9), result.Good},
		{"just outside the range", reach, within(24.5, 25, 25.5), result.Acceptable},
		{"far outside the range", reach, within(30, 31, 32), result.Bad},
	} {
		if got := k.b.judge(k.e); got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
	// Method §13, target 90 ± 10 with 60 as the distance of no value: 1, 1, 1, 0.5, 0, 0.
	for i, x := range []float64{90, 99, 100, 125, 150, 160} {
		nearNumber(t, "target score", target.score(x), []float64{1, 1, 1, 0.5, 0, 0}[i], 1e-12)
	}
}

func TestInvertedPolitenessSwapsItsEnds(t *testing.T) {
	// Method §13: politeness 5.8 of 7 scores 0.8 for an ordinary brand and 0.2 where the act is rudeness.
	b := bounds{direction: config.Higher, green: 7, amber: 5, worst: 1, best: 7}
	e := result.Estimate{Value: 5.8, Status: result.Measured, N: 100}
	nearNumber(t, "ordinary", b.score(5.8), 0.8, 1e-12)
	score, verdict := excepted(config.Exception{Mode: config.Invert}, b, e)
	nearNumber(t, "inverted", score, 0.2, 1e-12)
	if verdict != result.Acceptable {
		t.Errorf("acceptable turns into %q", verdict)
	}
}

func TestBuiltInSignsAreThereWithoutBeingDeclared(t *testing.T) {
	c, d := hotels(300, 1200)
	c.Indicators, c.Exceptions = nil, nil
	r := Run(c, d)
	if len(r.Signs) != len(builtins) {
		t.Fatalf("%d signs, want %d", len(r.Signs), len(builtins))
	}
	for _, sign := range r.Signs {
		if sign.Verdict != result.Unbounded || sign.Unit == "" || sign.Group == "" {
			t.Errorf("%s: verdict %q, unit %q, group %q (%+v)", sign.ID, sign.Verdict, sign.Unit, sign.Group, sign.Value)
		}
	}
	if w := signOf(r, "wait"); w.ExtraKind != "p90" || !w.Extra.OK() || w.Extra.Value <= w.Value.Value {
		t.Errorf("the mean wait %v has %q %v beside it", w.Value.Value, w.ExtraKind, w.Extra.Value)
	}
	near(t, "channels open", signOf(r, "channels").Value, 4, 9)
	near(t, "complaints per 1,000", signOf(r, "complaints").Value, 1000*30/1200, 9)
}

func TestADeclaredSignTakesThePlaceOfTheBuiltIn(t *testing.T) {
	c, d := hotels(100, 300)
	for _, sign := range Run(c, d).Signs {
		if sign.ID == "wait" || sign.ID == "fcr" || sign.ID == "greeted" {
			t.Errorf("%s is there beside the declared sign of the same measure", sign.ID)
		}
	}
}

// rudeness makes a restaurant where guests who find the staff polite are the less satisfied, or the more.
func rudeness(n int, slope float64) *survey.Customers {
	var polite, overall []float64
	for i := range n {
		x := float64(1 + i%7)
		polite = append(polite, x)
		overall = append(overall, 4+slope*(x-4)+[]float64{-0.5, 0.5, 0, 0.7, -0.7}[i%5])
	}
	names := make([]string, n)
	for i := range names {
		names[i] = []string{"bar", "hall"}[i/((n+1)/2)]
	}
	return &survey.Customers{
		N: n, Expectation: []survey.Scores{repeat(n, 5)}, Perception: []survey.Scores{scores(polite...)}, Overall: scores(overall...),
		Factors: []survey.Factor{levels("location", names...)},
	}
}

func TestExceptionIsTestedAgainstTheData(t *testing.T) {
	for _, k := range []struct {
		name  string
		slope float64
		n     int
		mode  config.ExceptionMode
		want  string
	}{
		{"the ruder the better supports inverting", -0.4, 70, config.Invert, evidenceSupported},
		{"no relation does not support inverting", 0, 70, config.Invert, evidenceNeutral},
		{"no relation supports leaving out", 0, 70, config.Exclude, evidenceSupported},
		{"the politer the better contradicts", 0.4, 70, config.Invert, evidenceContradicted},
		{"the politer the better contradicts leaving out", 0.4, 70, config.Exclude, evidenceContradicted},
		{"few answers test nothing", -0.4, 8, config.Invert, evidenceUntested},
	} {
		t.Run(k.name, func(t *testing.T) {
			c := rude(k.mode)
			r := Run(c, &survey.Dataset{Customers: rudeness(k.n, k.slope), Contacts: greeting(0.9)})
			sound(t, r)
			sign := signOf(r, "greeting")
			if sign.Exception == nil || sign.Exception.Evidence != k.want {
				t.Fatalf("exception %+v, want evidence %q", sign.Exception, k.want)
			}
		})
	}
}

// rude makes settings with an exception on greeting.
func rude(mode config.ExceptionMode) *config.Config {
	c := model(1)
	c.Model.Dimensions[0].ID = "assurance"
	c.Model.Dimensions[0].Items[0].Dimension = "assurance"
	c.Indicators = []config.Indicator{{ID: "greeting", Group: config.People, Measure: "greeted", Direction: config.Higher, Green: 0.8, Amber: 0.5, Worst: 0, Best: 1, Weight: 1}}
	c.Exceptions = []config.Exception{{
		Indicator: "greeting", Item: "q1", Mode: mode, Green: 0.97, Amber: 0.95, Reason: "the act", ReviewDate: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC),
	}}
	return c
}

func greeting(share float64) *survey.Contacts {
	n := 400
	names := make([]string, n)
	dates := make([]time.Time, n)
	for i := range names {
		names[i] = []string{"bar", "hall"}[i%2]
		dates[i] = time.Date(2026, 10, 1+i%28, 0, 0, 0, 0, time.UTC)
	}
	return &survey.Contacts{
		N: n, Dates: dates, Measures: map[string]survey.Scores{"greeted": some(int(math.Round(share*float64(n))), n)},
		Factors: []survey.Factor{levels("location", names...)},
	}
}

func TestExceptionChangesTheReadingAndKeepsThePlainOne(t *testing.T) {
	for _, k := range []struct {
		name    string
		change  func(*config.Config)
		verdict result.Verdict
		score   float64 // with the exception
	}{
		{"inverted", func(c *config.Config) {}, result.Bad, 0.1},
		{"excluded", func(c *config.Config) { c.Exceptions[0].Mode = config.Exclude }, result.Unbounded, 0},
		{"retargeted", func(c *config.Config) { c.Exceptions[0].Mode = config.Retarget }, result.Bad, 0},
		{"past its date", func(c *config.Config) {
			c.Exceptions[0].ReviewDate = time.Date(2026, 10, 27, 0, 0, 0, 0, time.UTC)
		}, result.Good, 0.9},
		{"without a reason", func(c *config.Config) { c.Exceptions[0].Reason = "" }, result.Good, 0.9},
		{"on what is owed", func(c *config.Config) {
			c.Indicators[0].ID, c.Exceptions[0].Indicator = "safety_briefing", "safety_briefing"
		}, result.Good, 0.9},
		{"for one location", func(c *config.Config) { c.Exceptions[0].Location = "bar" }, result.Good, 0.5},
		{"for a segment the log does not know", func(c *config.Config) { c.Exceptions[0].Segment = "trip=work" }, result.Good, 0.9},
	} {
		t.Run(k.name, func(t *testing.T) {
			c := rude(config.Invert)
			k.change(c)
			r := Run(c, &survey.Dataset{Customers: rudeness(70, -0.4), Contacts: greeting(0.9)})
			sign := r.Signs[0]
			if sign.Plain != result.Good || sign.Verdict != k.verdict {
				t.Errorf("verdict %q, plainly %q; want %q and good", sign.Verdict, sign.Plain, k.verdict)
			}
			nearNumber(t, "score without", sign.Score, 0.9, 1e-9)
			if k.name != "retargeted" {
				nearNumber(t, "score with", sign.Exception.Score, k.score, 1e-9)
			}
			near(t, "index without exceptions", r.SignIndex.Plain, 90, 6)
			if r.SignIndex.Total.OK() && k.name != "retargeted" {
				near(t, "index with exceptions", r.SignIndex.Total, 100*k.score, 6)
			}
		})
	}
}

func TestConsistencyIsTheShareOfVarianceBetween(t *testing.T) {
	// R 4.2.2, method §9: ICC1 = 0.683764 [0.3636, 0.9508] of five locations.
	var answers []float64
	var places []string
	for place, xs := range map[string][]float64{"A": {5, 6, 5, 6, 7, 5, 6}, "B": {4, 5, 4, 4, 5}, "C": {6, 6, 7, 6, 7, 6, 6, 7}, "D": {3, 4, 5, 4, 3, 4}, "E": {5, 5, 6, 4, 5, 6, 5, 5, 6, 5}} {
		for _, x := range xs {
			answers, places = append(answers, x), append(places, place)
		}
	}
	c := model(1)
	c.Indicators = []config.Indicator{{ID: "even", Measure: "consistency", Direction: config.Lower, Green: 0.05, Amber: 0.15, Worst: 0.5, Best: 0, Weight: 1}}
	k := &survey.Customers{N: len(answers), Perception: []survey.Scores{scores(answers...)}, Factors: []survey.Factor{levels("location", places...)}}
	sign := Run(c, &survey.Dataset{Customers: k}).Signs[0]
	near(t, "ICC(1)", sign.Value, 0.683764, 6)
	nearNumber(t, "lower end", sign.Value.Lo, 0.3636, 5e-5)
	nearNumber(t, "upper end", sign.Value.Hi, 0.9508, 5e-5)
	if sign.Verdict != result.Bad {
		t.Errorf("verdict %q, want bad: the whole interval is beyond amber", sign.Verdict)
	}
	c.Indicators[0].Amber = 0.5
	if sign = Run(c, &survey.Dataset{Customers: k}).Signs[0]; sign.Verdict != result.Undecided {
		t.Errorf("%+v is %q, want undecided: the interval spans amber", sign.Value, sign.Verdict)
	}
}

func TestWithoutCompensationIsNeverBetter(t *testing.T) {
	s := &study{c: model(1)}
	for _, score := range []float64{0, 0.004, 0.5, 1} {
		signs := sixSigns()[:1]
		signs[0].Score = score
		got := s.signIndex(signs)
		near(t, "arithmetic", got.Total, 100*score, 9)
		if got.Geometric.Value > got.Total.Value {
			t.Errorf("one sign of %v: geometric %v above arithmetic %v", score, got.Geometric.Value, got.Total.Value)
		}
	}
}
