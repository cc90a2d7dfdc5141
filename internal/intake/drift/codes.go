package drift

// Codes of what changed between waves. Each has a test that provokes it.
const (
	CodeRenamed  = "E0760"
	CodeGone     = "E0761"
	CodeFresh    = "E0762"
	CodeDropped  = "E0763"
	CodeAdded    = "E0764"
	CodeSparse   = "E0765"
	CodeScale    = "E0766"
	CodeWords    = "E0767"
	CodeLate     = "E0768"
	CodeAfter    = "E0769"
	CodeVolume   = "E0770"
	CodeAppeared = "E0771"
	CodeVanished = "E0772"
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeRenamed, "a heading that the workbook before wrote otherwise"},
		{CodeGone, "headings that the workbook before had, and this one lacks"},
		{CodeFresh, "headings that the workbook before had not"},
		{CodeDropped, "questions that nobody answers from a wave on"},
		{CodeAdded, "questions that nobody answered before a wave"},
		{CodeSparse, "questions that are answered much less often than in the waves before"},
		{CodeScale, "answers beyond those of the waves before, or an end of a scale that is used no more"},
		{CodeWords, "labels of answers that are new or gone from a wave on"},
		{CodeLate, "rows of an earlier wave than that of the workbook that holds them"},
		{CodeAfter, "answers that were given after their wave had ended"},
		{CodeVolume, "far more or fewer rows than in the waves before"},
		{CodeAppeared, "a place, channel or group that the waves before had not"},
		{CodeVanished, "a place, channel or group that is there no more"},
	}
}
