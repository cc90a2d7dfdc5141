package personal_test

import (
	"fmt"
	"testing"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// column makes a column of texts and numbers; nil is a blank.
func column(heading string, cells ...any) *table.Column {
	c := table.NewColumn(heading, 0, len(cells))
	for _, v := range cells {
		switch v := v.(type) {
		case nil:
			c.Append(table.Blank, 0, "")
		case string:
			c.Append(table.Text, 0, v)
		case int:
			c.Append(table.Integer, float64(v), "")
		case float64:
			c.Append(table.Number, v, "")
		case bool:
			c.Append(table.Bool, 1, "")
		}
	}
	return &c
}

// times repeats cells.
func times(n int, cells ...any) []any {
	var all []any
	for range n {
		all = append(all, cells...)
	}
	return all
}

func TestAColumnIsPersonalByItsHeadingOrItsCells(t *testing.T) {
	var mails, phones []any
	for i := range 97 {
		mails = append(mails, fmt.Sprintf("client%d@exemple.fr", i))
		phones = append(phones, fmt.Sprintf("06 12 34 56 %02d", i))
	}
	cases := []struct {
		name string
		c    *table.Column
		kind personal.Kind
		why  string
	}{
		{"by heading alone", column("E-mail"), personal.Email, `the heading "E-mail"`},
		{"by cells alone", column("Q9", append(mails, "-", "non", "aucun")...), personal.Email, "97 of 100 cells are e-mail addresses"},
		{"by both", column("Téléphone", append(phones, nil)...), personal.Telephone, `the heading "Téléphone"; 97 of 97 cells are telephone numbers`},
		{"telephones as numbers, by heading", column("Portable", 612345678, 712345678), personal.Telephone, `the heading "Portable"`},
		{"numbers alone say nothing", column("Q9", 612345678, 712345678), personal.None, ""},
		{"a rating headed E-mail", column("E-mail", times(5, 5, 4, 3)...), personal.None, ""},
		{"a choice headed Telephone", column("How did you reach us? [Telephone]", times(4, "Telephone", nil)...), personal.None, ""},
		{"yes and no headed E-mail", column("E-mail", times(4, "Oui", "Non")...), personal.None, ""},
		{"a judgement headed by a trade", column("Agent", times(4, 5, 7)...), personal.None, ""},
		{"names headed by a trade", column("Agent", times(4, "Ingrid", "Zoltan Ptak")...), personal.Name, `the heading "Agent"`},
		{"codes headed by a trade", column("Agent", times(4, "A-17", "A-18")...), personal.None, ""},
		{"names under no heading that says so", column("Q3", times(3, "Julien Martin", "Sophie Leroy", "DUPONT Jean", "-")...), personal.Name, "9 of 12 cells are names of people"},
		{"towns", column("Ville", times(3, "Florence", "Charlotte", "Lyon")...), personal.None, ""},
		{"hotels", column("Hôtel", times(3, "Hôtel Victoria", "Le Moulin", "Villa Florence")...), personal.None, ""},
		{"shops named by their address, many rows each", column("Magasin", times(20, "12 rue de la Paix", "4 place Bellecour")...), personal.None, ""},
		{"addresses, one a row", column("Q4", "12 rue de la Paix", "4 place Bellecour", "8 quai Rambaud"), personal.Address, "3 of 3 cells are postal addresses"},
		{"houses, some rows each, under no place's heading", column("Q4", times(8, "12 rue de la Paix", "4 place Bellecour", "8 quai Rambaud")...), personal.Address, "24 of 24 cells are postal addresses"},
		{"houses under a town", column("Ville", times(8, "12 rue de la Paix", "4 place Bellecour")...), personal.Address, "16 of 16 cells are postal addresses"},
		{"towns with their postcodes", column("Q4", times(8, "69002 Lyon", "75001 Paris", "13001 Marseille")...), personal.None, ""},
		{"first names", column("Q8", times(4, "Zoé", "Luc", "Camille", "Jean", "Sophie")...), personal.Name, "20 of 20 cells are first names"},
		{"towns named like people", column("City", times(4, "Charlotte", "Florence", "Victoria", "Vincent", "Axel")...), personal.None, ""},
		{"two words that are names too", column("Q8", times(9, "Rose", "Florence")...), personal.None, ""},
		{"part of an address", column("Please enter your address [City]", "Lyon", "Paris"), personal.Address, `the heading "Please enter your address [City]"`},
		{"pages, many rows each", column("Q5", times(9, "https://exemple.fr/a", "https://exemple.fr/b")...), personal.None, ""},
		{"latitudes", column("Latitude", 45.76, 45.77), personal.Coordinates, `the heading "Latitude"`},
		{"years of birth", column("Date de naissance", 1971, 1984), personal.Birth, `the heading "Date de naissance"`},
		{"comments of which few hold an e-mail", column("Commentaire", append(times(9, "Très bien, merci."), "jean@exemple.fr")...), personal.None, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := personal.Column(c.c)
			if got.Kind != c.kind || got.Why != c.why {
				t.Errorf("got %q because of %s, want %q because of %s", got.Kind, got.Why, c.kind, c.why)
			}
		})
	}
}

func TestTheQuestionUnderAHeadingCountsToo(t *testing.T) {
	c := column("Q17", nil)
	c.Label = "Votre adresse e-mail"
	if got := personal.Column(c); got.Kind != personal.Email || got.Why != `the question "Votre adresse e-mail"` {
		t.Errorf("got %+v", got)
	}
}
