package personal

import "testing"

func TestAQuestionsNumberIsNoPartOfWhatItAsksFor(t *testing.T) {
	for heading, wanted := range map[string]Kind{
		"Dernière question : quel est votre prénom ?": Name, "Question 12: your e-mail": Email, "Question 3 : le produit": None, "Letzte Frage: Ihre Telefonnummer": Telephone, "Which question was the hardest: why?": None,
	} {
		if kind := Heading(heading); kind != wanted {
			t.Errorf("%q announces %q, wanted %q", heading, kind, wanted)
		}
	}
}
