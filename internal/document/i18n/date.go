package i18n

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Month writes a year and month: "novembre 2025".
func (p *Printer) Month(t time.Time) string {
	return p.T("date.month", Args{"month": p.forms.months[t.Month()-1], "year": strconv.Itoa(t.Year())})
}

// ShortMonth writes a year and month for an axis: "nov. 2025".
func (p *Printer) ShortMonth(t time.Time) string {
	return p.T("date.month.short", Args{"month": p.forms.short[t.Month()-1], "year": strconv.Itoa(t.Year())})
}

// Date writes a day: "15 janvier 2026", "1er février 2026", "15. Januar 2026".
func (p *Printer) Date(t time.Time) string {
	key := "date.day"
	if t.Day() == 1 {
		key = "date.day.first"
	}
	return p.T(key, Args{"day": strconv.Itoa(t.Day()), "month": p.forms.months[t.Month()-1], "year": strconv.Itoa(t.Year())})
}

// Duration writes seconds as a reader says them: "45 s", "1 min 44 s", "2 h 05".
func (p *Printer) Duration(seconds float64) string { return p.duration(seconds, seconds) }

// duration writes seconds in the units that suit another duration, so that a value and the ends of its interval
// are read in the same ones.
func (p *Printer) duration(seconds, like float64) string {
	sign := ""
	if seconds < 0 {
		sign, seconds = p.forms.minus, -seconds
	}
	whole, like := int(math.Floor(seconds+0.5)), math.Abs(like)
	switch {
	case like < 10 && like != math.Trunc(like):
		return sign + p.time("s", p.Number(seconds, 1))
	case like < 179.5:
		return sign + p.time("s", p.Integer(whole))
	case like < 3599.5:
		return sign + p.minutes(whole)
	case like < 172800-30:
		return sign + p.hours((whole+30)/60)
	}
	days := p.Number(seconds/86400, 1)
	if round, even := strings.CutSuffix(days, p.forms.decimal+"0"); even {
		if text := "time.days#" + p.counted(int(math.Round(seconds/86400))); p.Has(text) {
			return sign + p.T(text, Args{"days": round})
		}
		days = round
	}
	return sign + p.T("time.days", Args{"days": days})
}

// time writes one unit: its key ends in the unit's sign, and so does its placeholder.
func (p *Printer) time(unit, n string) string { return p.T("time."+unit, Args{unit: n}) }

func (p *Printer) minutes(seconds int) string {
	switch {
	case seconds < 60:
		return p.time("s", strconv.Itoa(seconds))
	case seconds%60 == 0:
		return p.time("min", strconv.Itoa(seconds/60))
	}
	return p.T("time.min.s", Args{"min": strconv.Itoa(seconds / 60), "s": strconv.Itoa(seconds % 60)})
}

func (p *Printer) hours(minutes int) string {
	if minutes%60 == 0 {
		return p.time("h", strconv.Itoa(minutes/60))
	}
	return p.T("time.h.min", Args{"h": strconv.Itoa(minutes / 60), "min": pad(minutes % 60)})
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
