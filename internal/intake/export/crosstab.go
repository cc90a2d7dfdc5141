package export

import (
	"fmt"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// counted is how many rows from the top are searched for the signs of counted answers: no such table is longer. Of a very wide sheet they
// are fewer.
func (p *view) counted() int {
	const rows, cells = 2000, 200_000
	return min(p.Rows(), rows, max(page.Searched, cells/p.Width()))
}

// pivotWords are what Excel writes into a pivot table, in five languages.
var pivotWords = map[string]bool{
	"row labels": true, "column labels": true, "grand total": true,
	"étiquettes de lignes": true, "étiquettes de colonnes": true, "total général": true,
	"zeilenbeschriftungen": true, "spaltenbeschriftungen": true, "gesamtergebnis": true,
	"etiquetas de fila": true, "etiquetas de columna": true, "total general": true,
	"etichette di riga": true, "etichette di colonna": true, "totale complessivo": true,
}

// pivot recognises a pivot table: two of its words, or one where a table would have its first heading.
func pivot(p *view) (Candidate, bool) {
	seen := map[string]bool{}
	first := ""
	for row := range p.counted() {
		for col := range min(p.Width(), 2) {
			if text := p.Fold(row, col); pivotWords[text] && !seen[text] {
				seen[text] = true
				if first == "" {
					first = p.Text(row, col)
				}
			}
		}
	}
	if len(seen) < 2 {
		return Candidate{}, false
	}
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: Table, Content: Other, Rows: p.Rows(), Width: p.Width()}
	c.Evidence = []string{fmt.Sprintf("it holds %s and %d more of the words of a pivot table", quote(first), len(seen)-1)}
	c.Refusal = "it is a pivot table: its numbers are counted already"
	c.Hint = "take the sheet that the pivot table was made from"
	return c, true
}

// summaryHeads are the two headings over each question of SurveyMonkey's summaries.
var summaryHeads = [][2]string{
	{"answer choices", "responses"}, {"choix de réponses", "réponses"}, {"choix de réponse", "réponses"}, {"antwortoptionen", "antworten"}, {"beantwortungen", "antworten"},
	{"opciones de respuesta", "respuestas"}, {"opzioni di risposta", "risposte"},
}

// summary recognises SurveyMonkey's summary of a question: choices beside how often each was chosen.
func summary(p *view) (Candidate, bool) {
	for row := range p.Top() {
		for _, heads := range summaryHeads {
			if p.Width() < 2 || p.Fold(row, 0) != heads[0] || p.Fold(row, 1) != heads[1] {
				continue
			}
			c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: SurveyMonkey, Content: Crosstab, Rows: p.Rows(), Width: p.Width()}
			c.Evidence = []string{fmt.Sprintf("row %d is headed %s and %s, as SurveyMonkey's summaries are", p.Table.Rows[row], quote(p.Text(row, 0)), quote(p.Text(row, 1)))}
			c.Refusal = "it is a summary: its answers are counted already, and no respondent's row is left"
			c.Hint = "export \"All responses data\" instead"
			return c, true
		}
	}
	return Candidate{}, false
}

// crosstabBases begin the rows that tell how many people stand behind the shares.
var crosstabBases = late.Pattern(`^(unweighted n|weighted n|unweighted base|weighted base|base|base n|base size|sample size|effectif|effectifs|base non pondérée|base pondérée|basis|gesamtbasis)\b`)

// crosstabTotals are the heading of the column of everybody.
var crosstabTotals = map[string]bool{"total": true, "ensemble": true, "gesamt": true, "totale": true, "all": true, "tous": true, "alle": true}

// crosstab recognises shares by question and segment, of which no respondent's row is left.
func crosstab(p *view) (Candidate, bool) {
	bases, base := 0, ""
	numbers, shares := 0, 0
	for row := range p.counted() {
		for col := range p.Width() {
			switch kind := p.Kind(row, col); kind {
			case table.Text:
				text := p.Fold(row, col)
				if col < 3 && crosstabBases().MatchString(text) && p.numbersBeside(row) {
					if bases++; bases == 1 {
						base = p.Text(row, col)
					}
				}
				if percent().MatchString(text) {
					numbers, shares = numbers+1, shares+1
				}
			case table.Integer, table.Number:
				numbers++
				if x := p.Table.Columns[col].Number(row); kind == table.Number && x > 0 && x < 1 {
					shares++
				}
			}
		}
	}
	total := p.totalHeading()
	mostly := numbers >= 6 && shares*10 >= numbers*6
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: Table, Content: Crosstab, Rows: p.Rows(), Width: p.Width()}
	if bases > 0 {
		c.Evidence = append(c.Evidence, fmt.Sprintf("%s for how many people stand behind the shares, like %s", plural(bases, "row"), quote(base)))
	}
	if mostly {
		c.Evidence = append(c.Evidence, fmt.Sprintf("%d of its %d numbers are shares", shares, numbers))
	}
	if total != "" {
		c.Evidence = append(c.Evidence, fmt.Sprintf("a column is headed %s", quote(total)))
	}
	c.Refusal = "it is a cross-tabulation: its answers are counted already, and no respondent's row is left"
	c.Hint = "export the individual responses instead: in SurveyMonkey \"All responses data\", in Qualtrics \"Data & Analysis\""
	if p.tallied() {
		c.Evidence = append(c.Evidence, "its last row is the total of those above, each of which has a label of its own")
		return c, true
	}
	return c, bases >= 2 && (mostly || total != "" && p.questionsOverRows()) || bases == 1 && mostly || mostly && total != ""
}

// tallied tells a small table of counts: a label of its own in each row, a column and a last row of totals, and whole numbers between.
func (p *view) tallied() bool {
	const most = 60
	last := p.Rows() - 1
	if p.Width() < 3 || last < 3 || last > most || p.totalHeading() == "" || !crosstabTotals[p.Fold(last, 0)] {
		return false
	}
	seen := map[string]bool{}
	for row := 1; row <= last; row++ {
		label := p.Fold(row, 0)
		if p.Kind(row, 0) != table.Text || seen[label] {
			return false
		}
		seen[label] = true
		for col := 1; col < p.Width(); col++ {
			if k := p.Kind(row, col); k != table.Integer && k != table.Blank {
				return false
			}
		}
	}
	return true
}

var percent = late.Pattern(`^\d{1,3}([.,]\d+)? ?%$`)

// questionsOverRows tells whether the first column is blank in most rows: it holds questions then, each over the first row of its answers.
func (p *view) questionsOverRows() bool {
	return p.Count(0, 0, page.Blank)*2 > p.Rows()
}

// numbersBeside tells whether a row holds numbers, two at least.
func (p *view) numbersBeside(row int) bool {
	cells, words := p.Filled(row)
	return cells-words >= 2
}

// totalHeading is the heading of the column of everybody near the top of the second to fourth column, or "".
func (p *view) totalHeading() string {
	for row := range min(p.Top(), 6) {
		for col := 1; col < min(p.Width(), 4); col++ {
			if crosstabTotals[p.Fold(row, col)] {
				return p.Text(row, col)
			}
		}
	}
	return ""
}
