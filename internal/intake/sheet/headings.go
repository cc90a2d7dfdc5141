package sheet

import (
	"strconv"

	"ecart/internal/intake/table"
)

// headings are the rows of a sheet that name its columns.
type headings struct {
	upper, lower, label int // their rows; 0 for none, and upper is NoHeader when no row is one
	texts               map[int]map[int]string
}

func newHeadings(o Options) headings {
	h := headings{upper: o.HeaderRow, lower: o.SubRow, label: o.LabelRow, texts: map[int]map[int]string{}}
	for _, row := range []int{h.upper, h.lower, h.label} {
		if row > 0 {
			h.texts[row] = map[int]string{}
		}
	}
	return h
}

// put keeps a cell when its row is one of headings.
func (h headings) put(row, col int, kind table.Kind, x float64, text string) {
	if texts := h.texts[row]; texts != nil {
		texts[col] = asHeading(kind, x, text)
	}
}

// asHeading returns the text of a cell of a row of headings, whatever it holds.
func asHeading(kind table.Kind, x float64, text string) string {
	switch kind {
	case table.Integer, table.Number, table.Date:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case table.Bool:
		return strconv.FormatBool(x != 0)
	}
	return text
}

// missing tells whether a row of headings was asked for and is blank.
func (h headings) missing() bool {
	return h.upper > 0 && len(h.texts[h.upper]) == 0 && len(h.texts[h.lower]) == 0
}

// width is the number of columns up to the last that has a heading.
func (h headings) width() int {
	last := 0
	for _, texts := range h.texts {
		for col := range texts {
			last = max(last, col+1)
		}
	}
	return last
}

// of returns the heading of a column and the text of its question.
func (h headings) of(col int) (heading, label string) {
	heading, label = h.texts[h.upper][col], h.texts[h.label][col]
	if h.lower > 0 {
		heading = Join(h.over(col), h.texts[h.lower][col])
	}
	return heading, label
}

// over returns the upper heading that a column stands under: its own, or the last one to the left.
func (h headings) over(col int) string {
	for ; col >= 0; col-- {
		if text := h.texts[h.upper][col]; text != "" {
			return text
		}
	}
	return ""
}

// noChoice are lower headings that say only that there is no second one, in the languages of the tool that writes them.
var noChoice = map[string]bool{
	"response": true, "open-ended response": true, "réponse": true, "réponse ouverte": true, "antwort": true, "offene antwort": true,
	"respuesta": true, "respuesta abierta": true, "risposta": true, "risposta aperta": true, "resposta": true, "resposta aberta": true,
	"antwoord": true, "open antwoord": true,
}

// Join makes one heading of an upper and a lower one: "upper [lower]".
func Join(upper, lower string) string {
	switch {
	case lower == "" || upper != "" && noChoice[table.Fold(lower)]:
		return upper
	case upper == "":
		return lower
	}
	return upper + " [" + lower + "]"
}
