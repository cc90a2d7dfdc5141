package theme

// Codes of what can be wrong with a theme or a brand. Each has a fixture in testdata/diag that provokes it.
const (
	CodeNoTheme    = "E0501"
	CodeUnreadable = "E0502"
	CodeUnknownKey = "E0503"
	CodeBadValue   = "E0504"
	CodeContrast   = "E0505"
	CodeFont       = "E0506"
	CodeMended     = "E0507"
	CodeTemplate   = "E0508"
	CodeNoPart     = "E0509"
	CodeAlike      = "E0510"
	CodeNoUse      = "E0511"
	CodeUnset      = "E0512"
	CodeNothing    = "E0513"
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this room with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeNoTheme, "a theme that is neither built in nor a folder"},
		{CodeUnreadable, "a theme's folder or settings that cannot be read"},
		{CodeUnknownKey, "a key or colour that themes do not have"},
		{CodeBadValue, "a colour, a number or a font's name that is none"},
		{CodeContrast, "two colours of a theme that are too near to be read one on the other"},
		{CodeFont, "a font file that is missing, too large or of another kind"},
		{CodeMended, "a brand's colour that is shown lighter or darker, so that it can be read"},
		{CodeTemplate, "a template that does not hold together"},
		{CodeNoPart, "a part that a template uses and none defines"},
		{CodeAlike, "two colours of different meaning that look alike, or do to people with a colour deficiency"},
		{CodeNoUse, "a file or folder that is no part of a theme, or a template that nothing uses"},
		{CodeUnset, "a property of a stylesheet or template that nothing sets"},
		{CodeNothing, "a folder that holds nothing of a theme"},
	}
}
