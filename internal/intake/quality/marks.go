package quality

import (
	"ecart/internal/intake/table"
)

// mark is a column that survey tools write, and the words in it that speak against a row. All in folded form.
type mark struct {
	headings []string
	words    []string
	below    float64 // numbers below it speak against the row, when it is more than 0
	blank    bool    // so does a blank cell
}

// unfinishedMarks are how the tools say that a questionnaire was not finished: Qualtrics and QuestionPro, Alchemer and SurveyMonkey,
// Typeform, LimeSurvey.
var unfinishedMarks = []mark{
	{headings: []string{"finished", "terminé", "completed", "complete", "is complete", "complété"}, words: []string{"false", "faux", "no", "non", "0"}},
	{headings: []string{"progress", "progression"}, below: 100},
	{headings: []string{"status", "statut", "response status", "response type"}, words: []string{"partial", "incomplete", "in progress", "started", "disqualified", "partiel", "partielle", "incomplet", "incomplète", "en cours"}},
	{headings: []string{"submitdate", "date submitted", "date de soumission"}, words: []string{"1980-01-01 00:00:00"}, blank: true},
}

// previewMarks are how the tools say that nobody answered in earnest.
var previewMarks = []mark{
	{headings: []string{"status", "statut", "response status", "response type"}, words: []string{"survey preview", "survey test", "preview", "test", "spam", "survey preview, spam", "aperçu de l'enquête", "test d'enquête", "aperçu"}},
	{headings: []string{"distributionchannel", "distribution channel"}, words: []string{"preview", "test", "aperçu"}},
}

func (r *respondents) unfinished() flag {
	f := r.marked(unfinishedMarks)
	f.check, f.code, f.action, f.said = "unfinished", CodeUnfinished, r.config.Checks.Unfinished, "did not come to the end of the questionnaire"
	return f
}

func (r *respondents) previews() flag {
	f := r.marked(previewMarks)
	f.check, f.code, f.action, f.said = "preview", CodePreview, r.config.Checks.Preview, "are previews, tests or spam, as the survey tool says"
	return f
}

// marked flags the rows against which a mark speaks.
func (r *respondents) marked(marks []mark) flag {
	var f flag
	type found struct {
		column *table.Column
		mark   mark
	}
	known := map[*table.Table][]found{}
	for i, o := range r.at {
		t := o.sheet.Table
		all, looked := known[t]
		if !looked {
			for _, m := range marks {
				for _, h := range m.headings {
					for _, c := range t.Find(h) {
						all = append(all, found{c, m})
					}
				}
			}
			known[t] = all
		}
		if len(all) == 0 {
			continue
		}
		f.base++
		for _, x := range all {
			if x.mark.against(x.column, o.row) {
				f.who = append(f.who, i)
				break
			}
		}
	}
	f.made = f.base > 0
	return f
}

// against tells whether a cell speaks against its row.
func (m mark) against(c *table.Column, row int) bool {
	switch c.Kind(row) {
	case table.Blank:
		return m.blank
	case table.Integer, table.Number:
		if m.below > 0 {
			return c.Number(row) < m.below
		}
	}
	if m.below > 0 {
		return false
	}
	word := table.Fold(content(c, row))
	for _, w := range m.words {
		if word == w {
			return true
		}
	}
	return false
}

// attention flags who gave a wrong answer to the question that has one right answer.
func (r *respondents) attention() flag {
	f := flag{check: "attention", code: CodeAttention, action: r.config.Checks.Attention, said: "gave a wrong answer to the question that shows who reads", field: "attention"}
	for i, answer := range r.Attention {
		if answer == "" {
			continue
		}
		f.base++
		if right := r.at[i].sheet.Source.Columns["attention"].Answer; table.Fold(answer) != table.Fold(right) {
			f.who = append(f.who, i)
		}
	}
	f.made = f.base > 0
	return f
}
