package answer

import (
	"math"
	"strings"
	"time"

	"ecart/internal/intake/table"
)

// dateLayouts are how survey tools and people write dates, the unmistakable first. A day comes before its month; the other
// order is read only when report.yaml says so.
var dateLayouts = []string{
	"2006-01-02", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02T15:04:05.999999999-0700", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02T15:04Z07:00", "2006/01/02", "2006/1/2 15:04:05", "2006/1/2 15:04", "2006-01", "20060102",
	"2/1/2006", "2/1/2006 15:04", "2/1/2006 15:04:05", "2.1.2006", "2.1.2006 15:04", "2.1.2006 15:04:05", "2-1-2006", "2-1-2006 15:04", "2-1-2006 15:04:05", "2/1/06", "2/1/06 15:04",
}

// A plain number is a date when it could be one: a serial from 1955 to 2119, or a day written 20261122.
const (
	earliestSerial = 20000
	latestSerial   = 80000
	earliestDigits = 19000101
	latestDigits   = 21001231
)

// readDate reads a day and time.
func (r *Reader) readDate(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	at, zoned, ok := time.Time{}, false, false
	switch c.Kind {
	case table.Date:
		at, ok = table.Time(c.X, c.Date1904)
	case table.Integer, table.Number:
		at, ok = dateNumber(c.X, c.Date1904)
	case table.Text:
		if reason, is := r.words.words[Bare(c.Text)]; is {
			return missing(reason)
		}
		at, zoned, ok = dateText(c.Text, r.layouts)
	}
	if ok {
		return r.moment(at, zoned)
	}
	if reason, is := r.coded(c); is {
		return missing(reason)
	}
	f := wrong(Unreadable, CodeDate, "%s is not a date", c.shown())
	f.Hint = "write 2026-11-22 or 22/11/2026, or say with format: how the dates are written"
	return f
}

// moment places a time among others: a stamp with a zone of its own is moved to the report's, one without is in the zone that the column is
// written in. An hour that summer time skips is the one after it, and one that it repeats the first of the two.
func (r *Reader) moment(at time.Time, zoned bool) Reading {
	if !zoned && r.written != nil {
		at = time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), at.Nanosecond(), r.written)
	}
	shown := at
	if r.zone != nil && (zoned || r.written != nil && !isDay(at)) {
		shown = at.In(r.zone)
	}
	return Reading{At: wall(shown), Instant: at}
}

// isDay tells a day from a moment of it; it stays that day in every zone.
func isDay(at time.Time) bool {
	return at.Equal(at.Truncate(time.Minute)) && at.Hour() == 0 && at.Minute() == 0
}

// dateText returns the day and time a text spells, and whether it says in which zone. The layouts are those that report.yaml sets.
func dateText(s string, layouts []string) (at time.Time, zoned, ok bool) {
	s = strings.Join(strings.Fields(s), " ")
	if rest, utc := strings.CutSuffix(s, " UTC"); utc && !strings.Contains(rest, " +") && !strings.Contains(rest, " -") {
		at, _, ok = dateText(rest, layouts)
		return at, true, ok
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			return t, false, true
		}
	}
	for _, l := range dateLayouts {
		if layouts != nil && dayFirst(l) {
			break
		}
		if t, err := time.Parse(l, s); err == nil {
			return t, strings.Contains(l, "07"), true
		}
	}
	return time.Time{}, false, false
}

// forms are the ways in which dates of a layout come: as it says, with one digit where one will do, with two of the year, and, where it says no
// time, with one behind the day.
func forms(layout string) []string {
	if layout == "" {
		return nil
	}
	short := strings.NewReplacer("01", "1", "02", "2").Replace(layout)
	if short == layout || strings.ContainsAny(layout, "345") || !strings.ContainsAny(layout, "/.-") {
		return []string{layout}
	}
	all := []string{layout}
	for _, day := range []string{short, strings.Replace(short, "2006", "06", 1)} {
		for _, hour := range []string{"", " 15:04", " 15:04:05", " 3:04 PM", " 3:04:05 PM", " 3:04 pm", " 3:04:05 pm"} {
			all = append(all, day+hour)
		}
	}
	return all
}

// dayFirst tells the layouts whose order report.yaml may set otherwise.
func dayFirst(layout string) bool {
	return strings.HasPrefix(layout, "2/") || strings.HasPrefix(layout, "2.") || strings.HasPrefix(layout, "2-")
}

// wall returns the same clock time without its zone: months are counted as the respondent lived them.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
}

// dateNumber returns the day a plain number stands for.
func dateNumber(x float64, date1904 bool) (time.Time, bool) {
	if x >= earliestDigits && x <= latestDigits && x == math.Trunc(x) {
		n := int(x)
		t := time.Date(n/10000, time.Month(n/100%100), n%100, 0, 0, 0, 0, time.UTC)
		return t, t.Day() == n%100 && int(t.Month()) == n/100%100
	}
	if x < earliestSerial || x > latestSerial {
		return time.Time{}, false
	}
	return table.Time(x, date1904)
}
