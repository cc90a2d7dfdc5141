package codebook

import (
	"slices"
	"strconv"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// Read reads an XLSForm, the questionnaire of KoboToolbox and ODK. It is nil when the list has errors.
func Read(path, name string, limits sheet.Limits) (*Form, diag.List) {
	entries, found := sheet.List(path, name, limits)
	if found.HasErrors() {
		return nil, found
	}
	b := &book{found: &found, form: &Form{}}
	open := func(wanted string) (list, bool) {
		i := slices.IndexFunc(entries, func(e sheet.Entry) bool { return e.Cells && table.Fold(e.Name) == wanted })
		if i < 0 {
			return list{}, false
		}
		t, trouble := sheet.Read(path, name, sheet.Options{Sheet: entries[i].Name, Limits: limits})
		if t != nil || trouble[0].Code != sheet.CodeEmpty {
			found = append(found, trouble...)
		}
		return list{t}, t != nil
	}
	survey, ok := open("survey")
	if !ok || !survey.has("type") || !survey.has("name") {
		if !found.HasErrors() {
			d := found.Errorf(diag.Place{File: name}, CodeNoForm, "has no sheet \"survey\" with the headings type and name, as an XLSForm has")
			d.Hint = "name the questionnaire as it was uploaded to KoboToolbox or ODK"
		}
		return nil, found
	}
	b.form.Languages = survey.languages()
	if choices, ok := open("choices"); ok {
		b.choices(choices)
	}
	b.questions(survey)
	if settings, ok := open("settings"); ok && settings.Len() > 0 {
		b.form.Title = settings.at(0, "form_title")
	}
	if found.HasErrors() {
		return nil, found
	}
	return b.form, found
}

// list is a sheet of an XLSForm.
type list struct{ *table.Table }

// column finds a column by its heading, or by the heading with a blank for each underscore, as it was written once.
func (l list) column(heading string) (*table.Column, bool) {
	for _, h := range []string{heading, strings.ReplaceAll(heading, "_", " ")} {
		if found := l.Find(h); len(found) > 0 {
			return found[0], true
		}
	}
	return nil, false
}

func (l list) has(heading string) bool {
	_, ok := l.column(heading)
	return ok
}

// at returns a cell by its heading; "" when the sheet has no such column.
func (l list) at(row int, heading string) string {
	c, ok := l.column(heading)
	if !ok {
		return ""
	}
	return shown(c, row)
}

// shown is what a cell holds as text: names of choices are often numbers.
func shown(c *table.Column, row int) string {
	switch c.Kind(row) {
	case table.Integer, table.Number, table.Date:
		return strconv.FormatFloat(c.Number(row), 'f', -1, 64)
	case table.Bool:
		return strconv.FormatBool(c.Number(row) != 0)
	}
	return strings.TrimSpace(c.Text(row))
}

// place is that of a cell under a heading, or of the sheet when it has no such column.
func (l list) place(row int, heading string) diag.Place {
	c, ok := l.column(heading)
	if !ok {
		return l.Place()
	}
	return l.Cell(c, row)
}

// languages are those of the columns of labels: "" for "label", "Français (fr)" for "label::Français (fr)".
func (l list) languages() []string {
	var all []string
	for i := range l.Columns {
		if language, ok := labelOf(l.Columns[i].Header); ok && !slices.Contains(all, language) {
			all = append(all, language)
		}
	}
	return all
}

// labelOf tells whether a heading is that of labels, and their language.
func labelOf(heading string) (language string, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(heading), "label")
	if !ok || rest == "" {
		return "", ok
	}
	language, ok = strings.CutPrefix(rest, ":")
	return strings.TrimSpace(strings.TrimPrefix(language, ":")), ok
}

// labels are those of a row by language.
func (l list) labels(row int, languages []string) []string {
	labels := make([]string, len(languages))
	for i := range l.Columns {
		language, ok := labelOf(l.Columns[i].Header)
		if at := slices.Index(languages, language); ok && at >= 0 && labels[at] == "" {
			labels[at] = shown(&l.Columns[i], row)
		}
	}
	return labels
}

// book gathers a form from its sheets.
type book struct {
	form  *Form
	lists map[string][]Choice
	found *diag.List
}

// choices reads the sheet of choices by list.
func (b *book) choices(l list) {
	b.lists = map[string][]Choice{}
	twice := repeated{}
	defer func() { twice.tell(b.found) }()
	for row := range l.Len() {
		of, name := l.at(row, "list_name"), l.at(row, "name")
		switch {
		case of == "":
			continue
		case name == "":
			b.found.Warnf(l.place(row, "list_name"), CodeNoName, "a choice of the list %q has no name", of)
			continue
		case slices.ContainsFunc(b.lists[of], func(c Choice) bool { return c.Name == name }):
			twice.add(l.place(row, "name"), of, name)
			continue
		}
		b.lists[of] = append(b.lists[of], Choice{name, l.labels(row, b.form.Languages)})
	}
}
