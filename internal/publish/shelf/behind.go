package shelf

import (
	"math"
	"time"
)

// lag is how many days the newest data of a report may lie before the newest of all reports: a month's that came a month late are no longer waited for.
const lag = 62

// month is the mean length of one, in days.
const month = 365.25 / 12

// newest is the day of the newest data of all reports; zero where nothing is dated. What is late is told against it and by no clock, so that the same reports
// give the same list whenever they are made.
func (b Batch) newest() time.Time {
	var newest time.Time
	for _, e := range b.Entries {
		if day, known := e.newest(); known && day.After(newest) {
			newest = day
		}
	}
	return newest
}

func (e Entry) newest() (time.Time, bool) {
	if e.Report == nil {
		return time.Time{}, false
	}
	day, err := time.Parse(time.DateOnly, e.Report.Newest)
	return day, err == nil
}

// behind is how many months the data of a report that was made lie before the newest of all; false where they are as new as may be expected.
func (e Entry) behind(newest time.Time) (months int, late bool) {
	day, known := e.newest()
	days := newest.Sub(day).Hours() / 24
	if e.Status != Written || !known || days <= lag {
		return 0, false
	}
	return int(math.Round(days / month)), true
}

// Behind is a report that was made of data which have not grown: of which day its newest are, and how many months that lies before the newest of all.
type Behind struct {
	ID     string
	Newest string // YYYY-MM-DD
	Months int
}

// Behind are such reports, in the order of the list.
func (b Batch) Behind() []Behind {
	var all []Behind
	newest := b.newest()
	for _, e := range b.Entries {
		if months, late := e.behind(newest); late {
			all = append(all, Behind{e.ID, e.Report.Newest, months})
		}
	}
	return all
}
