package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// xlsForm recognises the three sheets of a questionnaire: survey, choices, settings.
func xlsForm(p *view) (Candidate, bool) {
	var what string
	row := 0
	switch table.Fold(p.Name) {
	case "survey":
		for row = range p.Top() {
			if p.headed(row, "type") && p.headed(row, "name") && p.questionTypes(row) >= 2 {
				what = fmt.Sprintf("the sheet survey lists %d questions and groups by type and name", p.questionTypes(row))
				break
			}
		}
	case "choices":
		for row = range p.Top() {
			if (p.headed(row, "list_name") || p.headed(row, "list name")) && p.headed(row, "name") {
				what = "the sheet choices lists the answers by list_name and name"
				break
			}
		}
	case "settings":
		for row = range p.Top() {
			if p.headed(row, "form_title") || p.headed(row, "form_id") || p.headed(row, "default_language") {
				what = "the sheet settings names the form"
				break
			}
		}
	}
	if what == "" {
		return Candidate{}, false
	}
	c := p.found(XLSForm, Codebook, page.OneRow(row))
	c.Evidence = []string{what}
	c.Refusal = "it is a questionnaire and holds no answers"
	c.Hint = "export the answers from KoboToolbox or ODK Central, and give them this file with --codebook"
	return c, true
}

// questionType is what stands in the column type of a questionnaire.
var questionType = late.Pattern(`^(select_one|select_multiple|select one|select all that apply|rank|text|integer|decimal|range|date|time|datetime|geopoint|geotrace|geoshape|image|audio|video|file|barcode|note|calculate|acknowledge|hidden|xml-external|start|end|today|deviceid|username|phonenumber|audit|(begin|end)[ _](group|repeat))\b`)

func (p *view) questionTypes(row int) int {
	for col := range p.Width() {
		if p.Fold(row, col) == "type" {
			return p.Count(col, row+1, func(kind table.Kind, _ float64, text string) bool {
				return kind == table.Text && questionType().MatchString(table.Fold(text))
			})
		}
	}
	return 0
}
