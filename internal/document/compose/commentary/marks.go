package commentary

import (
	"strings"

	"github.com/yuin/goldmark/extension"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// marks are the quotation marks and blanks of a language, from its catalogue.
type marks struct {
	substitutions extension.TypographicSubstitutions
	wide          string // signs that a no-break space stands before
	narrow        string // signs that a narrow one stands before
	opening       string // marks that a no-break space stands behind
}

// marksOf reads the marks of a language; "–" in its catalogue says that there are none.
func marksOf(p *i18n.Printer) marks {
	of := func(key string) string {
		if s := p.T("commentary." + key); s != "–" {
			return s
		}
		return ""
	}
	quotes, inner := strings.Split(of("quotes"), "|"), strings.Split(of("quotes.inner"), "|")
	return marks{
		substitutions: extension.TypographicSubstitutions{
			extension.LeftDoubleQuote: []byte(quotes[0]), extension.RightDoubleQuote: []byte(quotes[1]),
			extension.LeftSingleQuote: []byte(inner[0]), extension.RightSingleQuote: []byte(inner[1]),
			extension.Apostrophe: []byte("’"), extension.EnDash: []byte("–"), extension.EmDash: []byte("—"), extension.Ellipsis: []byte("…"),
			extension.LeftAngleQuote: []byte("«"), extension.RightAngleQuote: []byte("»"),
		},
		wide: signs(of("blank.wide")), narrow: signs(of("blank.narrow")), opening: signs(of("blank.behind")),
	}
}

// signs are the signs of a catalogue's text without the blanks between them.
func signs(s string) string { return strings.Join(strings.Fields(s), "") }

// spaced makes the blanks before signs such as : and » no-break ones, where the language sets blanks there. Code stays as it is.
func (m *markdown) spaced(runs []report.Run) []report.Run {
	for i := range runs {
		if !runs[i].Code {
			runs[i].Text = m.marks.set(runs[i].Text)
		}
	}
	return runs
}

func (k marks) set(s string) string {
	if k.wide+k.narrow+k.opening == "" || !strings.Contains(s, " ") {
		return s
	}
	r := []rune(s)
	for i, c := range r {
		if c != ' ' {
			continue
		}
		switch {
		case i+1 < len(r) && strings.ContainsRune(k.wide, r[i+1]), i > 0 && strings.ContainsRune(k.opening, r[i-1]):
			r[i] = '\u00a0'
		case i+1 < len(r) && strings.ContainsRune(k.narrow, r[i+1]):
			r[i] = '\u202f'
		}
	}
	return string(r)
}
