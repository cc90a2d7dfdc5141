package answer

import (
	"math"
	"strconv"
	"strings"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// unreadable handles what no column can hold.
func (r *Reader) unreadable(c Cell) (Reading, bool) {
	switch c.Kind {
	case table.Blank:
		return missing(NoAnswer), true
	case table.Faulty:
		f := wrong(Unreadable, CodeFaulty, "the cell holds the error %s", c.Text)
		f.Hint = "mend the formula, or clear the cell"
		return f, true
	case table.Pending:
		f := wrong(Unreadable, CodePending, "the cell holds a formula that was never calculated")
		f.Hint = "open the workbook in Excel or LibreOffice and save it"
		return f, true
	}
	return Reading{}, false
}

// refuse returns the reading of a number that cannot be an answer: a code for a reason, or a fault.
func (r *Reader) refuse(x float64, code, format string, args ...any) Reading {
	if reason, is := r.words.numbers[x]; is {
		return missing(reason)
	}
	return wrong(OutOfScale, code, format, args...)
}

// coded returns the reason that report.yaml gives a number, for a cell whose column holds no numbers.
func (r *Reader) coded(c Cell) (Reason, bool) {
	x, ok := c.X, c.Kind == table.Integer || c.Kind == table.Number
	if c.Kind == table.Text {
		x, ok = r.words.number(c.Text)
	}
	reason, is := r.words.numbers[x]
	return reason, ok && is
}

func (r *Reader) notNumber(c Cell) Reading {
	if c.Kind == table.Date {
		f := wrong(Unreadable, CodeNotNumber, "%s should be a number and is a date", r.name)
		f.Hint = `Excel turns answers such as "6-7" into dates: format the cells as numbers and enter the answers again`
		return f
	}
	if c.Kind == table.Bool {
		return wrong(Unreadable, CodeNotNumber, "%s should be a number and is true or false", r.name)
	}
	return wrong(Unreadable, CodeNotNumber, "%s should be a number and is %q", r.name, Shorten(c.Text))
}

// readYesNo reads 1 for yes and 0 for no.
func (r *Reader) readYesNo(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.Kind {
	case table.Bool:
		return Reading{X: c.X}
	case table.Integer, table.Number:
		if c.X == 0 || c.X == 1 {
			return Reading{X: c.X}
		}
		f := r.refuse(c.X, CodeYesNo, "%s should be yes or no and is %s", r.name, Told(c.X))
		f.Hint = "write yes or no, or 1 or 0"
		return f
	case table.Text:
		switch word := Bare(c.Text); {
		case r.words.yes[word]:
			return Reading{X: 1}
		case r.words.no[word]:
			return Reading{}
		default:
			if reason, ok := r.words.words[word]; ok {
				return missing(reason)
			}
			if reason, ok := r.coded(c); ok {
				return missing(reason)
			}
		}
	}
	f := wrong(Unreadable, CodeYesNo, "%s should be yes or no and is %q", r.name, Shorten(c.Text))
	f.Hint = "write yes or no, oui or non, or 1 or 0"
	return f
}

// readCounted reads a number of times as yes or no.
func (r *Reader) readCounted(c Cell) Reading {
	x, counted := c.X, c.Kind == table.Integer || c.Kind == table.Number
	if c.Kind == table.Text {
		x, counted = r.words.number(c.Text)
	}
	if counted && x > 1 && x == math.Trunc(x) && r.words.numbers[x] == Answered {
		return Reading{X: 1}
	}
	return r.readYesNo(c)
}

// readID reads what tells one row from all others: nothing but a blank is none.
func (r *Reader) readID(c Cell) Reading {
	if c.Kind == table.Text {
		return Reading{Text: Tidy(c.Text)}
	}
	return r.readText(c)
}

// readText reads the name of a group, or any text. Words for "no answer" are none.
func (r *Reader) readText(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	if reason, ok := r.coded(c); ok && c.X < 0 || ok && strings.HasPrefix(c.Text, "-") { // −1 is no name; 99 may be one
		return missing(reason)
	}
	switch c.Kind {
	case table.Integer, table.Number:
		return Reading{Text: Plain(c.X)}
	case table.Bool:
		return Reading{Text: strconv.FormatBool(c.X != 0)}
	case table.Date:
		if at, ok := table.Time(c.X, c.Date1904); ok {
			return Reading{Text: at.Format("2006-01-02")}
		}
	}
	if reason, ok := r.words.inName(c.Text); ok {
		return missing(reason)
	}
	return Reading{Text: Tidy(c.Text)}
}

// Plain writes a number as a sheet does, with a point.
func Plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// shown is a cell as a message tells it. It is asked for only where there is one: looking for people in what is shown takes longer than reading it.
func (c Cell) shown() string {
	if c.Kind == table.Text {
		return strconv.Quote(Shorten(c.Text))
	}
	return Told(c.X)
}

// Told writes a number for a message: one so long that it may be a telephone or an account is not repeated.
func Told(x float64) string { return personal.Mask(Plain(x)) }

// Shorten cuts a text for a message, without what leads to a person: a cell may hold anything.
func Shorten(s string) string {
	const most = 40
	s = personal.Mask(Tidy(s))
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
