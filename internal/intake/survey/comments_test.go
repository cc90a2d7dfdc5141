package survey_test

import (
	"fmt"
	"strings"
	"testing"
)

const commented = `
sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, comment: Comment, comment_language: Language}}]`

func TestCommentsStandBesideTheirRespondents(t *testing.T) {
	k := built(t, settings(t, commented), sheetOf("id|nps|Comment|Language|Name",
		[]any{1, 9, "  Très   bien. ", "fr", "SECRET NAME"}, []any{2, 3, nil, "en", "SECRET NAME"}, []any{3, 5, "n/a", nil, "SECRET NAME"}, []any{4, nil, "Slow.", nil, "SECRET NAME"})).Customers
	if got, want := fmt.Sprintf("%q", k.Comments), `[{"Très bien." "fr"} {"" "en"} {"" ""} {"Slow." ""}]`; got != want {
		t.Errorf("comments are %s, want %s", got, want)
	}
	if strings.Contains(fmt.Sprintf("%+v", *k), "SECRET") {
		t.Error("a column that nothing names was read")
	}
}

func TestWithoutAColumnThereAreNoComments(t *testing.T) {
	k := built(t, settings(t, `
sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps}}]`), sheetOf("id|nps|Comment", []any{1, 9, "SECRET"})).Customers
	if k.Comments != nil {
		t.Errorf("comments are %q", k.Comments)
	}
}
