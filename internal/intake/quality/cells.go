package quality

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// counted is a column with how many of its cells are of each kind.
type counted struct {
	*table.Column
	n [table.Pending + 1]int
}

func kindsOf(c *table.Column) counted {
	all := counted{Column: c}
	for i := range c.Len() {
		all.n[c.Kind(i)]++
	}
	return all
}

func (c counted) of(kinds ...table.Kind) int {
	n := 0
	for _, k := range kinds {
		n += c.n[k]
	}
	return n
}

// rows are those whose cells are of some kinds.
func (c counted) rows(kinds ...table.Kind) []int {
	n := c.of(kinds...)
	if n == 0 {
		return nil
	}
	rows := make([]int, 0, n)
	for i := range c.Len() {
		if slices.Contains(kinds, c.Kind(i)) {
			rows = append(rows, i)
		}
	}
	return rows
}

// The kinds of cells that a column should not mix.
var (
	asNumbers = []table.Kind{table.Integer, table.Number}
	asTexts   = []table.Kind{table.Text}
	asDates   = []table.Kind{table.Date}
)

// column looks at the kinds of cell in one column. What is wrong with an answer is survey's to say; here it is counted.
func (e *examiner) column(s *sheet, c counted, field config.FieldSpec) {
	unread := field.Key == ""
	e.count("error_cells", c.of(table.Faulty))
	if faults := c.rows(table.Faulty); len(faults) > 0 && unread {
		e.cells(diag.Note, s.Table, c.Column, faults, CodeErrorCells, "the cell holds the error "+c.Text(faults[0])+", in a column that is not read", "")
	}
	e.count("no_value", c.of(table.Pending))
	if waiting := c.rows(table.Pending); len(waiting) > 0 && unread {
		e.cells(diag.Note, s.Table, c.Column, waiting, CodeNoValue, "the cell holds a formula that was never calculated, in a column that is not read", "open the workbook in Excel or LibreOffice and save it")
	}
	e.rangeDates(s, c, field)
	switch field.Kind {
	case config.IDField:
		e.longIDs(s, c.Column)
	case config.DateField:
		e.mixed(s, c, asDates, asTexts, "dates", func() string { return textDates(c.Column, c.rows(table.Text)) })
	case config.GroupField:
		e.mixed(s, c, asTexts, asNumbers, "words", func() string { return "numbers" })
	}
}

// keptDigits is from where on a sheet no longer holds each whole number: it keeps 15 digits.
const keptDigits = 1e15

// longIDs tells of ids that were rounded when the sheet was saved.
func (e *examiner) longIDs(s *sheet, c *table.Column) {
	var long []int
	for i := range c.Len() {
		if slices.Contains(asNumbers, c.Kind(i)) && math.Abs(c.Number(i)) >= keptDigits {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return
	}
	e.count("long_id", len(long))
	e.cells(diag.Warning, s.Table, c, long, CodeLongID, "the id has more than 15 digits, and a sheet keeps no more as a number: its end is lost", "export the ids as text")
}

// mixed tells of a column that holds a few cells of another kind than the others.
func (e *examiner) mixed(s *sheet, c counted, usual, other []table.Kind, usually string, otherwise func() string) {
	if c.of(usual...) == 0 || c.of(other...) == 0 {
		return
	}
	few, here, most := other, otherwise(), usually
	if c.of(usual...) < c.of(other...) {
		few, here, most = usual, usually, otherwise()
	}
	e.count("mixed", 1)
	e.cells(diag.Note, s.Table, c.Column, c.rows(few...), CodeMixed, "the column holds "+most+", and here "+here, "write all cells alike")
}

// twoNumbers finds a date that begins with two numbers of at most two digits: the day and the month, in one order or the other.
var twoNumbers = regexp.MustCompile(`^\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2,4}`)

// textDates says what the texts of a column of dates are. The order of day and month is open only where no date of the column is of a day
// beyond the twelfth.
func textDates(c *table.Column, texts []int) string {
	open := 0
	for _, i := range texts {
		m := twoNumbers.FindStringSubmatch(c.Text(i))
		if m == nil {
			continue
		}
		first, _ := strconv.Atoi(m[1])
		second, _ := strconv.Atoi(m[2])
		if first > 12 || second > 12 {
			return "dates written as text"
		}
		if first != second {
			open++
		}
	}
	if open == 0 {
		return "dates written as text"
	}
	return "dates written as text, of which nobody knows whether the day or the month comes first"
}

// rangeDates tells of dates among words, or where an answer is expected: "6-25" typed into Excel is the 25th of June.
func (e *examiner) rangeDates(s *sheet, c counted, field config.FieldSpec) {
	if c.of(asDates...) == 0 || field.Kind == config.DateField || field.Kind == config.IDField {
		return
	}
	isRead := field.Key != ""
	if !isRead && c.of(asDates...) >= c.of(asTexts...) {
		return // most likely a column of dates
	}
	if field.Kind == config.GroupField && c.of(asTexts...) == 0 && c.of(asNumbers...) == 0 {
		return // customers may be grouped by a day
	}
	e.count("range_date", c.of(asDates...))
	if isNumeric(field.Kind) || field.Kind == config.YesNoField {
		return // survey says so of an answer
	}
	severity := diag.Note
	if field.Kind == config.GroupField {
		severity = diag.Warning
	}
	rows := c.rows(asDates...)
	at, _ := table.Time(c.Number(rows[0]), s.Table.Date1904)
	e.cells(severity, s.Table, c.Column, rows, CodeRangeDate, at.Format("2006-01-02")+" looks like a range that Excel turned into a date: "+original(at)+"?",
		"format the cells as text and enter the answers again")
}

// original returns what was most likely typed. Of the day and the month the smaller comes first, as in a range; a first of a month in
// another century, or in a year that no survey is of, was a month and two digits of a year: "11-50" is November 1950.
func original(at time.Time) string {
	day, month, year := at.Day(), int(at.Month()), at.Year()
	if short := year % 100; day == 1 && (year < 2000 || year > 2040) && short > month {
		return strconv.Itoa(month) + "-" + strconv.Itoa(short)
	}
	return strconv.Itoa(min(day, month)) + "-" + strconv.Itoa(max(day, month))
}
