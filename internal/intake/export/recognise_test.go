package export

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/intake/sheet"
)

func allLayouts() []layout { return slices.Concat(layouts, plainLayouts) }

func TestLayoutsAreRecognised(t *testing.T) {
	for _, l := range allLayouts() {
		t.Run(l.name, func(t *testing.T) {
			path := l.write(t)
			f, found := Recognise(path, filepath.Base(path), sheet.Limits{})
			if found.HasErrors() || len(f.Candidates) != len(l.wanted) {
				t.Fatalf("%d sheets, wanted %d: %v", len(f.Candidates), len(l.wanted), found)
			}
			for i, w := range l.wanted {
				w.check(t, f.Candidates[i])
				readsAs(t, path, f.Candidates[i])
			}
			l.checkFirst(t, f.Candidates[0])
		})
	}
}

func TestTitlesAboveAnExportMoveItsRowsAndNothingElse(t *testing.T) {
	moved := 0
	for _, l := range layouts {
		path := l.write(t, "Enquête de satisfaction", nil, "mars 2026")
		f, _ := Recognise(path, filepath.Base(path), sheet.Limits{})
		for i, w := range l.wanted {
			if w.names == 0 {
				continue
			}
			c := f.Candidates[i]
			if c.Tool != w.tool || c.HeaderRow != w.names+3 || c.FirstRow != w.first+3 || c.Rows != w.rows || len(c.Columns) != w.column {
				t.Errorf("%s: sheet %q is %s with headings in row %d and %d rows from %d", l.name, c.Sheet, c.Tool, c.HeaderRow, c.Rows, c.FirstRow)
			}
			moved++
		}
	}
	if moved < len(layouts) {
		t.Errorf("only %d sheets were looked at", moved)
	}
}

// A tool's name is given on the tool's own evidence alone: each recogniser claims the sheets of its tool and no others, whoever is asked first.
func TestNoToolClaimsAnothersExport(t *testing.T) {
	claims := map[Tool]map[Tool]int{}
	sheets := 0
	for _, l := range allLayouts() {
		path := l.write(t)
		pages, found := read(path, filepath.Base(path), sheet.Limits{})
		if found.HasErrors() {
			t.Fatal(found)
		}
		for i := range pages {
			p := &pages[i]
			at := slices.IndexFunc(l.wanted, func(w wanted) bool { return w.sheet == p.Name })
			if p.Table == nil || l.wanted[at].content == Crosstab {
				continue
			}
			sheets++
			for _, r := range recognisers {
				if c, ok := r.look(p); ok {
					wrote := l.wanted[at].tool
					if claims[wrote] == nil {
						claims[wrote] = map[Tool]int{}
					}
					claims[wrote][r.tool]++
					if c.Tool != wrote || r.tool != wrote {
						t.Errorf("%s, sheet %q, is claimed by %s: %v", l.name, p.Name, r.tool, c.Evidence)
					}
				}
			}
		}
	}
	if len(claims) != len(recognisers)-1 { // the legacy layout of Qualtrics is only among the real files
		t.Errorf("of %d tools %d were claimed on %d sheets", len(recognisers), len(claims), sheets)
	}
}

func TestUnderstandingTwiceIsTheSame(t *testing.T) {
	for _, l := range allLayouts() {
		path := l.write(t)
		pages, _ := read(path, "export.xlsx", sheet.Limits{})
		if a, b := Understand(pages), Understand(pages); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %+v and then %+v", l.name, a, b)
		}
	}
}

func TestNoLexiconContradictsItself(t *testing.T) {
	for name, l := range map[string]lexicon{"Qualtrics": qualtricsNames, "SurveyMonkey": surveyMonkeyNames, "Zendesk": zendeskNames, "Freshdesk": freshdeskNames, "tickets": ticketNames} {
		if len(l) == 0 {
			t.Errorf("the lexicon of %s is empty", name)
		}
		for heading, w := range l {
			if w.role == "" || heading == "" {
				t.Errorf("%s: %q has no role", name, heading)
			}
		}
	}
}

func TestWhatHoldsNoCellsIsPassedOver(t *testing.T) {
	f := Understand([]Page{{Name: "Chart", Charts: true}, {Name: "Blank"}})
	if len(f.Candidates) != 2 || f.Candidates[0].Content != Other || f.Candidates[1].Content != Empty {
		t.Fatalf("understood as %+v", f.Candidates)
	}
	for _, c := range f.Candidates {
		if c.Usable() || c.Refusal == "" {
			t.Errorf("sheet %q is usable: %+v", c.Sheet, c)
		}
	}
}

func TestAFileThatCannotBeReadIsAnErrorAndNoCandidate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.xlsx")
	fail(t, os.WriteFile(path, []byte("PK\x03\x04 and nothing more"), 0o644))
	f, found := Recognise(path, "broken.xlsx", sheet.Limits{})
	if len(f.Candidates) > 0 || !found.HasErrors() || found[0].Place.File != "broken.xlsx" {
		t.Errorf("understood as %+v: %v", f.Candidates, found)
	}
}
