package compose

import (
	"bytes"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
	"ecart/internal/golden"
	"ecart/internal/measure/result"
)

func TestReportModelIsTheGoldenOne(t *testing.T) {
	for _, lang := range i18n.Languages() {
		t.Run(lang, func(t *testing.T) {
			got, err := dump(compose(t, composetest.Settings(), composetest.Results(), lang))
			if err != nil {
				t.Fatal(err)
			}
			golden.Is(t, filepath.Join("testdata", "report."+lang+".json"), got)
		})
	}
}

// variations are results with parts missing: each must still make a report that holds all laws.
func variations() map[string]func(*config.Config, *result.Results) {
	drop := func(role config.Role) func(*config.Config, *result.Results) {
		return func(_ *config.Config, r *result.Results) {
			r.Bases = slices.DeleteFunc(r.Bases, func(b result.Base) bool { return b.Role == role })
			reason := "no_" + string(role)
			switch role {
			case config.Customers:
				r.Service = result.Service{Reason: reason}
				r.Satisfaction = result.Satisfaction{FCRLog: r.Satisfaction.FCRLog}
				r.Gaps[0] = result.Gap{Number: 1, Score: composetest.None(reason), Index: composetest.None(reason)}
				r.Gaps[4] = result.Gap{Number: 5, Score: composetest.None(reason), Index: composetest.None(reason)}
				r.Breakdowns, r.Coverage.Important, r.Months, r.Slices = nil, nil, result.Months{}, result.Slices{}
				r.Key, r.Reasons, r.Segments = result.KeyCustomers{Reason: reason}, result.Reasons{Reason: reason}, nil
				r.Silent = result.Silent{Problem: composetest.None(reason), Complained: composetest.None(reason), Quiet: composetest.None(reason), Behind: composetest.None(reason)}
				r.Zone, r.Comments = result.Zone{Reason: reason}, result.Comments{Reason: reason}
				for i := range r.Channels.Rows {
					r.Channels.Rows[i].Customers = composetest.None(reason)
				}
				r.Priorities, r.Strengths = r.Priorities[1:3], r.Strengths[1:2]
			case config.Managers:
				r.Gaps[0] = result.Gap{Number: 1, Score: composetest.None(reason), Index: composetest.None(reason)}
				r.Gaps[1].Score, r.Gaps[1].Index, r.Gaps[1].Dimensions, r.Gaps[1].Headline = composetest.None(reason), composetest.None(reason), nil, "objective"
			case config.Employees:
				r.Gaps[2].Score, r.Gaps[2].Index, r.Gaps[2].Dimensions = composetest.None(reason), composetest.None(reason), nil
				r.Gaps[3].Score, r.Gaps[3].Index, r.Gaps[3].Dimensions = composetest.None(reason), composetest.None(reason), nil
				r.Obstacles = result.Obstacles{Reason: reason}
				none := composetest.None(reason)
				r.Staff = result.Staff{Training: none, Median: none, Trained: none}
			case config.Internal:
				r.Internal = result.InternalService{Reason: reason, All: composetest.None(reason)}
			case config.Contacts:
				r.Gaps[2].Objective, r.Gaps[2].Headline = composetest.None(reason), "score"
				for i := range r.Standards {
					r.Standards[i] = result.Standard{ID: r.Standards[i].ID, Figure: composetest.None(reason), Verdict: result.Unmeasured}
				}
				r.Priorities, r.Strengths = r.Priorities[:1], r.Strengths[:1]
			case config.Complaints:
				r.Pareto = result.Pareto{Reason: reason}
			case config.Costs:
				r.Costs = result.Costs{Reason: reason}
			case config.Processes:
				r.Processes = result.Processes{Reason: reason}
			case config.Checklist:
				r.Checklist, r.Checked, r.Inspection = nil, nil, result.Inspection{Whole: result.Graded{Score: composetest.None(reason)}}
			}
		}
	}
	all := map[string]func(*config.Config, *result.Results){
		"everything": func(*config.Config, *result.Results) {},
		"nothing": func(_ *config.Config, r *result.Results) {
			*r = result.Results{Level: 0.95, ScaleMin: 1, ScaleMax: 7}
		},
		"nothing declared": func(c *config.Config, r *result.Results) {
			*r = result.Results{Level: 0.95, ScaleMin: 1, ScaleMax: 7}
			*c = config.Config{Model: config.Model{Gaps: []int{1, 2, 3, 4, 5}}}
		},
		"no standards declared": func(c *config.Config, r *result.Results) {
			c.Standards, r.Standards, r.Gaps[1].Headline = nil, nil, "objective"
			r.Gaps[1].Score, r.Gaps[1].Index, r.Gaps[1].Dimensions = composetest.None("no_managers"), composetest.None("no_managers"), nil
			r.Priorities, r.Strengths = r.Priorities[:1], r.Strengths[:1]
			r.Priorities[0].Standard = ""
		},
		"one step alone, without arrivals": func(_ *config.Config, r *result.Results) {
			r.Processes.Steps, r.Processes.Locations, r.Processes.Months, r.Processes.Bottleneck = r.Processes.Steps[2:], nil, nil, ""
		},
		"every obstacle too rare": func(_ *config.Config, r *result.Results) {
			r.Obstacles = result.Obstacles{Status: result.Suppressed, Reason: "too_few"}
		},
		"a critical standard failed": func(_ *config.Config, r *result.Results) {
			r.Inspection.Whole.Level, r.Inspection.Whole.Blocked = "", []string{"Lit fait"}
		},
		"below every level, visits unknown": func(_ *config.Config, r *result.Results) {
			r.Inspection.Whole = result.Graded{Score: result.Estimate{Value: 0.4, N: 1, Status: result.Indicative}, Next: "★★★", Short: 0.3}
			r.Inspection.Visits, r.Inspection.Places = 0, nil
		},
		"the highest level for sure": func(_ *config.Config, r *result.Results) {
			r.Inspection.Whole = result.Graded{Score: composetest.Est(0.985, 0.01, 40), Level: "★★★★★", Lowest: "★★★★★", Highest: "★★★★★", Sure: true}
		},
		"an inspection without sections that saw nothing": func(_ *config.Config, r *result.Results) {
			r.Checklist = []result.ChecklistSection{{NotObserved: 1, Weight: 1, Score: composetest.None("no_answers")}}
			r.Checked = []result.CheckedStandard{{Standard: "Parking indiqué", Skipped: 1}}
			r.Inspection = result.Inspection{Visits: 1, Whole: result.Graded{Score: composetest.None("no_answers")}}
		},
		"no levels declared": func(c *config.Config, r *result.Results) {
			c.Inspection = config.Inspection{}
			for _, g := range []*result.Graded{&r.Inspection.Whole, &r.Inspection.Places[0].Graded, &r.Inspection.Places[1].Graded} {
				*g = result.Graded{Score: g.Score, Worst: g.Worst}
			}
		},
		"channels nobody declared": func(c *config.Config, r *result.Results) {
			c.Channels, r.Channels.Declared, r.Channels.Closed = nil, false, nil
			for i := range r.Channels.Rows {
				r.Channels.Rows[i].Kind, r.Channels.Rows[i].Declared, r.Channels.Rows[i].Open = "", false, false
			}
		},
		"all that is open is used, and effort is asked": func(c *config.Config, r *result.Results) {
			c.Channels, r.Channels.Rows = c.Channels[:2], r.Channels.Rows[:2]
			c.Model.CES = config.Scale{Min: 1, Max: 5, Version: 1, Reversed: true}
			r.Satisfaction.Repeated, r.Satisfaction.History = r.Satisfaction.RepeatLog, composetest.None("no_column:contacts.history")
		},
		"gaps 1 to 4": func(c *config.Config, _ *result.Results) { c.Model.Gaps = []int{1, 2, 3, 4} },
		"gap 5 alone": func(c *config.Config, _ *result.Results) { c.Model.Gaps = []int{5} },
		"unpaired, all at the ceiling": func(_ *config.Config, r *result.Results) {
			r.Service.Paired, r.Service.AtCeiling = false, 0.86
		},
		"every group too small": func(_ *config.Config, r *result.Results) {
			for i := range r.Breakdowns {
				for k := range r.Breakdowns[i].Levels {
					name := r.Breakdowns[i].Levels[k].Level
					r.Breakdowns[i].Levels[k] = composetest.Breakdowns()[0].Levels[0]
					r.Breakdowns[i].Levels[k].Level = name
				}
			}
			for i, l := range r.Segments[0].Levels {
				r.Segments[0].Levels[i] = result.SegmentLevel{Level: l.Level, Hidden: true}
			}
		},
		"three answers": func(_ *config.Config, r *result.Results) {
			few := composetest.Secret()
			r.Bases = r.Bases[:1]
			r.Bases[0].N = 3
			r.Service = result.Service{Status: result.Suppressed, Paired: true, Overall: result.Pair{Expectation: few, Perception: few, Gap: few},
				Items:   []result.Pair{{ID: "P1", Expectation: few, Perception: few, Gap: few}},
				Answers: []result.Answers{{Item: "P1", Status: result.Suppressed}}, Weighted: few, Performance: few}
			r.Gaps = []result.Gap{{Number: 5, Score: few, Index: few}}
			r.Satisfaction = result.Satisfaction{NPS: few, CSAT: few}
			r.Key, r.Reasons, r.Segments = result.KeyCustomers{Status: result.Suppressed}, result.Reasons{Status: result.Suppressed}, nil
			r.Internal, r.Zone = result.InternalService{Reason: "no_internal"}, result.Zone{Status: result.Suppressed}
			r.Signs, r.SignIndex, r.Standards, r.Promises, r.Breakdowns, r.Priorities, r.Strengths = nil, result.SignIndex{}, nil, nil, nil, nil, nil
		},
		"a NaN that got through": func(_ *config.Config, r *result.Results) {
			zero := 0.0
			r.Service.Items[0].Gap.Value = zero / zero
			r.Satisfaction.NPS.Lo = -1 / zero
			r.Breakdowns[0].Levels[1].Gap.Value = 1 / zero
		},
		"departments of too few": func(_ *config.Config, r *result.Results) {
			r.Internal = result.InternalService{Status: result.Suppressed, All: composetest.Secret()}
		},
		"nothing sets key customers or groups apart": func(_ *config.Config, r *result.Results) {
			unclear := func(all []result.Contrast) {
				for i := range all {
					all[i].Test.P, all[i].Test.Adjusted = 0.5, 0.8
				}
			}
			k := &r.Key
			for _, all := range [][]result.Contrast{k.Dimensions, k.Importance, k.Rated, k.Main, k.Reasons} {
				unclear(all)
			}
			for _, l := range r.Segments[0].Levels {
				unclear(l.Figures)
			}
			k.Drivers = r.Drivers
			r.Internal.Links, r.Internal.Returns = nil, r.Internal.Returns[1:]
		},
		"nobody asked key customers why": func(_ *config.Config, r *result.Results) {
			r.Key.Reasons, r.Reasons = nil, result.Reasons{Reason: "no_column:why"}
		},
		"what is done to keep customers never pays": func(_ *config.Config, r *result.Results) {
			never := composetest.None(result.ReasonNeverPays)
			p := &r.Economics.Programme
			p.BreakEven, p.OneYear, p.PerKept, p.Ratio = never, never, never, never
		},
		"no programme, by month": func(_ *config.Config, r *result.Results) {
			none := composetest.None(result.ReasonNoEconomics)
			r.Economics.Period, r.Economics.ChurnYear = "month", r.Economics.Churn
			r.Economics.Programme = result.Programme{Cost: none, Customers: none, Gain: none, Brings: none, BreakEven: none, OneYear: none, PerKept: none, Ratio: none}
		},
		"long labels": func(c *config.Config, r *result.Results) {
			c.Model.Dimensions[0].Items[0].Short = strings.Repeat("Une formulation interminable, ", 11) + "enfin"
		},
	}
	all["contacts alone"] = func(c *config.Config, r *result.Results) {
		levels := r.Breakdowns
		for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Internal, config.Complaints, config.Costs, config.Processes, config.Checklist} {
			drop(role)(c, r)
		}
		r.Satisfaction, r.Priorities, r.Strengths = composetest.NoSatisfaction(), nil, nil
		for _, b := range levels[:3] {
			b.Levels = slices.Clone(b.Levels)
			for i, l := range b.Levels {
				no := composetest.None("no_customers")
				b.Levels[i] = result.Level{Level: l.Level, Gap: no, Expectation: no, Perception: no, NPS: no, CSAT: no, FCR: composetest.Est(0.8, 0.05, 81), Within: composetest.Est(0.86, 0.02, 81), Wait: composetest.Est(70, 4, 81), Contacts: 81,
					Dimensions: []result.Estimate{no, no}, Items: slices.Repeat([]result.Estimate{no}, 6), Ability: composetest.None("no_employees"), ENPS: composetest.None("no_employees"), Complaints: composetest.None("no_complaints")}
			}
			r.Breakdowns = append(r.Breakdowns, b)
		}
	}
	all["groups hidden for others"] = func(_ *config.Config, r *result.Results) {
		for i := range r.Breakdowns {
			r.Breakdowns[i].Levels[1] = composetest.HiddenForAnother(r.Breakdowns[i].Levels[1].Level)
		}
	}
	for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Internal, config.Contacts, config.Complaints, config.Costs, config.Processes, config.Checklist} {
		all["no "+string(role)] = drop(role)
	}
	return all
}

// everyReport calls test with the report of each variation in each language.
func everyReport(t *testing.T, test func(t *testing.T, doc *report.Report)) {
	n := 0
	for name, change := range variations() {
		for _, lang := range i18n.Languages() {
			n++
			t.Run(name+" in "+lang, func(t *testing.T) {
				cfg, r := composetest.Settings(), composetest.Results()
				change(cfg, r)
				test(t, compose(t, cfg, r, lang))
			})
		}
	}
	if n == 0 {
		t.Fatal("no report was made")
	}
}

func TestEveryTextIsCleanWhateverIsMissing(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		texts(reflect.ValueOf(doc), "report", func(at, text string) {
			n++
			for _, bad := range []string{"{", "}", "NaN", "+Inf", "-Inf", "  ", " .", " ,", "..", "()", "4242", "4 242", "4,242"} {
				if strings.Contains(text, bad) {
					t.Errorf("%s holds %q: %q", at, bad, text)
				}
			}
			if strings.TrimSpace(text) != text && !strings.Contains(at, ".Runs[") {
				t.Errorf("%s has blanks at its ends: %q", at, text)
			}
			if doc.Lang == "fr" && strings.Contains(text, "'") {
				t.Errorf("%s has a straight apostrophe: %q", at, text)
			}
		})
		if n < 50 {
			t.Errorf("only %d texts were seen", n)
		}
		if _, err := dump(doc); err != nil {
			t.Error(err)
		}
	})
}

func TestNoSuppressedValueIsInTheReport(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		b, err := dump(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, leak := range []string{"4242"} {
			if bytes.Contains(b, []byte(leak)) {
				t.Errorf("the report holds the suppressed value %s", leak)
			}
		}
	})
}

func TestEveryPageHasATitleAndSomethingOnIt(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		if len(doc.Pages) == 0 || doc.Pages[0].ID != "overview" {
			t.Fatal("the overview does not come first")
		}
		for _, p := range doc.Pages {
			if p.Title == "" || p.Nav == "" || len(p.Sections) == 0 {
				t.Errorf("page %s: title %q, nav %q, %d sections", p.ID, p.Title, p.Nav, len(p.Sections))
			}
			seen := map[string]bool{}
			for _, s := range p.Sections {
				if s.ID == "" || seen[s.ID] {
					t.Errorf("page %s: section id %q is empty or twice", p.ID, s.ID)
				}
				seen[s.ID] = true
			}
		}
	})
}

func TestEveryChartHasWordsRowsAndATable(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		ids := map[string]bool{}
		eachBlock(doc, func(page string, b report.Block) {
			f, ok := b.(report.Figurative)
			if !ok {
				return
			}
			c := f.Chart
			if ids[c.ID] || c.ID == "" {
				t.Errorf("%s: chart id %q is empty or twice", page, c.ID)
			}
			ids[c.ID] = true
			if c.Title == "" || c.Alt == "" || c.Subtitle == "" {
				t.Errorf("%s: chart %s lacks words", page, c.ID)
			}
			if reporttest.Size(c.Spec) == 0 || len(c.Table.Rows) == 0 || c.Table.Caption == "" {
				t.Errorf("%s: chart %s has no rows or no table", page, c.ID)
			}
		})
		if len(ids) == 0 {
			t.Error("no chart was seen")
		}
	})
}

func TestEveryTableRowHasACellForEachColumn(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		n := 0
		eachBlock(doc, func(page string, b report.Block) {
			var table report.Table
			switch b := b.(type) {
			case report.Table:
				table = b
			case report.Figurative:
				table = b.Chart.Table
			default:
				return
			}
			n++
			for i, r := range table.Rows {
				if len(r.Cells) != len(table.Columns) {
					t.Errorf("%s, table %s, row %d: %d cells under %d columns", page, table.ID, i, len(r.Cells), len(table.Columns))
				}
			}
		})
		if n == 0 {
			t.Error("no table was seen")
		}
	})
}

func TestEveryLinkLeadsToAPageAndSection(t *testing.T) {
	everyReport(t, func(t *testing.T, doc *report.Report) {
		a, n := anchorsOf(doc), 0
		eachBlock(doc, func(page string, b report.Block) {
			mended(b, func(href string) string {
				if href == "" {
					return href
				}
				n++
				file, anchor, _ := strings.Cut(href, "#")
				if criterion, level, chosen := strings.Cut(anchor, "="); chosen {
					if file != "explore.html" || !slices.ContainsFunc(doc.Slices.Criteria, func(k report.Criterion) bool {
						return k.ID == criterion && slices.ContainsFunc(k.Levels, func(l report.CriterionLevel) bool { return l.ID == level })
					}) {
						t.Errorf("%s: link %s chooses what there is not", page, href)
					}
					return href
				}
				if in, ok := a[file]; !ok || anchor != "" && !in[anchor] {
					t.Errorf("%s: link %s leads nowhere", page, href)
				}
				return href
			})
		})
		if n == 0 && len(doc.Pages) > 1 {
			t.Error("no link was seen")
		}
	})
}

func eachBlock(doc *report.Report, see func(page string, b report.Block)) {
	for _, p := range doc.Pages {
		for _, s := range p.Sections {
			for _, b := range s.Blocks {
				see(p.ID+"#"+s.ID, b)
			}
		}
	}
}

func TestOnlyDeclaredGapsHavePages(t *testing.T) {
	cfg := composetest.Settings()
	cfg.Model.Gaps = []int{1, 2, 3, 4}
	doc := compose(t, cfg, composetest.Results(), "fr")
	var ids []string
	for _, p := range doc.Pages {
		if strings.HasPrefix(p.ID, "gap") {
			ids = append(ids, p.ID)
		}
	}
	if want := []string{"gap1", "gap2", "gap3", "gap4"}; !slices.Equal(ids, want) {
		t.Errorf("gap pages = %v, want %v", ids, want)
	}
}

func TestVerdictReadsWellForGoodBadMixedAndNothing(t *testing.T) {
	nb, nn := "\u00a0", "\u202f"
	for _, c := range []struct {
		name   string
		change func(*result.Results)
		want   string
	}{
		{"mixed", func(*result.Results) {}, "«" + nb + "Courtoisie du personnel" + nb + "» dépasse un peu les attentes" + nn + "; «" + nb + "Heure annoncée respectée" + nb + "» reste loin derrière (−1,82)."},
		{"good", func(r *result.Results) { r.Priorities = nil }, "«" + nb + "Courtoisie du personnel" + nb + "» dépasse un peu les attentes" + nn + "; aucun manque ne dépasse le bruit."},
		{"as good as expected", func(r *result.Results) { r.Priorities = nil; r.Strengths[0].Value = composetest.Est(0.05, 0.06, 470) }, "«" + nb + "Courtoisie du personnel" + nb + "» répond aux attentes" + nn + "; aucun manque ne dépasse le bruit."},
		{"nearly", func(r *result.Results) { r.Priorities = nil; r.Strengths[0].Value = composetest.Est(-0.1, 0.06, 470) }, "«" + nb + "Courtoisie du personnel" + nb + "» répond presque aux attentes" + nn + "; aucun manque ne dépasse le bruit."},
		{"far", func(r *result.Results) { r.Priorities = nil; r.Strengths[0].Value = composetest.Est(1.2, 0.1, 470) }, "«" + nb + "Courtoisie du personnel" + nb + "» dépasse de loin les attentes" + nn + "; aucun manque ne dépasse le bruit."},
		{"a standard met in few cases", func(r *result.Results) {
			r.Strengths = nil
			r.Priorities = []result.Finding{{Kind: "standard", ID: "answer", Value: composetest.Est(0.71, 0.012, 5800), Clear: true}}
		}, "La norme «" + nb + "Répondre en 90" + nb + "s" + nb + "» n’est tenue que dans 71,0" + nn + "% des cas" + nn + "; rien de mesuré ne se détache en bien."},
		{"an average missed", func(r *result.Results) {
			r.Strengths = nil
			r.Priorities = []result.Finding{{Kind: "standard", ID: "service", Value: composetest.Est(104, 3, 6000), Clear: true}}
		}, "La norme «" + nb + "Servir en 90" + nb + "s" + nb + "» n’est pas tenue (104" + nb + "s)" + nn + "; rien de mesuré ne se détache en bien."},
		{"bad", func(r *result.Results) { r.Strengths = nil; r.Priorities = r.Priorities[1:2] }, "La promesse «" + nb + "Arrivée immédiate" + nb + "» n’est tenue que dans 62,0" + nn + "% des cas" + nn + "; rien de mesuré ne se détache en bien."},
		{"all within noise", func(r *result.Results) { r.Strengths = nil; r.Priorities = nil }, "Ni force ni manque ne dépasse le bruit" + nb + ": le service est proche de ce qui est attendu, ou les réponses sont trop peu nombreuses pour trancher."},
		{"three answers", func(r *result.Results) {
			*r = result.Results{Bases: []result.Base{{Role: config.Customers, N: 3}}}
		}, "Il y a trop peu de réponses pour un verdict."},
		{"nothing", func(r *result.Results) { *r = result.Results{} }, "Rien n’est encore mesuré" + nb + ": voici ce que le rapport montrera, et ce qu’il lui faut."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := composetest.Results()
			c.change(r)
			if got := compose(t, composetest.Settings(), r, "fr").Verdict; got != c.want {
				t.Errorf("verdict = %q, want %q", got, c.want)
			}
		})
	}
}

func TestPagesFollowReportYAML(t *testing.T) {
	cfg := composetest.Settings()
	cfg.Pages = []config.Page{{ID: "signs"}, {ID: "gap5"}, {ID: "sings"}, {ID: "signs"}}
	cfg.Model.Gaps = []int{5}
	cfg.Pages = append(cfg.Pages, config.Page{ID: "gap2"})
	doc, found := Report(cfg, composetest.Results(), composetest.Printer(t, "en"), Options{})
	var ids, codes []string
	for _, p := range doc.Pages {
		ids = append(ids, p.ID)
	}
	for _, d := range found {
		codes = append(codes, d.Code)
	}
	if want := []string{"overview", "signs", "gap5"}; !slices.Equal(ids, want) {
		t.Errorf("pages = %v, want %v", ids, want)
	}
	if want := []string{"E0401", "E0403", "E0402"}; !slices.Equal(codes, want) {
		t.Errorf("codes = %v, want %v", codes, want)
	}
	if want := `did you mean "signs"?`; found[0].Hint != want {
		t.Errorf("hint = %q, want %q", found[0].Hint, want)
	}
}

func TestReportIsTheSameTwice(t *testing.T) {
	first, err := dump(compose(t, composetest.Settings(), composetest.Results(), "fr"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := dump(compose(t, composetest.Settings(), composetest.Results(), "fr"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		line, _, _ := golden.FirstDifference(first, second)
		t.Errorf("two reports of the same results differ at line %d", line)
	}
}

func BenchmarkReport(b *testing.B) {
	for _, locations := range []int{3, 30} {
		b.Run(fmt.Sprintf("locations=%d", locations), func(b *testing.B) {
			cfg, r, p := composetest.Settings(), composetest.Results(), composetest.Printer(b, "fr")
			for len(r.Breakdowns[0].Levels) < locations {
				l := r.Breakdowns[0].Levels[1]
				l.Level = fmt.Sprintf("Établissement %d", len(r.Breakdowns[0].Levels))
				r.Breakdowns[0].Levels = append(r.Breakdowns[0].Levels, l)
			}
			b.ReportAllocs()
			for b.Loop() {
				Report(cfg, r, p, Options{Built: time.Unix(0, 0)})
			}
		})
	}
}
