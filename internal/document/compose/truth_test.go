package compose

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// pageOf returns a page of a report by its id.
func pageOf(t *testing.T, doc *report.Report, id string) report.Page {
	t.Helper()
	i := slices.IndexFunc(doc.Pages, func(p report.Page) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("there is no page %s", id)
	}
	return doc.Pages[i]
}

// sectionOf returns a section of a page by its id.
func sectionOf(t *testing.T, p report.Page, id string) report.Section {
	t.Helper()
	i := slices.IndexFunc(p.Sections, func(s report.Section) bool { return s.ID == id })
	if i < 0 {
		t.Fatalf("page %s has no section %s", p.ID, id)
	}
	return p.Sections[i]
}

func TestAGroupHiddenForAnotherIsNotSaidToHaveTooFewAnswers(t *testing.T) {
	r := results()
	r.Breakdowns[0].Levels[1] = hiddenForAnother("Lille") // beside Brest, which is too small
	p := pageOf(t, compose(t, settings(), r, "en"), "locations")
	want := map[string]report.Missing{"Lille": report.Hidden, "Brest": report.TooFew}
	n := 0
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			table, _ := b.(report.Table)
			if f, is := b.(report.Figurative); is {
				table = f.Chart.Table
			}
			for _, row := range table.Rows {
				missing, is := want[row.Cells[0].Value.Text]
				if !is || strings.HasSuffix(table.ID, "-contacts") || strings.HasSuffix(table.ID, "-employees") {
					continue
				}
				n++
				for i, cell := range row.Cells[1:] {
					if cell.Value.Kind != report.Words && cell.Value.Missing != missing {
						t.Errorf("%s, %s, column %d: missing = %v, want %v", table.ID, row.Cells[0].Value.Text, i+1, cell.Value.Missing, missing)
					}
				}
			}
		}
	}
	if n < 4 {
		t.Errorf("only %d rows of hidden groups were seen", n)
	}
}

func TestSegmentsTitleIsWhatTheIntervalsSay(t *testing.T) {
	level := func(name string, expectation, gap, half float64) analysis.Level {
		return analysis.Level{Level: name, N: 100, Expectation: est(expectation, half, 100), Gap: est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []analysis.Level
		want   string
	}{
		{"gaps apart", []analysis.Level{level("Couple", 5.7, -0.9, 0.1), level("Family", 5.8, -0.2, 0.1)}, "Party: Couple is furthest from expectations (−0.90), Family closest"},
		{"expectations apart", []analysis.Level{level("Couple", 5.2, -0.5, 0.1), level("Family", 5.8, -0.5, 0.1)}, "Party: Family and Couple do not expect the same (5.80 against 5.20)"},
		{"nothing apart", []analysis.Level{level("Couple", 5.65, -0.5, 0.1), level("Family", 5.78, -0.5, 0.1)}, "Party: no clear difference in what the groups expect (5.65 to 5.78)"},
		{"nothing apart, one hidden", []analysis.Level{level("Couple", 5.65, -0.5, 0.1), level("Family", 5.78, -0.5, 0.1), hiddenForAnother("Friends")}, "Party: no clear difference in what the groups expect (5.65 to 5.78) (1 other hidden)"},
		{"one group", []analysis.Level{level("Couple", 5.65, -0.5, 0.1)}, "Segment by segment"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results()
			r.Breakdowns = []analysis.Breakdown{{Factor: "purpose", Name: "Party", Levels: c.levels}}
			m := &composer{cfg: settings(), r: r, p: printer(t, "en")}
			if got := m.segmentsTitle(); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestRankingTitleNamesTheLastOnlyWhereItStandsApart(t *testing.T) {
	level := func(name string, gap, half float64) analysis.Level {
		return analysis.Level{Level: name, N: 100, Gap: est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []analysis.Level
		want   string
	}{
		{"both ends apart", []analysis.Level{level("Lille", -1.4, 0.1), level("Nice", -0.8, 0.1), level("Annecy", -0.3, 0.1)}, "Furthest from expectations: Lille (−1.40); closest: Annecy (−0.30)"},
		{"two alike at one end", []analysis.Level{level("Lille", -1.4, 0.1), level("Nice", -0.4, 0.1), level("Annecy", -0.3, 0.1)}, "From −1.40 (Lille) to −0.30 (Annecy)"},
		{"all alike", []analysis.Level{level("Lille", -0.5, 0.2), level("Annecy", -0.3, 0.2)}, "From −0.50 (Lille) to −0.30 (Annecy), an order that may be chance"},
		{"one alone", []analysis.Level{level("Lille", -0.5, 0.2)}, "Expectation and perception by group"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "en")}
			if got := m.rankingTitle(analysis.Breakdown{Factor: "location", Levels: c.levels}); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestContactsAloneShowNoColumnOfCustomers(t *testing.T) {
	cfg, r := settings(), results()
	variations()["contacts alone"](cfg, r)
	p := pageOf(t, compose(t, cfg, r, "en"), "locations")
	s := sectionOf(t, p, "scorecard")
	if !p.PDF || !s.PDF || len(s.Blocks) != 1 {
		t.Fatalf("printed = %v, section printed = %v, %d tables; want the one table printed", p.PDF, s.PDF, len(s.Blocks))
	}
	var heads []string
	for _, c := range s.Blocks[0].(report.Table).Columns {
		heads = append(heads, c.Title)
	}
	if want := []string{"Établissement", "Contacts", "Resolution", "Within standard", "Mean wait"}; !slices.Equal(heads, want) {
		t.Errorf("heads = %q, want %q", heads, want)
	}
}

func TestTooFewAnswersAreNotSaidToLackAColumn(t *testing.T) {
	r := results()
	for i := range r.Signs {
		if r.Signs[i].ID == "nps" || r.Signs[i].ID == "csat" {
			r.Signs[i].Value = secretEstimate()
		}
	}
	list := sectionOf(t, pageOf(t, compose(t, settings(), r, "en"), "signs"), "unmeasured").Blocks[0].(report.Prose)
	for _, p := range list.Paragraphs {
		if p.Runs[0].Text == "NPS and Satisfaction (CSAT): Too few answers (at least 5)." {
			return
		}
	}
	t.Errorf("nothing says that NPS and CSAT have too few answers: %+v", list)
}

func TestTwoFiguresOfOneThingNameTheirSources(t *testing.T) {
	asks := func(role config.Role, field string) config.Source {
		return config.Source{Role: role, Columns: map[string]config.Field{field: {Header: field}}}
	}
	for _, c := range []struct {
		name    string
		sources []config.Source
		want    map[string]string // what the card of a measure says of its source
		differ  bool
	}{
		{"survey alone", []config.Source{asks(config.Customers, "repeated")}, map[string]string{"repeated": "", "contacts.repeated": ""}, false},
		{"both", []config.Source{asks(config.Customers, "repeated"), asks(config.Contacts, "repeated")}, map[string]string{"repeated": "survey", "contacts.repeated": "contact log"}, true},
		{"both on resolution", []config.Source{asks(config.Customers, "resolved"), asks(config.Contacts, "resolved")}, map[string]string{"fcr": "contact log", "repeated": ""}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg, r := settings(), results()
			cfg.Sources = c.sources
			m := &composer{cfg: cfg, r: r, p: printer(t, "en")}
			for measure, want := range c.want {
				if got := m.sourceOf(measure); got != want {
					t.Errorf("source of %s = %q, want %q", measure, got, want)
				}
			}
			blocks := sectionOf(t, pageOf(t, compose(t, cfg, r, "en"), "satisfaction"), "figures").Blocks
			if got := len(blocks) == 2; got != c.differ {
				t.Errorf("says that sources differ = %v, want %v", got, c.differ)
			}
		})
	}
}

func TestSignsOfOneThingFromTwoSourcesAreSaidToDiffer(t *testing.T) {
	for _, c := range []struct {
		name     string
		measures []string
		want     string
	}{
		{"both", []string{"repeated", "contacts.repeated"}, "Survey and contact log differ in what they count: the one counts customers by what they remember of the whole, the other counts contacts one by one."},
		{"survey alone", []string{"repeated"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg, r := settings(), results()
			for _, role := range []config.Role{config.Customers, config.Contacts} {
				cfg.Sources = append(cfg.Sources, config.Source{Role: role, Columns: map[string]config.Field{"repeated": {Header: "repeated"}}})
			}
			for _, measure := range c.measures {
				r.Signs = append(r.Signs, analysis.Sign{ID: measure, Name: measure, Group: config.Access, Measure: measure, Unit: "share", Value: est(0.3, 0.02, 900), Verdict: analysis.Bad})
			}
			if got := sectionOf(t, pageOf(t, compose(t, cfg, r, "en"), "signs"), "table").Note; got != c.want {
				t.Errorf("note = %q, want %q", got, c.want)
			}
		})
	}
}

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
			m := &composer{cfg: settings(), r: results(), p: printer(t, "en")}
			e := m.checklistEntry(analysis.CheckedStandard{Standard: "The bed is made", Passed: c.passed, Failed: c.failed})
			if e.Verdict != c.verdict || e.Detail != c.detail {
				t.Errorf("entry = %v, %q; want %v, %q", e.Verdict, e.Detail, c.verdict, c.detail)
			}
		})
	}
}

func TestModelTitleGoesByTheVerdictAndElseByTheIndex(t *testing.T) {
	index := func(v float64) analysis.Estimate {
		return analysis.Estimate{Value: v, N: 40, Status: analysis.Measured}
	}
	standards := analysis.Gap{Number: 2, Score: est(4.4, 0.2, 40), Index: index(43), Headline: "score"}
	delivery := func(points float64) analysis.Gap {
		return analysis.Gap{Number: 3, Score: est(5.1, 0.2, 40), Index: index(31), Objective: est(points, 1, 900), Headline: "objective"}
	}
	for _, c := range []struct {
		name string
		gaps []analysis.Gap
		want string
	}{
		{"the lower index is judged worse", []analysis.Gap{standards, delivery(-10)}, "Gap 3 (Delivery) is judged bad"},
		{"none is bad", []analysis.Gap{standards, delivery(-4)}, "Gap 2 (Standards) has the highest index"},
		{"two are bad", []analysis.Gap{{Number: 2, Score: est(1.5, 0.2, 40), Index: index(92), Headline: "score"}, delivery(-10)}, "Gaps 2 (Standards) and 3 (Delivery) are judged bad"},
		{"none is measured", nil, "Where service can get lost, from customer to company and back"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results()
			r.Gaps = c.gaps
			m := &composer{cfg: settings(), r: r, p: printer(t, "en")}
			if got := m.modelTitle(); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestEvidenceSaysHowOftenTheStandardIsKeptAndWhatIsNoise(t *testing.T) {
	const noise = "The difference is within noise."
	for _, c := range []struct {
		name    string
		finding analysis.Finding
		want    string
		noise   bool
	}{
		{"a share", analysis.Finding{Kind: "item", ID: "P1", Value: est(-1.82, 0.1, 480), Clear: true, Standard: "answer", Within: est(0.71, 0.01, 5800)}, "Standard that serves it: “Répondre en 90 s”, kept in 71.0% of cases; required: 95% within 90\u00a0s.", false},
		{"an average", analysis.Finding{Kind: "item", ID: "P1", Value: est(-1.82, 0.1, 480), Clear: true, Standard: "service", Within: est(0.44, 0.01, 5800)}, "; 44.0% of cases are within it.", false},
		{"within noise", analysis.Finding{Kind: "item", ID: "P2", Value: est(-0.1, 0.2, 480)}, noise, true},
		{"a strength that may be none", analysis.Finding{Kind: "item", ID: "P4", Value: est(0.1, 0.2, 480), Clear: true}, noise, true},
		{"a standard within noise", analysis.Finding{Kind: "standard", ID: "answer", Value: est(0.94, 0.02, 480)}, noise, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "en")}
			m.names = namesOf(m.cfg)
			got := m.ranking([]analysis.Finding{c.finding}, report.Negative, true).Items[0].Reason
			if !strings.Contains(got, c.want) || strings.Contains(got, noise) != c.noise {
				t.Errorf("evidence = %q, want %q in it, and noise = %v", got, c.want, c.noise)
			}
		})
	}
}

func TestOneOfOneIsNotCounted(t *testing.T) {
	m := &composer{cfg: settings(), r: results(), p: printer(t, "en")}
	for _, c := range []struct {
		key    string
		n, all int
		want   string
	}{
		{"compose.bullet.title", 1, 1, "The one standard of this kind misses its requirement, interval included"},
		{"compose.bullet.title", 1, 3, "One of 3 standards misses its requirement, interval included"},
		{"compose.standards.title.some", 0, 1, "The one measured standard is not met"},
		{"compose.items.below", 1, 1, "The one statement measured is below expectations, beyond noise"},
		{"compose.coverage.reading", 0, 1, "The one important expectation is not covered by a measured standard."},
		{"compose.complaints.vital", 1, 1, "All complaints are of one category"},
		{"compose.checklist.title", 2, 4, "2 of 4 observations pass"},
	} {
		t.Run(c.key, func(t *testing.T) {
			if got := m.outOf(c.key, c.n, c.all); got != c.want {
				t.Errorf("%d of %d = %q, want %q", c.n, c.all, got, c.want)
			}
		})
	}
}

func TestObstaclesNamedAlikeShareTheFirstPlace(t *testing.T) {
	r := results()
	r.Obstacles.Named[1].Count, r.Obstacles.Named[1].Share = r.Obstacles.Named[0].Count, r.Obstacles.Named[0].Share
	s := sectionOf(t, pageOf(t, compose(t, settings(), r, "en"), "gap3"), "obstacles")
	if got, want := s.Blocks[0].(report.Figurative).Chart.Title, "The obstacles named most: Trop peu de monde aux heures de pointe and Logiciel lent (53% each)"; got != want {
		t.Errorf("title = %q, want %q", got, want)
	}
}

func TestThePromiseKeptLeastIsNamedOnlyWhereItStandsApart(t *testing.T) {
	for _, c := range []struct {
		name  string
		kept  []analysis.Estimate
		title string
	}{
		{"apart", []analysis.Estimate{est(0.62, 0.05, 350), est(0.97, 0.02, 40)}, "The promise kept least: “Arrivée immédiate” (62.0%)"},
		{"alike", []analysis.Estimate{est(0.95, 0.05, 350), est(0.97, 0.02, 40)}, "Promises are kept in 95.0% to 97.0% of cases; which one least is not established"},
		{"one", []analysis.Estimate{est(0.62, 0.05, 350), none("no_measure")}, "“Arrivée immédiate” is kept in 62.0% of cases"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results()
			for i := range r.Promises {
				r.Promises[i].Kept = c.kept[i]
			}
			s := sectionOf(t, pageOf(t, compose(t, settings(), r, "en"), "gap4"), "promises")
			if got := s.Blocks[0].(report.Figurative).Chart.Title; got != c.title {
				t.Errorf("title = %q, want %q", got, c.title)
			}
		})
	}
}

func TestWithoutAnIntervalThereIsNoVerdict(t *testing.T) {
	few := est(-0.9, 0, 6)
	for _, c := range []struct {
		name string
		gap  analysis.Gap
	}{
		{"a difference", analysis.Gap{Number: 5, Score: few}},
		{"contacts against the requirement", analysis.Gap{Number: 3, Score: few, Objective: est(7.5, 0, 3), Headline: "objective"}},
		{"promises kept", analysis.Gap{Number: 4, Score: few, Objective: est(1, 0, 3), Headline: "objective"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "en")}
			if got := m.gapVerdict(c.gap); got != report.Undecided {
				t.Errorf("verdict = %v, want undecided", got)
			}
		})
	}
}

func TestTooFewAnswersAreNotSaidToBeUnmeasured(t *testing.T) {
	cfg, r := settings(), results()
	variations()["three answers"](cfg, r)
	p := pageOf(t, compose(t, cfg, r, "en"), "gap5")
	if want := "Too few answers for this gap"; p.Title != want {
		t.Errorf("title = %q, want %q", p.Title, want)
	}
	box := sectionOf(t, p, "figures").Blocks[0].(report.Callout).Text[0].Runs[0].Text
	if want := "There are fewer than 5 answers: nothing is shown, so that nobody can be recognised."; box != want {
		t.Errorf("text = %q, want %q", box, want)
	}
}

func TestStandardsNobodyCanDecideOnAreNotSaidToBeMissed(t *testing.T) {
	for _, c := range []struct {
		name    string
		verdict analysis.Verdict
		want    string
	}{
		{"undecided", analysis.Undecided, "0 of 4 measured standards are clearly met; none is clearly missed"},
		{"missed", analysis.Bad, "0 of 4 measured standards are met"},
		{"met", analysis.Good, "All 4 measured standards are met"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results()
			for i := range r.Standards {
				if r.Standards[i].Figure.OK() {
					r.Standards[i].Verdict = c.verdict
				}
			}
			if got := pageOf(t, compose(t, settings(), r, "en"), "standards").Title; got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}
