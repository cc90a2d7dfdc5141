package i18n

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"ecart/internal/document/report"
)

func printer(t testing.TB, lang string) *Printer {
	t.Helper()
	p, err := New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNumberRoundsHalfAwayFromZeroOnTheDecimalValue(t *testing.T) {
	p := printer(t, "fr")
	for _, c := range []struct {
		name     string
		v        float64
		decimals int
		want     string
	}{
		{"a binary value below the half", 2.675, 2, "2,68"}, // 2.675 is stored as 2.67499999999999982236431605997495353221893310546875
		{"its negative", -2.675, 2, "−2,68"},
		{"a half", 0.5, 0, "1"},
		{"a negative half", -0.5, 0, "−1"},
		{"just below the half", 0.49999999, 0, "0"},
		{"the trace of binary arithmetic", 0.1 + 0.2, 1, "0,3"},
		{"a sum that should be 1.005", 1.0 + 0.005, 2, "1,01"},
		{"no minus before zero", -0.004, 2, "0,00"},
		{"nines carry", 9.995, 2, "10,00"},
		{"many nines carry", 999.9999, 2, "1\u202f000,00"},
		{"decimals are filled", 5, 2, "5,00"},
		{"four digits are grouped", 1486, 0, "1\u202f486"},
		{"seven digits are grouped", -1234567.8, 1, "−1\u202f234\u202f567,8"},
		{"large", 1e15, 0, "1\u202f000\u202f000\u202f000\u202f000\u202f000"},
		{"tiny", 1e-12, 2, "0,00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := p.Number(c.v, c.decimals); got != c.want {
				t.Errorf("Number(%v, %d) = %q, want %q", c.v, c.decimals, got, c.want)
			}
		})
	}
}

func TestNumberPanicsOnWhatIsNone(t *testing.T) {
	p := printer(t, "en")
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Number(%v) did not panic", v)
				}
			}()
			p.Number(v, 2)
		}()
	}
}

// FuzzNumberIsTheNearestDecimal states the law: what is written is within half a unit of the last place.
func FuzzNumberIsTheNearestDecimal(f *testing.F) {
	for _, v := range []float64{0, 2.675, -1.005, 0.5, 123456.789, 1e-9, -99.995} {
		f.Add(v, uint8(2))
	}
	p := printer(f, "en")
	f.Fuzz(func(t *testing.T, v float64, decimals uint8) {
		d := int(decimals % 7)
		if math.IsNaN(v) || math.Abs(v) > 1e12 {
			t.Skip()
		}
		s := strings.ReplaceAll(strings.ReplaceAll(p.Number(v, d), ",", ""), "−", "-")
		got, ok := new(big.Float).SetPrec(200).SetString(s)
		if !ok {
			t.Fatalf("Number(%v, %d) = %q is no number", v, d, s)
		}
		off := new(big.Float).Sub(got, big.NewFloat(v))
		limit := big.NewFloat(0.5*math.Pow10(-d) + math.Abs(v)*1e-14)
		if off.Abs(off).Cmp(limit) > 0 {
			t.Errorf("Number(%v, %d) = %q is further than half a unit away", v, d, s)
		}
		if strings.HasPrefix(s, "-") && strings.Trim(s, "-0.") == "" {
			t.Errorf("Number(%v, %d) = %q has a minus before zero", v, d, s)
		}
	})
}

func TestPercentIsTakenOnTheDigits(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		share      float64
		decimals   int
		want       string
	}{
		{"French", "fr", 0.858, 1, "85,8\u202f%"},
		{"English", "en", 0.858, 1, "85.8%"},
		{"a half that 100 times would lose", "en", 0.285, 0, "29%"}, // 100*0.285 is 28.499999999999996
		{"nothing", "fr", 0, 0, "0\u202f%"},
		{"all", "fr", 1, 0, "100\u202f%"},
		{"nearly all", "fr", 0.996, 0, "99,6\u202f%"},
		{"nearly all of very many", "de", 0.99996, 1, "99,996\u00a0%"},
		{"nearly none", "en", 0.0004, 0, "0.04%"},
		{"the trace of arithmetic", "en", 0.1 + 0.2 + 0.7, 0, "100%"},
		{"more than all", "en", 1.004, 0, "100%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := printer(t, c.lang).Percent(c.share, c.decimals); got != c.want {
				t.Errorf("Percent(%v, %d) = %q, want %q", c.share, c.decimals, got, c.want)
			}
		})
	}
}

func TestSignedShowsPlusOnlyAboveZero(t *testing.T) {
	p := printer(t, "fr")
	for v, want := range map[float64]string{0.12: "+0,12", -0.12: "−0,12", 0: "0,00", 0.001: "0,00"} {
		if got := p.Signed(v, 2); got != want {
			t.Errorf("Signed(%v) = %q, want %q", v, got, want)
		}
	}
}

func TestDurationReadsAsItIsSaid(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		seconds    float64
		want       string
	}{
		{"tenths below ten", "fr", 4.25, "4,3\u00a0s"},
		{"whole seconds", "fr", 45, "45\u00a0s"},
		{"up to three minutes in seconds", "fr", 104, "104\u00a0s"},
		{"just below three minutes", "fr", 179.4, "179\u00a0s"},
		{"rounds up into minutes", "fr", 179.5, "3\u00a0min"},
		{"minutes and seconds", "fr", 664, "11\u00a0min\u00a04\u00a0s"},
		{"whole minutes", "fr", 660, "11\u00a0min"},
		{"rounds up into an hour", "fr", 3599.6, "1\u00a0h"},
		{"hours", "fr", 7500, "2\u00a0h\u00a005"},
		{"days", "fr", 3 * 86400, "3\u00a0jours"},
		{"days in English", "en", 2.5 * 86400, "2.5\u00a0days"},
		{"days in German", "de", 2.5 * 86400, "2,5\u00a0Tage"},
		{"hours in German", "de", 7500, "2\u00a0h\u00a005\u00a0min"},
		{"negative", "fr", -30, "−30\u00a0s"},
		{"nothing", "fr", 0, "0\u00a0s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := printer(t, c.lang).Duration(c.seconds); got != c.want {
				t.Errorf("Duration(%v) = %q, want %q", c.seconds, got, c.want)
			}
		})
	}
}

func TestValueIsWrittenByKind(t *testing.T) {
	for _, c := range []struct {
		name string
		v    report.Value
		want string
	}{
		{"a rating", report.Value{Number: 5.24, Decimals: 2, Unit: "sur 7"}, "5,24\u00a0sur 7"},
		{"a gap", report.Value{Number: -1.07, Decimals: 2, Signed: true}, "−1,07"},
		{"a share", report.Value{Kind: report.Percent, Number: 0.858, Decimals: 1}, "85,8\u202f%"},
		{"a rate", report.Value{Kind: report.PerMille, Number: 0.0031, Decimals: 1}, "3,1\u00a0‰"},
		{"a time", report.Value{Kind: report.Duration, Number: 104}, "104\u00a0s"},
		{"a count", report.Value{Kind: report.Count, Number: 6012}, "6\u202f012"},
		{"money", report.Value{Kind: report.Money, Number: 131000, Unit: "€"}, "131\u202f000\u00a0€"},
		{"words", report.Value{Kind: report.Words, Text: "oui"}, "oui"},
		{"not measured", report.Value{Missing: report.NotMeasured}, "non mesuré"},
		{"too few", report.Value{Number: 5, Missing: report.TooFew}, "effectif insuffisant"},
		{"hidden for another group", report.Value{Number: 5, Missing: report.Hidden}, "masqué pour protéger un autre groupe"},
		{"no variation", report.Value{Missing: report.NoVariation}, "aucune variation"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := printer(t, "fr").Value(c.v); got != c.want {
				t.Errorf("Value(%+v) = %q, want %q", c.v, got, c.want)
			}
		})
	}
}

func TestIntervalHasBothEndsAndNoUnit(t *testing.T) {
	v := report.Value{Number: -1.07, Lo: -1.14, Hi: -1, Bound: true, Decimals: 2, Signed: true, Unit: "sur 7", N: 1486}
	if got, want := printer(t, "fr").Interval(v), "[−1,14\u202f; −1,00]"; got != want {
		t.Errorf("Interval = %q, want %q", got, want)
	}
	if got, want := printer(t, "en").Interval(v), "[−1.14; −1.00]"; got != want {
		t.Errorf("Interval = %q, want %q", got, want)
	}
	v.Missing = report.TooFew
	if got := printer(t, "fr").Interval(v); got != "" {
		t.Errorf("the interval of a hidden value is %q", got)
	}
	if got, want := printer(t, "fr").Base(1486), "n\u00a0=\u00a01\u202f486"; got != want {
		t.Errorf("Base = %q, want %q", got, want)
	}
	if got := printer(t, "fr").Base(0); got != "" {
		t.Errorf("Base(0) = %q", got)
	}
}

func TestDatesAreWrittenInTheLanguage(t *testing.T) {
	day := time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ lang, date, month, short string }{
		{"fr", "1er février 2026", "février 2026", "févr. 2026"},
		{"en", "1 February 2026", "February 2026", "Feb 2026"},
		{"de", "1. Februar 2026", "Februar 2026", "Feb. 2026"},
	} {
		p := printer(t, c.lang)
		if got := p.Date(day); got != c.date {
			t.Errorf("Date = %q, want %q", got, c.date)
		}
		if got := p.Month(day); got != c.month {
			t.Errorf("Month = %q, want %q", got, c.month)
		}
		if got := p.ShortMonth(day); got != c.short {
			t.Errorf("ShortMonth = %q, want %q", got, c.short)
		}
	}
}

func TestAnIntervalOfTimesIsReadInTheUnitsOfItsValue(t *testing.T) {
	v := report.Value{Kind: report.Duration, Number: 186, Lo: 59, Hi: 196, Bound: true}
	if got, want := printer(t, "en").Interval(v), "[59\u00a0s; 3\u00a0min\u00a016\u00a0s]"; got != want {
		t.Errorf("Interval = %q, want %q", got, want)
	}
	v.Number, v.Lo, v.Hi = 170, 160, 190
	if got, want := printer(t, "en").Interval(v), "[160\u00a0s; 190\u00a0s]"; got != want {
		t.Errorf("Interval = %q, want %q", got, want)
	}
}
