package form

// The codes of what can be wrong with how a file is written.
const (
	UnknownKey    = "E0101"
	KeyTwice      = "E0102"
	WrongKind     = "E0103"
	KeyMissing    = "E0104"
	NotAllowed    = "E0105"
	BadDate       = "E0106"
	OutOfBounds   = "E0107"
	NoValue       = "E0108"
	NotText       = "E0111"
	EmptyFile     = "E0112"
	NotYAML       = "E0113"
	TwoDocuments  = "E0114"
	BadAlias      = "E0115"
	TooLarge      = "E0116"
	BadID         = "E0121"
	UnknownName   = "E0122"
	Contradiction = "E0128"
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
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
		{NotText, "the file is not text in UTF-8"},
		{EmptyFile, "the file holds nothing but comments and blanks"},
		{NotYAML, "the file does not follow the rules of YAML"},
		{TwoDocuments, "the file holds more than one YAML document"},
		{BadAlias, "aliases or nesting that go too deep or grow too large"},
		{TooLarge, "the file is larger than a report.yaml can be"},
		{BadID, "an id with blanks or signs that an id cannot have"},
		{UnknownName, "a reference to an item, value, dimension, standard, indicator or segment that is not declared"},
		{Contradiction, "keys that do not go together, or one that needs another"},
	}
}
