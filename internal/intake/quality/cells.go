package quality

import (
	"math"
	"regexp"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// sorted is the rows of one column by what they hold; numbers only where they are looked at.
type sorted struct {
	faults, waiting, dates, texts, numbers []int
}

func sort(c *table.Column, kind config.FieldKind) sorted {
	var s sorted
	odd := kind == config.IDField || kind == config.GroupField // numbers are what the others hold
	for i := range c.Len() {
		switch c.Kind(i) {
		case table.Faulty:
			s.faults = append(s.faults, i)
		case table.Pending:
			s.waiting = append(s.waiting, i)
		case table.Date:
			s.dates = append(s.dates, i)
		case table.Text:
			s.texts = append(s.texts, i)
		case table.Integer, table.Number:
			if odd {
				s.numbers = append(s.numbers, i)
			}
		}
	}
	return s
}

// column looks at the kinds of cell in one column. What is wrong with an answer is survey's to say; here it is counted.
func (e *examiner) column(s sheet, c *table.Column, field config.FieldSpec, cells sorted) {
	unread := field.Key == ""
	e.count("error_cells", len(cells.faults))
	if len(cells.faults) > 0 && unread {
		e.cells(diag.Note, s.Table, c, cells.faults, CodeErrorCells, "the cell holds the error "+c.Text(cells.faults[0])+", in a column that is not read", "")
	}
	e.count("no_value", len(cells.waiting))
	if len(cells.waiting) > 0 && unread {
		e.cells(diag.Note, s.Table, c, cells.waiting, CodeNoValue, "the cell holds a formula that was never calculated, in a column that is not read", "open the workbook in Excel or LibreOffice and save it")
	}
	e.rangeDates(s, c, field, cells)
	switch field.Kind {
	case config.IDField:
		e.longIDs(s, c, cells.numbers)
	case config.DateField:
		e.mixed(s, c, cells.dates, cells.texts, "dates", textDates(c, cells.texts))
	case config.GroupField:
		e.mixed(s, c, cells.texts, cells.numbers, "words", "numbers")
	}
}

// keptDigits is from where on a sheet no longer holds each whole number: it keeps 15 digits.
const keptDigits = 1e15

// longIDs tells of ids that were rounded when the sheet was saved.
func (e *examiner) longIDs(s sheet, c *table.Column, numbers []int) {
	var long []int
	for _, i := range numbers {
		if math.Abs(c.Number(i)) >= keptDigits {
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
func (e *examiner) mixed(s sheet, c *table.Column, usual, other []int, usually, otherwise string) {
	if len(usual) < len(other) {
		usual, other = other, usual
		usually, otherwise = otherwise, usually
	}
	if len(other) == 0 {
		return
	}
	e.count("mixed", 1)
	e.cells(diag.Note, s.Table, c, other, CodeMixed, "the column holds "+usually+", and here "+otherwise, "write all cells alike")
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
func (e *examiner) rangeDates(s sheet, c *table.Column, field config.FieldSpec, cells sorted) {
	if len(cells.dates) == 0 || field.Kind == config.DateField || field.Kind == config.IDField {
		return
	}
	isRead := field.Key != ""
	if !isRead && len(cells.dates) >= len(cells.texts) {
		return // most likely a column of dates
	}
	if field.Kind == config.GroupField && len(cells.texts) == 0 && len(cells.numbers) == 0 {
		return // customers may be grouped by a day
	}
	e.count("range_date", len(cells.dates))
	if isNumeric(field.Kind) || field.Kind == config.YesNoField {
		return // survey says so of an answer
	}
	severity := diag.Note
	if field.Kind == config.GroupField {
		severity = diag.Warning
	}
	i := cells.dates[0]
	at, _ := table.Time(c.Number(i), s.Table.Date1904)
	e.cells(severity, s.Table, c, cells.dates, CodeRangeDate, at.Format("2006-01-02")+" looks like a range that Excel turned into a date: "+original(at)+"?",
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
