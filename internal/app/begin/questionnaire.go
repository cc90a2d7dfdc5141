package begin

import (
	"ecart/internal/config"
	"ecart/internal/publish/workbook/questionnaire"
)

// questionsOf is the model as a blank workbook asks it.
func questionsOf(c *config.Config) questionnaire.Questionnaire {
	q := questionnaire.Questionnaire{Company: c.Company.Name, Min: int(c.Model.Scale.Min), Max: int(c.Model.Scale.Max)}
	for _, d := range c.Model.Dimensions {
		q.Dimensions = append(q.Dimensions, questionnaire.Dimension{ID: d.ID, Name: d.Name})
		for _, it := range d.Items {
			q.Statements = append(q.Statements, questionnaire.Statement{Number: it.Number, Text: it.Text, Dimension: d.ID})
		}
	}
	return q
}
