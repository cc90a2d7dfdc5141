package export

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
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

// matrix counts which recogniser claims the sheets that each tool wrote.
type matrix map[Tool]map[Tool]int

// add asks every recogniser about the sheets of a file.
func (m matrix) add(t *testing.T, path string, sheets []wanted) {
	t.Helper()
	pages, found := read(path, filepath.Base(path), sheet.Limits{})
	if found.HasErrors() {
		t.Fatal(found)
	}
	for i := range pages {
		p := &pages[i]
		w := sheets[slices.IndexFunc(sheets, func(w wanted) bool { return w.sheet == p.Name })]
		if p.Table == nil || w.content == Crosstab {
			continue
		}
		if m[w.tool] == nil {
			m[w.tool] = map[Tool]int{}
		}
		m[w.tool][Table]++
		for _, r := range recognisers {
			if _, ok := r.look(&view{page.Of(p)}); ok {
				m[w.tool][r.tool]++
			}
		}
	}
}

// A tool's name is given on the tool's own evidence alone: each recogniser claims all sheets of its tool and no others, whoever is asked first.
func TestNoToolClaimsAnothersExport(t *testing.T) {
	m := matrix{}
	for _, l := range allLayouts() {
		m.add(t, l.write(t), l.wanted)
	}
	if _, err := os.Stat(beside); err == nil {
		for name, sheets := range realExports {
			m.add(t, filepath.Join(beside, name), sheets)
		}
	}
	for _, r := range recognisers {
		if m[r.tool][Table] == 0 {
			t.Errorf("no sheet of %s was looked at", r.tool)
		}
	}
	for wrote, claims := range m {
		for _, r := range recognisers {
			want := 0
			if r.tool == wrote {
				want = claims[Table]
			}
			if claims[r.tool] != want {
				t.Errorf("%s claims %d of the %d sheets of %s, want %d", r.tool, claims[r.tool], claims[Table], wrote, want)
			}
		}
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

func TestEachLexiconIsFoldedAndHasEvidence(t *testing.T) {
	for name, l := range map[string]lexicon{
		"Qualtrics": qualtricsNames, "SurveyMonkey": surveyMonkeyNames, "LimeSurvey": limeSurveyTexts, "KoboToolbox": koboNames, "ODK Central": odkNames, "Typeform": typeformNames,
		"Alchemer": alchemerNames, "1KA": oneKANames, "Zendesk": zendeskNames, "Freshdesk": freshdeskNames,
	} {
		mine := 0
		for heading, w := range l {
			if heading == "" || table.Fold(heading) != heading {
				t.Errorf("%s: the heading %q is not folded", name, heading)
			}
			if w.own {
				mine++
			}
		}
		if mine == 0 || mine == len(l) && len(l) > 20 {
			t.Errorf("%s: %d of %d headings are evidence", name, mine, len(l))
		}
	}
}

func TestWhatHoldsNoCellsIsPassedOver(t *testing.T) {
	f := Understand([]page.Page{{Name: "Chart", Charts: true}, {Name: "Blank"}})
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
