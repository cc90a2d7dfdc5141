package compose

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
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
	r := composetest.Results()
	r.Breakdowns[0].Levels[1] = composetest.HiddenForAnother("Lille") // beside Brest, which is too small
	composetest.HidePlace(&r.Consistency[0], r.Breakdowns[0].Levels[1])
	p := pageOf(t, compose(t, composetest.Settings(), r, "en"), "locations")
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
				if !is || strings.HasSuffix(table.ID, "-contacts") || table.ID == "funnel-within-table" || strings.HasSuffix(table.ID, "-employees") {
					continue
				}
				n++
				cells := row.Cells[1:]
				if table.ID == "list-table" {
					cells = cells[:5] // what follows is of contacts
				}
				for i, cell := range cells {
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

func TestContactsAloneShowNoColumnOfCustomers(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
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
	r := composetest.Results()
	for i := range r.Signs {
		if r.Signs[i].ID == "nps" || r.Signs[i].ID == "csat" {
			r.Signs[i].Value = composetest.Secret()
		}
	}
	list := sectionOf(t, pageOf(t, compose(t, composetest.Settings(), r, "en"), "signs"), "unmeasured").Blocks[0].(report.Prose)
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
			cfg, r := composetest.Settings(), composetest.Results()
			cfg.Sources = c.sources
			m := wording.New(cfg, r, composetest.Printer(t, "en"))
			for measure, want := range c.want {
				if got := m.SourceOf(measure); got != want {
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
			cfg, r := composetest.Settings(), composetest.Results()
			for _, role := range []config.Role{config.Customers, config.Contacts} {
				cfg.Sources = append(cfg.Sources, config.Source{Role: role, Columns: map[string]config.Field{"repeated": {Header: "repeated"}}})
			}
			for _, measure := range c.measures {
				r.Signs = append(r.Signs, result.Sign{ID: measure, Name: measure, Group: config.Access, Measure: measure, Unit: "share", Value: composetest.Est(0.3, 0.02, 900), Verdict: result.Bad})
			}
			if got := sectionOf(t, pageOf(t, compose(t, cfg, r, "en"), "signs"), "table").Note; got != c.want {
				t.Errorf("note = %q, want %q", got, c.want)
			}
		})
	}
}

func TestObstaclesNamedAlikeShareTheFirstPlace(t *testing.T) {
	r := composetest.Results()
	r.Obstacles.Named[1].Count, r.Obstacles.Named[1].Share = r.Obstacles.Named[0].Count, r.Obstacles.Named[0].Share
	s := sectionOf(t, pageOf(t, compose(t, composetest.Settings(), r, "en"), "gap3"), "obstacles")
	if got, want := s.Blocks[0].(report.Figurative).Chart.Title, "The obstacles named most: Trop peu de monde aux heures de pointe and Logiciel lent (53% each)"; got != want {
		t.Errorf("title = %q, want %q", got, want)
	}
}

func TestThePromiseKeptLeastIsNamedOnlyWhereItStandsApart(t *testing.T) {
	for _, c := range []struct {
		name  string
		kept  []result.Estimate
		title string
	}{
		{"apart", []result.Estimate{composetest.Est(0.62, 0.05, 350), composetest.Est(0.97, 0.02, 40)}, "The promise kept least: “Arrivée immédiate” (62.0%)"},
		{"alike", []result.Estimate{composetest.Est(0.95, 0.05, 350), composetest.Est(0.97, 0.02, 40)}, "Promises are kept in 95.0% to 97.0% of cases; which one least is not established"},
		{"one", []result.Estimate{composetest.Est(0.62, 0.05, 350), composetest.None("no_measure")}, "“Arrivée immédiate” is kept in 62.0% of cases"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			for i := range r.Promises {
				r.Promises[i].Kept = c.kept[i]
			}
			s := sectionOf(t, pageOf(t, compose(t, composetest.Settings(), r, "en"), "gap4"), "promises")
			if got := s.Blocks[0].(report.Figurative).Chart.Title; got != c.title {
				t.Errorf("title = %q, want %q", got, c.title)
			}
		})
	}
}

func TestTooFewAnswersAreNotSaidToBeUnmeasured(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
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
		verdict result.Verdict
		want    string
	}{
		{"undecided", result.Undecided, "0 of 4 measured standards are clearly met; none is clearly missed"},
		{"missed", result.Bad, "0 of 4 measured standards are met"},
		{"met", result.Good, "All 4 measured standards are met"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			for i := range r.Standards {
				if r.Standards[i].Figure.OK() {
					r.Standards[i].Verdict = c.verdict
				}
			}
			if got := pageOf(t, compose(t, composetest.Settings(), r, "en"), "standards").Title; got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}
