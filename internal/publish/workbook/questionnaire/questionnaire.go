// Package questionnaire writes the blank workbooks in which customers, managers and employees answer.
package questionnaire

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/publish/output"
	"ecart/internal/publish/workbook"
)

// Questionnaire is what is asked, as the blank workbooks need it.
type Questionnaire struct {
	Company    string
	Statements []Statement // in the order of their numbers
	Dimensions []Dimension
	Min, Max   int      // of the statements' scale
	Channels   []string // to choose from; nil takes the usual ones in the printer's language
	Locations  []string // to choose from; nil lets any be typed
}

// Statement is one thing asked twice: what customers expect, and what they got.
type Statement struct {
	Number    int
	Text      string
	Dimension string // a dimension's id
}

// Dimension is a group of statements that importance points and standards are asked for.
type Dimension struct{ ID, Name string }

// blankRows is how many rows of a questionnaire carry its rules.
const blankRows = 2000

// Questionnaires returns the blank workbooks for customers, managers and employees, named in the printer's language.
// Row 1 of their first sheet holds headings that a mapping can name (E1, P1, W reliability); the statements themselves
// stand in notes on the headings and in the second sheet.
func Questionnaires(q Questionnaire, p *i18n.Printer) ([]output.File, error) {
	if q.Channels == nil {
		q.Channels = strings.Split(p.T("workbook.q.channels"), "|")
	}
	var files []output.File
	for _, form := range []form{customers(q, p), managers(q, p), employees(q, p)} {
		title := p.T("workbook.q." + form.who + ".title")
		b, err := workbook.Write(form.sheets(q, p), workbook.Options{Title: title, Author: q.Company})
		if err != nil {
			return nil, fmt.Errorf("write the questionnaire of %s: %w", form.who, err)
		}
		files = append(files, output.File{Path: p.T("workbook.q." + form.who + ".file"), Bytes: b})
	}
	return files, nil
}

// form is one questionnaire while its columns are laid.
type form struct {
	who    string // "customers", "managers", "employees"
	fields []field
}

// field is one column of a questionnaire.
type field struct {
	heading string
	words   string        // what is asked
	group   string        // the dimension's name, or ""
	answer  string        // how to answer, in words
	rule    workbook.Rule // without its column
	points  bool          // one of the hundred points
	excuses []string      // words for a reason to give no answer, which may be typed too
}

func customers(q Questionnaire, p *i18n.Printer) form {
	f := form{who: "customers"}
	f.common(q, p, "id", "date", "location", "channel")
	f.statements(q, p, "E", "expectation")
	f.statements(q, p, "P", "perception")
	f.points(q, p, "W", "points")
	f.add(p, "overall", scale(q.Min, q.Max), p.T("workbook.q.scale", i18n.Args{"min": q.Min, "max": q.Max}))
	f.add(p, "nps", scale(0, 10), p.T("workbook.q.scale", i18n.Args{"min": 0, "max": 10}))
	f.add(p, "comment", nil, p.T("workbook.q.free"))
	return f
}

func managers(q Questionnaire, p *i18n.Printer) form {
	f := form{who: "managers"}
	f.common(q, p, "id", "location")
	f.statements(q, p, "ME", "belief")
	f.points(q, p, "MW", "beliefpoints")
	f.ratings(q, p, "STD", "formal")
	return f
}

func employees(q Questionnaire, p *i18n.Printer) form {
	f := form{who: "employees"}
	f.common(q, p, "id", "location", "team")
	f.ratings(q, p, "ABLE", "able")
	f.ratings(q, p, "PROM", "promise")
	f.add(p, "enps", scale(0, 10), p.T("workbook.q.scale", i18n.Args{"min": 0, "max": 10}))
	f.add(p, "obstacle", nil, p.T("workbook.q.free"))
	return f
}

// common lays the columns that say who answered, where and when.
func (f *form) common(q Questionnaire, p *i18n.Printer, keys ...string) {
	for _, key := range keys {
		f.add(p, key, nil, p.T("workbook.q."+key+".answer"))
		last := &f.fields[len(f.fields)-1]
		switch {
		case key == "channel":
			last.rule.List = listPlace(p, 5, len(q.Channels))
		case key == "location" && len(q.Locations) > 0:
			last.rule.List = listPlace(p, 6, len(q.Locations))
		}
	}
}

// listPlace names the cells of a list on the second sheet.
func listPlace(p *i18n.Printer, column, n int) string {
	return workbook.Place(p.T("workbook.q.codebook"), fmt.Sprintf("$%s$2:$%[1]s$%d", workbook.Letter(column), n+1))
}

func (f *form) add(p *i18n.Printer, key string, choices []string, answer string) {
	f.fields = append(f.fields, field{
		heading: p.T("workbook.q." + key + ".heading"), words: p.T("workbook.q." + key),
		answer: answer, rule: workbook.Rule{Choices: choices},
	}.excused(p))
}

// excused lets the two words for "no answer" that the guide names be typed where there is a list to choose from. Without them the list
// would refuse what the guide asks for.
func (x field) excused(p *i18n.Printer) field {
	if len(x.rule.Choices) > 0 {
		x.excuses = []string{p.T("workbook.q.notapplicable"), p.T("workbook.q.dontknow")}
		x.rule.Choices = slices.Concat(x.rule.Choices, x.excuses)
	}
	return x
}

func (f *form) statements(q Questionnaire, p *i18n.Printer, prefix, key string) {
	for _, s := range q.Statements {
		f.fields = append(f.fields, field{
			heading: prefix + strconv.Itoa(s.Number),
			words:   p.T("workbook.q."+key, i18n.Args{"statement": s.Text}),
			group:   q.name(s.Dimension),
			answer:  p.T("workbook.q.agree", i18n.Args{"min": q.Min, "max": q.Max}),
			rule:    workbook.Rule{Choices: scale(q.Min, q.Max)},
		}.excused(p))
	}
}

func (f *form) points(q Questionnaire, p *i18n.Printer, prefix, key string) {
	for _, d := range q.Dimensions {
		f.fields = append(f.fields, field{
			heading: prefix + " " + d.ID, words: p.T("workbook.q."+key, i18n.Args{"dimension": d.Name}),
			group: d.Name, answer: p.T("workbook.q.points.answer"), points: true,
		})
	}
}

func (f *form) ratings(q Questionnaire, p *i18n.Printer, prefix, key string) {
	none := p.T("workbook.q.nostandard")
	for _, d := range q.Dimensions {
		choices := scale(1, 7)
		if key != "promise" {
			choices = append(choices, none)
		}
		f.fields = append(f.fields, field{
			heading: prefix + " " + d.ID, words: p.T("workbook.q."+key, i18n.Args{"dimension": d.Name}),
			group: d.Name, answer: p.T("workbook.q."+key+".answer", i18n.Args{"none": none}), rule: workbook.Rule{Choices: choices},
		}.excused(p))
	}
}

func (q Questionnaire) name(dimension string) string {
	for _, d := range q.Dimensions {
		if d.ID == dimension {
			return d.Name
		}
	}
	return dimension
}

// scale is the whole numbers from lo to hi, as choices. It is none for a scale too long to choose from.
func scale(lo, hi int) []string {
	var all []string
	if hi-lo > 20 {
		return nil
	}
	for i := lo; i <= hi; i++ {
		all = append(all, strconv.Itoa(i))
	}
	return all
}

// sheets lays the form out: the answers first, so that a program that looks for the first sheet finds them.
func (f form) sheets(q Questionnaire, p *i18n.Printer) []workbook.Sheet {
	return []workbook.Sheet{f.answers(p), f.codebook(q, p), f.guide(q, p)}
}

func (f form) answers(p *i18n.Printer) workbook.Sheet {
	s := workbook.Sheet{Name: p.T("workbook.q.answers"), Fixed: 1}
	for i, x := range f.fields {
		width := 0.0
		if len(x.heading) < 5 && x.group != "" {
			width = 6
		}
		s.Columns = append(s.Columns, workbook.Column{Title: x.heading, Width: width, Note: x.words + "\n" + x.answer})
		if len(x.rule.Choices) > 0 || x.rule.List != "" {
			r := x.rule
			r.Column, r.Rows, r.Title, r.Refusal = i, blankRows, x.heading, x.answer
			if len(x.excuses) > 0 {
				r.Refusal += "\n" + p.T("workbook.q.excuses", i18n.Args{"first": x.excuses[0], "second": x.excuses[1]})
			}
			s.Rules = append(s.Rules, r)
		}
	}
	from := slices.IndexFunc(f.fields, func(x field) bool { return x.points })
	if from < 0 {
		return s
	}
	to := from
	for to+1 < len(f.fields) && f.fields[to+1].points {
		to++
	}
	cells := fmt.Sprintf("$%s2:$%s2", workbook.Letter(from), workbook.Letter(to))
	s.Marks = []workbook.Mark{{From: from, To: to, Rows: blankRows, Formula: fmt.Sprintf("AND(COUNT(%s)>0,SUM(%[1]s)<>100)", cells)}}
	for i := from; i <= to; i++ {
		s.Rules = append(s.Rules, workbook.Rule{
			Column: i, Rows: blankRows, Formula: fmt.Sprintf("AND(%s2>=0,SUM(%s)<=100)", workbook.Letter(i), cells),
			Title: f.fields[i].heading, Refusal: p.T("workbook.q.points.refusal"),
		})
	}
	return s
}

// codebook says what each heading asks, and holds the lists to choose from.
func (f form) codebook(q Questionnaire, p *i18n.Printer) workbook.Sheet {
	s := workbook.Sheet{Name: p.T("workbook.q.codebook"), Columns: []workbook.Column{
		{Title: p.T("workbook.q.col.heading"), Width: 18}, {Title: p.T("workbook.q.col.words"), Width: 78},
		{Title: p.T("workbook.q.col.group"), Width: 24}, {Title: p.T("workbook.q.col.answer"), Width: 48},
		{Width: 3}, {Title: p.T("workbook.q.col.channels"), Width: 18}, {Title: p.T("workbook.q.col.locations"), Width: 22},
	}}
	for i := range max(len(f.fields), len(q.Channels), len(q.Locations)) {
		row := make([]workbook.Cell, len(s.Columns))
		if i < len(f.fields) {
			x := f.fields[i]
			row[0], row[1] = workbook.Text(x.heading).As(workbook.Strong), workbook.Text(x.words).As(workbook.Wrapped)
			row[2], row[3] = workbook.Text(x.group), workbook.Text(x.answer).As(workbook.Wrapped)
		}
		if i < len(q.Channels) {
			row[5] = workbook.Text(q.Channels[i])
		}
		if i < len(q.Locations) {
			row[6] = workbook.Text(q.Locations[i])
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// guide tells whoever collects the answers how to fill the first sheet.
func (f form) guide(q Questionnaire, p *i18n.Printer) workbook.Sheet {
	s := workbook.Sheet{Name: p.T("workbook.readme"), Columns: []workbook.Column{{Width: 100}}}
	say := func(look workbook.Look, text string) {
		s.Rows = append(s.Rows, []workbook.Cell{workbook.Text(text).As(look)})
	}
	say(workbook.Title, p.T("workbook.q."+f.who+".title"))
	if q.Company != "" {
		say(workbook.Small, q.Company)
	}
	say(workbook.Body, "")
	args := i18n.Args{
		"answers": p.T("workbook.q.answers"), "codebook": p.T("workbook.q.codebook"), "min": q.Min, "max": q.Max,
		"na": p.T("workbook.q.notapplicable"), "dk": p.T("workbook.q.dontknow"),
	}
	for _, key := range []string{"who", "row", "headings", "blank", "privacy"} {
		text := "workbook.q.guide." + key
		if own := "workbook.q." + f.who + "." + key; p.Has(own) {
			text = own
		}
		say(workbook.Wrapped, p.T(text, args))
	}
	return s
}
