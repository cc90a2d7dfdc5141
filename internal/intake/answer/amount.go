package answer

import (
	"fmt"

	"ecart/internal/intake/table"
)

// readNumber reads an amount within its bound.
func (r *Reader) readNumber(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	x := c.X
	switch c.Kind {
	case table.Text:
		if reason, ok := r.words.words[Bare(c.Text)]; ok {
			return missing(reason)
		}
		number, ok := r.words.number(c.Text)
		if !ok {
			return r.notNumber(c)
		}
		x = number
	case table.Integer, table.Number:
	default:
		return r.notNumber(c)
	}
	switch {
	case x < 0:
		return r.refuse(x, CodeNegative, "%s cannot be negative and is %s", r.name, Told(x))
	case x > r.max:
		return r.refuse(x, CodeOutOfScale, "%s is outside 0–%s of %s", Told(x), Plain(r.max), r.name)
	}
	return Reading{X: x}
}

// readDuration reads seconds.
func (r *Reader) readDuration(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	seconds, ok := 0.0, false
	switch c.Kind {
	case table.Integer, table.Number:
		seconds, ok = c.X*UnitSeconds[r.unit], true
	case table.Date: // a time of day is a part of a day; a whole date is no duration
		seconds, ok = c.X*day, c.X < earliestSerial
	case table.Text:
		if reason, is := r.words.words[Bare(c.Text)]; is {
			return missing(reason)
		}
		seconds, ok = r.words.duration(c.Text, r.unit)
	}
	if reason, is := r.coded(c); is && (!ok || seconds < 0) {
		return missing(reason)
	}
	switch {
	case !ok:
		f := wrong(Unreadable, CodeDuration, "%s should be a duration and is %s", r.name, c.lasting())
		f.Hint = "write seconds, 2:30 for minutes and seconds, or 1:02:03"
		return f
	case seconds < 0:
		return wrong(OutOfScale, CodeNegative, "%s cannot be negative and is %s", r.name, c.lasting())
	case seconds > day && !r.long:
		f := Reading{X: seconds, Code: CodeLong, Message: fmt.Sprintf("%s lasts more than a day: %s", r.name, c.lasting())}
		f.Hint = "look at the unit of the column; the cells are kept as they are"
		return f
	}
	return Reading{X: seconds}
}

// lasting is a cell as a message about its duration tells it.
func (c Cell) lasting() string {
	if c.Kind == table.Date {
		return "a date"
	}
	return c.shown()
}
