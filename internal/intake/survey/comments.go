package survey

import "ecart/internal/intake/frame"

// Comment is what one respondent wrote in words of his own: personal data, whoever wrote it. It never leaves the program as it stands;
// analyses count its words and hand on only what was masked.
type Comment struct {
	Text     string // as written, blanks tidied; "" where nothing was
	Language string // what the column of languages says; "" where it says nothing
}

// comments returns the comments of the respondents, and nil when no sheet has a column of them. Names in columns that no
// mapping names are known apart from them, in Dataset.Names.
func comments(f *frame.Frame) []Comment {
	texts, languages := f.Texts("comment"), f.Texts("comment_language")
	if texts == nil {
		return nil
	}
	all := make([]Comment, f.N)
	for i, t := range texts {
		all[i].Text = t
		if languages != nil {
			all[i].Language = languages[i]
		}
	}
	return all
}
