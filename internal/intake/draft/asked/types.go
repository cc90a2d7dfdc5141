// Package asked says what a column of a survey asks and on which scale it is answered, from its heading and its values.
package asked

// Scale is the range of answers.
type Scale struct {
	Min, Max  float64
	Labels    []Label   // ascending; none where answers are numbers
	Note      string    // the evidence
	Check     bool      // it is a guess
	Strange   []Strange // rare words and numbers that are not on the scale: told to the user, never applied
	Fractions bool      // half points are answers too
	points    []point   // of numbers, with slips set apart
	ladder    string    // the name of the ladder that the words are of
}

// Strange is a word among the answers that the scale does not know.
type Strange struct {
	Text  string
	Cells int
	Near  string // a word that it may be meant for; "" for none
}

// Label is an answer in words.
type Label struct {
	Text        string
	Value       float64
	Cells       int
	Contradicts bool     // a number and words, of which the words stand behind another number more often
	whole       []string // the cells' texts, of a label behind a number
}

// Missing is a text that stands for no answer.
type Missing struct {
	Reason string // a key of model.missing
	Text   string
	Cells  int
}
