package survey_test

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
	"ecart/internal/intake/table/tabletest"
)

// settings reads a report.yaml of which only the interesting part is given.
func settings(tb testing.TB, text string) *config.Config {
	tb.Helper()
	c, found := keys.Parse("report.yaml", "", []byte("company: {name: Test}\n"+text))
	if found.HasErrors() {
		tb.Fatalf("the settings are wrong: %v", found)
	}
	return c
}

// two is a model of two dimensions with two items each.
const two = `
model:
  scale: {min: 1, max: 7, labels: {Tout à fait d’accord: 7, Plutôt d’accord: 5, Pas du tout d’accord: 1}}
  missing: {dont_know: ["99"]}
  dimensions:
    - {id: rel, name: Reliability, items: [{id: a, text: On time}, {id: b, text: Rude, reverse: true}]}
    - {id: emp, name: Empathy, items: [{id: c, text: Kind}, {id: d, text: Caring}]}
`

const customersOnly = `
sources:
  - role: customers
    file: survey.xlsx
    columns: {id: id, date: date, location: location, expectation: "E{n}", perception: "P{n}", importance: "W {dimension}", nps: nps}
`

// date marks a cell that the workbook formats as a date.
type date = tabletest.Date

// fault marks a cell with an error value.
type faulty = tabletest.Faulty

// pending marks a formula that was never calculated.
type pending = tabletest.Pending

// sheetOf makes a table of a header row and rows of cells, beginning in row 2.
var sheetOf = tabletest.Of

// build reads one table for each source of the settings, in order.
func build(tb testing.TB, c *config.Config, tables ...*table.Table) (*survey.Dataset, diag.List) {
	tb.Helper()
	if len(tables) != len(c.Sources) {
		tb.Fatalf("%d tables for %d sources", len(tables), len(c.Sources))
	}
	var in []survey.Input
	for i, t := range tables {
		in = append(in, survey.Input{Source: c.Sources[i], Table: t})
	}
	return survey.Build(c, in)
}

// built is build for tables without anything to complain of.
func built(tb testing.TB, c *config.Config, tables ...*table.Table) *survey.Dataset {
	tb.Helper()
	d, found := build(tb, c, tables...)
	if len(found) > 0 {
		tb.Fatalf("unexpected findings: %v", found)
	}
	return d
}
