// Package screen sets what was found in a file as a page of a terminal: wrapped, aligned, in inks, with counts in words.
package screen

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/app/inspect"
	"ecart/internal/diag"
)

// Painting is how an inspection is set on a terminal.
type Painting struct {
	Colour bool
	Width  int
	All    bool // every value
}

// The inks, as parameters of the ANSI sequence "select graphic rendition".
const (
	strong  = "1"
	pale    = "2"
	private = "33"
	refused = "31"
)

func (p Painting) ink(ink, text string) string {
	if !p.Colour || ink == "" || text == "" {
		return text
	}
	return "\x1b[" + ink + "m" + text + "\x1b[0m"
}

// Inspection sets the whole: the file with its sheets, then each sheet that is described.
func (p Painting) Inspection(i *inspect.Inspection) string {
	var b strings.Builder
	b.WriteString(p.ink(strong, diag.Plain(i.File)))
	several := len(i.Sheets) > 1
	if several {
		b.WriteString(p.ink(pale, " · "+Counted(len(i.Sheets), "sheet")))
	}
	b.WriteString("\n\n")
	for n := range i.Sheets {
		if s := &i.Sheets[n]; several || !s.Described {
			p.entry(&b, s)
		}
	}
	for n := range i.Sheets {
		if s := &i.Sheets[n]; s.Described {
			if several {
				b.WriteByte('\n')
			}
			p.sheet(&b, s)
		}
	}
	if other := slices.IndexFunc(i.Sheets, func(s inspect.Sheet) bool { return !s.Described && s.HeaderRow > 0 }); several && other >= 0 {
		p.paragraph(&b, pale, fmt.Sprintf("to see another sheet: --sheet %s; all of them: --all", Quoted(i.Sheets[other].Name)))
	}
	return b.String()
}

// entry sets a sheet as a line of the list, with the reason why it is not read.
func (p Painting) entry(b *strings.Builder, s *inspect.Sheet) {
	mark := "○"
	if s.Described {
		mark = "●"
	}
	fmt.Fprintf(b, "%s %s  %s%s\n", mark, p.ink(strong, title(s)), p.what(s), p.size(s))
	if s.Refusal != "" {
		p.paragraph(b, refused, "not read: "+s.Refusal)
	}
	if s.Hint != "" {
		p.paragraph(b, "", "hint: "+s.Hint)
	}
	if s.Refusal != "" && len(s.Evidence) > 0 {
		p.paragraph(b, pale, strings.Join(s.Evidence, "; "))
	}
}

// title names a sheet; a text file has one without a name.
func title(s *inspect.Sheet) string {
	if s.Name == "" {
		return "the file"
	}
	return diag.Plain(s.Name)
}

func (p Painting) size(s *inspect.Sheet) string {
	if s.Rows == 0 {
		return ""
	}
	return p.ink(pale, fmt.Sprintf("  %s × %s", Counted(s.Rows, "row"), Counted(s.Width, "column")))
}

// sheet sets one sheet that is described: its name and what it is, why, where things stand, and its columns.
func (p Painting) sheet(b *strings.Builder, s *inspect.Sheet) {
	fmt.Fprintf(b, "%s  %s%s\n", p.ink(strong, title(s)), p.what(s), p.size(s))
	if len(s.Evidence) > 0 {
		p.paragraph(b, pale, strings.Join(s.Evidence, "; "))
	}
	p.standing(b, s)
	b.WriteByte('\n')
	p.columns(b, s)
	b.WriteByte('\n')
	p.totals(b, s)
}

// what says what a sheet is: "answers from Qualtrics", "a plain table", "hidden".
func (p Painting) what(s *inspect.Sheet) string {
	text := contentNames[s.Content]
	if text == "" {
		text = s.Content
	}
	switch {
	case s.Tool == "plain table" && s.Content == "answers":
		text = "a plain table"
	case s.Tool != "plain table" && s.Tool != "":
		text += " from " + s.Tool
	}
	if s.Hidden {
		text += ", hidden"
	}
	return text
}

var contentNames = map[string]string{
	"answers": "answers", "tickets": "tickets", "events": "events of tickets", "codebook": "a questionnaire without answers", "crosstab": "a table of results",
	"empty": "empty", "other": "something else", "repeats": "answers to repeated questions",
}

// paragraph sets a text below a sheet's name.
func (p Painting) paragraph(b *strings.Builder, ink, text string) {
	for _, l := range wrap(text, p.Width-2) {
		fmt.Fprintf(b, "  %s\n", p.ink(ink, l))
	}
}

// standing says where the headings and answers stand, and what a reader of the sheet would not see or expect.
func (p Painting) standing(b *strings.Builder, s *inspect.Sheet) {
	where := fmt.Sprintf("headings in row %d", s.HeaderRow)
	if s.SubRow > 0 {
		where += fmt.Sprintf(", with a second row of them in row %d", s.SubRow)
	}
	if s.LabelRow > 0 {
		where += fmt.Sprintf(", questions in row %d", s.LabelRow)
	}
	where += fmt.Sprintf(", answers from row %d", s.FirstRow)
	if s.TimeZone != "" {
		where += "; times are of " + s.TimeZone
	}
	p.paragraph(b, pale, where)
	if n := len(s.HiddenRows); n > 0 {
		p.paragraph(b, "", fmt.Sprintf("%s: %s, which are read like the others", Counted(n, "hidden row"), spans(s.HiddenRows, 8)))
	}
	if n := len(s.HiddenColumns); n > 0 {
		p.paragraph(b, "", fmt.Sprintf("%s: %s", Counted(n, "hidden column"), few(s.HiddenColumns, 12)))
	}
	if n := len(s.Merged); n > 0 {
		p.paragraph(b, "", fmt.Sprintf("%s: %s; only the first cell of each holds anything", Counted(n, "merged block"), few(s.Merged, 6)))
	}
	if n := len(s.Blank); n > 0 {
		p.paragraph(b, "", fmt.Sprintf("%s without a heading: %s; name such a column by its letter: \"=%s\"", Counted(n, "column"), few(s.Blank, 12), s.Blank[0]))
	}
	for i, r := range s.Repeated {
		if i == 3 && !p.All {
			p.paragraph(b, "", fmt.Sprintf("and %s more stand over several columns; name such a column by its letter: \"=%s\"", Counted(len(s.Repeated)-i, "heading"), r.Columns[0]))
			break
		}
		p.paragraph(b, "", fmt.Sprintf("the heading %q stands over the columns %s", r.Heading, few(r.Columns, 8)))
	}
}

// totals counts the columns by shape, and names what to do next.
func (p Painting) totals(b *strings.Builder, s *inspect.Sheet) {
	counts := map[string]int{}
	personal := 0
	for _, c := range s.Columns {
		if c.Personal != "" {
			personal++
			continue
		}
		counts[c.Shape]++
	}
	var parts []string
	for _, shape := range shapes {
		if n := counts[shape]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, shape))
		}
	}
	text := Counted(len(s.Columns), "column") + ": " + strings.Join(parts, ", ")
	if personal > 0 {
		text += fmt.Sprintf(", %d with personal data", personal)
	}
	p.paragraph(b, "", text)
	if personal > 0 {
		p.paragraph(b, pale, "what stands in columns with personal data is not shown, and reaches no report unless report.yaml allows it")
	}
}

// shapes in the order in which they are counted out.
var shapes = []string{"rating", "labelled", "binary", "category", "multi", "quantity", "date", "id", "text", "constant", "mixed", "blank"}

// Counted says "1 row" or "1,186 rows".
func Counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return Grouped(n) + " " + what + "s"
}

// few lists words, some at the most.
func few(all []string, most int) string {
	if len(all) <= most {
		return strings.Join(all, ", ")
	}
	return strings.Join(all[:most], ", ") + fmt.Sprintf(" and %d more", len(all)-most)
}

// spans writes ascending numbers with their runs: "4, 17–19".
func spans(rows []int, most int) string {
	var all []string
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		text := fmt.Sprint(rows[i])
		if j > i {
			text += fmt.Sprintf("–%d", rows[j])
		}
		all, i = append(all, text), j+1
	}
	return few(slices.Clip(all), most)
}
