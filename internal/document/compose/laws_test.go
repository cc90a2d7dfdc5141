package compose

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestNoSectionSaysOneThingTwice(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		for _, p := range doc.Pages {
			for _, s := range p.Sections {
				seen := map[string]bool{strings.ToLower(p.Title): true}
				say := func(what string) {
					if what == "" {
						return
					}
					n++
					if seen[strings.ToLower(what)] {
						t.Errorf("%s#%s says twice: %q", p.ID, s.ID, what)
					}
					seen[strings.ToLower(what)] = true
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
	for _, p := range compose(t, composetest.Settings(), composetest.Results(), "fr").Pages {
		if p.PDF {
			ids = append(ids, p.ID)
		}
	}
	want := []string{"overview", "gap1", "gap2", "gap3", "gap4", "gap5", "zone", "priorities", "drivers", "standards", "signs", "checklist", "comments", "key", "locations", "months", "employees", "complaints", "retention", "method"}
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
	signs := []string{"n", "p80", "p90", "p95", "α", "p-Wert", "z-Wert"}
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		eachBlock(doc, func(page string, b report.Block) {
			table, _ := b.(report.Table)
			if f, is := b.(report.Figurative); is {
				table = f.Chart.Table
			}
			for _, c := range table.Columns {
				n++
				if c.Title != wording.Capital(c.Title) && !slices.Contains(signs, c.Title) && c.Title != "eNPS" {
					t.Errorf("%s: the head %q begins with a small letter", page, c.Title)
				}
			}
		})
		if n == 0 {
			t.Error("no head was seen")
		}
	})
}

func TestGap2IsNotMeasuredByStandardsNobodyDeclared(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
	cfg.Standards, r.Standards = nil, nil
	r.Gaps[1] = result.Gap{Number: 2, Score: composetest.None("no_managers"), Index: composetest.None("no_managers"), Objective: result.Estimate{N: 3, Status: result.Measured}, Headline: "objective"}
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
