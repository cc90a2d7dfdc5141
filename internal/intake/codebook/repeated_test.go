package codebook

import (
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
)

func TestAListThatWasPastedTwiceIsOneMistake(t *testing.T) {
	choices := rows{{"list_name", "name", "label"}}
	for range 2 {
		for _, name := range []string{"a", "b", "c"} {
			choices = append(choices, []any{"letters", name, name})
		}
	}
	f, found := Read(form(t, rows{{"type", "name", "label"}, {"select_one letters", "q", "Which?"}}, choices, nil), "form.xlsx", sheet.Limits{})
	if f == nil || len(found) != 1 || found[0].Count > 1 || found[0].Place.Cell != "B5" || !strings.Contains(found[0].Message, `"a" twice and 2 other choices too`) {
		t.Errorf("%+v", found)
	}
	if f != nil && len(f.Questions[0].Choices) != 3 {
		t.Errorf("the choices are %+v", f.Questions[0].Choices)
	}
}
