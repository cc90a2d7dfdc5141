package main

import (
	"fmt"
	"strings"

	"ecart/internal/publish/workbook"
)

// The names, addresses and remarks are there because a client's workbook has them. report.yaml names none of these
// columns, and none may reach a report. Addresses are of example.org, numbers of the ranges kept for fiction.

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

var praise = []string{
	"Accueil charmant, réceptionniste aux petits soins.", "Très belle vue et chambre impeccable.", "Personnel d’une grande courtoisie.",
	"Petit-déjeuner copieux, salle lumineuse.", "Nous reviendrons avec plaisir !", "Literie parfaite, quartier calme.",
	"Merci à l’équipe du bar pour sa gentillesse.", "Décoration soignée, tout est propre.",
}

var complaint = []string{
	"Chambre promise à 15 h, prête à 16 h 40.", "J’ai dû expliquer trois fois ma demande.", "On m’avait promis un rappel, je l’attends encore.",
	"Vingt minutes d’attente à la réception un vendredi soir.", "Facture à corriger au départ.", "Personne pour répondre au téléphone de la chambre.",
	"Mes préférences ne sont jamais retrouvées alors que je viens chaque mois.", "Le service en chambre a mis une heure.",
	"Annoncé « check-in immédiat », nous avons fait la queue.", "Rien à dire des chambres, mais que c’est lent !",
}

var rush = []string{
	"En juillet, un seul réceptionniste pour tout l’hôtel.", "Équipe débordée, on le voyait bien.", "Chambre pas faite à 17 h, c’était le week-end du 14 juillet.",
}

// remark is a free comment, or none: most people write only when they are pleased or cross.
func remark(s *stream, g *guest) string {
	felt := g.feeling[reliability] + g.feeling[responsiveness]
	switch {
	case felt < -1.2 && s.happens(0.55):
		if g.month.other < -0.2 && s.happens(0.5) {
			return s.one(rush)
		}
		return s.one(complaint)
	case felt > 0.9 && s.happens(0.35):
		return s.one(praise)
	case s.happens(0.08):
		return s.one(append(append([]string{}, praise...), complaint...))
	}
	return ""
}

// codebook is the sheet a client's survey tool adds beside the answers.
func codebook() workbook.Sheet {
	s := workbook.Sheet{Name: "Codes", Columns: []workbook.Column{{Title: "Variable", Width: 22}, {Title: "Signification", Width: 80}}}
	for _, line := range [][2]string{
		{"E1 à E22", "Ce que vous attendez d’un excellent hôtel, de 1 (pas du tout d’accord) à 7 (tout à fait d’accord)"},
		{"P1 à P22", "Ce que vous avez trouvé dans notre hôtel, même échelle"},
		{"PTS_…", "Importance de chaque dimension, 100 points à répartir"},
		{"N/A, ne sait pas", "La question ne s’applique pas ; le client ne sait pas répondre"},
	} {
		s.Rows = append(s.Rows, []workbook.Cell{workbook.Text(line[0]), workbook.Text(line[1])})
	}
	return s
}
