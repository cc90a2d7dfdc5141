package columns

import "ecart/internal/config/form"

// BadPattern is the code of a pattern that does not fit its field.
const BadPattern = "E0125"

// Codes returns the codes of this room with their meaning in one line.
func Codes() []form.Code {
	return []form.Code{{ID: BadPattern, Meaning: "a column pattern without its placeholder, or a placeholder where there is one column only"}}
}
