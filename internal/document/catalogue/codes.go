// Package catalogue holds the words a report speaks: the program's, and over them the user's own, read, checked and laid. It also writes the
// program's words down for a translator.
package catalogue

import "ecart/internal/config/form"

// The codes of what can be wrong with the user's texts. How a file of them is written has the codes of form.
const (
	NoLanguage  = "E0901"
	NotRead     = "E0902"
	NotJSON     = "E0903"
	UnknownText = "E0904"
	WrongBase   = "E0905"
	Braces      = "E0906"
	NoSuchForm  = "E0907"
	Misshapen   = "E0908"
	Missing     = "E0909"
	FormLost    = "E0910"
)

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []form.Code {
	return []form.Code{
		{ID: NoLanguage, Meaning: "a locale that the program has no words for, without texts that bring them"},
		{ID: NotRead, Meaning: "a file or folder of texts that is not there, cannot be read or holds no texts"},
		{ID: NotJSON, Meaning: "a file of texts that does not follow the rules of JSON"},
		{ID: UnknownText, Meaning: "a text under a key that the program does not have"},
		{ID: WrongBase, Meaning: "a base that is no language of the program, that differs between files, or that is not wanted"},
		{ID: Braces, Meaning: "a text that lacks a placeholder of the program’s text, has another, or does not close a brace"},
		{ID: NoSuchForm, Meaning: "a form for numbers that the language does not count in"},
		{ID: Misshapen, Meaning: "a text that the program reads too, and that does not hold what it should: twelve months, a file name"},
		{ID: Missing, Meaning: "texts that a language of the user’s lacks: warned of with their number, they read in the base"},
		{ID: FormLost, Meaning: "texts replaced without their form for one: warned of with their number"},
	}
}
