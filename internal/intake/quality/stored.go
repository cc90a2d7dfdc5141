package quality

import (
	"regexp"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

var (
	plainNumber  = regexp.MustCompile(`^[-+−]?[0-9]+(\.[0-9]+)?$`)
	commaDecimal = regexp.MustCompile(`^[-+−]?[0-9]+,[0-9]+$`)
)

// isNumeric tells the kinds of field whose cells are numbers.
func isNumeric(k config.FieldKind) bool {
	return k == config.ScaleField || k == config.NumberField || k == config.DurationField
}

// textual is the cells of one column that hold a number as text.
type textual struct {
	column *table.Column
	rows   []int
}

// textNumbers adds the numbers that a column holds as text, those with a decimal comma apart: they are read, and sums and filters in the
// workbook pass over them.
func textNumbers(c *table.Column, texts []int, plain, comma []textual) (withPoint, withComma []textual) {
	var points, commas []int
	for _, i := range texts {
		switch text := strings.TrimSpace(c.Text(i)); {
		case text == "" || text[len(text)-1] < '0' || text[len(text)-1] > '9':
		case plainNumber.MatchString(text):
			points = append(points, i)
		case commaDecimal.MatchString(text):
			commas = append(commas, i)
		}
	}
	if len(points) > 0 {
		plain = append(plain, textual{c, points})
	}
	if len(commas) > 0 {
		comma = append(comma, textual{c, commas})
	}
	return plain, comma
}

// columnsApart is how many columns with one and the same oddity are told one by one; some tools write every number of a sheet as text.
const columnsApart = 3

// stored tells of numbers stored as text, column by column, or of all in one.
func (e *examiner) stored(t *table.Table, all []textual, check, code, how string) {
	cells := 0
	for _, one := range all {
		cells += len(one.rows)
	}
	e.count(check, cells)
	if len(all) > columnsApart {
		var letters []string
		for _, one := range all {
			letters = append(letters, one.column.Letter())
		}
		e.tell(diag.Note, t.Cell(all[0].column, all[0].rows[0]), code, plural(cells, "cell", "cells")+" in "+plural(len(all), "column", "columns")+" hold a number as text: "+
			strconv.Quote(short(all[0].column.Text(all[0].rows[0])))+" "+how, "columns "+addresses(letters))
		return
	}
	for _, one := range all {
		e.cells(diag.Note, t, one.column, one.rows, code, strconv.Quote(short(one.column.Text(one.rows[0])))+" "+how, "")
	}
}
