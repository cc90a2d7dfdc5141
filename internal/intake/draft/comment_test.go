package draft

import (
	"fmt"
	"testing"

	"ecart/internal/intake/personal"
)

// texts is a column of different texts.
func texts(heading, about string) []string {
	column := []string{heading}
	for i := range 400 {
		column = append(column, fmt.Sprintf("%s %c%c was of use to me there", about, 'a'+i%26, 'a'+i/26))
	}
	return column
}

func TestCommentsAreWhatTheHeadingAsksAnOpinionIn(t *testing.T) {
	other, where := texts("What are some other libraries you use?", "library"), texts("Comment avez-vous connu notre agence ?", "newspaper")
	for _, test := range []struct {
		name    string
		columns [][]string
		wanted  string
		check   bool
	}{
		{"a question why", [][]string{other, texts("Why that mark?", "staff")}, "Why that mark?", false},
		{"a plain word before a question", [][]string{texts("Pourquoi ?", "staff"), texts("Remarques", "room"), other}, "Remarques", false},
		{"how is no comment", [][]string{where, texts("Vos suggestions", "room")}, "Vos suggestions", false},
		{"no heading asks", [][]string{other}, "What are some other libraries you use?", true},
		{"texts that repeat", [][]string{{"Remarques", "bien reçu", "RAS", "trop d'attente au guichet"}}, "Remarques", false},
		{"codes are no comments", [][]string{{"Contract", "AB-1", "AB-2", "AB-3", "AB-4"}}, "", false},
	} {
		p := propose(nil, sheetOf("", 60, append(test.columns, []string{"Gender", "f", "m"})...))
		f, mapped := fieldOf(p.Sources[0], "comment")
		if f.Header != test.wanted || mapped != (test.wanted != "") || f.Check != test.check {
			t.Errorf("%s: %+v", test.name, f)
		}
	}
}

func TestSomeEMailsInLongerTextsLeaveThemComments(t *testing.T) {
	tally := personal.NewTally("Remarques", "")
	tally.Text("appeler chloe@example.org", 15)
	tally.Text("l'attente était trop longue", 30)
	tally.Text("bien", 15)
	if found := tally.Finding(); found.Kind != personal.None {
		t.Errorf("%+v", found)
	}
	tally = personal.NewTally("Référence", "")
	tally.Text("chloe@example.org", 15)
	tally.Text("A-12", 45)
	if found := tally.Finding(); found.Kind != personal.Email {
		t.Errorf("%+v", found)
	}
	tally = personal.NewTally("IBAN", "")
	tally.Text("FR76 3000 6000 0112 3456 7890 100", 60) // with a wrong check digit
	if found := tally.Finding(); found.Kind != personal.Token {
		t.Errorf("%+v", found)
	}
}
