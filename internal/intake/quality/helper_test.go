package quality_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
	"ecart/internal/intake/table/tabletest"
)

// model is ten statements of two dimensions, of which the third is reversed.
const model = `
model:
  scale: {min: 1, max: 7}
  dimensions:
    - {id: rel, name: Reliability, items: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C, reverse: true}, {id: d, text: D}, {id: e, text: E}]}
    - {id: emp, name: Empathy, items: [{id: f, text: F}, {id: g, text: G}, {id: h, text: H}, {id: i, text: I}, {id: j, text: J}]}
`

// columns are the headings of the survey that the tests plant faults in; the last three are read by nothing.
const columns = "id|date|start|end|seconds|check|channel|comment|E1|E2|E3|E4|E5|E6|E7|E8|E9|E10|P1|P2|P3|P4|P5|P6|P7|P8|P9|P10|nps|Email|Status|Finished"

const source = `
sources:
  - role: customers
    file: survey.xlsx
    columns: {id: id, date: date, started: start, ended: end, seconds: seconds, attention: {column: check, answer: "4"}, channel: channel, comment: comment, expectation: "E{n}", perception: "P{n}", nps: nps}
`

func settings(tb testing.TB, text string) *config.Config {
	tb.Helper()
	c, found := keys.Parse("report.yaml", "", []byte("company: {name: Test}\n"+text))
	if found.HasErrors() {
		tb.Fatalf("the settings are wrong: %v", found)
	}
	return c
}

type date = tabletest.Date

type faulty = tabletest.Faulty

type pending = tabletest.Pending

// first is the day of the first answer, 2026-03-02.
const first = 46083

// people is n respondents who answered in earnest: no two alike, no two answers of one person all the same.
func people(n int) [][]any {
	rows := make([][]any, n)
	for i := range rows {
		begin := date(first + float64(i) + 0.5)
		row := []any{fmt.Sprintf("R%03d", i), date(first + i), begin, begin + 0.004, 300 + i, 4, []string{"web", "shop"}[i%2], fmt.Sprintf("Comment %d on how it went.", i)}
		for k := range 20 {
			good := 4 + (i*(k+3)+k*k+i/7)%4 // 4 to 7
			if k%10 == 2 {
				good = 8 - good // the reversed statement
			}
			row = append(row, good)
		}
		rows[i] = append(row, (i*7)%11, fmt.Sprintf("p%d@example.org", i), "IP Address", "True")
	}
	return rows
}

// at is the place of a heading among the columns.
func at(heading string) int {
	for i, h := range strings.Split(columns, "|") {
		if h == heading {
			return i
		}
	}
	panic("no column " + heading)
}

// all sets every statement of a battery of one row to a value.
func all(row []any, battery string, value any) {
	for k := range 10 {
		row[at(fmt.Sprint(battery, k+1))] = value
	}
}

// sheetOf makes a table of a header row and rows of cells, beginning in row 2.
var sheetOf = tabletest.Of

// read looks the tables over, one for each source of the settings, on a day after all of them.
func read(tb testing.TB, c *config.Config, o quality.Options, tables ...*table.Table) (*survey.Dataset, quality.Summary, diag.List) {
	tb.Helper()
	var in []survey.Input
	for i, t := range tables {
		in = append(in, survey.Input{Source: c.Sources[i], Table: t})
	}
	if o.Date.IsZero() {
		o.Date = time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return quality.Read(c, in, o)
}

// tally returns what one check found.
func tally(tb testing.TB, s quality.Summary, check string) quality.Tally {
	tb.Helper()
	for _, all := range [][]quality.Tally{s.Structure, s.Values, s.People} {
		for _, t := range all {
			if t.Check == check {
				return t
			}
		}
	}
	tb.Fatalf("no check is called %q", check)
	return quality.Tally{}
}

// only returns the findings of this room.
func only(found diag.List) diag.List {
	var own diag.List
	for _, d := range found {
		if strings.HasPrefix(d.Code, "E07") {
			own = append(own, d)
		}
	}
	return own
}
