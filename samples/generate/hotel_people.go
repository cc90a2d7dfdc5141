package main

import (
	"fmt"
	"strings"

	"ecart/internal/publish/workbook"
)

// The names and addresses are there because a client's workbook has them. report.yaml names none of these columns, and
// none may reach a report. Addresses are of example.org, numbers of the ranges kept for fiction.

var firstNames = []string{
	"Adèle", "Anaïs", "Antoine", "Aurélie", "Baptiste", "Bénédicte", "Camille", "Cédric", "Chloé", "Christophe", "Claire",
	"Damien", "Élodie", "Émile", "Fatima", "Florian", "François", "Gaëlle", "Hélène", "Hugo", "Inès", "Jean-Marc", "Jérôme",
	"Julie", "Karim", "Laure", "Léa", "Loïc", "Lucas", "Maëlle", "Margaux", "Mathieu", "Mehdi", "Nadia", "Nicolas", "Noémie",
	"Océane", "Olivier", "Pascal", "Pauline", "Pierre", "Quentin", "Raphaël", "Romain", "Sandrine", "Sébastien", "Sofia",
	"Solène", "Thomas", "Valérie", "Victor", "Yasmine", "Zoé",
}

var lastNames = []string{
	"Aubry", "Barbier", "Benali", "Blanchard", "Bouvier", "Brunet", "Carpentier", "Chevalier", "Cissé", "Colin", "Da Silva",
	"Delmas", "Dufour", "Étienne", "Fabre", "Faure", "Gaillard", "Garnier", "Guérin", "Haddad", "Hervé", "Jacquet", "Joly",
	"Lacroix", "Lambert", "Le Goff", "Lemaire", "Marchand", "Masson", "Mercier", "Meunier", "Nguyen", "Noël", "Olivier",
	"Perrin", "Picard", "Prévost", "Renaud", "Rivière", "Roche", "Rousseau", "Roy", "Schmitt", "Tessier", "Vasseur", "Weber",
}

func person(s *stream) (name, mail, phone string) {
	first, last := s.one(firstNames), s.one(lastNames)
	mail = strings.ToLower(plain(first)+"."+plain(last)) + fmt.Sprintf("%02d@example.org", s.below(100))
	phone = fmt.Sprintf("+33 6 39 98 %02d %02d", s.below(100), s.below(100))
	if s.happens(0.15) {
		phone = ""
	}
	return first + " " + last, mail, phone
}

// plain takes the accents, blanks and hyphens out of a name.
func plain(s string) string {
	return strings.NewReplacer("é", "e", "É", "e", "è", "e", "ë", "e", "ï", "i", "ô", "o", "ç", "c", "ö", "o", " ", "", "-", "").Replace(s)
}

// codebook is the sheet a client's survey tool adds beside the answers.
func codebook() workbook.Sheet {
	s := workbook.Sheet{Name: "Codes", Columns: []workbook.Column{{Title: "Variable", Width: 22}, {Title: "Signification", Width: 80}}}
	for _, line := range [][2]string{
		{"E1 à E22", "Ce que vous attendez d’un excellent hôtel, de 1 (pas du tout d’accord) à 7 (tout à fait d’accord)"},
		{"P1 à P22", "Ce que vous avez trouvé dans notre hôtel, même échelle"},
		{"PTS_…", "Importance de chaque dimension, 100 points à répartir"},
		{"TOL_…, DES_…", "Combien de temps vous supporteriez d’attendre, et combien vous souhaiteriez ; chaque client répond pour une norme"},
		{"Raisons du choix", "Pourquoi vous venez chez nous et non ailleurs ; plusieurs réponses possibles"},
		{"N/A, ne sait pas", "La question ne s’applique pas ; le client ne sait pas répondre"},
	} {
		s.Rows = append(s.Rows, []workbook.Cell{workbook.Text(line[0]), workbook.Text(line[1])})
	}
	return s
}
