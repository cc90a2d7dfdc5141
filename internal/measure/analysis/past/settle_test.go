package past

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

func shown(n int) result.Estimate { return result.Estimate{Status: result.Measured, N: n} }

func TestWhichFigureOfAPeriodStands(t *testing.T) {
	few, cover, none := result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}, result.Estimate{Status: result.Suppressed, Reason: result.ReasonComplement}, result.Estimate{Reason: result.ReasonNoAnswers}
	for name, k := range map[string]struct {
		was, is  result.Estimate
		answered bool
		why      string
		archived bool
	}{
		"the same answers":                 {shown(60), shown(60), true, "", false},
		"many late answers":                {shown(60), shown(65), true, "", false},
		"four late answers":                {shown(60), shown(64), true, result.HeldFew, true},
		"four contacts late":               {shown(60), shown(64), false, "", false},
		"four answers gone":                {shown(60), shown(56), true, result.HeldFew, true},
		"half of the answers gone":         {shown(60), shown(30), true, result.HeldFewer, true},
		"half of the contacts gone":        {shown(60), shown(30), false, result.HeldFewer, true},
		"nearly all answers gone":          {shown(60), few, true, result.HeldFewer, true},
		"the question is asked no more":    {shown(60), none, true, result.HeldFewer, true},
		"hidden now to cover another":      {shown(60), cover, true, result.HeldOpen, false},
		"hidden then, enough by now":       {few, shown(60), true, result.HeldHidden, false},
		"covering then, shown now":         {cover, shown(60), true, result.HeldHidden, false},
		"hidden then and now":              {few, few, true, "", false},
		"never measured before":            {none, shown(60), true, "", false},
		"a log’s figure that had none yet": {none, shown(3), false, "", false},
	} {
		if why, archived := verdict(k.was, k.is, k.answered, 5); why != k.why || archived != k.archived {
			t.Errorf("%s: %q, archived %v; want %q, %v", name, why, archived, k.why, k.archived)
		}
	}
}

func TestAQuestionIsTheSameWhateverItsBlanksAndMarks(t *testing.T) {
	item := func(text string) []config.Item { return []config.Item{{ID: "q1", Text: text}} }
	same := questions(false, item("Le personnel est courtois."))
	for _, text := range []string{"le personnel  est courtois", "Le personnel est courtois !", "« Le personnel est courtois »"} {
		if questions(false, item(text)) != same {
			t.Errorf("%q is another question", text)
		}
	}
	reversed := item("Le personnel est courtois.")
	reversed[0].Reverse = true
	for name, other := range map[string]string{"other words": questions(false, item("Le personnel est poli.")), "turned round": questions(false, reversed)} {
		if other == same {
			t.Errorf("%s: the same question", name)
		}
	}
	if questions(true, item("Employees are polite.")) != questions(true, item("Le personnel est courtois.")) {
		t.Error("the program's own statement is another one in another language")
	}
}

func TestChangesNameThePartsThatDiffer(t *testing.T) {
	was := []result.Definition{{Part: "confidence", Key: "0.95"}, {Part: "scale", Key: "1–5"}}
	is := []result.Definition{{Part: "confidence", Key: "0.95"}, {Part: "rows", Key: "all"}, {Part: "scale", Key: "1–7"}}
	got := changes(was, is)
	if len(got) != 2 || got[0] != (result.DefinitionChange{Part: "rows", Is: "all"}) || got[1] != (result.DefinitionChange{Part: "scale", Was: "1–5", Is: "1–7"}) {
		t.Errorf("%+v", got)
	}
	if len(changes(is, is)) > 0 {
		t.Error("a definition differs from itself")
	}
}
