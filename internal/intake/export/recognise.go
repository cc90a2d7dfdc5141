package export

import (
	"cmp"
	"slices"

	"ecart/internal/diag"
	"ecart/internal/intake/export/page"
	"ecart/internal/intake/sheet"
)

// Recognise reads each sheet of a file once and says what it is: which tool wrote it, where its headings and answers stand, and on what
// evidence. A sheet that is damaged is an error in the list, and not among the candidates.
func Recognise(path, name string, limits sheet.Limits) (File, diag.List) {
	pages, found := read(path, name, limits)
	return Understand(pages), found
}

// read reads the sheets of a file as they stand.
func read(path, name string, limits sheet.Limits) ([]page.Page, diag.List) {
	entries, found := sheet.List(path, name, limits)
	var pages []page.Page
	for _, e := range entries {
		p := page.Page{Name: e.Name, Hidden: e.Hidden, Charts: !e.Cells}
		if e.Cells {
			t, trouble := sheet.Read(path, name, sheet.Options{Sheet: e.Name, HeaderRow: sheet.NoHeader, Limits: limits})
			if trouble.HasErrors() && !empty(trouble) {
				found = append(found, trouble...)
				continue
			}
			if t != nil {
				found = append(found, trouble...)
			}
			p.Table = t
		}
		pages = append(pages, p)
	}
	return pages, found
}

// empty tells whether a sheet was not read only because it holds nothing.
func empty(l diag.List) bool {
	return !slices.ContainsFunc(l, func(d diag.Diagnostic) bool { return d.Severity == diag.Error && d.Code != sheet.CodeEmpty })
}

// recogniser looks for one tool's habits in a sheet.
type recogniser struct {
	tool Tool
	look func(*view) (Candidate, bool)
}

// recognisers are asked in this order; a test holds that no two of them claim one sheet.
var recognisers = []recogniser{
	{Qualtrics, qualtrics},
	{QualtricsLegacy, qualtricsLegacy},
	{SurveyMonkey, surveyMonkey},
	{LimeSurvey, limeSurvey},
	{GoogleForms, googleForms},
	{MicrosoftForms, microsoftForms},
	{Typeform, typeform},
	{Alchemer, alchemer},
	{OneKA, oneKA},
	{Kobo, kobo},
	{ODK, odk},
	{XLSForm, xlsForm},
	{Zendesk, zendesk},
	{Freshdesk, freshdesk},
}

// Understand says what each sheet of a file is, the most promising first.
func Understand(pages []page.Page) File {
	var f File
	for i := range pages {
		f.Candidates = append(f.Candidates, understand(&view{page.Of(&pages[i])}))
	}
	slices.SortStableFunc(f.Candidates, promise)
	return f
}

func understand(p *view) Candidate {
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: Table}
	switch {
	case p.Charts:
		c.Content, c.Refusal = Other, "it is a sheet of charts"
		return c
	case p.Table == nil || p.Rows() == 0:
		c.Content, c.Refusal = Empty, "it holds nothing"
		return c
	}
	for _, r := range recognisers {
		if c, ok := r.look(p); ok {
			return settled(c)
		}
	}
	for _, look := range []func(*view) (Candidate, bool){summary, pivot, crosstab, plain} {
		if c, ok := look(p); ok {
			return settled(c)
		}
	}
	return unheaded(p)
}

// settled refuses a table without rows, whoever wrote it.
func settled(c Candidate) Candidate {
	if c.Rows == 0 && c.Refusal == "" {
		c.Content, c.Refusal = Empty, "it has headings and no row under them"
		c.Hint = "export it again once there are answers"
	}
	return c
}

// order is how much each content promises.
var order = []Content{Answers, Tickets, Events, Repeats, Codebook, Crosstab, Other, Empty}

// promise orders sheets: what can be read before what is refused, shown before hidden, answers before the rest, a tool's own export
// before a plain table, and the larger before the smaller; what is refused stays in the order of the file.
func promise(a, b Candidate) int {
	return cmp.Or(
		yes(b.Refusal == "")-yes(a.Refusal == ""),
		yes(a.Hidden)-yes(b.Hidden),
		cmp.Compare(slices.Index(order, a.Content), slices.Index(order, b.Content)),
		yes(a.Tool == Table)-yes(b.Tool == Table),
		cmp.Compare(b.size(), a.size()),
	)
}

// size is how many cells there are to read.
func (c *Candidate) size() int {
	if c.Refusal != "" {
		return 0
	}
	return c.Rows * c.Width
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
