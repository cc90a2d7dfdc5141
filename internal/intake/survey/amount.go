package survey

import (
	"fmt"
	"strconv"

	"ecart/internal/intake/table"
)

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
	case table.Integer, table.Number:
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

// readDuration reads seconds.
func (r *reader) readDuration(c cell) reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	seconds, ok, shown := 0.0, false, plainNumber(c.x)
	switch c.kind {
	case table.Integer, table.Number:
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
