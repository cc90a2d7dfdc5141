package drift_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/intake/drift"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table/tabletest"
)

const settings = `
company: {name: Acme}
model:
  scale: {min: 1, max: 9, labels: {Never: 1, Seldom: 2, Often: 3, Always: 4}}
  dimensions:
    - {id: rel, name: Reliability, items: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}
privacy: {customers: 5}
sources:
  - role: customers
    file: answers-*.xlsx
    columns: {id: id, date: date, ended: ended, location: Place, perception: "P{n}", nps: nps}
`

const headings = "id|date|ended|Place|P1|P2|P3|nps|Remark on arrival"

// months are five workbooks of one month each, with forty sound answers.
func months() [][][]any {
	all := make([][][]any, 5)
	for m := range all {
		for i := range 40 {
			day := tabletest.Date(46023 + 31*m + i%26) // from 2026-01-01 on
			all[m] = append(all[m], []any{fmt.Sprintf("R%d-%02d", m, i), day, day, []string{"North", "South"}[i%2], 1 + i%5, 1 + (i+1)%5, 1 + (i+2)%5, i % 11, "x"})
		}
	}
	return all
}

// look reads the workbooks, each under its own row of headings.
func look(tb testing.TB, heads []string, rows [][][]any) ([]drift.Change, diag.List) {
	tb.Helper()
	c := load(tb)
	var in []survey.Input
	for m := range rows {
		t := tabletest.Of(heads[m], rows[m]...)
		t.Book = fmt.Sprintf("answers-%d.xlsx", m+1)
		in = append(in, survey.Input{Source: c.Sources[0], Table: t})
	}
	d, found := survey.Build(c, in)
	if found.HasErrors() {
		tb.Fatalf("the survey has errors: %v", found)
	}
	return drift.Look(c, in, d)
}

func load(tb testing.TB) *config.Config {
	tb.Helper()
	c, found := keys.Parse("", "report.yaml", []byte(settings))
	if found.HasErrors() {
		tb.Fatal(found)
	}
	return c
}

func TestWavesThatAreAlikeAreAlike(t *testing.T) {
	changes, found := look(t, same(5), months())
	if len(changes) != 0 || len(found) != 0 {
		t.Errorf("found %v", found)
	}
}

func same(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = headings
	}
	return all
}

// planted is one change: how it comes into the workbooks, and what must be said of it.
type planted struct {
	code  string
	kind  drift.Kind
	sev   diag.Severity
	place string
	says  string
	since string
	plant func(heads []string, rows [][][]any) [][][]any
}

func from(m int, rows [][][]any, do func(i int, row []any)) [][][]any {
	for ; m < len(rows); m++ {
		for i := range rows[m] {
			do(i, rows[m][i])
		}
	}
	return rows
}

var all = []planted{
	{drift.CodeRenamed, drift.Renamed, diag.Note, "answers-4.xlsx!Responses!I1", `"Remarks on arrival" was "Remark on arrival" in answers-3.xlsx`, "answers-4.xlsx", func(h []string, r [][][]any) [][][]any {
		h[3], h[4] = strings.Replace(headings, "Remark", "Remarks", 1), strings.Replace(headings, "Remark", "Remarks", 1)
		return r
	}},
	{drift.CodeGone, drift.Gone, diag.Note, "answers-4.xlsx!Responses", `1 heading of answers-3.xlsx`, "answers-4.xlsx", func(h []string, r [][][]any) [][][]any {
		h[3], h[4] = strings.TrimSuffix(headings, "|Remark on arrival"), strings.TrimSuffix(headings, "|Remark on arrival")
		for m := 3; m < 5; m++ {
			for i := range r[m] {
				r[m][i] = r[m][i][:8]
			}
		}
		return r
	}},
	{drift.CodeFresh, drift.Fresh, diag.Note, "answers-4.xlsx!Responses!J1", `"Weather"`, "answers-4.xlsx", func(h []string, r [][][]any) [][][]any {
		h[3], h[4] = headings+"|Weather", headings+"|Weather"
		return r
	}},
	{drift.CodeDropped, drift.Dropped, diag.Warning, "answers-4.xlsx!Responses!F1", `answered by nobody since 2026-04, by 100 % before, 1 question of perception: "P2"`, "2026-04", func(h []string, r [][][]any) [][][]any {
		return from(3, r, func(_ int, row []any) { row[5] = nil })
	}},
	{drift.CodeAdded, drift.Added, diag.Note, "answers-3.xlsx!Responses!E1", `answered only since 2026-03, 3 questions of perception: "P1", "P2", "P3"`, "2026-03", func(h []string, r [][][]any) [][][]any {
		for m := range 2 {
			for i := range r[m] {
				r[m][i][4], r[m][i][5], r[m][i][6] = nil, nil, nil
			}
		}
		return r
	}},
	{drift.CodeSparse, drift.Sparse, diag.Warning, "answers-5.xlsx!Responses!H1", `answered by 50 % in 2026-05, by 100 % before, 1 question of nps: "nps"`, "2026-05", func(h []string, r [][][]any) [][][]any {
		return from(4, r, func(i int, row []any) {
			if i < 20 {
				row[7] = nil
			}
		})
	}},
	{drift.CodeScale, drift.Scale, diag.Warning, "answers-4.xlsx!Responses!E2", "answers to perception run over 1–7 since 2026-04, over 1–5 before (120 respondents)", "2026-04", func(h []string, r [][][]any) [][][]any {
		return from(3, r, func(i int, row []any) { row[4], row[5], row[6] = 1+i%7, 1+(i+1)%7, 1+(i+2)%7 })
	}},
	{drift.CodeWords, drift.Words, diag.Warning, "answers-4.xlsx!Responses!E2", `worded otherwise since 2026-04; new: "Always"; gone: "Often"`, "2026-04", func(h []string, r [][][]any) [][][]any {
		return from(0, r, func(i int, row []any) {
			m := int(row[0].(string)[1] - '0')
			words := []string{"Never", "Seldom", "Often"}
			if m >= 3 {
				words[2] = "Always"
			}
			row[4], row[5], row[6] = words[i%3], words[(i+1)%3], words[(i+2)%3]
		})
	}},
	{drift.CodeLate, drift.Late, diag.Note, "answers-4.xlsx!Responses!B2", "3 rows are dated earlier, from 2026-02 on, of 40 rows in a workbook of 2026-04", "2026-04", func(h []string, r [][][]any) [][][]any {
		for i := range 3 {
			r[3][i][1], r[3][i][2] = tabletest.Date(46023+40), tabletest.Date(46023+40)
		}
		return r
	}},
	{drift.CodeAfter, drift.After, diag.Note, "answers-2.xlsx!Responses!C2", "4 answers were given of 200 after the month", "", func(h []string, r [][][]any) [][][]any {
		for i := range 4 {
			r[1][i][2] = tabletest.Date(46023 + 70)
		}
		return r
	}},
	{drift.CodeVolume, drift.Volume, diag.Note, "answers-5.xlsx!Responses", "12 rows of customers in 2026-05, usually 40", "2026-05", func(h []string, r [][][]any) [][][]any {
		r[4] = r[4][:12]
		return r
	}},
	{drift.CodeAppeared, drift.Appeared, diag.Note, "answers-4.xlsx!Responses", `location "West" has rows of customers since 2026-04, none before`, "2026-04", func(h []string, r [][][]any) [][][]any {
		return from(3, r, func(i int, row []any) {
			if i%3 == 0 {
				row[3] = "West"
			}
		})
	}},
	{drift.CodeVanished, drift.Vanished, diag.Note, "answers-4.xlsx!Responses", `location "South" has no row of customers since 2026-04, 60 rows before`, "2026-04", func(h []string, r [][][]any) [][][]any {
		return from(3, r, func(_ int, row []any) { row[3] = "North" })
	}},
}

func TestEachChangeIsFoundWithItsPlaceAndWave(t *testing.T) {
	provoked := map[string]bool{}
	for _, p := range all {
		t.Run(string(p.kind), func(t *testing.T) {
			heads := same(5)
			rows := p.plant(heads, months())
			changes, found := look(t, heads, rows)
			if len(found) != 1 || len(changes) != 1 {
				t.Fatalf("%d findings, want one: %v", len(found), found)
			}
			d, c := found[0], changes[0]
			if d.Code != p.code || d.Severity != p.sev || d.Place.String() != p.place || !strings.Contains(d.Message, p.says) || d.Hint == "" {
				t.Errorf("got %s %s at %s: %q (%s), want %s %s at %s: %q", d.Severity, d.Code, d.Place, d.Message, d.Hint, p.sev, p.code, p.place, p.says)
			}
			if c.Kind != p.kind || c.Since != p.since || c.Role != config.Customers {
				t.Errorf("noted %+v", c)
			}
		})
		provoked[p.code] = true
	}
	for _, code := range drift.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no workbook provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

// What few respondents are of is chance: no new wave is made of it, and no word that a single one wrote is told.
func TestFewAreNoChange(t *testing.T) {
	rows := months()
	for i := range 4 {
		rows[4][i][3], rows[4][i][4] = "Kiosk", 9
	}
	if _, found := look(t, same(5), rows); len(found) != 0 {
		t.Errorf("found %v", found)
	}
}

// However many rows of a workbook are late, they are told: a month of answers that nobody had exported in time. Their share is in the change, so that the report
// and its figures for programs can say it.
func TestManyLateRowsAreTold(t *testing.T) {
	for _, late := range []int{1, 7, 10, 25} {
		rows := months()
		for i := range late {
			rows[3][i][1], rows[3][i][2] = tabletest.Date(46023+62+i%20), tabletest.Date(46023+62+i%20) // March, the month of the workbook before
		}
		changes, found := look(t, same(5), rows)
		want := fmt.Sprintf("%s dated earlier, from 2026-03 on, of 40 rows in a workbook of 2026-04", diag.Plural(late, "row is", "rows are"))
		if len(found) != 1 || len(changes) != 1 || found[0].Code != drift.CodeLate || !strings.HasPrefix(found[0].Message, want) || !strings.Contains(found[0].Hint, "figures of that month differ") {
			t.Errorf("%d late: %v, want %s", late, found, want)
			continue
		}
		visible := len(drift.Visible(changes, 5, func(string, string) bool { return true })) == 1
		if changes[0].Now != (drift.Count{N: late, Of: 40}) || visible != (late >= 5) {
			t.Errorf("%d late: %+v, visible %v", late, changes[0], visible)
		}
	}
}

// Workbooks of one quarter each, of two places over the same months, or with a slip of a date into the future are in nobody's way.
func TestWhatNoWorkbookBeforeHadIsNotLate(t *testing.T) {
	in := func(m, i, month int) []any {
		day := tabletest.Date(46023 + 31*month + i%26)
		return []any{fmt.Sprintf("R%d-%02d", m, i), day, day, []string{"North", "South"}[i%2], 1 + i%5, 1 + (i+1)%5, 1 + (i+2)%5, i % 11, "x"}
	}
	for name, month := range map[string]func(m, i int) int{
		"two months each":             func(m, i int) int { return 2*m + i%2 },
		"each all months":             func(m, i int) int { return i % 4 },
		"a date in the month to come": func(m, i int) int { return m + max(0, 1-i) },
	} {
		rows := make([][][]any, 5)
		for m := range rows {
			for i := range 40 {
				rows[m] = append(rows[m], in(m, i, month(m, i)))
			}
		}
		if _, found := look(t, same(5), rows); slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == drift.CodeLate }) {
			t.Errorf("%s: %v", name, found)
		}
	}
}

// Without dates the workbooks of a source are its waves.
func TestWorkbooksAreWavesWithoutDates(t *testing.T) {
	rows := months()
	for m := range rows {
		for i := range rows[m] {
			rows[m][i][1] = nil
			if m == 4 {
				rows[m][i][5] = nil
			}
		}
	}
	_, found := look(t, same(5), rows)
	if len(found) != 1 || found[0].Code != drift.CodeDropped || !strings.Contains(found[0].Message, "since answers-5.xlsx") {
		t.Errorf("found %v", found)
	}
}

// A reader of the deliverable learns of headings, and of groups and waves that are shown elsewhere alone.
func TestOnlyWhatMayBeShownIsVisible(t *testing.T) {
	looked := 0
	for _, p := range all {
		heads := same(5)
		changes, _ := look(t, heads, p.plant(heads, months()))
		everything := drift.Visible(changes, 1, func(string, string) bool { return true })
		nothing := drift.Visible(changes, 1, func(string, string) bool { return false })
		few := drift.Visible(changes, 1000, func(string, string) bool { return true })
		heading := p.kind == drift.Gone || p.kind == drift.Fresh || p.kind == drift.Renamed
		group := p.kind == drift.Appeared || p.kind == drift.Vanished
		undated := p.kind == drift.After
		rows := p.kind == drift.Late
		if len(everything) != 1 || (len(nothing) == 1) != (heading || undated || rows) || (len(few) == 1) != (heading || group) {
			t.Errorf("%s: %d of all, %d of none, %d of a thousand", p.kind, len(everything), len(nothing), len(few))
		}
		if (len(drift.Headings(changes)) == 1) != heading {
			t.Errorf("%s: headings are %v", p.kind, drift.Headings(changes))
		}
		looked++
	}
	if looked != len(drift.Kinds()) {
		t.Errorf("%d kinds were looked at", looked)
	}
}

// Workbooks without dates may be one for each place: that each has a place and a number of rows of its own is no change.
func TestWorkbooksOfPlacesAreNoWavesOfPlaces(t *testing.T) {
	rows := months()
	for m := range rows {
		for i := range rows[m] {
			rows[m][i][1], rows[m][i][2], rows[m][i][3] = nil, nil, fmt.Sprint("Place ", m)
		}
	}
	rows[4] = rows[4][:12]
	if _, found := look(t, same(5), rows); len(found) != 0 {
		t.Errorf("found %v", found)
	}
}

func TestTheWordNaNIsAnAnswerLikeAnyOther(t *testing.T) {
	rows := months()
	for m := range rows {
		for i := range rows[m][:6] {
			rows[m][i][4], rows[m][i][5] = "NaN", "NaN"
		}
	}
	if changes, _ := look(t, same(5), rows); slices.ContainsFunc(changes, func(c drift.Change) bool { return c.Kind == drift.Scale || c.Kind == drift.Words }) {
		t.Errorf("NaN in every wave changed %v", changes)
	}
}
