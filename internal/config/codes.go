package config

// The codes of what can be wrong with report.yaml.
const (
	UnknownKey     = "E0101"
	KeyTwice       = "E0102"
	WrongKind      = "E0103"
	KeyMissing     = "E0104"
	NotAllowed     = "E0105"
	BadDate        = "E0106"
	OutOfBounds    = "E0107"
	NoValue        = "E0108"
	NotFound       = "E0110"
	NotText        = "E0111"
	EmptyFile      = "E0112"
	NotYAML        = "E0113"
	TwoDocuments   = "E0114"
	BadAlias       = "E0115"
	TooLarge       = "E0116"
	NewerVersion   = "E0117"
	NamedTwice     = "E0120"
	BadID          = "E0121"
	UnknownName    = "E0122"
	UnknownMeasure = "E0123"
	BadCondition   = "E0124"
	BadPattern     = "E0125"
	BadUnit        = "E0126"
	BadScale       = "E0127"
	Contradiction  = "E0128"
	BadBounds      = "E0129"
	BadPeriod      = "E0130"
	BadPath        = "E0131"
	BadColour      = "E0132"
	NeverMet       = "E0133"
	TooFewToHide   = "E0134"
	BadWord        = "E0150"
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{UnknownKey, "a key that report.yaml does not have here"},
		{KeyTwice, "a key given twice in one group"},
		{WrongKind, "a value of another kind than the key takes: a list for a text, a text for a number"},
		{KeyMissing, "a key that must be there"},
		{NotAllowed, "a word that is not among those allowed"},
		{BadDate, "a date that is not a day of the calendar, written 2026-01-31"},
		{OutOfBounds, "a number smaller or larger than makes sense"},
		{NoValue, "a key without a value, or a value that is only blanks"},
		{NotFound, "the file is not there or cannot be opened"},
		{NotText, "the file is not text in UTF-8"},
		{EmptyFile, "the file holds nothing but comments and blanks"},
		{NotYAML, "the file does not follow the rules of YAML"},
		{TwoDocuments, "the file holds more than one YAML document"},
		{BadAlias, "aliases or nesting that go too deep or grow too large"},
		{TooLarge, "the file is larger than a report.yaml can be"},
		{NewerVersion, "the file is of a version this program does not know"},
		{NamedTwice, "two things of one kind with the same id, or one thing listed twice"},
		{BadID, "an id with blanks or signs that an id cannot have"},
		{UnknownName, "a reference to an item, value, dimension, standard, indicator or segment that is not declared"},
		{UnknownMeasure, "a measure that no role has"},
		{BadCondition, "a condition on a field that does not group the rows of the measure"},
		{BadPattern, "a column pattern without its placeholder, or a placeholder where there is one column only"},
		{BadUnit, "a unit that does not fit the measure, or two units for one value"},
		{BadScale, "a scale whose ends, labels or names contradict each other"},
		{Contradiction, "keys that do not go together, or one that needs another"},
		{BadBounds, "bounds of an indicator in the wrong order"},
		{BadPeriod, "a period that ends before it begins"},
		{BadPath, "an output folder that would overwrite the report's own files"},
		{BadColour, "a colour that is not written #rrggbb"},
		{NeverMet, "a required share that no sample can prove"},
		{TooFewToHide, "a smallest group so small that people can be recognised"},
		{BadWord, "a word of a theme that is no single word"},
	}
}
