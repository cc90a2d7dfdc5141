package compose

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

func TestNoSectionSaysOneThingTwice(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		for _, p := range doc.Pages {
			for _, s := range p.Sections {
				seen := map[string]bool{folded(p.Title): true}
				say := func(what string) {
					if what == "" {
						return
					}
					n++
					if seen[folded(what)] {
						t.Errorf("%s#%s says twice: %q", p.ID, s.ID, what)
					}
					seen[folded(what)] = true
				}
				say(s.Title)
				for _, b := range s.Blocks {
					switch b := b.(type) {
					case report.Figurative:
						say(b.Chart.Title)
					case report.Table:
						say(b.Caption)
					}
				}
			}
		}
		if n == 0 {
			t.Error("no title was seen")
		}
	})
}

func TestNoTableHasAColumnWithNothingInIt(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		eachBlock(doc, func(page string, b report.Block) {
			table, ok := b.(report.Table)
			if f, is := b.(report.Figurative); is {
				table, ok = f.Chart.Table, true
			}
			if !ok || len(table.Columns) < 3 {
				return
			}
			for i, c := range table.Columns {
				n++
				if !slices.ContainsFunc(table.Rows, func(r report.Row) bool { return holds(r.Cells[i]) }) {
					t.Errorf("%s, table %s: nothing stands under %q", page, table.ID, c.Title)
				}
			}
		})
		if n == 0 {
			t.Error("no column was seen")
		}
	})
}

// TestProperNamesStandWithoutQuotes: items, standards and promises are sentences and are quoted; places, months, dimensions and
// groups of customers are names.
func TestProperNamesStandWithoutQuotes(t *testing.T) {
	names := []string{"Fiabilité", "Assurance", "Lille", "Nantes", "Comptoir", "Affaires", "Loisirs"}
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		texts(reflect.ValueOf(doc), "report", func(at, text string) {
			n++
			for _, name := range names {
				for _, quoted := range []string{"«\u00a0" + name + "\u00a0»", "“" + name + "”"} {
					if strings.Contains(text, quoted) {
						t.Errorf("%s quotes a name: %q", at, text)
					}
				}
			}
		})
		if n == 0 {
			t.Error("no text was seen")
		}
	})
}

func TestPrintedReportIsTheExecutivesOrder(t *testing.T) {
	var ids []string
	for _, p := range compose(t, settings(), results(), "fr").Pages {
		if p.PDF {
			ids = append(ids, p.ID)
		}
	}
	want := []string{"overview", "gap1", "gap2", "gap3", "gap4", "gap5", "priorities", "standards", "signs", "locations", "months", "method"}
	if !slices.Equal(ids, want) {
		t.Errorf("printed pages = %v, want %v", ids, want)
	}
}

func TestEveryPrintedPageHasAPrintedSection(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		for _, p := range doc.Pages {
			if !p.PDF {
				continue
			}
			n++
			if !slices.ContainsFunc(p.Sections, func(s report.Section) bool { return s.PDF && len(s.Blocks) > 0 }) {
				t.Errorf("page %s is printed without a section", p.ID)
			}
		}
		if n == 0 {
			t.Error("no page is printed")
		}
	})
}

// TestNoPageSaysTwiceWhatItWouldTake: tables name each measure by itself; what else stands on a page says one lack once.
func TestNoPageSaysTwiceWhatItWouldTake(t *testing.T) {
	all := 0
	everyReport(t, func(t *testing.T, doc *report.Report) {
		for _, p := range doc.Pages {
			seen := map[string]bool{}
			for _, s := range p.Sections {
				for _, b := range s.Blocks {
					if _, is := b.(report.Table); is {
						continue
					}
					texts(reflect.ValueOf(b), p.ID+"#"+s.ID, func(at, text string) {
						for _, opening := range []string{"It would take", "Il faudrait"} {
							i := strings.Index(text, opening)
							if i < 0 {
								continue
							}
							all++
							if seen[text[i:]] {
								t.Errorf("%s says again: %q", at, text[i:])
							}
							seen[text[i:]] = true
						}
					})
				}
			}
		}
	})
	if all == 0 {
		t.Error("no page says what a measure would take")
	}
}

// TestTableHeadsAreInSentenceCase: all but the signs of statistics begin with a capital.
func TestTableHeadsAreInSentenceCase(t *testing.T) {
	signs := []string{"n", "p90", "p95", "α"}
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		eachBlock(doc, func(page string, b report.Block) {
			table, _ := b.(report.Table)
			if f, is := b.(report.Figurative); is {
				table = f.Chart.Table
			}
			for _, c := range table.Columns {
				n++
				if c.Title != capital(c.Title) && !slices.Contains(signs, c.Title) && c.Title != "eNPS" {
					t.Errorf("%s: the head %q begins with a small letter", page, c.Title)
				}
			}
		})
		if n == 0 {
			t.Error("no head was seen")
		}
	})
}

// TestTitlesLeaveOrderOpenWhereIntervalsOverlap: a title names one group as the last only where its interval keeps it apart.
func TestTitlesLeaveOrderOpenWhereIntervalsOverlap(t *testing.T) {
	level := func(name string, gap, half float64) analysis.Level {
		return analysis.Level{Level: name, N: 100, Gap: est(gap, half, 100)}
	}
	for _, c := range []struct {
		name   string
		levels []analysis.Level
		want   string
	}{
		{"all apart", []analysis.Level{level("Lille", -1.4, 0.1), level("Nice", -0.8, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes (−1,40), Annecy le moins"},
		{"two at the top alike", []analysis.Level{level("Lille", -1.4, 0.1), level("Nice", -0.4, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes (−1,40), Annecy et Nice le moins"},
		{"three at the top alike", []analysis.Level{level("Lille", -1.4, 0.1), level("Lyon", -0.4, 0.1), level("Nice", -0.35, 0.1), level("Annecy", -0.3, 0.1)}, "Lille s’éloigne le plus des attentes (−1,40)"},
		{"two at the bottom alike", []analysis.Level{level("Lille", -1.4, 0.1), level("Nice", -1.3, 0.1), level("Annecy", -0.3, 0.1)}, "Lille et Annecy ne sont pas au même niveau (−1,40 contre −0,30)\u202f; ailleurs, l’ordre n’est pas établi"},
		{"all alike", []analysis.Level{level("Lille", -1.4, 0.8), level("Annecy", -0.9, 0.8)}, "L’écart 5 ne distingue pas les établissements au-delà du bruit"},
		{"too few for an interval", []analysis.Level{level("Lille", -1.4, 0), level("Annecy", -0.9, 0)}, "L’écart 5 ne distingue pas les établissements au-delà du bruit"},
		{"alike, with one hidden", []analysis.Level{level("Lille", -1.4, 0.8), level("Annecy", -0.9, 0.8), hiddenForAnother("Brest")}, "L’écart 5 ne distingue pas les 2 établissements montrés au-delà du bruit (1 autre masqué)"},
		{"apart, with two hidden", []analysis.Level{level("Lille", -1.4, 0.1), level("Annecy", -0.9, 0.1), hiddenForAnother("Brest"), hiddenForAnother("Nice")}, "Lille s’éloigne le plus des attentes (−1,40), Annecy le moins (2 autres masqués)"},
		{"one shown of two", []analysis.Level{level("Lille", -1.4, 0.1), hiddenForAnother("Brest")}, "Un seul établissement peut être montré (1 autre masqué)"},
		{"all hidden", []analysis.Level{hiddenForAnother("Lille"), hiddenForAnother("Brest")}, "Les 2 établissements sont masqués pour protéger ceux qui ont trop peu de réponses"},
		{"one alone", []analysis.Level{level("Lille", -1.4, 0.1)}, "Établissement par établissement"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "fr")}
			if got := m.groupsTitle(analysis.Breakdown{Factor: "location", Levels: c.levels}, "compose.locations.title"); got != c.want {
				t.Errorf("title = %q, want %q", got, c.want)
			}
		})
	}
}

func TestBoundsAreWrittenAsTheyWereDeclared(t *testing.T) {
	nb, nn := "\u00a0", "\u202f"
	for _, c := range []struct {
		name string
		sign analysis.Sign
		want string
	}{
		{"a whole percent", analysis.Sign{Unit: "share", Direction: "higher", Green: 0.95, HasBounds: true}, "cible 95" + nn + "% au moins"},
		{"half a percent", analysis.Sign{Unit: "share", Direction: "lower", Green: 0.025, HasBounds: true}, "cible 2,5" + nn + "% au plus"},
		{"a mean time", analysis.Sign{Unit: "s", Statistic: "mean", Direction: "lower", Green: 90, HasBounds: true}, "cible 90" + nb + "s au plus en moyenne"},
		{"a rate", analysis.Sign{Unit: "per_mille", Direction: "lower", Green: 15, HasBounds: true}, "cible 15" + nb + "‰ au plus"},
		{"a rating", analysis.Sign{Unit: "scale", Statistic: "mean", Direction: "higher", Green: 5.5, HasBounds: true}, "cible 5,5 au moins"},
		{"none", analysis.Sign{Unit: "share"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &composer{cfg: settings(), r: results(), p: printer(t, "fr")}
			if got := m.signTarget(c.sign); got != c.want {
				t.Errorf("target = %q, want %q", got, c.want)
			}
		})
	}
}

func TestMagnitudesFollowTheBandsOfAGap(t *testing.T) {
	m := &composer{r: results()} // a scale of 1 to 7: 5 points of the index are 0.3, 15 are 0.9
	for _, c := range []struct {
		v    float64
		want string
	}{{0.29, ".small"}, {-0.29, ".small"}, {0.31, ""}, {-0.89, ""}, {-0.91, ".large"}, {1.2, ".large"}} {
		if got := m.magnitude(c.v); got != c.want {
			t.Errorf("magnitude of %v = %q, want %q", c.v, got, c.want)
		}
	}
}

func TestEverySignStandsInItsPile(t *testing.T) {
	some := est(1, 0.1, 100)
	for _, c := range []struct {
		name string
		sign analysis.Sign
		want string
	}{
		{"bad", analysis.Sign{Value: some, Verdict: analysis.Bad}, "bad"},
		{"good", analysis.Sign{Value: some, Verdict: analysis.Good}, "good"},
		{"acceptable", analysis.Sign{Value: some, Verdict: analysis.Acceptable}, "between"},
		{"undecided", analysis.Sign{Value: some, Verdict: analysis.Undecided}, "between"},
		{"without bounds", analysis.Sign{Value: some, Verdict: analysis.Unbounded}, "unbounded"},
		{"without a word", analysis.Sign{Value: some}, "unbounded"},
		{"taken out", analysis.Sign{Value: some, Verdict: analysis.Unbounded, Exception: &analysis.Exception{Mode: config.Exclude}}, "excluded"},
		{"taken out until yesterday", analysis.Sign{Value: some, Verdict: analysis.Bad, Exception: &analysis.Exception{Mode: config.Exclude, Expired: true}}, "bad"},
		{"safety", analysis.Sign{Value: some, Verdict: analysis.Bad, Exception: &analysis.Exception{Mode: config.Exclude, Blocked: true}}, "bad"},
		{"turned round", analysis.Sign{Value: some, Verdict: analysis.Good, Exception: &analysis.Exception{Mode: config.Invert}}, "good"},
		{"too few", analysis.Sign{Value: secretEstimate(), Verdict: analysis.Bad}, "unmeasured"},
		{"not measured", analysis.Sign{Value: none("no_contacts")}, "unmeasured"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pileOf(c.sign); got != c.want {
				t.Errorf("pile = %s, want %s", got, c.want)
			}
		})
	}
}

func TestGap2IsNotMeasuredByStandardsNobodyDeclared(t *testing.T) {
	cfg, r := settings(), results()
	cfg.Standards, r.Standards = nil, nil
	r.Gaps[1] = analysis.Gap{Number: 2, Score: none("no_managers"), Index: none("no_managers"), Objective: analysis.Estimate{N: 3, Status: analysis.Measured}, Headline: "objective"}
	for _, p := range compose(t, cfg, r, "en").Pages {
		if p.ID == "gap2" {
			if want := "The step from expectations to standards is not measured"; p.Title != want || p.Figure != "" {
				t.Errorf("title = %q with the figure %q, want %q without one", p.Title, p.Figure, want)
			}
			return
		}
	}
	t.Error("there is no page for gap 2")
}
