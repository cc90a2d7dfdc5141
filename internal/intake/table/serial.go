package table

import (
	"math"
	"time"
)

// Excel counts days from the last of 1899, and believes that 1900 was a leap year: the day before serial 61 is one off.
var (
	epoch1900 = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	epoch1904 = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
)

// firstSound is the serial of 1 March 1900, from which on the count of days is right.
const firstSound = 61

// lastSerial is the serial of 31 December 9999, the last day a sheet knows.
const lastSerial = 2958465

// Time returns the moment a date cell's serial stands for, to the millisecond and without a zone, and false for a number
// that is no date of a sheet. Before 1 March 1900 Excel's own calendar is a day off; so is no survey.
func Time(serial float64, date1904 bool) (time.Time, bool) {
	if !(serial >= 0 && serial < lastSerial+1) {
		return time.Time{}, false
	}
	epoch := epoch1900
	switch {
	case date1904:
		epoch = epoch1904
	case serial < firstSound-1:
		epoch = epoch.AddDate(0, 0, 1)
	}
	return epoch.Add(time.Duration(math.Round(serial*86400000)) * time.Millisecond), true
}

// Serial returns the number by which a sheet would hold a moment.
func Serial(t time.Time, date1904 bool) float64 {
	if date1904 {
		return float64(t.Sub(epoch1904)) / float64(24*time.Hour)
	}
	days := float64(t.Sub(epoch1900)) / float64(24*time.Hour)
	if days < firstSound {
		days--
	}
	return days
}
