package survey

import (
	"fmt"
	"math"
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

// readScale reads an answer on a scale: a number, a label, or both ("5 - Agree").
func (r *reader) readScale(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.kind {
	case table.Number:
		return r.onScale(c.x)
	case table.Text:
		return r.scaleText(c.text)
	}
	return r.notNumber(c)
}

func (r *reader) scaleText(text string) reading {
	fold := table.Fold(text)
	if x, ok := r.labels[fold]; ok {
		return reading{x: x}
	}
	if reason, ok := r.words.words[bare(text)]; ok {
		return missing(reason)
	}
	if x, ok := r.words.number(text); ok {
		return r.onScale(x)
	}
	if r.marks && r.words.none[bare(text)] {
		return reading{reason: NotApplicable, none: true}
	}
	if x, label, ok := prefixed(fold); ok {
		return r.prefixedLabel(x, label, text)
	}
	if len(r.labels) == 0 {
		f := wrong(Unreadable, CodeNotNumber, "%s should be a number from %s and is %q", r.name, r.span(), shorten(text))
		f.hint = "if the answers are words, give them numbers under labels:"
		return f
	}
	f := wrong(Unreadable, CodeLabel, "%q is no label of the scale of %s", shorten(text), r.name)
	f.alike = fold
	f.hint = "add it under labels:"
	if near, ok := diag.Nearest(text, r.known); ok {
		f.hint = fmt.Sprintf("did you mean %q = %s? correct the cells, or add the label under labels:", near, plainNumber(r.labels[table.Fold(near)]))
	}
	return f
}

// prefixed splits "5 - plutôt d'accord" into its number and its words.
func prefixed(fold string) (x float64, label string, ok bool) {
	n := 0
	for n < len(fold) && fold[n] >= '0' && fold[n] <= '9' {
		n++
	}
	if n == 0 || n > 3 {
		return 0, "", false
	}
	x, _ = strconv.ParseFloat(fold[:n], 64)
	rest := fold[n:]
	cut := 0
	for cut < len(rest) && containsByte(" -.:=)/", rest[cut]) {
		cut++
	}
	return x, rest[cut:], cut > 0 && cut < len(rest)
}

func containsByte(set string, c byte) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}

// prefixedLabel checks the number of "5 - Agree" against the label; a label the scale does not name stands by its number.
func (r *reader) prefixedLabel(x float64, label, text string) reading {
	if reason, ok := r.words.words[bare(label)]; ok {
		return missing(reason)
	}
	if want, ok := r.labels[label]; ok && want != x {
		f := wrong(Unreadable, CodeLabelNumber, "%q says %s, and the scale of %s says %s", shorten(text), plainNumber(x), r.name, plainNumber(want))
		f.alike = label
		f.hint = "correct the cells, or the label under labels:"
		return f
	}
	return r.onScale(x)
}

// onScale checks a number against the scale.
func (r *reader) onScale(x float64) reading {
	switch {
	case x == 0 && r.scale.Min > 0:
		f := r.refuse(x, CodeZero, "0 is below the scale %s of %s and is taken for no answer", r.span(), r.name)
		f.hint = `if 0 means "no opinion", say so under model: missing: dont_know: ["0"]`
		return f
	case x < r.scale.Min || x > r.scale.Max:
		f := r.refuse(x, CodeOutOfScale, "%s is outside the scale %s of %s", plainNumber(x), r.span(), r.name)
		f.hint = "correct the cells, or the scale in report.yaml"
		return f
	case r.scale.Integer && x != math.Trunc(x):
		f := r.refuse(x, CodeNotWhole, "%s is not one of the whole numbers %s of %s", plainNumber(x), r.span(), r.name)
		f.hint = "correct the cells, or set integer: false for the scale"
		return f
	}
	return reading{x: x}
}

func (r *reader) span() string {
	return plainNumber(r.scale.Min) + "–" + plainNumber(r.scale.Max)
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

// readNumber reads an amount within bounds.
func (r *reader) readNumber(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	x := c.x
	switch c.kind {
	case table.Text:
		if reason, ok := r.words.words[bare(c.text)]; ok {
			return missing(reason)
		}
		number, ok := r.words.number(c.text)
		if !ok {
			return r.notNumber(c)
		}
		x = number
	case table.Number:
	default:
		return r.notNumber(c)
	}
	switch {
	case x < r.min && r.min == 0:
		return r.refuse(x, CodeNegative, "%s cannot be negative and is %s", r.name, plainNumber(x))
	case x < r.min || x > r.max:
		return r.refuse(x, CodeOutOfScale, "%s is outside %s–%s of %s", plainNumber(x), plainNumber(r.min), plainNumber(r.max), r.name)
	}
	return reading{x: x}
}

// readYesNo reads 1 for yes and 0 for no.
func (r *reader) readYesNo(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.kind {
	case table.Bool:
		return reading{x: c.x}
	case table.Number:
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
	case table.Number:
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

// readDuration reads seconds.
func (r *reader) readDuration(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	seconds, ok, shown := 0.0, false, plainNumber(c.x)
	switch c.kind {
	case table.Number:
		seconds, ok = c.x*unitSeconds[r.unit], true
	case table.Date: // a time of day is a part of a day; a whole date is no duration
		seconds, ok = c.x*day, c.x < earliestSerial
		shown = "a date"
	case table.Text:
		if reason, is := r.words.words[bare(c.text)]; is {
			return missing(reason)
		}
		seconds, ok = r.words.duration(c.text, r.unit)
		shown = strconv.Quote(shorten(c.text))
	}
	switch {
	case !ok:
		f := wrong(Unreadable, CodeDuration, "%s should be a duration and is %s", r.name, shown)
		f.hint = "write seconds, 2:30 for minutes and seconds, or 1:02:03"
		return f
	case seconds < 0:
		return r.refuse(c.x, CodeNegative, "%s cannot be negative and is %s", r.name, shown)
	case seconds > day && !r.long:
		f := reading{x: seconds, code: CodeLong, message: fmt.Sprintf("%s lasts more than a day: %s", r.name, shown)}
		f.hint = "look at the unit of the column; the cells are kept as they are"
		return f
	}
	return reading{x: seconds}
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
	case table.Number:
		return reading{text: plainNumber(c.x)}
	case table.Bool:
		return reading{text: strconv.FormatBool(c.x != 0)}
	case table.Date:
		if at, ok := table.Time(c.x, c.date1904); ok {
			return reading{text: at.Format("2006-01-02")}
		}
	}
	if reason, ok := r.words.words[bare(c.text)]; ok {
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
