package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
)

func TestAScaleSetTooShortIsOneFindingThatSaysHowFarAnswersRun(t *testing.T) {
	short := strings.Replace(two, "{min: 1, max: 7, labels: {Tout à fait d’accord: 7, Plutôt d’accord: 5, Pas du tout d’accord: 1}}", "{min: 1, max: 5}", 1)
	set := settings(t, short+"\nsources: [{role: customers, file: survey.xlsx, columns: {id: id, expectation: \"E{n}\", perception: \"P{n}\"}}]\n")
	rows := func(high int) [][]any {
		var all [][]any
		for i := range 40 {
			all = append(all, []any{i, 5 + i%2, 1 + i%5, 4, 5, high - i%3, 2, 3, 1 + i%3})
		}
		return all
	}
	_, found := build(t, set, sheetOf("id|E1|E2|E3|E4|P1|P2|P3|P4", rows(7)...))
	if len(found) != 1 || found[0].Severity != diag.Error || found[0].Code != answer.CodeOutOfScale || !strings.Contains(found[0].Message, "2 columns on the scale 1–5") ||
		!strings.Contains(found[0].Hint, "answers run from 1 to 7") || !strings.Contains(found[0].Hint, "{min: 1, max: 7}") || found[0].Count < 40 {
		t.Errorf("found %+v", found)
	}
	texts := rows(7)
	for _, row := range texts {
		for i, cell := range row[1:] {
			row[i+1] = fmt.Sprint(cell)
		}
	}
	_, found = build(t, set, sheetOf("id|E1|E2|E3|E4|P1|P2|P3|P4", texts...))
	if len(found) != 1 || found[0].Code != answer.CodeOutOfScale || !strings.Contains(found[0].Hint, "{min: 1, max: 7}") {
		t.Errorf("numbers held as texts: found %+v", found)
	}
	_, found = build(t, set, sheetOf("id|E1|E2|E3|E4|P1|P2|P3|P4", rows(99)...))
	if len(found) != 1 || strings.Contains(found[0].Hint, "99") {
		t.Errorf("a code for no answer is no end of a scale: %+v", found)
	}
}
