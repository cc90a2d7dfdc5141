package beside

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf"
)

// allowance is a text of report.yaml with the letters that its place on paper has room for, in type that can be read.
type allowance struct {
	key, text string
	at        diag.Place
	letters   int
	where     string
}

// Roomless warns of what will end in an ellipsis on paper, for it is longer than its place.
func Roomless(c *config.Config, wanted config.PDF) diag.List {
	var found diag.List
	for _, a := range allowances(c, wanted) {
		if n := utf8.RuneCountInString(a.text); n > a.letters {
			found.Warnf(a.at, codeRoom, "%s is %d letters long, and %s has room for %d", a.key, n, a.where, a.letters).
				Hint = "shorten it: on paper it ends in … where there is no more room"
		}
	}
	return found
}

// mostBoxed is how many letters without a form are told one by one.
const mostBoxed = 12

// Boxed warns of letters that the font of the PDF lacks. Without a PDF there is no box.
func Boxed(c *config.Config, r *report.Report, look *theme.Theme, wanted config.Outputs) (found diag.List, err error) {
	if !wanted.PDF.Any() && !wanted.Editions {
		return nil, nil
	}
	letters, word, err := pdf.Boxed(r, look)
	if err != nil || len(letters) == 0 {
		return nil, err
	}
	told := string(letters[:min(len(letters), mostBoxed)])
	if more := len(letters) - mostBoxed; more > 0 {
		told += fmt.Sprintf(" and %d more", more)
	}
	at := c.Brand.Font.RegularAt
	if at == (diag.Place{}) {
		at = diag.Place{File: c.File}
	}
	found.Warnf(at, codeBoxed, "the PDF shows boxes for letters that its font %s lacks: %s, first in %q", look.Fonts[0].Family, told, word).
		Hint = "name TrueType files with these letters under brand: {font: {regular: FILE, bold: FILE}}; the site is not concerned"
	return found, nil
}

// allowances are the texts of the client's that stand in the documents that are wanted.
func allowances(c *config.Config, wanted config.PDF) []allowance {
	b := c.Brand
	all := []allowance{{"company.title", c.Company.Title, c.Company.TitleAt, pdf.TitleLetters, "a heading"}}
	if wanted.Full {
		all = append(all,
			allowance{"brand.cover.title", b.Cover.Title, b.Cover.TitleAt, pdf.TitleLetters, "the cover"},
			allowance{"brand.cover.text", lined(b.Cover.Text), b.Cover.TextAt, pdf.CoverTextLetters, "the cover"},
			allowance{"brand.consultant.name", b.Consultant.Name, b.Consultant.NameAt, pdf.ConsultantLetters, "the cover's foot"},
			allowance{"brand.footer", b.Footer, b.FooterAt, pdf.FooterLetters, "the foot of a page"})
	}
	if wanted.Summary {
		all = append(all, allowance{"brand.disclaimer", b.Disclaimer, b.DisclaimerAt, pdf.DisclaimerLetters, "the summary's page"})
	}
	return all
}

// lined fills each line of a text but the last up to the letters that one takes on the cover at the least, so that short ones count as lines.
func lined(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines[:len(lines)-1] {
		lines[i] = l + strings.Repeat(" ", max(0, pdf.CoverLineLetters-utf8.RuneCountInString(l)))
	}
	return strings.Join(lines, "\n")
}
