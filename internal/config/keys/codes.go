package keys

import (
	"slices"
	"strings"

	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/config/house"
	"ecart/internal/config/look"
	"ecart/internal/config/target"
)

// The codes of what can be wrong with report.yaml.
const (
	NotFound     = "E0110"
	NewerVersion = "E0117"
	NamedTwice   = "E0120"
	BadScale     = "E0127"
	BadPeriod    = "E0130"
	BadPath      = "E0131"
	TooFewToHide = "E0134"
	BadZone      = "E0135"
	BadWaves     = "E0138"
	BadWord      = "E0150"
)

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []form.Code {
	all := slices.Concat(form.Codes(), target.Codes(), columns.Codes(), look.Codes(), house.Codes(), []form.Code{
		{ID: NotFound, Meaning: "the file is not there or cannot be opened"},
		{ID: NewerVersion, Meaning: "the file is of a version this program does not know"},
		{ID: NamedTwice, Meaning: "two things of one kind with the same id, or one thing listed twice"},
		{ID: BadScale, Meaning: "a scale whose ends, labels or names contradict each other"},
		{ID: BadPeriod, Meaning: "a period that ends before it begins"},
		{ID: BadPath, Meaning: "an output folder that would overwrite the report's own files"},
		{ID: TooFewToHide, Meaning: "a smallest group so small that people can be recognised"},
		{ID: BadZone, Meaning: "a time zone that is not known"},
		{ID: BadWaves, Meaning: "waves that overlap, go back in time, or that nothing tells"},
		{ID: BadWord, Meaning: "a word of a theme that is no single word"},
	})
	slices.SortFunc(all, func(a, b form.Code) int { return strings.Compare(a.ID, b.ID) })
	return all
}
