package survey

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// longestName is how many words a name has at the most; a longer text is something else.
const longestName = 5

// The words of a heading over names of people, and those of a heading over names of something else, folded as headings are.
var (
	namesPeople = wordSet("nom noms prenom prenoms prénom prénoms name names surname firstname lastname forename employe employee employé employée collaborateur collaboratrice agent serveur serveuse " +
		"receptionniste réceptionniste receptionist conseiller conseillere conseillère advisor waiter waitress vendeur vendeuse clerk guest signataire interlocuteur")
	namesThings = wordSet("hotel hotels hôtel hôtels etablissement établissement lieu ville pays societe société entreprise company place location site store shop city country town product produit fichier file sheet " +
		"chambre room service team equipe équipe channel canal survey enquete code id numero numéro number no type category categorie catégorie")
)

func wordSet(text string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(text) {
		all[w] = true
	}
	return all
}

// people returns what stands in a sheet's columns that no mapping names and whose heading says that they hold names of people. It is read for
// one purpose, to be masked where a comment holds it, and reaches no output.
func (p *part) people() []string {
	used := map[int]bool{}
	for _, bound := range p.bound {
		for _, c := range bound.columns {
			used[c.Index] = true
		}
	}
	var names []string
	for i := range p.in.Table.Columns {
		c := &p.in.Table.Columns[i]
		if used[c.Index] || !headsPeople(c.Header) {
			continue
		}
		for row := range c.Len() {
			if name := answer.Tidy(c.Text(row)); c.Kind(row) == table.Text && isName(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// headsPeople tells whether a heading stands over names of people.
func headsPeople(heading string) bool {
	found := false
	for _, w := range strings.FieldsFunc(table.Fold(heading), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if namesThings[w] {
			return false
		}
		found = found || namesPeople[w]
	}
	return found
}

// isName tells whether a cell may hold a name: a few words of letters.
func isName(text string) bool {
	return text != "" && len(strings.Fields(text)) <= longestName && !strings.ContainsFunc(text, unicode.IsDigit) && !strings.Contains(text, "@")
}

// sorted returns each name once, by name.
func sorted(names []string) []string {
	all := map[string]bool{}
	for _, n := range names {
		all[n] = true
	}
	return slices.Sorted(maps.Keys(all))
}
