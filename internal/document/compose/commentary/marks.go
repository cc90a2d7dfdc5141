package commentary

import (
	"strings"

	"github.com/yuin/goldmark/extension"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// marksOf are the quotation marks of a language, from its catalogue.
func marksOf(p *i18n.Printer) extension.TypographicSubstitutions {
	quotes, inner := strings.Split(p.T("commentary.quotes"), "|"), strings.Split(p.T("commentary.quotes.inner"), "|")
	return extension.TypographicSubstitutions{
		extension.LeftDoubleQuote: []byte(quotes[0]), extension.RightDoubleQuote: []byte(quotes[1]),
		extension.LeftSingleQuote: []byte(inner[0]), extension.RightSingleQuote: []byte(inner[1]),
		extension.Apostrophe: []byte("’"), extension.EnDash: []byte("–"), extension.EmDash: []byte("—"), extension.Ellipsis: []byte("…"),
		extension.LeftAngleQuote: []byte("«"), extension.RightAngleQuote: []byte("»"),
	}
}

// spaced makes the blanks before signs such as : and » no-break ones, where the language sets blanks there. Code stays as it is.
func (m *markdown) spaced(runs []report.Run) []report.Run {
	for i := range runs {
		if !runs[i].Code {
			runs[i].Text = m.world.Words.Spaced(runs[i].Text)
		}
	}
	return runs
}
