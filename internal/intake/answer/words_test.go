package answer

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
)

var french = NewVocabulary(config.MissingWords{}, "fr")

func TestNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	english := NewVocabulary(config.MissingWords{}, "en")
	for _, c := range []struct {
		text string
		want float64
		ok   bool
		in   *Vocabulary
	}{
		{"6", 6, true, french}, {" 4,5 ", 4.5, true, french}, {"4.5", 4.5, true, french}, {"−3", -3, true, french}, {"-3,25", -3.25, true, french},
		{"1 234,50 €", 1234.5, true, french}, {"1\u202f234\u00a0567", 1234567, true, french}, {"€ 12", 12, true, french}, {"85 %", 0.85, true, french}, {"0,5%", 0.005, true, french},
		{"1.234,5", 1234.5, true, french}, {"1,234.5", 1234.5, true, french}, {"1,234,567", 1234567, true, french}, {"1,234", 1.234, true, french}, {"1,234", 1234, true, english}, {"1,23", 1.23, true, english},
		{"1e3", 1000, true, french},
		{"", 0, false, french}, {"abc", 0, false, french}, {"6 7", 0, false, french}, {"1 23", 0, false, french}, {"6-7", 0, false, french}, {"1.2.3", 0, false, french}, {"1,2,3", 0, false, french}, {"--1", 0, false, french}, {"NaN", 0, false, french}, {"Inf", 0, false, french}, {"0x10", 0, false, french}, {"%", 0, false, french},
	} {
		if got, ok := c.in.number(c.text); ok != c.ok || math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%q = %v %t, want %v %t", c.text, got, ok, c.want, c.ok)
		}
	}
}

func TestDurationsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		want       float64
		ok         bool
	}{
		{"90", "", 90, true}, {"90", "s", 90, true}, {"1,5", "min", 90, true}, {"2", "h", 7200, true}, {"-5", "s", -5, true},
		{"2:30", "s", 150, true}, {"2:30", "min", 150, true}, {"2:30", "h", 9000, true}, {"1:02:03", "s", 3723, true}, {"27:00:00", "s", 97200, true}, {"0:00,5", "s", 0.5, true}, {"-0:30", "s", -30, true},
		{"90 s", "min", 90, true}, {"90s", "", 90, true}, {"2 min", "s", 120, true}, {"2 min 5 s", "s", 125, true}, {"1 h 30", "s", 5400, true}, {"1h30", "s", 5400, true}, {"1 h 30 min", "s", 5400, true}, {"1,5 heure", "s", 5400, true}, {"3 jours", "s", 259200, true}, {"2 min 5", "s", 125, true},
		{"", "s", 0, false}, {"soon", "s", 0, false}, {"5 apples", "s", 0, false}, {"2:75", "s", 0, false}, {"1:2:3:4", "s", 0, false}, {":", "s", 0, false}, {"5 s 2 min", "s", 0, false}, {"2:3x", "s", 0, false}, {"50 %", "s", 0, false}, {"min", "s", 0, false},
	} {
		if got, ok := french.duration(c.text, c.unit); ok != c.ok || math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%q in %q = %v %t, want %v %t", c.text, c.unit, got, ok, c.want, c.ok)
		}
	}
}

func TestDatesAreReadAsToolsAndPeopleWriteThem(t *testing.T) {
	noon := time.Date(2026, 11, 22, 12, 30, 0, 0, time.UTC)
	midnight := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		text, layout string
		want         time.Time
		ok           bool
	}{
		{"2026-11-22", "", midnight, true}, {"22/11/2026", "", midnight, true}, {"22.11.2026", "", midnight, true}, {"22-11-2026", "", midnight, true}, {"22/11/26", "", midnight, true}, {"20261122", "", midnight, true},
		{"2026-11-22 12:30:00", "", noon, true}, {"2026-11-22T12:30:00+09:00", "", noon, true}, {"22/11/2026  12:30", "", noon, true}, {"2026-11-22 12:30:00 +0000 UTC", "", noon, true}, {"2026-11-22T12:30:00.000Z", "", noon, true},
		{"2026-11", "", time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), true},
		{"11/22/2026", "01/02/2006", midnight, true}, {"2026-11-22", "01/02/2006", midnight, true}, {"03/04/2026", "01/02/2006", time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), true},
		{"11/22/2026 12:30", "01/02/2006", noon, true}, {"11/22/26 12:30:00 PM", "01/02/2006", noon, true}, {"3/4/2026", "01/02/2006", time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), true}, {"22/11/2026 12:30", "02/01/2006", noon, true},
		{"22/11/2026 12:30", "01/02/2006", time.Time{}, false},
		{"11/22/2026", "", time.Time{}, false}, {"22/11/2026", "01/02/2006", time.Time{}, false}, {"31/02/2026", "", time.Time{}, false}, {"yesterday", "", time.Time{}, false}, {"", "", time.Time{}, false},
	} {
		if got, _, ok := dateText(c.text, forms(c.layout)); ok != c.ok || !wall(got).Equal(c.want) && c.ok {
			t.Errorf("%q (%q) = %v %t, want %v %t", c.text, c.layout, got, ok, c.want, c.ok)
		}
	}
	for _, c := range []struct {
		x    float64
		want time.Time
		ok   bool
	}{{46348, midnight, true}, {20261122, midnight, true}, {20261131, time.Time{}, false}, {7, time.Time{}, false}, {2026, time.Time{}, false}} {
		if got, ok := dateNumber(c.x, false); ok != c.ok || ok && !got.Equal(c.want) {
			t.Errorf("%v = %v %t, want %v %t", c.x, got, ok, c.want, c.ok)
		}
	}
}

func TestReasonsAreToldApartInBothLanguages(t *testing.T) {
	n := 0
	for text, want := range map[string]Reason{
		" ": NoAnswer, "—": NoAnswer, "NA": NoAnswer, "Sans réponse": NoAnswer, "NULL": NoAnswer,
		"N/A": NotApplicable, "Sans objet": NotApplicable, "non concernée": NotApplicable, "S.O.": NotApplicable,
		"Ne sait pas": DontKnow, "NSP": DontKnow, "Don’t know": DontKnow, "JE NE SAIS PAS": DontKnow, "Sans avis": DontKnow,
		"Refus": Refused, "refusé": Refused, "Prefer not to say": Refused,
	} {
		n++
		if got, ok := french.words[Bare(text)]; !ok || got != want {
			t.Errorf("%q is %d %t, want %d", text, got, ok, want)
		}
	}
	if n != 17 {
		t.Errorf("%d words were looked up", n)
	}
}

// A number written out is read back as itself.
func FuzzNumbersComeBack(f *testing.F) {
	for _, x := range []float64{0, 1, -4.5, 1e-9, 123456789.25, 1e21} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			t.Skip()
		}
		if got, ok := french.number(strconv.FormatFloat(x, 'g', -1, 64)); !ok || got != x {
			t.Errorf("%v comes back as %v (%t)", x, got, ok)
		}
	})
}

// Any whole number of seconds, written as a clock or with units, is read back; and no text makes the reader panic.
func FuzzDurationsComeBack(f *testing.F) {
	f.Add(uint32(0), "1 h 30")
	f.Add(uint32(59), ":")
	f.Add(uint32(3661), "٣ min")
	f.Add(uint32(999999), "1:2:3")
	f.Fuzz(func(t *testing.T, n uint32, any string) {
		want := float64(n)
		for _, text := range []string{
			fmt.Sprintf("%d:%02d:%02d", n/3600, n/60%60, n%60), fmt.Sprintf("%d h %d min %d s", n/3600, n/60%60, n%60), fmt.Sprintf("%ds", n), fmt.Sprintf("%d:%02d", n/60, n%60),
		} {
			if got, ok := french.duration(text, "s"); !ok || got != want {
				t.Errorf("%q = %v (%t), want %v", text, got, ok, want)
			}
		}
		if x, ok := french.duration(any, "min"); ok && math.IsNaN(x) {
			t.Errorf("%q is not a number of seconds", any)
		}
	})
}

// A language that the program does not speak brings the words that its questionnaires offer.
func TestWordsThatTheQuestionnaireOffersAreUnderstood(t *testing.T) {
	offered := config.OfferedWords{NotApplicable: "No procede", DontKnow: "No sabe", NoStandard: "Sin norma"}
	v := NewVocabulary(config.MissingWords{NoAnswer: []string{"no sabe"}, Offered: offered}, "es")
	if v.words["no procede"] != NotApplicable || v.words["no sabe"] != NoAnswer || !v.none["sin norma"] {
		t.Errorf("offered words are %v, %v, %v", v.words["no procede"], v.words["no sabe"], v.none["sin norma"])
	}
	german := NewVocabulary(config.MissingWords{}, "de")
	if german.words["trifft nicht zu"] != NotApplicable || german.words["weiss nicht"] != DontKnow || !german.none["kein standard"] || !german.yes["ja"] || !german.no["nein"] {
		t.Error("German words are not understood")
	}
}

func TestTidyLeavesOneBlankBetweenWords(t *testing.T) {
	texts := []string{"", " ", "a b", "a  b", " a", "a ", "a\u00a0b", "a\u202fb", "l’été à Évry", "a\u200bb", "\ufeffa", "é\u00a9 ﬁn – dîner", "a\tb", "a\r\nb", "a\x10b"}
	for _, text := range texts {
		fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n\r\u00a0\u202f\u200b\ufeff", r) })
		if got, want := Tidy(text), strings.Join(fields, " "); got != want {
			t.Errorf("Tidy(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestALongTextIsNoReason(t *testing.T) {
	long := "we would rather not say anything at all about it"
	own := NewVocabulary(config.MissingWords{Refused: []string{long}}, "en")
	if reason, ok := own.inName("We would rather  not say anything at all about it"); !ok || reason != Refused {
		t.Errorf("a long word of report.yaml means %v, %t", reason, ok)
	}
	if _, ok := own.inName(long + " for now"); ok {
		t.Error("a longer text is taken for a reason")
	}
	if reason, ok := french.inName("  N e\u0301 ant   "); ok {
		t.Errorf("no word means %v", reason)
	}
	if reason, ok := french.inName("S\u200ba\u00ad\u0010ns   re\u0301ponse" + strings.Repeat("\u200b\u0010", 60)); !ok || reason != NoAnswer {
		t.Error("characters that take no room make a word another")
	}
}
