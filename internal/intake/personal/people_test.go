package personal_test

import (
	"fmt"
	"testing"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

func TestFirstNamesUnderAQuestionForANameArePeoples(t *testing.T) {
	names := times(10, "Zoé", "Luc", "Aïcha", "Hugo", "Nadia")
	for _, h := range []string{"Dernière question : quel est votre prénom ?", "Question 9 - Ihr Name", "For our files, at the end: what is your name?", "Díganos su nombre", "Vous avez été servi par", "Who served you? (served by)", "Qui vous a servi ?", "Traité par"} {
		if got := personal.Column(column(h, names...)); got.Kind != personal.Name {
			t.Errorf("under %q they are %q (%s)", h, got.Kind, got.Why)
		}
	}
	towns, answers := times(10, "Florence", "Lyon", "Charlotte", "Nice"), times(10, "Toujours", "Jamais", "Parfois")
	nearMisses := []struct {
		heading string
		cells   []any
	}{
		{"Nom de l'hôtel", times(10, "Victoria", "Charlotte", "Florence")},
		{"Hôtel Prénom", times(10, "Hôtel Victoria", "Le Moulin")},
		{"Ville", towns},
		{"Quel est le nom de votre agence ?", towns},
		{"Le personnel vous a-t-il appelé par votre nom ?", answers},
		{"Vous avez été servi par", times(10, "Téléphone", "Comptoir", "Drive")},
		{"Traité par", times(10, "Équipe nord", "Équipe sud")},
		{"Secteur", times(10, "Marie", "Jean")},
		{"Was your name spelled right?", answers},
	}
	for _, m := range nearMisses {
		if got := personal.Column(column(m.heading, m.cells...)); got.Kind != personal.None {
			t.Errorf("under %q, %v are %q (%s)", m.heading, m.cells[:3], got.Kind, got.Why)
		}
	}
}

func TestEveryPartOfAQuestionForAnAddressIsOne(t *testing.T) {
	for _, part := range []string{"Street", "Number", "City", "Postal code"} {
		var cells []any
		for i := range 40 {
			cells = append(cells, map[string]any{"Street": "Main", "Number": i % 90, "City": "Utrecht", "Postal code": "3511 AB"}[part])
		}
		if got := personal.Column(column("Please enter your address ["+part+"]", cells...)); got.Kind != personal.Address {
			t.Errorf("[%s] is %q", part, got.Kind)
		}
		c := column("Q7", cells...)
		c.Label = "Please enter your address - " + part
		if got := personal.Column(c); got.Kind != personal.Address {
			t.Errorf("the question with - %s is %q", part, got.Kind)
		}
	}
	for _, h := range []string{"Is your address right? [City]", "How did we treat you at your address? [Staff]", "Quality of the rooms [City]"} {
		if got := personal.Column(column(h, times(20, 5, 4, 3)...)); got.Kind != personal.None {
			t.Errorf("%q is %q", h, got.Kind)
		}
	}
}

func TestAddressesOfHousesArePersonalHoweverOftenTheyRepeat(t *testing.T) {
	var cells []any
	for i := range 80 {
		cells = append(cells, fmt.Sprintf("%d rue de la Paix 7500%d Paris", 1+i%10, i%10))
	}
	towns := times(20, "69002 Lyon", "75001 Paris")
	cases := []struct {
		c    *table.Column
		want personal.Kind
	}{
		{column("Ville", cells...), personal.Address},
		{column("Secteur", cells...), personal.Address},
		{column("Magasin", cells...), personal.None},
		{column("Agence", cells...), personal.None},
		{column("Hôtel où vous avez séjourné", cells...), personal.None},
		{column("Ville", towns...), personal.None},
	}
	for _, c := range cases {
		if got := personal.Column(c.c); got.Kind != c.want {
			t.Errorf("under %q they are %q, want %q", c.c.Header, got.Kind, c.want)
		}
	}
}

func TestCoordinatesAreKnownInEveryWayOfWriting(t *testing.T) {
	for _, s := range []string{"48,85660; 2,35220", "48,85660 2,35220", "48,85660, 2,35220", "48.8566,2.3522", "48.8566 / 2.3522", "N 48°51'24\" E 2°21'03\"", "48°51'24\"N, 2°21'03\"E", "N 48°51′"} {
		if got := personal.Cell(s); got != personal.Coordinates {
			t.Errorf("%q is %q", s, got)
		}
		if got := personal.Within("ici : " + s); got != personal.Coordinates && s != "48.8566 / 2.3522" {
			t.Errorf("%q within a text is %q", s, got)
		}
	}
	for _, s := range []string{"25,000 49,999", "1,234 5,678", "25° à 30°", "n° 12", "3,5 4,2", "Chambre 12° étage", "1 096,57"} {
		if got := personal.Cell(s); got != personal.None {
			t.Errorf("%q is %q", s, got)
		}
	}
}

func TestTelephonesWithPointsAreNoIPAddresses(t *testing.T) {
	for in, want := range map[string]string{"Appelez 07.98.76.54.32 svp": "Appelez [telephone] svp", "de 192.168.1.17 hier": "de [IP address] hier", "+33.6.12.34.56.78": "[telephone]"} {
		if got := personal.Mask(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestATextWithAnEmailIsNoEmail(t *testing.T) {
	for _, s := range []string{"écrire à j.dupont@mail.fr", "j.dupont@mail.fr ou rien", "Mail: a@b.co"} {
		if got := personal.Cell(s); got != personal.None {
			t.Errorf("%q is %q as a whole", s, got)
		}
	}
}

// An e-mail has something before its at sign and a domain behind it. Everything else behind an at sign is kept strict.
func TestAnAtSignAloneMakesNoEmail(t *testing.T) {
	for text, want := range map[string]personal.Kind{
		"@SUM(A1)": personal.None, "@sum(1+1)*cmd": personal.None, "Lyon @AVG(B2:B4)": personal.None, "5 @ 10": personal.None, "@": personal.None,
		"jean@exemple.fr": personal.Email, "jean@exemple": personal.Email, "@SUM(jean@exemple.fr)": personal.Email, "jean (at) exemple.fr": personal.Email,
		"jean arobase exemple.fr": personal.Email, "@jean@exemple.fr": personal.Email, "(jean@exemple.fr)": personal.Email,
		"@jean_dupont": personal.Token, "Lyon, @jean.dupont": personal.Token, "jean.dupont@": personal.Token,
	} {
		if got := personal.Within(text); got != want {
			t.Errorf("%q holds %q, want %q", text, got, want)
		}
	}
}
