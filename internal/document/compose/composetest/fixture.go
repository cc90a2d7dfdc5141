// Package composetest holds the survey of an invented hotel group that tests make pages of.
package composetest

import (
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// The fixture is a hotel group with two dimensions of three items, three locations and four months: every field of
// Results is filled, with one location too small to show. Figures are invented but agree with one another.

// Printer writes in a language of the report.
func Printer(t testing.TB, lang string) *i18n.Printer {
	t.Helper()
	p, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Settings are what the hotel group declared.
func Settings() *config.Config {
	items := func(dimension string, from int, words ...string) []config.Item {
		var all []config.Item
		for i, w := range words {
			all = append(all, config.Item{ID: "P" + string(rune('0'+from+i)), Number: from + i, Dimension: dimension, Text: w + ", énoncé entier", Short: w})
		}
		return all
	}
	return &config.Config{
		File: "report.yaml", Locale: "fr", Commentary: "commentary",
		Company: config.Company{Name: "Hôtels Rivage", Author: "Cabinet Lemaire", Mission: "Recevoir chacun comme un proche.", Vision: "Être l’adresse que l’on recommande.",
			Values: []config.Value{{ID: "time", Name: "Ponctualité", Text: "Faire ce que nous disons, à l’heure dite."}, {ID: "warmth", Name: "Chaleur"}}},
		Model: config.Model{Paired: true, Gaps: []int{1, 2, 3, 4, 5}, Scale: config.Scale{Min: 1, Max: 7, Integer: true},
			CSAT: config.Scale{Min: 1, Max: 5, Top: 2}, CES: config.Scale{Min: 1, Max: 7, Version: 2}, Overall: config.Scale{Min: 1, Max: 7}, Intention: config.Scale{Min: 1, Max: 7},
			Dimensions: []config.Dimension{
				{ID: "reliability", Name: "Fiabilité", Items: items("reliability", 1, "Heure annoncée respectée", "Juste du premier coup", "Facture sans erreur")},
				{ID: "assurance", Name: "Assurance", Items: items("assurance", 4, "Courtoisie du personnel", "Réponses sûres", "Sentiment de sécurité")},
			}},
		Inspection: config.Inspection{Levels: []config.Level{{Name: "★★★", From: 0.7}, {Name: "★★★★", From: 0.9}, {Name: "★★★★★", From: 0.97}}, Critical: []string{"Lit fait", "Parking indiqué"}, Aim: "★★★★"},
		Channels:   []config.Channel{{Name: "Comptoir", Kind: "face_to_face", Open: true}, {Name: "Téléphone", Kind: "telephone", Open: true}, {Name: "Fax", Kind: "fax"}, {Name: "Messagerie", Kind: "chat", Open: true}},
		Segments:   []config.Segment{{ID: "purpose", Name: "Motif du séjour", Column: "motif"}},
		Standards: []config.Standard{
			{ID: "answer", Name: "Répondre en 90 s", Item: "P1", Value: "time", Origin: "customers", Owner: "Réception", Kind: config.ShareWithin, Measure: "contacts.wait", Target: 90, Unit: "s", Required: 0.95},
			{ID: "greet", Name: "Saluer en 60 s", Item: "P4", Origin: "rating_body", Owner: "Réception", Kind: config.ShareWithin, Measure: "contacts.greeting", Target: 60, Unit: "s", Required: 0.95},
			{ID: "service", Name: "Servir en 90 s", Origin: "customers", Owner: "Réception", Kind: config.Average, Measure: "contacts.service", Target: 90, Unit: "s"},
			{ID: "hold", Name: "Ne jamais mettre en attente plus de 30 s", Origin: "rating_body", Kind: config.Never, Measure: "contacts.hold", Target: 30, Unit: "s"},
			{ID: "invoice", Name: "Facture relue", Item: "P3", Origin: "employees", Kind: config.ShareWithin, Required: 0.95},
		},
		Indicators: []config.Indicator{{ID: "service_time", Measure: "contacts.service", Statistic: "mean", Group: config.Speed, Direction: config.Lower, Green: 90, Amber: 110}},
		Promises:   []config.Promise{{ID: "checkin", Text: "Arrivée immédiate", Channel: "site et affiches", Measure: "contacts.wait", Target: 60}, {ID: "refund", Text: "Remboursé en 48 h", Made: 40, Kept: 39}},
		Economics:  config.Economics{Currency: "€"},
		Privacy:    config.Privacy{Customers: 5, Staff: 10, Company: 5, Verbatim: 10},
		Statistics: config.Statistics{Confidence: 0.95, Seed: 1},
		Checks:     config.Checks{MissingDifference: 0.1},
	}
}

// Est is a measured estimate with an interval of a half width; a half width of 0 is none.
func Est(v, half float64, n int) result.Estimate {
	return result.Estimate{Value: v, Lo: v - half, Hi: v + half, Bound: half > 0, N: n, Status: result.Measured}
}

// None is an estimate that is not measured, for a reason.
func None(reason string) result.Estimate { return result.Estimate{Reason: reason} }

// secret is a value no report may show: it stands in every suppressed estimate of the fixture.
const secret = 4242.4242

// Secret is a suppressed estimate that still holds a value, which no report may show.
func Secret() result.Estimate {
	return result.Estimate{Value: secret, Lo: secret, Hi: secret, Bound: true, N: 4242, Status: result.Suppressed}
}

func pair(id string, e, p, half float64, n int, adjusted float64) result.Pair {
	return result.Pair{ID: id, Expectation: Est(e, half, n), Perception: Est(p, half, n), Gap: Est(p-e, half, n),
		Test: result.Test{Name: "paired_t", Statistic: -9, DF: float64(n - 1), P: adjusted, Adjusted: adjusted, Effect: -0.5, Average: -0.55, Hedges: -0.54,
			Ranks: result.Ranks{Made: true, V: 900, Pairs: n - 40, Zeros: 40, P: adjusted / 2, Adjusted: 2 * adjusted, Effect: -0.6}}}
}

// Results are the figures of the hotel group.
func Results() *result.Results {
	r := &result.Results{
		From: time.Date(2025, 11, 3, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 2, 24, 0, 0, 0, 0, time.UTC), Newest: time.Date(2026, 2, 26, 0, 0, 0, 0, time.UTC), Level: 0.95, ScaleMin: 1, ScaleMax: 7,
		Bases: []result.Base{{Role: config.Customers, N: 486, Files: []string{"clients.xlsx"}}, {Role: config.Managers, N: 40, Files: []string{"responsables.xlsx"}},
			{Role: config.Employees, N: 120, Files: []string{"employes.xlsx"}}, {Role: config.Contacts, N: 6012, Files: []string{"contacts.xlsx"}}, {Role: config.Internal, N: 171, Files: []string{"interne.xlsx"}}, {Role: config.Complaints, N: 115, Files: []string{"contacts.xlsx"}}},
		Service:      service(),
		Drivers:      drivers(),
		Maps:         maps(),
		Comments:     sided(comments()),
		Key:          keyCustomers(),
		Reasons:      reasons(),
		Segments:     segmented(),
		Internal:     internalService(),
		Staff:        result.Staff{Training: Est(11.5, 2, 112), Median: Est(8, 2, 112), Trained: Secret()},
		Zone:         zone(),
		Months:       Months(),
		Channels:     channels(),
		Consistency:  Consistency(),
		Reliability:  reliability(),
		Satisfaction: result.Satisfaction{NPS: Est(37, 8, 470), Promoters: Est(0.52, 0.04, 470), Passives: Est(0.33, 0.04, 470), Detractors: Est(0.15, 0.03, 470), CSAT: Est(0.762, 0.04, 480), CSATMean: Est(4.05, 0.08, 480), CES: Est(5.47, 0.12, 460), CESEasy: Est(0.8, 0.04, 460), FCRLog: Est(0.786, 0.02, 1680), FCRCases: Est(0.71, 0.03, 1205), FCRSurvey: None("no_column:resolved"), Repeated: Est(0.37, 0.04, 480), RepeatLog: Est(0.19, 0.01, 6012), History: Est(0.65, 0.012, 6012), Known: Est(0.14, 0.01, 3900), Unknown: Est(0.28, 0.02, 2100), Spared: Est(0.14, 0.02, 2100), Overall: Est(5.3, 0.1, 480), ENPS: Est(-4, 14, 118), Intention: None(result.ReasonNoAnswers), Returning: None(result.ReasonNoAnswers)},
		Pareto: result.Pareto{Status: result.Measured, Total: 115, Bars: []result.ParetoBar{{Category: "Retard", Count: 80, Share: 80.0 / 115, Cumulative: 80.0 / 115, Vital: true, Cost: 4100},
			{Category: "Facture", Count: 25, Share: 25.0 / 115, Cumulative: 105.0 / 115, Vital: true}, {Category: "Bruit", Count: 10, Share: 10.0 / 115, Cumulative: 1}}},
		Costs:     costs(),
		Economics: economics(),
		Silent:    silent(),
		Quality: result.Quality{Sources: []survey.SourceSummary{{Role: config.Customers, File: "clients.xlsx", Sheet: "Réponses", Rows: 490, Used: 486, LeftOut: leftOut(), Cells: 5832, Missing: map[survey.Reason]int{survey.NoAnswer: 60, survey.NotApplicable: 12, survey.OutOfScale: 2}, Problems: 2, Unused: 3}},
			Suppressions: 9, MinCustomers: 5, MinStaff: 10, Responses: responses(), Intervals: intervals()},
	}
	r.Pareto = byCost(r.Pareto)
	r.Checklist, r.Checked, r.Inspection = inspectionResults()
	r.Processes = processResults()
	r.Obstacles = result.Obstacles{Status: result.Measured, N: 90, Other: 12, Named: []result.Obstacle{{Text: "Trop peu de monde aux heures de pointe", Count: 48, Share: 48.0 / 90}, {Text: "Logiciel lent", Count: 30, Share: 30.0 / 90}}}
	r.Gaps = gapResults()
	r.Pictures = pictures()
	r.Antecedents = []result.Antecedent{{ID: "upward_communication", Gap: 1, AskedOf: "managers", Score: Est(3.1, 0.3, 40), Alpha: Est(0.52, 0.2, 40), Verdict: result.Bad, Link: result.Estimate{Value: 0.62, N: 11, Status: result.Measured}},
		{ID: "teamwork", Gap: 3, AskedOf: "employees", Score: Est(5.4, 0.2, 118), Alpha: Est(0.83, 0.05, 110), Verdict: result.Good, Link: None(result.ReasonFewUnits)}}
	r.Standards = standardResults()
	r.Coverage = result.Coverage{Important: []string{"P1", "P2", "P3"}, Covered: []string{"P1"}, Partly: []string{"P3"}, Missing: []string{"P2"}, Share: result.Estimate{Value: 0.5, N: 3, Status: result.Measured},
		Basis: result.BasisExpectation, Unserving: []string{"service", "hold"}, ByOrigin: byOrigin(), Valueless: []string{"greet", "service", "hold", "invoice"},
		ByValue: []result.ValueShare{{Value: "time", Tally: result.Tally{Number: 1, Measured: 1, Missed: 1, Within: Est(0.71, 0.012, 5800), Against: Est(-19, 1.2, 5800)}}, {Value: "warmth"}}}
	r.Promises = []result.Promise{{ID: "checkin", Kept: Est(0.62, 0.05, 350), P90: Est(660, 40, 350)}, {ID: "refund", Kept: Est(0.975, 0.02, 40)}}
	r.Signs, r.SignIndex = signResults()
	r.Breakdowns = Breakdowns()
	r.Slices = Slices()
	r.Explored = explored()
	r.Locals = locals()
	r.Priorities = []result.Finding{
		{Kind: "item", ID: "P1", Value: Est(-1.82, 0.13, 480), Score: 1.2, Standard: "answer", Within: Est(0.71, 0.012, 5800), Best: "Lille", Worst: "Nantes", Clear: true},
		{Kind: "promise", ID: "checkin", Value: Est(0.62, 0.05, 350), Clear: true},
		{Kind: "sign", ID: "service_time", Value: Est(104, 3, 6000), Clear: true},
		{Kind: "item", ID: "P2", Value: Est(-0.6, 0.12, 478), Uncover: true, Clear: true},
	}
	r.Strengths = []result.Finding{
		{Kind: "item", ID: "P4", Value: Est(0.12, 0.08, 470), Clear: true, Best: "Lille"},
		{Kind: "standard", ID: "greet", Value: Est(0.964, 0.006, 5900), Clear: true},
		{Kind: "item", ID: "P6", Value: Est(-0.05, 0.1, 470)},
	}
	return r
}

func service() result.Service {
	s := result.Service{Status: result.Measured, Paired: true, AtCeiling: 0.41, PointsGiven: 460, PointsRescaled: 12, PointsInvalid: 5,
		Items: []result.Pair{pair("P1", 6.71, 4.89, 0.13, 480, 0.00001), pair("P2", 6.5, 5.9, 0.12, 478, 0.0004), pair("P3", 6.6, 6.1, 0.12, 475, 0.01),
			pair("P4", 5.9, 6.02, 0.08, 470, 0.03), pair("P5", 6.1, 5.8, 0.1, 471, 0.02), pair("P6", 5.6, 5.55, 0.1, 470, 0.44)},
		Dimensions: []result.Pair{pair("reliability", 6.6, 5.63, 0.09, 482, 0.00001), pair("assurance", 5.87, 5.79, 0.09, 474, 0.09)},
		Overall:    pair("", 6.235, 5.71, 0.07, 470, 0.00001),
		Weighted:   Est(-0.61, 0.08, 455), MeanWeighted: Est(-0.6, 0, 470), Performance: Est(5.71, 0.07, 470), WeightedPerformance: Est(5.69, 0.08, 455), ItemPerformance: Est(5.7, 0.08, 440),
		Weights: []result.Weight{{Dimension: "reliability", Points: Est(61.5, 2, 455), Managers: Est(44, 5, 38), Gap: Est(-17.5, 5.4, 38), Test: result.Test{Name: result.TestWelch, P: 0.0001, Adjusted: 0.0002}}, {Dimension: "assurance", Points: Est(38.5, 2, 455), Managers: Est(56, 5, 38), Gap: Est(17.5, 5.4, 38), Test: result.Test{Name: result.TestWelch, P: 0.0001, Adjusted: 0.0002}}},
	}
	for _, it := range s.Items {
		s.Answers = append(s.Answers, result.Answers{Item: it.ID, N: it.Gap.N, Status: result.Measured, Shares: []float64{0.01, 0.04, 0.1, 0.15, 0.2, 0.3, 0.2}})
	}
	s.Answers[0].Shares = []float64{0.05, 0.1, 0.15, 0.2, 0.2, 0.2, 0.1}
	return s
}

// explored has a grouping of which one comparison is beyond noise, and one without any.
func explored() []result.Explored {
	one := func(level, item string, v, adjusted float64) result.ItemContrast {
		return result.ItemContrast{Level: level, Item: item, Difference: Est(v, 0.2, 230), Test: result.Test{Name: result.TestWelch, P: adjusted / 4, Adjusted: adjusted, Effect: v / 2, Hedges: v / 2.01}}
	}
	return []result.Explored{{Factor: "location", Name: "Établissement", Contrasts: []result.ItemContrast{one("Lille", "P1", 0.9, 0.0004), one("Lille", "P2", 0.1, 0.4), one("Nantes", "P1", -0.9, 0.0004)}},
		{Factor: "purpose", Name: "Motif du séjour", Contrasts: []result.ItemContrast{one("Affaires", "P1", -0.1, 0.6)}}}
}

func gapResults() []result.Gap {
	dimension := func(id string, e, o, s, half float64, n int) result.GapDimension {
		return result.GapDimension{Dimension: id, Reference: Est(e, 0.05, 480), Observed: Est(o, half, n), Score: Est(s, half, n), Index: Est(10, 0, n), NoStandard: Est(0.125, 0.05, n),
			Test: result.Test{Name: "welch", Adjusted: 0.002}}
	}
	unclear := func(d result.GapDimension) result.GapDimension { d.Test.Adjusted = 0.76; return d }
	return []result.Gap{
		{Number: 1, Score: Est(-0.44, 0.18, 40), Index: Est(7.3, 0, 0), Absolute: result.Estimate{Value: 0.51, N: 6, Status: result.Measured}, RMS: result.Estimate{Value: 0.6, N: 6, Status: result.Measured}, Misunderstanding: result.Estimate{Value: 8.5, N: 6, Status: result.Measured}, Matched: Est(-0.4, 0.2, 38), Ranking: result.Estimate{Value: -1, N: 2, Status: result.Measured}, Objective: None("not_defined"), Headline: "score", WorstID: "reliability", Understated: 1,
			Dimensions: []result.GapDimension{dimension("reliability", 6.6, 5.9, -0.7, 0.2, 40), unclear(dimension("assurance", 5.87, 5.84, -0.03, 0.2, 40))}},
		{Number: 2, Score: Est(4.7, 0.3, 40), Index: Est(38.3, 0, 0), Objective: result.Estimate{Value: 0.5, N: 3, Status: result.Measured}, Headline: "score",
			Dimensions: []result.GapDimension{dimension("reliability", 0, 4.4, 4.4, 0.3, 40), dimension("assurance", 0, 5, 5, 0.3, 40)}},
		{Number: 3, Score: Est(4.9, 0.2, 120), Index: Est(35, 0, 0), Objective: Est(-9.2, 0.9, 6012), Headline: "objective",
			Dimensions: []result.GapDimension{dimension("reliability", 0, 4.2, 4.2, 0.2, 120), dimension("assurance", 0, 5.6, 5.6, 0.2, 120)}},
		{Number: 4, Score: Est(5.1, 0.2, 120), Index: Est(31.7, 0, 0), Objective: Est(0.82, 0.04, 390), Headline: "objective",
			Dimensions: []result.GapDimension{dimension("reliability", 0, 4.8, 4.8, 0.2, 120), dimension("assurance", 0, 5.4, 5.4, 0.2, 120)}},
		{Number: 5, Score: Est(-0.525, 0.07, 470), Index: Est(8.75, 0, 0), Objective: None("not_defined"), Headline: "score", WorstID: "reliability"},
	}
}

// pictures are gap 6, of employees all of whom answered, and gap 7, of few managers.
func pictures() []result.Gap {
	one := func(number int, v, reference float64, test result.Test) result.Gap {
		d := result.GapDimension{Dimension: "reliability", Reference: Est(reference, 0.1, 40), Observed: Est(reference+v, 0.1, 120), Score: Est(v, 0.2, 40), Index: Est(3, 0, 40), NoStandard: None("not_defined"), Matched: None("not_defined"), Test: test}
		d.Observed.Method = result.MethodCensus
		return result.Gap{Number: number, Score: Est(v, 0.2, 40), Index: Est(3, 0, 0), Absolute: result.Estimate{Value: 0.3, N: 6, Status: result.Measured}, Misunderstanding: result.Estimate{Value: 5, N: 6, Status: result.Measured},
			Matched: None("not_defined"), Ranking: None("not_defined"), Objective: None("not_defined"), RMS: None("not_defined"), Headline: "score", Dimensions: []result.GapDimension{d}}
	}
	return []result.Gap{one(6, -0.3, 6.6, result.Test{Name: result.TestWelch, P: 0.01, Adjusted: 0.02}), one(7, 0.1, 5.9, result.Test{Name: result.TestPermutation, P: 0.4, Adjusted: 0.6})}
}

func processResults() result.Processes {
	mean := func(v float64) result.Estimate {
		return result.Estimate{Value: v, N: 24, Status: result.Measured}
	}
	part := func(level string, cost, quality, cycle float64, by ...string) result.ProcessPart {
		return result.ProcessPart{Level: level, Cost: mean(cost), Quality: mean(quality), Cycle: mean(cycle), DominatedBy: by}
	}
	return result.Processes{Status: result.Measured, Bottleneck: "Enregistrement", Capacity: mean(38.4),
		Steps: []result.Step{
			{Step: "Enregistrement", Arrivals: mean(36.5), Capacity: mean(38.4), Utilisation: mean(0.95), Wait: None(result.ReasonUnstable), Overloaded: 7, Inside: mean(9.7), Cost: mean(2.1), Quality: mean(0.909), Cycle: mean(186), Verdict: result.Acceptable,
				Locations: []result.StepPart{{Level: "Lille", Utilisation: mean(0.82), Verdict: result.Good}, {Level: "Nantes", Utilisation: mean(1.08), Verdict: result.Bad}}},
			{Step: "Bagages", Arrivals: mean(15.6), Capacity: mean(24.1), Utilisation: mean(0.65), Wait: mean(207), Inside: mean(1.3), Cost: mean(1.6), Quality: mean(0.979), Cycle: mean(301), Verdict: result.Good,
				Locations: []result.StepPart{{Level: "Lille", Utilisation: mean(0.6), Verdict: result.Good}}},
			{Step: "Facture", Arrivals: None("no_figures"), Capacity: None("no_figures"), Utilisation: None("no_figures"), Wait: None("no_figures"), Inside: None("no_figures"), Cost: mean(1.3), Quality: mean(0.94), Cycle: mean(171), Verdict: result.Unmeasured},
		},
		Locations: []result.ProcessPart{part("Lille", 2.6, 0.954, 306), part("Nantes", 3.1, 0.927, 395, "Lille")},
		Months:    []result.ProcessPart{part("2025-11", 3, 0.935, 371), part("2025-12", 2.98, 0.937, 371), part("2026-01", 2.9, 0.936, 352)},
		Trends: []result.Balance{
			{ID: result.BalanceCost, First: mean(3), Last: mean(2.9), Trend: result.Trend{Test: result.Test{Name: result.TestMannKendall, P: 0.001, Adjusted: 0.002}, Slope: Est(-0.05, 0.02, 3), Dependent: true}},
			{ID: result.BalanceQuality, First: mean(0.935), Last: mean(0.936), Trend: result.Trend{Test: result.Test{Name: result.TestMannKendall, P: 0.7, Adjusted: 0.7}, Slope: Est(0.0005, 0.02, 3)}},
			{ID: result.BalanceCycle, First: mean(371), Last: mean(352), Trend: result.Trend{Test: result.Test{None: result.ReasonTooFewPeriods}, Slope: None(result.ReasonTooFewPeriods)}},
		},
	}
}

func signResults() ([]result.Sign, result.SignIndex) {
	signs := []result.Sign{
		{ID: "service_time", Group: config.Speed, Measure: "contacts.service", Statistic: "mean", Unit: "s", Value: Est(104, 3, 6000), Extra: Est(210, 6, 6000), ExtraKind: "p90", Direction: config.Lower, Green: 90, Amber: 110, HasBounds: true, Score: 0.7, Scored: true, Verdict: result.Acceptable, Plain: result.Acceptable},
		{ID: "complaints", Group: config.Quality, Measure: "complaints", Unit: "per_mille", Value: Est(19.1, 3.4, 6012), Direction: config.Lower, Green: 1, Amber: 5, HasBounds: true, Scored: true, Verdict: result.Bad, Plain: result.Bad},
		{ID: "smile", Name: "Sourire", Group: config.People, Measure: "item.P4", Statistic: "mean", Unit: "scale", Value: Est(6.02, 0.08, 470), Direction: config.Higher, Green: 6, Amber: 5, HasBounds: true, Scored: true, Score: 0.9, Verdict: result.Bad, Plain: result.Good,
			Exception: &result.Exception{Mode: config.Invert, Reason: "L’enseigne joue la froideur", By: "Direction", Review: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), Location: "Lille", Evidence: "neutral", R: Est(-0.05, 0.11, 300), Score: 0.1}},
		{ID: "consistency", Group: config.Consistency, Measure: "consistency", Unit: "share", Value: Est(0.21, 0.1, 480), Direction: config.Lower, Verdict: result.Unbounded, Plain: result.Unbounded},
		{ID: "channels", Group: config.Access, Measure: "channels", Unit: "count", Value: result.Estimate{Value: 5, N: 6012, Status: result.Measured}, Verdict: result.Unbounded, Plain: result.Unbounded},
		{ID: "nps", Group: config.Loyalty, Measure: "nps", Unit: "points", Value: Est(37, 8, 470), Direction: config.Higher, Green: 40, Amber: 20, HasBounds: true, Scored: true, Score: 0.9, Verdict: result.Undecided, Plain: result.Undecided},
		{ID: "csat", Group: config.Loyalty, Measure: "csat", Statistic: "share", Unit: "share", Value: Est(0.762, 0.04, 480), Direction: config.Higher, Green: 0.7, Amber: 0.6, HasBounds: true, Scored: true, Score: 1, Verdict: result.Good, Plain: result.Good},
		{ID: "hold", Group: config.Speed, Measure: "contacts.hold", Statistic: "mean", Unit: "s", Value: None("no_column:contacts.hold"), Verdict: result.Unmeasured, Plain: result.Unmeasured},
	}
	return signs, result.SignIndex{Total: result.Estimate{Value: 61, N: 5, Status: result.Measured}, Plain: result.Estimate{Value: 68, N: 5, Status: result.Measured}, Geometric: result.Estimate{Value: 44, N: 5, Status: result.Measured}, Strict: result.Estimate{Value: 44, N: 5, Status: result.Measured},
		Weakest: "complaints", Coverage: 0.83, Lo: 55, Hi: 70, Groups: []result.GroupIndex{{Group: config.Speed, Index: result.Estimate{Value: 70, N: 1, Status: result.Measured}, Coverage: 1, Good: 1, Bad: 1, Signs: 3}}}
}

// Breakdowns are the figures by location, channel, month and purpose; one location is too small to show.
func Breakdowns() []result.Breakdown {
	level := func(name string, n int, gap, half float64) result.Level {
		return result.Level{Level: name, N: n, Gap: Est(gap, half, n), Expectation: Est(6.2, half, n), Perception: Est(6.2+gap, half, n), Dimensions: []result.Estimate{Est(gap-0.3, half, n), Est(gap+0.3, half, n)},
			Items: slices.Repeat([]result.Estimate{Est(gap, half, n)}, 6), NPS: Est(40+10*gap, 9, n), CSAT: Est(0.8, 0.05, n), CES: Est(5.4+gap, 0.2, n), FCR: Est(0.78, 0.04, n), Within: Est(0.86, 0.02, 10*n), Wait: Est(70-20*gap, 4, 10*n), Complaints: Est(12, 3, 10*n), Contacts: 10 * n, Ability: Est(4.8+gap, 0.3, 40), ENPS: Est(4, 20, 38)}
	}
	hidden := result.Level{Level: "Brest", Hidden: true}
	s := Secret()
	hidden.Ability, hidden.ENPS, hidden.Gap, hidden.Expectation, hidden.Perception, hidden.NPS, hidden.CSAT, hidden.CES, hidden.FCR, hidden.Within, hidden.Wait, hidden.Complaints = s, s, s, s, s, s, s, s, s, s, s, s
	hidden.Dimensions, hidden.Items = []result.Estimate{s, s}, slices.Repeat([]result.Estimate{s}, 6)
	crews := hidden
	crews.Level = "Équipages"
	return []result.Breakdown{
		{Factor: "location", Name: "Établissement", Levels: []result.Level{hidden, level("Lille", 230, -0.2, 0.1), level("Nantes", 250, -0.9, 0.1)}},
		{Factor: "channel", Name: "canal", Levels: []result.Level{level("Comptoir", 240, -0.5, 0.1), level("Téléphone", 240, -0.55, 0.1)}},
		{Factor: "month", Name: "Mois", Time: true, Levels: []result.Level{level("2025-11", 120, -0.4, 0.15), level("2025-12", 120, -0.45, 0.15), level("2026-01", 120, -0.95, 0.15), level("2026-02", 120, -0.3, 0.15)}},
		{Factor: "purpose", Name: "Motif du séjour", Levels: []result.Level{level("Affaires", 200, -0.7, 0.12), level("Loisirs", 240, -0.4, 0.1), level("Famille", 22, -0.4, 0.3), level("Congrès", 7, -0.4, 0.5), crews}},
	}
}

// HiddenForAnother is a level large enough to show, and hidden so that a smaller one cannot be worked out.
func HiddenForAnother(name string) result.Level {
	s := Secret()
	s.Reason = result.ReasonComplement
	return result.Level{Level: name, Hidden: true, Gap: s, Expectation: s, Perception: s, NPS: s, CSAT: s, CES: s, FCR: s, Contacts: 81, Within: Est(0.86, 0.02, 81), Wait: Est(70, 4, 81),
		Dimensions: []result.Estimate{s, s}, Items: slices.Repeat([]result.Estimate{s}, 6), Ability: None("not_grouped"), ENPS: None("not_grouped"), Complaints: None("no_complaints")}
}

// NoSatisfaction is what the survey would have said, had there been one.
func NoSatisfaction() result.Satisfaction {
	no, staff := None("no_customers"), None("no_employees")
	return result.Satisfaction{NPS: no, CSAT: no, CSATMean: no, CES: no, CESEasy: no, FCRLog: Est(0.8, 0.03, 81), FCRSurvey: no, Repeated: no, RepeatLog: None("no_column:contacts.repeated"), History: None("no_column:contacts.history"), Known: None("no_column:contacts.history"), Unknown: None("no_column:contacts.history"), Spared: None("no_column:contacts.history"), Overall: no, ENPS: staff, FCRCases: None("no_column:contacts.customer")}
}

// comments are 214 of the customers in their own words, with one theme too rare to show.
func comments() result.Comments {
	return result.Comments{Status: result.Measured, Written: 221, Empty: 5, Repeated: 2, Counted: 214, French: 190, English: 20, Bilingual: 4,
		Split: "nps", Bad: Est(64, 0, 64), Good: Est(90, 0, 90), Least: 5, Group: 20, Prior: 10,
		BadTerms:  []result.Term{{Word: "attente", LogOdds: Est(1.4, 0.6, 41), Z: 4.57}, {Word: "pas_aimable", LogOdds: Est(1.1, 0.8, 12), Z: 2.7}},
		GoodTerms: []result.Term{{Word: "chaleureux", LogOdds: Est(-1.2, 0.7, 33), Z: -3.36}},
		Themes: []result.CommentTheme{
			{ID: "waiting", Name: "Attente et rapidité", Dimension: "reliability", Share: Est(0.31, 0.06, 214), NPS: Est(-12, 11, 66), Gap: Est(-1.4, 0.2, 60),
				Quotes: []result.Quote{{Text: "Une heure d’attente, et Mme ⟦name⟧ n’a rien su nous dire.", Side: "bad"}, {Text: "Servis tout de suite, un vrai plaisir.", Side: "good"}}},
			{ID: "courtesy", Name: "Courtoisie et accueil", Dimension: "assurance", Share: Est(0.22, 0.05, 214), NPS: Est(34, 12, 47), Gap: Est(-0.3, 0.25, 44)},
			{ID: "price", Name: "Prix", Share: Secret(), NPS: Secret(), Gap: Secret()},
		},
		Unmatched: Est(0.18, 0.05, 214), NPS: Est(12, 7, 214), Gap: Est(-0.8, 0.1, 200),
		Pairs:    []result.TermPair{{A: "attente", B: "réception", Together: 14, PMI: 1.9, G2: 24.6}},
		Keywords: []result.Keyword{{Word: "attente", Side: "bad", Uses: []result.Use{{Left: "Une heure d’", Word: "attente", Right: ", et Mme ⟦name⟧ n’a rien …"}}}},
	}
}

// byOrigin is standards of three stakeholders, and of five others none.
func byOrigin() []result.OriginShare {
	tallies := map[string]result.Tally{
		"customers":   {Number: 2, Measured: 2, Missed: 2, Within: Est(0.71, 0.012, 5800), Against: Est(-19, 1.2, 5800)},
		"employees":   {Number: 1, Within: None(result.ReasonNoStandards), Against: None(result.ReasonNoStandards)},
		"rating_body": {Number: 2, Measured: 2, Met: 1, Missed: 1, Within: Est(0.964, 0.006, 5900), Against: Est(1.4, 0.6, 5900)},
	}
	var all []result.OriginShare
	for _, origin := range []string{"customers", "employees", "shareholders", "suppliers", "government", "associations", "community", "rating_body"} {
		all = append(all, result.OriginShare{Origin: origin, Tally: tallies[origin]})
	}
	return all
}

// channels are two that are open and used, one that is closed and used by few, one that is open and unused, and one that only the log knows.
func channels() result.Channels {
	return result.Channels{Declared: true, Closed: []string{"fax", "email", "sms", "web"}, Rows: []result.Channel{
		{Name: "Comptoir", Kind: "face_to_face", Declared: true, Open: true, Used: true, Contacts: Est(0.6, 0.012, 6012), Customers: Est(0.49, 0.045, 486)},
		{Name: "Téléphone", Kind: "telephone", Declared: true, Open: true, Used: true, Contacts: Est(0.35, 0.012, 6012), Customers: Est(0.49, 0.045, 486)},
		{Name: "Fax", Kind: "fax", Declared: true, Used: true, Contacts: Est(0.002, 0.001, 6012), Customers: Secret()},
		{Name: "Messagerie", Kind: "chat", Declared: true, Open: true, Contacts: Est(0, 0, 6012), Customers: Est(0, 0, 486)},
		{Name: "Courrier", Used: true, Contacts: Est(0.048, 0.005, 6012), Customers: Secret()},
	}}
}
