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
	"2006-01-02T15:04:05.999999999-0700", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05 -0700", "2006/01/02", "2006/1/2 15:04:05", "2006/1/2 15:04", "2006-01", "20060102",
	"2/1/2006", "2/1/2006 15:04", "2/1/2006 15:04:05", "2.1.2006", "2.1.2006 15:04", "2.1.2006 15:04:05", "2-1-2006", "2-1-2006 15:04", "2-1-2006 15:04:05", "2/1/06", "2/1/06 15:04",
}

// A plain number is a date when it could be one: a serial from 1955 to 2119, or a day written 20261122.
const (
	earliestSerial = 20000
	latestSerial   = 80000
	earliestDigits = 19000101
	latestDigits   = 21001231
)

// dateText returns the day and time a text spells, as the clock on the wall showed it.
func dateText(s, layout string) (time.Time, bool) {
	s = strings.Join(strings.Fields(s), " ")
	if layout != "" {
		if t, err := time.Parse(layout, s); err == nil {
			return wall(t), true
		}
	}
	for _, l := range dateLayouts {
		if layout != "" && dayFirst(l) {
			break
		}
		if t, err := time.Parse(l, s); err == nil {
			return wall(t), true
		}
	}
	return time.Time{}, false
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
