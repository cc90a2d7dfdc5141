package pdf

// The letters of what a client's words have room for, in type of typeset.LeastSize or more: what is longer ends in an ellipsis.
const (
	TitleLetters      = 240
	CoverTextLetters  = 1500
	CoverLineLetters  = 75 // that a line of the cover's text takes at the least
	ConsultantLetters = 90
	FooterLetters     = 120
	DisclaimerLetters = 2000 // of the summary on one page; elsewhere it has room without an end
)
