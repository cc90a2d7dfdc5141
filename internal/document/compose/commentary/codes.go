package commentary

import "ecart/internal/config/form"

// The codes of what can be wrong in a commentary.
const (
	BadLink        = "E0406"
	UnknownFigure  = "E0411"
	BadFigure      = "E0412"
	UnknownChart   = "E0413"
	BadChart       = "E0414"
	PictureLeftOut = "E0415"
	Contradiction  = "E0416"
	BadName        = "E0417"
	UnknownAction  = "E0419"
	NoFootnote     = "E0420"
	UnusedFootnote = "E0421"
	UnknownBox     = "E0422"
	EmptyFile      = "E0423"
)

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []form.Code {
	return []form.Code{
		{ID: BadLink, Meaning: "a link that is neither relative, https nor mailto"},
		{ID: UnknownFigure, Meaning: "a live figure of a name that no figure has"},
		{ID: BadFigure, Meaning: "a live figure that is not written as one"},
		{ID: UnknownChart, Meaning: "a chart block with an id that no chart has"},
		{ID: BadChart, Meaning: "a chart block that names no chart"},
		{ID: PictureLeftOut, Meaning: "a picture, which a commentary cannot hold"},
		{ID: Contradiction, Meaning: "front matter that says two things"},
		{ID: BadName, Meaning: "a page of its own whose file has no name for an address"},
		{ID: UnknownAction, Meaning: "double braces with a word that shows nothing"},
		{ID: NoFootnote, Meaning: "a sign of a footnote that is not there"},
		{ID: UnusedFootnote, Meaning: "a footnote that no sign leads to"},
		{ID: UnknownBox, Meaning: "a box of a kind that there is not"},
		{ID: EmptyFile, Meaning: "a file without words"},
	}
}
