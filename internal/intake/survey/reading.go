package survey

import (
	"fmt"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// cell is one cell as it stands in a sheet.
type cell struct {
	kind     table.Kind
	x        float64
	text     string
	date1904 bool
}

// reading is what a cell means in its column: a value, or a reason for having none, and the fault when it should not be so.
type reading struct {
	x       float64
	at      time.Time
	text    string
	reason  Reason
	none    bool // "no standard" was ticked
	code    string
	alike   string // faults of one code are told together when they agree in this too
	message string
	hint    string
}

func missing(r Reason) reading { return reading{reason: r} }

// wrong returns a reading for a cell that breaks a rule.
func wrong(r Reason, code, format string, args ...any) reading {
	return reading{reason: r, code: code, message: fmt.Sprintf(format, args...)}
}

// reader reads the cells of one column.
type reader struct {
	words *vocabulary
	name  string       // what the column holds, for messages: `item "P3"`, `"nps"`
	rule  diag.Related // where it is decided what may stand there
	read  func(*reader, cell) reading

	scale  config.Scale
	labels map[string]float64 // folded
	known  []string           // the labels as written, sorted
	marks  bool               // "no standard" may stand there
	unit   string
	long   bool // more than a day is nothing unusual
	layout string
	min    float64 // numbers below are refused; −Inf for none
	max    float64
}

// unreadable handles what no column can hold.
func (r *reader) unreadable(c cell) (reading, bool) {
	switch c.kind {
	case table.Blank:
		return missing(NoAnswer), true
	case table.Faulty:
		f := wrong(Unreadable, CodeFaulty, "the cell holds the error %s", c.text)
		f.hint = "mend the formula, or clear the cell"
		return f, true
	case table.Pending:
		f := wrong(Unreadable, CodePending, "the cell holds a formula that was never calculated")
		f.hint = "open the workbook in Excel or LibreOffice and save it"
		return f, true
	}
	return reading{}, false
}

// refuse returns the reading of a number that cannot be an answer: a code for a reason, or a fault.
func (r *reader) refuse(x float64, code, format string, args ...any) reading {
	if reason, is := r.words.numbers[x]; is {
		return missing(reason)
	}
	return wrong(OutOfScale, code, format, args...)
}

func (r *reader) notNumber(c cell) reading {
	if c.kind == table.Date {
		f := wrong(Unreadable, CodeNotNumber, "%s should be a number and is a date", r.name)
		f.hint = `Excel turns answers such as "6-7" into dates: format the cells as numbers and enter the answers again`
		return f
	}
	if c.kind == table.Bool {
		return wrong(Unreadable, CodeNotNumber, "%s should be a number and is true or false", r.name)
	}
	return wrong(Unreadable, CodeNotNumber, "%s should be a number and is %q", r.name, shorten(c.text))
}

// readYesNo reads 1 for yes and 0 for no.
func (r *reader) readYesNo(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.kind {
	case table.Bool:
		return reading{x: c.x}
	case table.Integer, table.Number:
		if c.x == 0 || c.x == 1 {
			return reading{x: c.x}
		}
		f := r.refuse(c.x, CodeYesNo, "%s should be yes or no and is %s", r.name, plainNumber(c.x))
		f.hint = "write yes or no, or 1 or 0"
		return f
	case table.Text:
		switch word := bare(c.text); {
		case r.words.yes[word]:
			return reading{x: 1}
		case r.words.no[word]:
			return reading{}
		default:
			if reason, ok := r.words.words[word]; ok {
				return missing(reason)
			}
		}
	}
	f := wrong(Unreadable, CodeYesNo, "%s should be yes or no and is %q", r.name, shorten(c.text))
	f.hint = "write yes or no, oui or non, or 1 or 0"
	return f
}

// readDate reads a day and time.
func (r *reader) readDate(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	at, ok, shown := time.Time{}, false, plainNumber(c.x)
	switch c.kind {
	case table.Date:
		at, ok = table.Time(c.x, c.date1904)
	case table.Integer, table.Number:
		at, ok = dateNumber(c.x, c.date1904)
	case table.Text:
		if reason, is := r.words.words[bare(c.text)]; is {
			return missing(reason)
		}
		at, ok = dateText(c.text, r.layout)
		shown = strconv.Quote(shorten(c.text))
	}
	if !ok {
		f := wrong(Unreadable, CodeDate, "%s is not a date", shown)
		f.hint = "write 2026-11-22 or 22/11/2026, or say with format: how the dates are written"
		return f
	}
	return reading{at: at}
}

// readID reads what tells one row from all others: nothing but a blank is none.
func (r *reader) readID(c cell) reading {
	if c.kind == table.Text {
		return reading{text: tidy(c.text)}
	}
	return r.readText(c)
}

// readText reads the name of a group, or any text. Words for "no answer" are none.
func (r *reader) readText(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.kind {
	case table.Integer, table.Number:
		return reading{text: plainNumber(c.x)}
	case table.Bool:
		return reading{text: strconv.FormatBool(c.x != 0)}
	case table.Date:
		if at, ok := table.Time(c.x, c.date1904); ok {
			return reading{text: at.Format("2006-01-02")}
		}
	}
	if reason, ok := r.words.inName(c.text); ok {
		return missing(reason)
	}
	return reading{text: tidy(c.text)}
}

// plainNumber writes a number as a sheet does, with a point.
func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// shorten cuts a text for a message.
func shorten(s string) string {
	const most = 40
	if r := []rune(tidy(s)); len(r) > most {
		return string(r[:most]) + "…"
	}
	return tidy(s)
}
