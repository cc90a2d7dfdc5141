package app

import (
	"ecart/internal/config"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/workbook"
)

const codeTemplate = "E0609" // a template of the user's theme cannot make a page

// templateFault reports what is wrong with a template of the user's own theme; it tells whether the error was that.
func (o *Outcome) templateFault(look *theme.Theme, err error) bool {
	if err == nil {
		return false
	}
	at, reason, own := look.TemplateFault(err)
	if !own {
		return false
	}
	o.Diagnostics.Errorf(at, codeTemplate, "the template cannot make a page: %s", reason).Hint = "the templates of the built-in themes show what a page offers"
	o.Failure = InConfig
	return true
}

// sheetDress is the look as far as a workbook has one.
func sheetDress(t *theme.Theme, paper config.Paper) workbook.Dress {
	of := func(token string) string { return t.Light(token).Hex() }
	return workbook.Dress{Ink: of("ink"), Soft: of("soft"), Accent: of("accent"), Ground: of("accent-soft"), Rule: of("axis"), Font: t.Fonts[0].Family, Letter: paper == config.Letter}
}
