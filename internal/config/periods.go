package config

import (
	"path"
	"regexp"
	"strings"
	"time"

	"ecart/internal/diag"
)

// Periods says how rows are gathered into waves.
type Periods struct {
	Unit string    // "month", "quarter" or NamedWave
	From time.Time // zero means from the first date
	To   time.Time // inclusive; zero means to the last date

	Waves  []Wave  // with NamedWave alone, in the order of time; none where the dates of their rows tell the order
	Events []Event // in the order of the file
	At     diag.Place
	UnitAt diag.Place // zero where the unit follows from what else is said
}

// NamedWave is the unit of periods that have names.
const NamedWave = "wave"

// Named tells whether periods have names of their own, instead of being months or quarters.
func (p Periods) Named() bool { return p.Unit == NamedWave }

// Dated tells whether the days of the waves are said, so that a date belongs to one.
func (p Periods) Dated() bool { return len(p.Waves) > 0 && !p.Waves[0].From.IsZero() }

// FoldWave is what all spellings of a wave's name have in common.
func FoldWave(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// WaveOn returns which of the waves a day lies in, −1 for none. The hour of a stamp does not count.
func (p Periods) WaveOn(at time.Time) int {
	if at.IsZero() || !p.Dated() {
		return -1
	}
	for i, w := range p.Waves {
		if !at.Before(w.From) && (w.To.IsZero() || at.Before(w.To.AddDate(0, 0, 1))) {
			return i
		}
	}
	return -1
}

// Wave is one wave of a survey by its name.
type Wave struct {
	Name string
	As   []string  // how else columns and names of files call it
	From time.Time // its first day; zero where dates do not tell the wave
	To   time.Time // its last day, inclusive; zero for one that has not ended
	At   diag.Place
}

// WaveMark stands in the name of a source's files for the wave that each of them holds: "survey-{wave}.xlsx".
const WaveMark = "{wave}"

// NamesWave tells whether the names of the source's files say their wave.
func (s Source) NamesWave() bool { return strings.Contains(s.File, WaveMark) }

// Glob is the pattern that the source's files match.
func (s Source) Glob() string { return strings.ReplaceAll(s.File, WaveMark, "*") }

// WaveOf returns the wave that the name of one of the source's files says; false where it says none.
func (s Source) WaveOf(file string) (string, bool) {
	if !s.NamesWave() {
		return "", false
	}
	parts := globbed.FindAllStringIndex(s.File, -1)
	var b strings.Builder
	b.WriteString("^")
	at := 0
	for _, p := range parts {
		b.WriteString(regexp.QuoteMeta(s.File[at:p[0]]))
		switch sign := s.File[p[0]:p[1]]; sign {
		case WaveMark:
			b.WriteString("([^/]+)")
		case "*":
			b.WriteString("[^/]*")
		case "?":
			b.WriteString("[^/]")
		default:
			b.WriteString(sign)
		}
		at = p[1]
	}
	b.WriteString(regexp.QuoteMeta(s.File[at:]) + "$")
	pattern, err := regexp.Compile(b.String())
	if err != nil {
		return "", false
	}
	found := pattern.FindStringSubmatch(file)
	if found == nil {
		return "", false
	}
	return strings.TrimSpace(found[1]), strings.TrimSpace(found[1]) != ""
}

// globbed are the signs of a pattern of files that stand for others.
var globbed = regexp.MustCompile(`\{wave\}|\*|\?|\[[^\]]+\]`)

// Matches tells whether a file is one of the source's.
func (s Source) Matches(file string) bool {
	matches, err := path.Match(s.Glob(), file)
	return file == s.File || err == nil && matches
}
